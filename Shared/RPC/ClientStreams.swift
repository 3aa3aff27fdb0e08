internal import HTTP2
public import Protobuf

/// The messages of a streaming answer, taken no faster than they are read.
///
/// Give up early with `cancel`; a stream that is dropped unread is cancelled. On the loop only.
public final class ResponseStream<Response: Message>: AsyncSequence, Sendable {
  private let stream: ClientCallStream

  init(_ stream: ClientCallStream) { self.stream = stream }

  deinit { stream.letGo() }

  /// The next message; nil at the end of a call that succeeded. Throws the call's status.
  public func next() async throws -> Response? {
    try await stream.cancellable {
      try await stream.next { bytes throws(WireError) in
        try Response.decode(bytes, arena: .current, rules: false)
      }
    }
  }

  /// Header fields of the answer; waits for them.
  public func headers() async throws -> Metadata {
    try await stream.cancellable { try await stream.waitForHeaders() }
  }

  /// Trailing fields; complete once the call has ended.
  public var trailers: Metadata { stream.trailingFields }

  /// The message that was taken last came compressed.
  public var wasCompressed: Bool { stream.wasCompressed }

  public func cancel() { stream.cancel() }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let stream: ResponseStream<Response>
    public mutating func next() async throws -> Response? { try await stream.next() }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: self) }
}

/// A call with many requests and one answer. On the loop only.
public final class ClientStream<Request: Message, Response: Message>: Sendable {
  private let stream: ClientCallStream

  init(_ stream: ClientCallStream) { self.stream = stream }

  deinit { stream.letGo() }

  /// Sends one message. Suspends while the server takes no more; throws the status if the server
  /// has already answered with a failure. `compressed` says whether this one is packed in a call
  /// whose requests are.
  public func send(_ request: Request, compressed: Bool = true) async throws {
    stream.put(request, compressed: compressed)
    try await stream.cancellable { try await stream.waitForRoom(RPCClient.outputHighWaterBytes) }
  }

  /// Says that no more will come, and waits for the answer.
  public func finish() async throws -> Response {
    stream.endOutput()
    return try await stream.cancellable { try await stream.only(Response.self) }
  }

  /// As `finish`, with what came around the answer.
  public func response() async throws -> RPCResponse<Response> {
    stream.endOutput()
    return try await stream.cancellable { try await stream.whole(Response.self) }
  }

  public func cancel() { stream.cancel() }
}

/// A call with messages both ways. On the loop only.
public final class BidirectionalStream<Request: Message, Response: Message>: Sendable {
  private let stream: ClientCallStream

  init(_ stream: ClientCallStream) { self.stream = stream }

  deinit { stream.letGo() }

  public func send(_ request: Request, compressed: Bool = true) async throws {
    stream.put(request, compressed: compressed)
    try await stream.cancellable { try await stream.waitForRoom(RPCClient.outputHighWaterBytes) }
  }

  /// Says that no more will come; answers may still be read.
  public func finishSending() { stream.endOutput() }

  public func next() async throws -> Response? {
    try await stream.cancellable {
      try await stream.next { bytes throws(WireError) in
        try Response.decode(bytes, arena: .current, rules: false)
      }
    }
  }

  /// Header fields of the answer; waits for them.
  public func headers() async throws -> Metadata {
    try await stream.cancellable { try await stream.waitForHeaders() }
  }

  /// Trailing fields; complete once the call has ended.
  public var trailers: Metadata { stream.trailingFields }

  /// The message that was taken last came compressed.
  public var wasCompressed: Bool { stream.wasCompressed }

  public func cancel() { stream.cancel() }
}

/// A call of any kind whose messages stay encoded, for a door that passes calls on.
public final class RawStream: Sendable {
  private let stream: ClientCallStream

  init(_ stream: ClientCallStream) { self.stream = stream }

  deinit { stream.letGo() }

  public func send(_ message: [UInt8]) async throws {
    stream.put(message)
    try await stream.cancellable { try await stream.waitForRoom(RPCClient.outputHighWaterBytes) }
  }

  public func finishSending() { stream.endOutput() }

  public func next() async throws -> [UInt8]? {
    try await stream.cancellable { try await stream.next { Array($0) } }
  }

  /// Header fields of the answer; waits for them.
  public func headers() async throws -> Metadata {
    try await stream.cancellable { try await stream.waitForHeaders() }
  }

  /// Trailing fields; complete once `next` gave nil or threw.
  public var trailers: Metadata { stream.trailingFields }

  /// The status that `next` threw with its details as they came, for passing on.
  public func relayed(_ error: RPCError) -> RPCError {
    guard !stream.statusDetails.isEmpty else { return error }
    var whole = error
    whole.relayedDetails = stream.statusDetails
    return whole
  }

  public func cancel() { stream.cancel() }
}

/// The answer of a call with what came around it.
public struct RPCResponse<Response: Message>: Sendable {
  public let message: Response
  /// Header fields of the answer beside gRPC's own.
  public let headers: Metadata
  /// Fields that came with the status.
  public let trailers: Metadata
  /// The message came compressed.
  public let wasCompressed: Bool
}

extension ClientCallStream {
  var trailingFields: Metadata { isTrailersOnly ? headers : trailers }

  /// The only message of an answer with its fields.
  func whole<Response: Message>(_ type: Response.Type) async throws -> RPCResponse<Response> {
    RPCResponse(
      message: try await only(type), headers: headers, trailers: trailers,
      wasCompressed: wasCompressed)
  }

  /// The only message of an answer.
  func only<Response: Message>(_ type: Response.Type) async throws -> Response {
    let read = { (bytes: UnsafeRawBufferPointer) throws(WireError) -> Response in
      try Response.decode(bytes, arena: .current, rules: false)
    }
    guard let response = try await next(read) else {
      throw RPCError(.internal, reason: "ANSWER_MISSING", "The call ended without an answer.")
    }
    // The status comes after the message, and may still be a failure.
    guard try await next(read) == nil else {
      throw RPCError(.internal, reason: "MESSAGE_COUNT", "The answer has more than one message.")
    }
    return response
  }
}
