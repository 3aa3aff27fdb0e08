/// What calls may cost. Sizes are bytes of one message without its prefix.
public struct RPCLimits: Sendable {
  public var messageBytesMax = 4_194_304
  /// Bytes of requests that wait in memory on one loop, taken together: those of which more than
  /// `accountedInputBytes` are here. Beyond it a request that grows is turned away.
  public var waitingInputBytesPerLoopMax = 268_435_456
  /// Requests smaller than this are bounded by how many there may be.
  static let accountedInputBytes = 16_384
  /// Body of a plain HTTP request.
  public var httpBodyBytesMax = 16_777_216
  /// Bytes read and thrown away of a request that was answered before its end.
  public var discardedBytesMax = 1_048_576
  /// Handlers that run on one loop at once; a reset stream frees its place when its handler ends,
  /// not before.
  public var handlersPerLoopMax = 10_000
  /// The same for one connection, so that one caller can't take all.
  public var handlersPerConnectionMax = 2_000
  /// Unsent output of a stream at which its writer waits.
  public var outputHighWaterBytes = 131_072

  /// Connections of one loop. At the limit the one that has been without a stream for the longest
  /// makes room, if that was at least `idleBeforeEviction`; else the new one is turned away.
  public var connectionsPerLoopMax = 16_384
  /// Of these, connections whose TLS handshake is not over.
  public var handshakesPerLoopMax = 2048
  public var idleBeforeEviction: Duration = .seconds(1)

  public init() {}
}
