import Protos
import Reactor
import Testing

@testable import RPC

/// Names, pauses, waiting: how a client comes to its connections.
@Suite struct ResolutionTests {
  /// A client of one name whose addresses a test sets.
  private func client(
    _ fixture: ClientFixture, _ ports: Shared<[UInt16]>, pause: Duration = .milliseconds(1),
    looks: Shared<Int> = Shared(0)
  ) -> RPCClient {
    fixture.client([1]) {
      $0.resolutionPause = pause
      $0.backoff.initial = .milliseconds(1)
      $0.resolver = { _, _ in
        looks.value += 1
        return ports.value.compactMap { SocketAddress(ip: "127.0.0.1", port: $0) }
      }
    }
  }

  private func server(_ fixture: ClientFixture, _ name: String) async throws -> ScriptedServer {
    try await .start(on: fixture.servers) { $0.answer(name) }
  }

  private var waiting: CallOptions {
    var options = CallOptions()
    options.waitsForReady = true
    return options
  }

  @Test func aServerThatMovedIsFound() async throws {
    let fixture = try ClientFixture()
    let old = try await server(fixture, "old")
    let new = try await server(fixture, "new")
    let ports = Shared([old.port])
    let client = client(fixture, ports)
    #expect(try await fixture.echo(client) == "old")
    ports.value = [new.port]
    try await old.stop()
    try await fixture.until { (try? await fixture.echo(client, waiting)) == "new" }
    fixture.stop()
  }

  @Test func anAddressThatIsGoneIsDrained() async throws {
    let fixture = try ClientFixture()
    let held = HeldStream()
    let reached = Counter()
    let old = try await ScriptedServer.start(on: fixture.servers) { stream in
      stream.begin()
      held.hold(stream)
      reached.add()
    }
    let new = try await server(fixture, "new")
    let dead = try await server(fixture, "dead")
    try await dead.stop()
    // The address that can't be reached makes the client ask again and again.
    let ports = Shared([old.port, dead.port])
    let client = client(fixture, ports)
    let call = fixture.loop.spawn {
      let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, EchoV1.RepeatRequest())
      return try await stream.next()?.text
    }
    await reached.waitForOne()
    ports.value = [new.port]
    let short = CallOptions(timeout: .milliseconds(20))
    try await fixture.until { (try? await fixture.echo(client, short)) == "new" }
    let before = old.seen.count
    for _ in 0..<4 { #expect(try await fixture.echo(client) == "new") }
    #expect(old.seen.count == before)
    // The call that ran there goes on to its end.
    try await fixture.servers.spawn {
      held.stream?.send([0x0a, 1, 0x78])
      held.stream?.end()
      held.letGo()
    }.value
    #expect(try await call.value == "x")
    try await fixture.until { try await old.connections == 0 }
    fixture.stop()
  }

  @Test func namesAreLookedUpNoMoreOftenThanAllowed() async throws {
    let fixture = try ClientFixture()
    let server = try await server(fixture, "here")
    let looks = Shared(0)
    let client = client(fixture, Shared([server.port]), pause: .seconds(3600), looks: looks)
    for _ in 0..<5 {
      #expect(try await fixture.echo(client, waiting) == "here")
      try await server.dropConnections()
      // The loss is noticed once a call had to wait or failed.
      try await fixture.until { (try? await fixture.echo(client, waiting)) != nil }
    }
    #expect(looks.value == 1)
    fixture.stop()
  }

  @Test func aNameWithoutAddressFailsCallsThatDoNotWait() async throws {
    let fixture = try ClientFixture()
    let server = try await server(fixture, "here")
    let ports = Shared<[UInt16]>([])
    let client = client(fixture, ports)
    #expect(await fixture.failure(client) == .init(.unavailable, "NAME_UNKNOWN"))
    let call = fixture.loop.spawn { try await fixture.echo(client, self.waiting) }
    ports.value = [server.port]
    #expect(try await call.value == "here")
    fixture.stop()
  }

  @Test func aLookUpThatBringsNothingTakesNothingAway() async throws {
    let fixture = try ClientFixture()
    let server = try await server(fixture, "here")
    let ports = Shared([server.port])
    let looks = Shared(0)
    let client = client(fixture, ports, looks: looks)
    #expect(try await fixture.echo(client) == "here")
    ports.value = []
    try await server.dropConnections()
    try await fixture.until {
      _ = try? await fixture.echo(client, waiting)
      return looks.value >= 3
    }
    #expect(try await fixture.echo(client, waiting) == "here")
    fixture.stop()
  }

  @Test(arguments: [true, false])
  func aClientThatEndsLeavesNothing(isClosed: Bool) async throws {
    let fixture = try ClientFixture()
    let server = try await server(fixture, "here")
    let channel = Remembered()
    try await fixture.loop.spawn {
      let client = fixture.client([server.port])
      _ = try await fixture.echo(client)
      channel.value = ClientChannels.local.of(fixture.loop).channel(for: client, on: fixture.loop)
      if isClosed { client.close() }
    }.value
    if isClosed {
      try await fixture.until { try await fixture.loop.spawn { channel.value == nil }.value }
    }
    // Else the end of its loop is its own.
    fixture.stop()
    #expect(channel.value == nil)
  }

  // MARK: Waiting for a server

  @Test func aCallThatWaitsEndsWithItsDeadline() async throws {
    let fixture = try ClientFixture()
    let gone = try await server(fixture, "gone")
    try await gone.stop()
    var options = CallOptions(timeout: .milliseconds(30))
    options.waitsForReady = true
    let client = fixture.client([gone.port])
    #expect(
      await fixture.failure(client, options) == .init(.deadlineExceeded, "DEADLINE_EXCEEDED"))
    #expect(await fixture.failure(client) == .init(.unavailable, "SERVER_UNREACHABLE"))
    fixture.stop()
  }

  @Test func theServiceConfigMayMakeCallsWait() async throws {
    let fixture = try ClientFixture()
    let gone = try await server(fixture, "gone")
    try await gone.stop()
    let client = fixture.client([gone.port]) {
      var config = MethodConfig()
      config.waitForReady = true
      $0.serviceConfig.methods[.all] = config
    }
    let short = CallOptions(timeout: .milliseconds(30))
    #expect(
      await fixture.failure(client, short) == .init(.deadlineExceeded, "DEADLINE_EXCEEDED"))
    // What the call says itself counts.
    var options = CallOptions()
    options.waitsForReady = false
    #expect(await fixture.failure(client, options) == .init(.unavailable, "SERVER_UNREACHABLE"))
    fixture.stop()
  }

  @Test func onlySoManyCallsWait() async throws {
    let fixture = try ClientFixture()
    let gone = try await server(fixture, "gone")
    try await gone.stop()
    let client = fixture.client([gone.port]) {
      $0.waitersMax = 1
      $0.backoff.initial = .seconds(3600)
      $0.backoff.max = .seconds(3600)
    }
    #expect(await fixture.failure(client) == .init(.unavailable, "SERVER_UNREACHABLE"))
    let reasons = try await fixture.loop.spawn {
      // Both begin in this step of the loop, in this order.
      let first = fixture.loop.spawn { await fixture.failure(client, self.waiting)?.reason }
      let second = fixture.loop.spawn { await fixture.failure(client, self.waiting)?.reason }
      let refused = try await second.value
      first.cancel()
      return refused
    }.value
    #expect(reasons == "OVERLOADED")
    fixture.stop()
  }

  @Test func pausesGrowToTheGreatest() {
    var backoff = ConnectionBackoff()
    backoff.initial = .milliseconds(100)
    backoff.multiplier = 2
    backoff.max = .milliseconds(350)
    let second = backoff.next(after: backoff.initial)
    #expect(second == .milliseconds(200))
    #expect(backoff.next(after: second) == .milliseconds(350))
    #expect(backoff.next(after: .milliseconds(350)) == .milliseconds(350))
  }

  @Test func aPauseIsDrawnWithinItsJitter() throws {
    let loop = try EventLoop()
    loop.random = LoopRandom(seed: 1)
    let backoff = ConnectionBackoff()
    let drawn = (0..<200).map { _ in backoff.jittered(.seconds(1), loop) }
    #expect(drawn.allSatisfy { $0 >= .milliseconds(800) && $0 <= .milliseconds(1200) })
    #expect(
      drawn.contains { $0 < .milliseconds(850) } && drawn.contains { $0 > .milliseconds(1150) })
  }
}

/// A stream that a test ends; on the servers' loop only.
///
/// `@unchecked Sendable`: used on that loop only.
private final class HeldStream: @unchecked Sendable {
  /// The first one that came.
  private(set) var stream: ScriptedStream?

  func hold(_ stream: ScriptedStream) { self.stream = self.stream ?? stream }
  func letGo() { stream = nil }
}

/// A channel that must be able to go; on its loop only, and after it.
///
/// `@unchecked Sendable`: used by one thread at a time.
private final class Remembered: @unchecked Sendable {
  weak var value: ClientChannel?
}
