/// When a silent peer is asked whether it lives, and when it is given up (gRFC A8, A9).
public struct HTTP2Keepalive: Sendable, Equatable {
  /// A PING goes out after so long without a byte from the peer.
  public var interval: Duration
  /// The connection is closed when nothing at all has come for so long after the PING.
  public var timeout: Duration
  /// Whether the peer is asked while no stream is open.
  public var permitsWithoutStreams: Bool

  public init(
    interval: Duration, timeout: Duration = .seconds(20), permitsWithoutStreams: Bool = true
  ) {
    self.interval = interval
    self.timeout = timeout
    self.permitsWithoutStreams = permitsWithoutStreams
  }

  /// gRPC's default for servers: 2 h and 20 s, whether or not a stream is open.
  public static let server = HTTP2Keepalive(interval: .seconds(7200))
}
