import HTTP2
import Protos
import Reactor
import Testing

@testable import RPC

/// What an operator is told of connections that a limit ended.
@Suite struct AbuseTests {
  private let start = MonotonicTime(nanoseconds: 5_000_000_000)

  @Test func eachIsCountedAndOnlyAFewAreToldOf() {
    var recorder = AbuseRecorder()
    for _ in 0..<AbuseRecorder.reportsMax {
      let report = recorder.note("too_many_pings", caller: "accounts", start)
      #expect(report == .init(limit: "too_many_pings", caller: "accounts", untold: 0))
    }
    for _ in 0..<5 {
      #expect(recorder.note("too_many_resets", caller: "", start + .seconds(59)) == nil)
    }
    let next = recorder.note("stream_closed", caller: "", start + .seconds(60))
    #expect(next == .init(limit: "stream_closed", caller: "", untold: 5))
    let after = recorder.note("stream_closed", caller: "", start + .seconds(60))
    #expect(after?.untold == 0)
    let counts = recorder.snapshot().filter { $0.connections > 0 }
    #expect(
      Set(counts.map { "\($0.limit) \($0.connections)" }) == [
        "too_many_pings \(AbuseRecorder.reportsMax)", "too_many_resets 5", "stream_closed 2",
      ])
  }

  @Test func everyLimitHasItsPlaceFromTheStart() {
    let names = AbuseRecorder().snapshot().map(\.limit)
    #expect(names == HTTP2Abuse.allCases.map(\.rawValue) + ["protocol_error"])
    let twice = AbuseStatistics.merged([AbuseRecorder().snapshot(), AbuseRecorder().snapshot()])
    #expect(twice == AbuseRecorder().snapshot())
  }

  /// A server that takes two connections; what it counted after three clients came, and what it told.
  @Test func aConnectionTurnedAwayIsCountedAndToldOf() async throws {
    let told = Shared<[ConnectionAbuse]>([])
    var options = ServerOptions()
    options.limits.connectionsPerLoopMax = 1
    options.limits.idleBeforeEviction = .seconds(3600)
    options.tellOfAbuse = { report in told.value += [report] }
    let fixture = try await EchoFixture.start(options: options)
    let first = try await fixture.client.echo("a")
    #expect(first == "a")
    let second = RPCClient(
      endpoints: fixture.client.endpoints, security: .plaintext, home: fixture.loop)
    await #expect(throws: RPCError.self) { try await second.echo("b") }
    second.close()
    let counted = try await fixture.server.abuse().filter { $0.connections > 0 }
    #expect(counted.map(\.limit) == ["too_many_connections"])
    #expect(told.value.first == .init(limit: "too_many_connections", caller: "", untold: 0))
    #expect(told.value.count <= AbuseRecorder.reportsMax)
    try await fixture.stop()
  }

  /// A client's connection that sends one PING too many.
  @Test func aPeerThatBrokeALimitIsCountedUnderItsName() async throws {
    let told = Shared<[ConnectionAbuse]>([])
    var options = ServerOptions()
    options.tellOfAbuse = { report in told.value += [report] }
    let fixture = try await EchoFixture.start(options: options)
    var limits = HTTP2Limits()
    limits.clientKeepalive = HTTP2Keepalive(interval: .milliseconds(1), timeout: .seconds(5))
    limits.upkeepInterval = .milliseconds(2)
    let pinger = Pinger()
    let (port, loop, eager) = (fixture.port, fixture.loop, limits)
    try await loop.spawn { try await pinger.run(loop, port, eager) }.value
    let counted = try await fixture.server.abuse().filter { $0.connections > 0 }
    #expect(counted == [.init(limit: "too_many_pings", connections: 1)])
    #expect(told.value == [.init(limit: "too_many_pings", caller: "tests", untold: 0)])
    // A connection that ends in order is no abuse.
    _ = try await fixture.client.echo("a")
    try await fixture.stop()
    #expect(told.value.count == 1)
  }
}

extension RPCClient {
  fileprivate func echo(_ text: String) async throws -> String {
    let answer: EchoV1.EchoResponse = try await unary(
      EchoV1.EchoService.echo, EchoV1.EchoRequest(text: text), CallOptions(timeout: .seconds(10)))
    return answer.text
  }
}

/// A connection that does nothing but ask whether the server lives.
///
/// `@unchecked Sendable`: used on one loop only.
private final class Pinger: HTTP2ConnectionDelegate, @unchecked Sendable {
  private var connection: HTTP2Connection?
  private var ended: UnsafeContinuation<Void, Never>?

  /// Returns when the server has ended the connection.
  func run(_ loop: EventLoop, _ port: UInt16, _ limits: HTTP2Limits) async throws {
    guard let address = SocketAddress(ip: "127.0.0.1", port: port) else { return }
    connection = try HTTP2Connection(
      role: .client, descriptor: try Socket.connect(to: address), loop: loop, tls: nil,
      limits: limits, delegate: self)
    await withUnsafeContinuation { ended = $0 }
  }

  func connectionMakesStream(_ connection: HTTP2Connection) -> HTTP2Stream? { nil }
  func connectionOpened(_ connection: HTTP2Connection) {}
  func connectionDrains(_ connection: HTTP2Connection) {}

  func connectionClosed(_ connection: HTTP2Connection, _ reason: HTTP2CloseReason) {
    self.connection = nil
    ended?.resume()
  }
}
