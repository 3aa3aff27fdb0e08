public import Protobuf

/// A service of one executable: its description and its methods. Handlers conform to the generated
/// protocol of their proto service, which fills both in.
public protocol RPCService: Sendable {
  static var descriptor: ServiceDescriptor { get }
  var methods: [RPCMethod] { get }
}

/// A method that a server offers: its description and what runs for a call.
public struct RPCMethod: Sendable {
  public let descriptor: MethodDescriptor
  /// Runs as the body of the call's task. Returns after the last message of the answer was handed
  /// over; a throw becomes the call's status.
  let run: @Sendable (ServerCall) async throws -> Void
  /// The request comes whole before the handler starts.
  let takesOneMessage: Bool

  /// A method as the generated bindings offer it: `run` takes the request from the call and puts
  /// the answer to it. One closure and no layers, since each costs every call a look at its executor.
  package init(
    _ descriptor: MethodDescriptor, _ run: @escaping @Sendable (ServerCall) async throws -> Void
  ) {
    let takesOne = descriptor.kind == .unary || descriptor.kind == .serverStreaming
    self.init(descriptor, takesOneMessage: takesOne, run)
  }

  /// One message each way, bound by hand.
  public static func unary<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ handler: @escaping @Sendable (Request, ServerCall) async throws -> Response
  ) -> RPCMethod {
    RPCMethod(descriptor) { $0.answer(try await handler(try $0.request(), $0)) }
  }

  /// One message to us, many back, bound by hand.
  public static func serverStreaming<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ handler:
      @escaping @Sendable (Request, ResponseWriter<Response>, ServerCall) async throws -> Void
  ) -> RPCMethod {
    RPCMethod(descriptor) { try await handler(try $0.request(), $0.answers(), $0) }
  }

  /// Many messages to us, one back, bound by hand.
  public static func clientStreaming<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ handler:
      @escaping @Sendable (RequestStream<Request>, ServerCall) async throws -> Response
  ) -> RPCMethod {
    RPCMethod(descriptor) { $0.answer(try await handler($0.requests(), $0)) }
  }

  /// Many messages both ways, in any order, bound by hand.
  public static func bidirectional<Request: Message, Response: Message>(
    _ descriptor: MethodDescriptor,
    _ handler:
      @escaping @Sendable (
        RequestStream<Request>, ResponseWriter<Response>, ServerCall
      ) async throws -> Void
  ) -> RPCMethod {
    RPCMethod(descriptor) { try await handler($0.requests(), $0.answers(), $0) }
  }

  /// Encoded messages both ways, for a door that passes calls on without reading them.
  public static func raw(
    _ descriptor: MethodDescriptor,
    _ handler:
      @escaping @Sendable (RawRequestStream, RawResponseWriter, ServerCall) async throws -> Void
  ) -> RPCMethod {
    RPCMethod(descriptor, takesOneMessage: false) { call in
      try await handler(RawRequestStream(call.stream), RawResponseWriter(call.stream), call)
    }
  }

  private init(
    _ descriptor: MethodDescriptor, takesOneMessage: Bool,
    _ run: @escaping @Sendable (ServerCall) async throws -> Void
  ) {
    self.descriptor = descriptor
    self.run = run
    self.takesOneMessage = takesOneMessage
  }
}

/// What generated bindings move between a call and its handler.
extension ServerCall {
  /// The only message of the request.
  package func request<Request: Message>() throws -> Request { try stream.takeOnly(Request.self) }
  /// The messages of the request.
  package func requests<Request: Message>() -> RequestStream<Request> { RequestStream(stream) }
  /// The only message of the answer.
  package func answer<Response: Message>(_ response: Response) { stream.put(response) }
  /// Where the messages of the answer go.
  package func answers<Response: Message>() -> ResponseWriter<Response> { ResponseWriter(stream) }
}

/// Messages that a client sends, one at a time and no faster than they are taken.
///
/// On the call's loop only, as all of a handler is.
public struct RequestStream<Request: Message>: AsyncSequence, Sendable {
  private let stream: ServerStream

  init(_ stream: ServerStream) { self.stream = stream }

  /// The next message; nil after the last. Throws when the client broke off or sent what is no
  /// message, and `CancellationError` when the call is over.
  public func next() async throws -> Request? {
    try await stream.nextMessage { bytes throws(WireError) in
      try Request.decode(bytes, arena: .current)
    }
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let stream: RequestStream<Request>
    public mutating func next() async throws -> Request? { try await stream.next() }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: self) }
}

/// Where a handler puts the messages of its answer.
public struct ResponseWriter<Response: Message>: Sendable {
  private let stream: ServerStream

  init(_ stream: ServerStream) { self.stream = stream }

  /// Sends one message. Suspends while the client takes no more, throws `CancellationError` once
  /// the call is over. `compressed` says whether this one is packed in a call whose answer is.
  public func write(_ response: Response, compressed: Bool = true) async throws {
    stream.put(response, compressed: compressed)
    try await stream.waitForRoom()
  }
}

/// Encoded requests of a call that is passed on.
public struct RawRequestStream: Sendable {
  private let stream: ServerStream

  init(_ stream: ServerStream) { self.stream = stream }

  /// The next message; nil after the last. Cancelling the task that waits ends the wait.
  public func next() async throws -> [UInt8]? {
    try await withTaskCancellationHandler {
      try await stream.nextMessage { Array($0) }
    } onCancel: {
      stream.wakeCancelled()
    }
  }
}

/// Where encoded responses of a call that is passed on go.
public struct RawResponseWriter: Sendable {
  private let stream: ServerStream

  init(_ stream: ServerStream) { self.stream = stream }

  public func write(_ message: [UInt8]) async throws {
    message.withUnsafeBytes { stream.put($0) }
    try await stream.waitForRoom()
  }
}
