internal import HTTP2
internal import RPC

/// What clients' connections to a service may cost; all have defaults.
///
/// | key | meaning | default |
/// | --- | --- | --- |
/// | `connections.most` | connections per loop | 16384 |
/// | `connections.handshakes` | of these, such whose TLS handshake is not over | 2048 |
/// | `connections.handshake` | time for TLS and HTTP/2 to begin, 100ms…5m | 10s |
/// | `connections.idle` | time without a call after which one is ended kindly, 0s: never | 0s |
/// | `connections.age` | greatest age, give or take a tenth, 0s: any | 0s |
/// | `connections.grace` | time for its calls after that, 0s: any | 0s |
/// | `keepalive.interval` | silence after which a client is asked whether it lives | 2h |
/// | `keepalive.timeout` | time it has to say something | 20s |
/// | `keepalive.least` | pause that clients must keep between PINGs | 10s |
struct ConnectionSettings: Sendable {
  private let most: Int
  private let handshakesMost: Int
  private let handshake: Duration
  private let idle: Duration
  private let age: Duration
  private let grace: Duration
  private let keepalive: HTTP2Keepalive
  private let pingPause: Duration

  init(_ reader: inout ConfigurationReader) {
    let any = Duration.zero ... .seconds(86_400 * 30)
    most = reader.int("connections.most", in: 1...1_000_000, default: 16_384)
    handshakesMost = reader.int("connections.handshakes", in: 1...1_000_000, default: 2048)
    handshake = reader.duration(
      "connections.handshake", in: .milliseconds(100) ... .seconds(300), default: .seconds(10))
    idle = reader.duration("connections.idle", in: any, default: .zero)
    age = reader.duration("connections.age", in: any, default: .zero)
    grace = reader.duration("connections.grace", in: any, default: .zero)
    keepalive = HTTP2Keepalive(
      interval: reader.duration("keepalive.interval", in: any, default: .seconds(7200)),
      timeout: reader.duration("keepalive.timeout", in: any, default: .seconds(20)))
    // Less than gRPC's 5 minutes: neighbours are known by name, and browsers at the door ask before
    // they use a connection again. It is what gRPC's clients keep at the least.
    pingPause = reader.duration("keepalive.least", in: any, default: .seconds(10))
  }

  func apply(to options: inout ServerOptions) {
    options.limits.connectionsPerLoopMax = most
    options.limits.handshakesPerLoopMax = handshakesMost
    options.http2.handshakeTimeout = handshake
    if idle > .zero { options.http2.connectionIdleMax = idle }
    if age > .zero { options.http2.connectionAgeMax = age }
    if grace > .zero { options.http2.connectionAgeGrace = grace }
    options.http2.serverKeepalive = keepalive
    options.http2.pingIntervalMin = pingPause
    options.http2.permitsPingsWithoutStreams = true
  }
}
