/// What calls may cost. Sizes are bytes of one message without its prefix.
public struct RPCLimits: Sendable {
  public var messageBytesMax = 4_194_304
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

  public init() {}
}
