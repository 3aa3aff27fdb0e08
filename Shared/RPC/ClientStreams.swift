internal import HTTP2
public import Protobuf

/// The messages of a streaming answer, taken no faster than they are read.
///
/// Give up early with `cancel`; a stream that is dropped unread is cancelled. On the loop only.
public final class ResponseStream<Response: Message>: AsyncSequence, Sendable {
  private let call: ClientCall

  init(_ call: ClientCall) { self.call = call }

  deinit { call.letGo() }

  /// The next message; nil at the end of a call that succeeded. Throws the call's status.
  public func next() async throws -> Response? {
    try await call.cancellable {
      try await call.next { bytes throws(WireError) in
        try Response.decode(bytes, arena: .current, rules: false)
      }
    }
  }

  /// Header fields of the answer; waits for them.
  public func headers() async throws -> Metadata {
    try await call.cancellable { try await call.headers() }
  }

  /// Trailing fields; complete once the call has ended.
  public var trailers: Metadata { call.trailers }

  /// The message that was taken last came compressed.
  public var wasCompressed: Bool { call.wasCompressed }

  public func cancel() { call.cancel() }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let stream: ResponseStream<Response>
    public mutating func next() async throws -> Response? { try await stream.next() }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: self) }
}

/// A call with many requests and one answer. On the loop only.
public final class ClientStream<Request: Message, Response: Message>: Sendable {
  private let call: ClientCall

  init(_ call: ClientCall) { self.call = call }

  deinit { call.letGo() }

  /// Sends one message. Suspends while the server takes no more; throws the status if the server
  /// has already answered with a failure. `compressed` says whether this one is packed in a call
  /// whose requests are.
  public func send(_ request: Request, compressed: Bool = true) async throws {
    call.put(request, compressed: compressed)
    try await call.cancellable { try await call.waitForRoom() }
  }

  /// Says that no more will come, and waits for the answer.
  public func finish() async throws -> Response {
    call.endOutput()
    return try await call.cancellable { try await call.whole(Response.self) }.message
  }

  /// As `finish`, with what came around the answer.
  public func response() async throws -> RPCResponse<Response> {
    call.endOutput()
    return try await call.cancellable { try await call.whole(Response.self) }
  }

  public func cancel() { call.cancel() }
}

/// A call with messages both ways. On the loop only.
public final class BidirectionalStream<Request: Message, Response: Message>: Sendable {
  private let call: ClientCall

  init(_ call: ClientCall) { self.call = call }

  deinit { call.letGo() }

  public func send(_ request: Request, compressed: Bool = true) async throws {
    call.put(request, compressed: compressed)
    try await call.cancellable { try await call.waitForRoom() }
  }

  /// Says that no more will come; answers may still be read.
  public func finishSending() { call.endOutput() }

  public func next() async throws -> Response? {
    try await call.cancellable {
      try await call.next { bytes throws(WireError) in
        try Response.decode(bytes, arena: .current, rules: false)
      }
    }
  }

  /// Header fields of the answer; waits for them.
  public func headers() async throws -> Metadata {
    try await call.cancellable { try await call.headers() }
  }

  /// Trailing fields; complete once the call has ended.
  public var trailers: Metadata { call.trailers }

  /// The message that was taken last came compressed.
  public var wasCompressed: Bool { call.wasCompressed }

  public func cancel() { call.cancel() }
}

/// A call of any kind whose messages stay encoded, for a door that passes calls on.
public final class RawStream: Sendable {
  private let call: ClientCall

  init(_ call: ClientCall) { self.call = call }

  deinit { call.letGo() }

  public func send(_ message: [UInt8]) async throws {
    call.put(message)
    try await call.cancellable { try await call.waitForRoom() }
  }

  public func finishSending() { call.endOutput() }

  public func next() async throws -> [UInt8]? {
    try await call.cancellable { try await call.next { Array($0) } }
  }

  /// Header fields of the answer; waits for them.
  public func headers() async throws -> Metadata {
    try await call.cancellable { try await call.headers() }
  }

  /// Trailing fields; complete once `next` gave nil or threw.
  public var trailers: Metadata { call.trailers }

  /// The status that `next` threw with its details as they came, for passing on.
  public func relayed(_ error: RPCError) -> RPCError {
    guard !call.statusDetails.isEmpty else { return error }
    var whole = error
    whole.relayedDetails = call.statusDetails
    return whole
  }

  public func cancel() { call.cancel() }
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
  private func only<Response: Message>(_ type: Response.Type) async throws -> Response {
    try await onlyMessage { try await self.next(decoded) }
  }
}

extension ClientCall {
  /// The only message of an answer with its fields.
  func whole<Response: Message>(_ type: Response.Type) async throws -> RPCResponse<Response> {
    let message: Response = try await onlyMessage { try await self.next(decoded) }
    return RPCResponse(
      message: message, headers: try await headers(), trailers: trailers,
      wasCompressed: wasCompressed)
  }
}

private func decoded<Response: Message>(
  _ bytes: UnsafeRawBufferPointer
) throws(WireError) -> Response {
  try Response.decode(bytes, arena: .current, rules: false)
}

private func onlyMessage<Response>(
  _ next: () async throws -> Response?
) async throws -> Response {
  guard let response = try await next() else {
    throw RPCError(.internal, reason: "ANSWER_MISSING", "The call ended without an answer.")
  }
  // The status comes after the message, and may still be a failure.
  guard try await next() == nil else {
    throw RPCError(.internal, reason: "MESSAGE_COUNT", "The answer has more than one message.")
  }
  return response
}
