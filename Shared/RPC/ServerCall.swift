public import Protobuf
public import Reactor
public import TLS

/// A call as its handler sees it.
///
/// A view of the stream that carries it, so it costs nothing to pass on. `Sendable` because
/// `ServerStream` is; on the call's loop only.
public struct ServerCall: Sendable {
  let stream: ServerStream

  public var method: MethodDescriptor { stream.methodDescriptor }
  /// The service at the other end, by its certificate; empty when it showed none.
  public var caller: String { stream.callerName }
  /// The certificate of the other end.
  public var peer: PeerIdentity? { stream.peer }
  /// When the caller stops waiting; nil when it waits for ever.
  public var deadline: MonotonicTime? { stream.deadline }
  /// The call was cancelled, its deadline passed, or its connection was lost.
  public var isCancelled: Bool { stream.isOver }
  /// Where the caller stands in a trace; `CallContext.current.trace` is our own step of it.
  public var trace: TraceContext? { stream.head.trace }
  /// Header fields beside gRPC's own.
  public var metadata: Metadata { stream.metadata }
  /// The first value of one header field, lower case, without reading the others.
  public func header(_ name: StaticString) -> String? { stream.headerValue(name) }
  /// The value of `authorization: Bearer …`; never log it.
  public var bearerToken: String? { stream.bearerToken }
  /// The same without making a string of it; nil when there is none.
  public func withBearerToken<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    stream.head.withBearerToken(body)
  }
  /// For the layer above: what it found out about the user (set once, before the handler).
  public var attachment: (any AnyObject & Sendable)? { stream.userAttachment }
  public func attach(_ value: any AnyObject & Sendable) { stream.userAttachment = value }

  /// How the answer's messages are packed. Set it before the first one; it holds if the client
  /// reads it, else they go as they are.
  public var compression: Compression {
    get { stream.compression }
    nonmutating set { stream.compression = newValue }
  }
  /// The message that was taken last came compressed.
  public var requestWasCompressed: Bool { stream.requestWasCompressed }

  /// Fields sent with the first message; too late after it.
  public func setHeader(_ name: String, _ value: String) { stream.addHeader(name, value) }
  /// Fields sent with the status.
  public func setTrailer(_ name: String, _ value: String) { stream.addTrailer(name, value) }
}
