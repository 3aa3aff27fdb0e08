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
  /// Frames that wait in the engine for a peer that does not read.
  public var queuedFramesMax = 10_000
  /// How long a stream's output may wait for the peer to open its window.
  public var outputStallTimeout: Duration = .seconds(300)
  /// Unsent answers of all streams at which writers should hold back (`isConnectionOutputHigh`).
  public var pendingOutputBytesHigh = 8_388_608
  /// Unsent answers of all connections of a loop. Beyond it, those that hold more than their share
  /// (`isConnectionOutputFull`) get no new streams and no more answers.
  public var pendingOutputBytesPerLoopMax = 536_870_912
  /// No connection's share is smaller, however many there are.
  static let pendingOutputShareMin = 131_072
  /// From the first to the last frame of a header block.
  public var headersTimeout: Duration = .seconds(10)
  /// How long a request that must come whole may take, if its bytes come no faster than
  /// `inputBytesPerSecondMin`.
  public var inputTimeout: Duration = .seconds(30)
  public var inputBytesPerSecondMin = 4096

  // How often a peer may send what costs us and carries nothing. Beyond it the connection ends with
  // ENHANCE_YOUR_CALM and the name of the limit.
  public var settings = HTTP2Rate(burst: 100, perSecond: 10)
  public var priorities = HTTP2Rate(burst: 1000, perSecond: 100)
  /// Each of our DATA frames gives two back, unless the peer's window made it small.
  public var windowUpdates = HTTP2Rate(burst: 1000, perSecond: 100)
  /// DATA without a byte that does not end its stream.
  public var emptyFrames = HTTP2Rate(burst: 100, perSecond: 10)
  /// Frames of types that RFC 9113 does not know, and answers to PINGs that we never sent.
  public var unknownFrames = HTTP2Rate(burst: 100, perSecond: 10)
  /// Streams that we must reset because of a fault of the peer.
  public var streamErrors = HTTP2Rate(burst: 100, perSecond: 10)
  /// RST_STREAM of the peer. Each stream that ends well gives one back.
  public var resets = HTTP2Rate(burst: 1000, perSecond: 100)
  /// RST_STREAM in the very turn that opened the stream.
  public var earlyResets = HTTP2Rate(burst: 100, perSecond: 20)
  /// Bytes that belong to no stream: what was under way when we reset it, and no more.
  public var strayBytes = HTTP2Rate(burst: 16_777_216, perSecond: 1_048_576)

  /// A server demands this pause between PINGs of a client (gRFC A8)…
  public var pingIntervalMin: Duration = .seconds(300)
  /// …and 2 h while no stream is open, unless this permits them.
  public var permitsPingsWithoutStreams = false
  static let idlePingInterval: Duration = .seconds(7200)
  /// PINGs that may come too early before the connection ends.
  public var pingStrikesMax = 2

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
  public static let flowControlError: UInt32 = 3
  public static let streamClosed: UInt32 = 5
  public static let frameSizeError: UInt32 = 6
  public static let refusedStream: UInt32 = 7
  public static let cancel: UInt32 = 8
  public static let compressionError: UInt32 = 9
  public static let enhanceYourCalm: UInt32 = 11
  public static let inadequateSecurity: UInt32 = 12
}
