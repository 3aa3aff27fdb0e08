public import HTTP2
public import Reactor

/// What a client is made with. Sizes are bytes.
public struct ClientOptions: Sendable {
  /// Time-outs, retries, load balancing and health checks, as gRPC's service config says them.
  public var serviceConfig = ServiceConfig()
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
