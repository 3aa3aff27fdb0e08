public import HTTP2
public import Reactor

/// What a client is made with. Sizes are bytes.
public struct ClientOptions: Sendable {
  /// Time-outs, retries, load balancing and health checks, as gRPC's service config says them.
  public var serviceConfig = ServiceConfig()
  /// Limits of the connections. With `clientKeepalive` a client asks silent servers whether they
  /// live, at most every 10 s; a server that finds that too often makes the client halve it.
  public var http2 = HTTP2Limits()
  public var backoff = ConnectionBackoff()
  /// Shortest time between two look-ups of the server's names; a connection that fails or is lost
  /// asks for one.
  public var resolutionPause: Duration = .seconds(30)
  /// Finds the addresses of an endpoint in place of the system's resolver; runs on the loop and
  /// must not block it. An empty answer is a failure: what was known before stays.
  public var resolver: (@Sendable (Endpoint, EventLoop) async -> [SocketAddress])?
  /// Calls of one loop that may wait for a connection.
  public var waitersMax = 10_000
  /// Addresses used of one client.
  public var addressesMax = 64
  /// What is kept of a streaming call's requests for another attempt; with more the call is
  /// committed to the attempt that runs.
  public var retryBytesMax = 262_144
  /// The same for all calls of one loop together.
  public var retryBytesTotalMax = 16_777_216

  /// No keepalive is more frequent (gRFC A8).
  var keepaliveIntervalMin: Duration = .seconds(10)

  public init() {}
}

/// Pauses between attempts to reach an address, and between attempts of a health check or of a
/// look-up that brought nothing (gRPC's connection-backoff, with smaller times: our servers are
/// near).
public struct ConnectionBackoff: Sendable, Equatable {
  public var initial: Duration = .milliseconds(50)
  public var multiplier = 1.6
  public var max: Duration = .seconds(3)
  /// Part of a pause by which it is drawn longer or shorter: 0…1.
  public var jitter = 0.2

  public init() {}

  func jittered(_ pause: Duration, _ loop: EventLoop) -> Duration {
    pause * Double.random(in: 1 - jitter...1 + jitter, using: &loop.random)
  }

  func next(after pause: Duration) -> Duration { min(pause * multiplier, max) }
}

extension HTTP2Keepalive {
  /// A client's keepalive as gRPC's clients have it: no PINGs while no call is open.
  public static func client(
    every interval: Duration, timeout: Duration = .seconds(20), withoutCalls: Bool = false
  ) -> HTTP2Keepalive {
    HTTP2Keepalive(interval: interval, timeout: timeout, permitsWithoutStreams: withoutCalls)
  }
}

extension HTTP2GoAway {
  /// The server has counted more PINGs than it allows (gRFC A8).
  var isTooManyPings: Bool {
    code == HTTP2ErrorCode.enhanceYourCalm && debug == "too_many_pings"
  }
}
