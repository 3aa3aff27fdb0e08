internal import HTTP2

/// A plain HTTP request and its answer, for the doors that serve more than gRPC.
///
/// On the stream's loop only.
public struct HTTPExchange: Sendable {
  let state: HTTPExchangeState

  public var method: String { state.stream.verb }
  /// Path with query, as sent.
  public var target: String { state.stream.target }
  public var metadata: Metadata { state.stream.metadata }
  public func header(_ name: StaticString) -> String? { state.stream.headerValue(name) }
  public var bearerToken: String? { state.stream.bearerToken }
  public var isCancelled: Bool { state.stream.isOver }

  /// The next piece of the body; nil after the last. Throws when the client broke off.
  /// Cancelling the task that waits ends the wait.
  public func nextBody() async throws -> [UInt8]? {
    try await withTaskCancellationHandler {
      try await state.next()
    } onCancel: {
      state.stream.wakeCancelled()
    }
  }

  /// The whole body. Throws `REQUEST_TOO_LARGE` beyond `limit` bytes.
  public func body(limit: Int) async throws -> [UInt8] {
    var whole: [UInt8] = []
    while let piece = try await state.next() {
      if piece.count > limit - whole.count {
        throw RPCError(
          .resourceExhausted, reason: "REQUEST_TOO_LARGE",
          "The body is larger than \(limit) bytes.")
      }
      whole += piece
    }
    return whole
  }

  /// Answers with a whole body. For HEAD the body is left out.
  public func respond(
    _ status: Int, _ fields: [(name: String, value: String)] = [], _ body: [UInt8] = []
  ) {
    state.start(
      status, fields + [("content-length", String(body.count))],
      hasBody: !body.isEmpty && method != "HEAD")
    if method != "HEAD" { state.put(body) }
    state.end()
  }

  /// Begins an answer whose body follows by `write`, ended by `finish`.
  public func start(_ status: Int, _ fields: [(name: String, value: String)] = []) {
    state.start(status, fields, hasBody: true)
  }

  /// Sends a piece. Suspends while the client takes no more; throws when it is gone.
  public func write(_ bytes: [UInt8]) async throws {
    state.put(bytes)
    try await state.waitForRoom()
  }

  public func finish() { state.end() }

  /// Breaks the answer off, so that the client does not take a part for the whole.
  public func abort() { state.stream.reset(HTTP2ErrorCode.internalError) }
}

/// The state of an exchange between the stream and the handler.
///
/// `@unchecked Sendable`: used on the stream's loop only, by the stream and the handler's task.
final class HTTPExchangeState: @unchecked Sendable {
  let stream: ServerStream
  private let limit: Int
  private var input: [UInt8] = []
  private var reader: UnsafeContinuation<Void, Never>?
  private var hasEnded = false
  private var received = 0
  private var failure: RPCError?
  private var answered = false
  private var answerEnded = false

  init(stream: ServerStream, limit: Int) {
    self.stream = stream
    self.limit = limit
    hasEnded = stream.isRemoteEnded
  }

  func received(_ bytes: UnsafeRawBufferPointer) {
    received += bytes.count
    if received > limit {
      failure =
        failure
        ?? RPCError(
          .resourceExhausted, reason: "REQUEST_TOO_LARGE",
          "The body is larger than \(limit) bytes.")
    } else {
      input.append(contentsOf: bytes)
    }
    wake()
  }

  /// Lets the handler's next read throw.
  func fail(_ error: RPCError) {
    failure = failure ?? error
    wake()
  }

  func ended() {
    hasEnded = true
    wake()
  }

  func closed() { wake() }

  func wake() {
    let waiting = reader
    reader = nil
    waiting?.resume()
  }

  func next() async throws -> [UInt8]? {
    while true {
      if stream.isOver { throw CancellationError() }
      if let failure { throw failure }
      if !input.isEmpty {
        let piece = input
        input = []
        stream.consumed(piece.count)
        return piece
      }
      if hasEnded { return nil }
      try Task.checkCancellation()
      await withUnsafeContinuation { reader = $0 }
    }
  }

  /// The answer has begun and not ended.
  var isStreaming: Bool { answered && !answerEnded }

  func start(_ status: Int, _ fields: [(name: String, value: String)], hasBody: Bool) {
    guard !answered else { return }
    answered = true
    answerEnded = !hasBody
    stream.respond(HeaderBlock([(":status", String(status))] + fields), hasBody: hasBody)
  }

  func put(_ bytes: [UInt8]) {
    guard answered, !answerEnded, !bytes.isEmpty, stream.isOpen else { return }
    stream.piecesPut &+= 1
    let place = stream.reserveOutput(bytes.count)
    UnsafeMutableRawBufferPointer(start: place, count: bytes.count).copyBytes(from: bytes)
    stream.outputWritten()
  }

  func waitForRoom() async throws { try await stream.waitForRoom() }

  func end() {
    guard answered, !answerEnded else { return }
    answerEnded = true
    stream.endOutput()
  }

  /// A handler that answered nothing is a fault of ours; one that forgot to end is ended.
  func finishIfOpen() async {
    if !answered { start(500, [("content-length", "0")], hasBody: false) }
    end()
  }
}
