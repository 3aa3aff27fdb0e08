/// What a client of the HTTP/1.1 listener may use up. Sizes are bytes.
public struct HTTP1Limits: Sendable {
  /// Request line and header fields together.
  public var headBytesMax = 16_384
  /// Header fields of a request.
  public var fieldsMax = 64
  /// Body of a request after its transfer coding is taken off.
  public var bodyBytesMax = 65_536
  /// From the first byte of a request to its last; a client that drips is cut off.
  public var requestTimeout: Duration = .seconds(10)
  /// From the end of an answer to the first byte of the next request.
  public var idleTimeout: Duration = .seconds(30)
  /// For an answer to leave.
  public var writeTimeout: Duration = .seconds(30)
  /// Requests on one connection; the last answer says `close`.
  public var requestsPerConnectionMax = 1_000
  /// Connections of one loop; more are closed unheard.
  public var connectionsPerLoopMax = 1_000

  public init() {}
}
