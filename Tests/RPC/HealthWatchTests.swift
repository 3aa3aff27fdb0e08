import Protos
import RPC
import Reactor
import Testing

/// Back-ends that say themselves whether they serve (gRFC A17).
@Suite struct HealthWatchTests {
  /// A server whose watch sends what the test wants.
  private final class Watched: Sendable {
    let server: ScriptedServer
    private let watches: Watches

    /// The open watches; on the servers' loop only.
    ///
    /// `@unchecked Sendable`: used on that loop only.
    final class Watches: @unchecked Sendable {
      var streams: [ScriptedStream] = []
      var bodies: [[UInt8]] = []
    }

    init(_ fixture: ClientFixture, _ name: String, first: [UInt8]?) async throws {
      let watches = Watches()
      self.watches = watches
      server = try await .start(on: fixture.servers) { stream in
        guard stream.path == "/grpc.health.v1.Health/Watch" else { return stream.answer(name) }
        watches.streams.append(stream)
        watches.bodies.append(stream.body)
        stream.ended = { [unowned watches, unowned stream] in
          watches.streams.removeAll { $0 === stream }
        }
        stream.begin()
        if let first { stream.send(first) }
      }
    }

    func say(_ fixture: ClientFixture, _ status: UInt8) async throws {
      try await fixture.servers.spawn { self.watches.streams.last?.send([0x08, status]) }.value
    }

    func breakOff(_ fixture: ClientFixture, _ code: Int) async throws {
      try await fixture.servers.spawn { self.watches.streams.last?.end(code) }.value
    }

    func bodies(_ fixture: ClientFixture) async throws -> [[UInt8]] {
      try await fixture.servers.spawn { self.watches.bodies }.value
    }
  }

  private static let serving: [UInt8] = [0x08, 1]

  private func client(_ fixture: ClientFixture, _ servers: [ScriptedServer]) -> RPCClient {
    fixture.client(servers.map(\.port)) {
      $0.serviceConfig.healthCheckServiceName = "echo"
      $0.backoff.initial = .milliseconds(1)
    }
  }

  private var waiting: CallOptions {
    var options = CallOptions()
    options.waitsForReady = true
    return options
  }

  @Test func aBackEndIsAskedByNameAndServes() async throws {
    let fixture = try ClientFixture()
    let watched = try await Watched(fixture, "a", first: Self.serving)
    let client = client(fixture, [watched.server])
    #expect(try await fixture.echo(client) == "a")
    #expect(try await watched.bodies(fixture) == [[0, 0, 0, 0, 6, 0x0a, 4] + Array("echo".utf8)])
    fixture.stop()
  }

  @Test func callsWaitForTheFirstWord() async throws {
    let fixture = try ClientFixture()
    let watched = try await Watched(fixture, "a", first: nil)
    let client = client(fixture, [watched.server])
    let failure = await fixture.failure(client, CallOptions(timeout: .milliseconds(30)))
    #expect(failure == .init(.deadlineExceeded, "DEADLINE_EXCEEDED"))
    try await watched.say(fixture, 1)
    #expect(try await fixture.echo(client) == "a")
    #expect(watched.server.seen.count == 2)
    fixture.stop()
  }

  @Test(arguments: [UInt8(0), 2, 3])
  func onlyServingCounts(_ status: UInt8) async throws {
    let fixture = try ClientFixture()
    let watched = try await Watched(fixture, "a", first: [0x08, status])
    let client = client(fixture, [watched.server])
    #expect(await fixture.failure(client) == .init(.unavailable, "SERVER_UNREACHABLE"))
    try await watched.say(fixture, 1)
    #expect(try await fixture.echo(client, waiting) == "a")
    fixture.stop()
  }

  @Test func aBackEndThatStopsServingGetsNoCalls() async throws {
    let fixture = try ClientFixture()
    let first = try await Watched(fixture, "a", first: Self.serving)
    let second = try await Watched(fixture, "b", first: Self.serving)
    let client = client(fixture, [first.server, second.server])
    var found: Set<String> = []
    try await fixture.until {
      found.insert(try await fixture.echo(client))
      return found.count == 2
    }
    try await first.say(fixture, 2)
    // The word is on its way before the calls' answers.
    _ = try await fixture.echo(client)
    _ = try await fixture.echo(client)
    for _ in 0..<5 { #expect(try await fixture.echo(client) == "b") }
    try await first.say(fixture, 1)
    found = []
    try await fixture.until {
      found.insert(try await fixture.echo(client))
      return found.count == 2
    }
    fixture.stop()
  }

  @Test func aWatchThatBreaksOffIsAskedForAgain() async throws {
    let fixture = try ClientFixture()
    let watched = try await Watched(fixture, "a", first: Self.serving)
    let client = client(fixture, [watched.server])
    #expect(try await fixture.echo(client) == "a")
    try await watched.breakOff(fixture, 2)
    try await fixture.until { try await watched.bodies(fixture).count >= 2 }
    #expect(try await fixture.echo(client, waiting) == "a")
    fixture.stop()
  }

  @Test func aServerWithoutTheServiceCountsAsHealthy() async throws {
    let fixture = try ClientFixture()
    let server = try await ScriptedServer.start(on: fixture.servers) { stream in
      if stream.path == "/grpc.health.v1.Health/Watch" {
        stream.fail(12)
      } else {
        stream.answer("a")
      }
    }
    let client = client(fixture, [server])
    #expect(try await fixture.echo(client) == "a")
    #expect(try await fixture.echo(client) == "a")
    #expect(server.seen.filter { $0[":path"] == "/grpc.health.v1.Health/Watch" }.count == 1)
    fixture.stop()
  }

  @Test func aServerThatFailsTheWatchIsNotReady() async throws {
    let fixture = try ClientFixture()
    let server = try await ScriptedServer.start(on: fixture.servers) { stream in
      if stream.path == "/grpc.health.v1.Health/Watch" {
        stream.fail(7)
      } else {
        stream.answer("a")
      }
    }
    #expect(
      await fixture.failure(client(fixture, [server])) == .init(.unavailable, "SERVER_UNREACHABLE"))
    fixture.stop()
  }

  @Test func pickFirstDoesNotAsk() async throws {
    let fixture = try ClientFixture()
    let watched = try await Watched(fixture, "a", first: nil)
    let client = fixture.client([watched.server.port]) {
      $0.serviceConfig.healthCheckServiceName = "echo"
      $0.serviceConfig.loadBalancing = .pickFirst(shuffle: false)
    }
    #expect(try await fixture.echo(client) == "a")
    #expect(watched.server.seen.count == 1)
    fixture.stop()
  }
}
