/// What one HTTP/2 connection may cost us. Sizes are bytes.
public struct HTTP2Limits: Sendable {
  /// Streams a peer may hold open at once (SETTINGS_MAX_CONCURRENT_STREAMS).
  public var concurrentStreamsMax: UInt32 = 1000
  /// Header list of one request: names, values and 32 for each field (RFC 9113 §6.5.2).
  public var headerListBytesMax = 16_384
  /// What a peer may send on a stream before its reader has taken it.
  public var streamWindowBytes: Int32 = 262_144
  public var connectionWindowBytes: Int32 = 16_777_216
  /// Output that waits for the socket; beyond it the engine is not asked for more.
  public var outputBytesMax = 262_144
  /// From accept to the end of the handshake.
  public var handshakeTimeout: Duration = .seconds(10)
  /// How long the socket may take nothing while output waits.
  public var writeStallTimeout: Duration = .seconds(30)
  /// Frames that cost us and carry nothing (PING, SETTINGS, PRIORITY, empty DATA): burst, and
  /// how many more each second.
  public var controlFramesBurst = 1000
  public var controlFramesPerSecond = 100

  /// How often the slow limits are looked at: how late one of them may be noticed.
  public var upkeepInterval: Duration = .seconds(1)
  /// How a server looks after silent peers; nil for never.
  public var serverKeepalive: HTTP2Keepalive? = .server
  /// How a client does; nil, gRPC's default, for never. A server may demand pauses of 5 minutes.
  public var clientKeepalive: HTTP2Keepalive?
  /// A server ends a connection kindly that had no stream for so long; nil for never.
  public var connectionIdleMax: Duration?
  /// A server ends a connection kindly at this age, give or take `connectionAgeJitter`; nil for
  /// never.
  public var connectionAgeMax: Duration?
  /// Part of `connectionAgeMax` by which ages differ.
  public static let connectionAgeJitter = 0.1
  /// How long calls may go on on a connection past its age before they are cut; nil for ever.
  public var connectionAgeGrace: Duration?

  public init() {}
}

/// Why a connection ended.
public enum HTTP2CloseReason: Sendable, Equatable {
  /// The peer closed it, or we did after everything was done.
  case finished
  /// It could not be made; the text names the cause.
  case connectFailed(String)
  /// A time-out of ours.
  case timedOut
  /// The peer broke the protocol or a limit.
  case protocolViolation
  /// The socket failed.
  case lost
}

/// Error codes of RFC 9113 §7, as far as we name them.
public enum HTTP2ErrorCode {
  public static let noError: UInt32 = 0
  public static let protocolError: UInt32 = 1
  public static let internalError: UInt32 = 2
  public static let refusedStream: UInt32 = 7
  public static let cancel: UInt32 = 8
  public static let enhanceYourCalm: UInt32 = 11
  public static let inadequateSecurity: UInt32 = 12
}
