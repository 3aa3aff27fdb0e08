import Protos
import RPC
import Reactor
import Testing

@Suite struct LoadBalancingTests {
  /// Servers that answer with their number, from 0.
  private func servers(_ fixture: ClientFixture, _ count: Int) async throws -> [ScriptedServer] {
    var servers: [ScriptedServer] = []
    for number in 0..<count {
      servers.append(try await .start(on: fixture.servers) { $0.answer("\(number)") })
    }
    return servers
  }

  /// Which servers answered `count` calls, one after the other.
  private func answers(
    _ fixture: ClientFixture, _ client: RPCClient, _ count: Int
  ) async throws -> [String] {
    var answers: [String] = []
    for _ in 0..<count { answers.append(try await fixture.echo(client)) }
    return answers
  }

  @Test func pickFirstStaysWithTheFirstAddress() async throws {
    let fixture = try ClientFixture()
    let servers = try await servers(fixture, 3)
    let client = fixture.client(servers.map(\.port)) {
      $0.serviceConfig.loadBalancing = .pickFirst(shuffle: false)
    }
    #expect(try await answers(fixture, client, 5) == ["0", "0", "0", "0", "0"])
    fixture.stop()
  }

  @Test func pickFirstGoesToTheNextThatAnswersAndStaysThere() async throws {
    let fixture = try ClientFixture()
    let servers = try await servers(fixture, 3)
    try await servers[0].stop()
    let client = fixture.client(servers.map(\.port)) {
      $0.serviceConfig.loadBalancing = .pickFirst(shuffle: false)
    }
    #expect(try await answers(fixture, client, 3) == ["1", "1", "1"])
    try await servers[1].stop()
    // The loss may not have been noticed when a call goes out.
    try await fixture.until { (try? await fixture.echo(client)) == "2" }
    #expect(try await answers(fixture, client, 3) == ["2", "2", "2"])
    fixture.stop()
  }

  @Test func pickFirstFailsOnceAllAddressesHave() async throws {
    let fixture = try ClientFixture()
    let servers = try await servers(fixture, 2)
    for server in servers { try await server.stop() }
    let client = fixture.client(servers.map(\.port)) {
      $0.serviceConfig.loadBalancing = .pickFirst(shuffle: false)
    }
    #expect(await fixture.failure(client) == .init(.unavailable, "SERVER_UNREACHABLE"))
    fixture.stop()
  }

  @Test func aShuffleIsDrawnFromTheLoopsChance() async throws {
    var found: Set<String> = []
    for seed in UInt64(0)..<8 {
      let fixture = try ClientFixture()
      let servers = try await servers(fixture, 3)
      try await fixture.loop.spawn { fixture.loop.random = LoopRandom(seed: seed) }.value
      let client = fixture.client(servers.map(\.port)) {
        $0.serviceConfig.loadBalancing = .pickFirst(shuffle: true)
      }
      let answers = try await answers(fixture, client, 2)
      #expect(answers[0] == answers[1])
      found.insert(answers[0])
      fixture.stop()
    }
    #expect(found.count == 3)
  }

  @Test func roundRobinTakesTurns() async throws {
    let fixture = try ClientFixture()
    let servers = try await servers(fixture, 3)
    let client = fixture.client(servers.map(\.port))
    // Turns are even once all connections stand.
    try await fixture.until { Set(try await answers(fixture, client, 3)).count == 3 }
    let turns = try await answers(fixture, client, 9)
    for server in ["0", "1", "2"] { #expect(turns.filter { $0 == server }.count == 3) }
    fixture.stop()
  }

  @Test func roundRobinTakesABackEndInAgainThatWasLost() async throws {
    let fixture = try ClientFixture()
    let servers = try await servers(fixture, 2)
    let client = fixture.client(servers.map(\.port))
    try await fixture.until { Set(try await answers(fixture, client, 2)).count == 2 }
    try await servers[0].dropConnections()
    // The other one is ready all the time; a call finds the first again without an outage.
    var seen = servers[0].seen.count
    try await fixture.until {
      if (try? await fixture.echo(client)) == nil { seen = servers[0].seen.count }
      return servers[0].seen.count >= seen + 2
    }
    fixture.stop()
  }

  @Test func leastRequestAvoidsTheBusyServer() async throws {
    let fixture = try ClientFixture()
    let isBusy = Shared(false)
    let stuck = Counter()
    let busy = try await ScriptedServer.start(on: fixture.servers) { stream in
      if isBusy.value { stuck.add() } else { stream.answer("busy") }
    }
    let free = try await ScriptedServer.start(on: fixture.servers) { $0.answer("free") }
    try await fixture.loop.spawn { fixture.loop.random = LoopRandom(seed: 7) }.value
    let client = fixture.client([busy.port, free.port]) {
      $0.serviceConfig.loadBalancing = .leastRequest(choiceCount: 10)
    }
    try await fixture.until { Set(try await answers(fixture, client, 4)).count == 2 }
    isBusy.value = true
    // Calls one after the other until one of them is held.
    let held = fixture.loop.spawn {
      while true { _ = try await fixture.echo(client, CallOptions(timeout: nil)) }
    }
    await stuck.waitForOne()
    let before = busy.seen.count
    #expect(try await answers(fixture, client, 30) == Array(repeating: "free", count: 30))
    #expect(busy.seen.count == before)
    held.cancel()
    fixture.stop()
  }
}
