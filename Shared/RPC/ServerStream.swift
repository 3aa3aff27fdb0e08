internal import HTTP2
internal import Protobuf
internal import Reactor
internal import TLS

/// A call on the server: the HTTP/2 stream, the request as it comes, the task of the handler.
///
/// `@unchecked Sendable`: every method and field is used on the loop of the connection only. The
/// handler's task runs there too (its executor is the loop), and cancellation comes from there.
final class ServerStream: HTTP2Stream, @unchecked Sendable {
  /// Bytes before each message: a compression flag and the length, big-endian (PROTOCOL-HTTP2).
  static let prefixBytes = 5

  private let host: ServerLoop
  // What the request said.
  private var head = RequestHead()
  private var method: ServerRouter.Entry?
  private(set) var deadline: MonotonicTime?
  // The request's body and how much of it the window was given back for.
  private var input = ByteQueue(capacity: 512)
  private var heldBytes = 0
  private var reader: UnsafeContinuation<Void, Never>?
  private var roomWaiter: UnsafeContinuation<Void, Never>?
  // The handler.
  private var task: Task<Void, Never>?
  private var handlerRuns = false
  private(set) var isOver = false
  private var failure: RPCError?
  private var headersSent = false
  private var finished = false
  private var timer: LoopTimer?
  private var extraHeaders: [(name: String, value: String)] = []
  private var extraTrailers: [(name: String, value: String)] = []
  var userAttachment: (any Sendable)?
  private var started: MonotonicTime?

  init(host: ServerLoop) {
    self.host = host
    super.init()
  }

  // MARK: What the call says of itself

  var methodDescriptor: MethodDescriptor {
    guard let method else { preconditionFailure("a handler without its method") }
    return method.method.descriptor
  }
  var context: ServerConnectionContext? { connection?.attachment as? ServerConnectionContext }
  var callerName: String { context?.caller ?? "" }
  var peer: PeerIdentity? { connection?.peer }
  var metadata: Metadata { head.metadata() }
  var bearerToken: String? { head.bearerToken() }
  var verb: String { head.verb }
  var target: String { head.pathText }
  func headerValue(_ name: StaticString) -> String? { head.value(name) }

  func addHeader(_ name: String, _ value: String) {
    if Metadata.isSendable(name) { extraHeaders.append((name, value)) }
  }
  func addTrailer(_ name: String, _ value: String) {
    if Metadata.isSendable(name) { extraTrailers.append((name, value)) }
  }

  // MARK: Request

  override func receivedHeader(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, _ kind: HeaderKind
  ) {
    if kind == .request { head.received(name, value) }
  }

  override func receivedHeaders(_ kind: HeaderKind) {
    guard kind == .request else { return }
    started = host.loop.now
    if isHeaderListTooLarge {
      return refuse(
        RPCError(.resourceExhausted, reason: "HEADERS_TOO_LARGE", "The header list is too large."),
        http: 431)
    }
    guard head.isGRPC else { return startHTTP() }
    guard head.isPost else { return answerHTTP(405, [("allow", "POST")]) }
    guard let found = head.withPath({ host.router.find($0) }) else {
      return refuse(
        RPCError(.unimplemented, reason: "METHOD_UNKNOWN", "There is no such method."), http: nil)
    }
    method = found
    if let refusal = admissionRefusal(found) { return refuse(refusal, http: nil) }
    if !found.method.takesOneMessage { startHandler() }
  }

  /// Caller, encoding, load, time: what is checked before a byte of the body is read.
  private func admissionRefusal(_ entry: ServerRouter.Entry) -> RPCError? {
    guard context?.mayCall(entry) == true else {
      return RPCError(
        .permissionDenied, reason: "CALLER_NOT_ALLOWED",
        "This caller may not use the method.")
    }
    if head.isCompressed {
      return RPCError(
        .unimplemented, reason: "ENCODING_UNSUPPORTED", "Only uncompressed messages are read.")
    }
    if host.handlersRunning >= host.limits.handlersPerLoopMax {
      return RPCError(
        .unavailable, reason: "OVERLOADED", "Too many calls are running; try again later.")
    }
    switch head.timeout {
    case .none: break
    case .malformed:
      return RPCError(
        .invalidArgument, reason: "TIMEOUT_MALFORMED", "grpc-timeout can't be read.")
    case .some(let duration):
      let time = host.loop.now + duration
      deadline = time
      let timer = timer ?? LoopTimer(loop: host.loop)
      self.timer = timer
      timer.action = { [unowned self] in deadlinePassed() }
      timer.arm(at: time)
    }
    return nil
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    guard !finished, !isOver, let base = bytes.baseAddress else { return consumed(bytes.count) }
    if let http { return http.received(bytes) }
    input.append(base, bytes.count)
    heldBytes += bytes.count
    guard let size = firstMessageSize else { return releaseWindow() }
    if size > host.limits.messageBytesMax {
      return fail(
        RPCError(
          .resourceExhausted, reason: "MESSAGE_TOO_LARGE",
          "The message is larger than \(host.limits.messageBytesMax) bytes."))
    }
    // A message that is not whole yet must be let in, whatever the window; more is let in only
    // when the handler has taken what stands here.
    if input.count < size + Self.prefixBytes || method?.method.takesOneMessage == true {
      releaseWindow()
    } else {
      wakeReader()
    }
  }

  private var firstMessageSize: Int? {
    guard input.count >= Self.prefixBytes else { return nil }
    let size = input.bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self)
    return Int(UInt32(bigEndian: size))
  }

  private func releaseWindow() {
    let count = heldBytes
    heldBytes = 0
    consumed(count)
  }

  override func receivedEnd() {
    if finished || isOver { return }
    if let http { return http.ended() }
    if method?.method.takesOneMessage == true, !handlerRuns {
      startHandler()
    } else {
      wakeReader()
    }
  }

  private func wakeReader() {
    let waiting = reader
    reader = nil
    waiting?.resume()
  }

  /// The only message of a request that came whole.
  func takeOnly<Request: Message>(_ type: Request.Type) throws -> Request {
    guard let size = firstMessageSize, input.count == size + Self.prefixBytes else {
      let several = (firstMessageSize.map { input.count > $0 + Self.prefixBytes }) ?? false
      throw RPCError(
        several ? .unimplemented : .internal, reason: "MESSAGE_COUNT",
        "The method takes exactly one message.")
    }
    guard input.bytes[0] == 0 else { throw compressedMessage }
    let body = UnsafeRawBufferPointer(rebasing: input.bytes[Self.prefixBytes...])
    do throws(WireError) {
      let request = try Request.decode(body, arena: .current)
      input.removeAll()
      return request
    } catch {
      throw RPCError(error)
    }
  }

  private var compressedMessage: RPCError {
    RPCError(.internal, reason: "ENCODING_UNSUPPORTED", "A compressed message without encoding.")
  }

  /// The next message of a request that streams.
  func nextMessage<Value>(
    _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) async throws -> Value? {
    while true {
      if let failure { throw failure }
      if isOver { throw CancellationError() }
      if let size = firstMessageSize, input.count >= size + Self.prefixBytes {
        return try takeFirst(size, read)
      }
      if isRemoteEnded {
        if input.isEmpty { return nil }
        throw RPCError(.internal, reason: "MESSAGE_CUT", "The last message is not whole.")
      }
      await withUnsafeContinuation { reader = $0 }
    }
  }

  private func takeFirst<Value>(
    _ size: Int, _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) throws -> Value {
    guard input.bytes[0] == 0 else { throw compressedMessage }
    guard size <= host.limits.messageBytesMax else {
      throw RPCError(
        .resourceExhausted, reason: "MESSAGE_TOO_LARGE",
        "The message is larger than \(host.limits.messageBytesMax) bytes.")
    }
    let whole = size + Self.prefixBytes
    let body = UnsafeRawBufferPointer(rebasing: input.bytes[Self.prefixBytes..<whole])
    defer {
      input.removeFirst(whole)
      if let next = firstMessageSize, input.count >= next + Self.prefixBytes {
        let count = min(whole, heldBytes)
        heldBytes -= count
        consumed(count)
      } else {
        releaseWindow()
      }
    }
    do throws(WireError) {
      return try read(body)
    } catch {
      throw RPCError(error)
    }
  }

  // MARK: Handler

  private func startHandler() {
    guard let method else { return }
    handlerRuns = true
    host.handlersRunning += 1
    let call = ServerCall(stream: self)
    let run = method.method.run
    let admit = host.options.admit
    task = Task(executorPreference: host.loop) {
      do {
        if let deadline = call.deadline {
          try await Deadline.$current.withValue(deadline) {
            if let admit { try await admit(call) }
            try await run(call)
          }
        } else {
          if let admit { try await admit(call) }
          try await run(call)
        }
        call.stream.complete(nil)
      } catch {
        call.stream.complete(call.stream.status(for: error))
      }
    }
  }

  /// What the client is told of an error: our own as they are, all others masked and logged.
  private func status(for error: any Error) -> RPCError {
    if let failure { return failure }
    if let known = error as? RPCError { return known }
    if let wire = error as? WireError { return RPCError(wire) }
    if error is CancellationError {
      return RPCError(.cancelled, reason: "CANCELLED", "The call was cancelled.")
    }
    return host.options.mask(error, methodDescriptor)
  }

  private func complete(_ error: RPCError?) {
    handlerRuns = false
    host.handlersRunning -= 1
    task = nil
    timer?.cancel()
    if !finished { finish(error ?? failure) }
    if !isOpen { host.recycle(self) }
  }

  /// Ends the call from our side while the handler may still run.
  private func fail(_ error: RPCError) {
    guard failure == nil, !finished else { return }
    failure = error
    if handlerRuns { task?.cancel() }
    finish(error)
    wakeAll()
  }

  private func deadlinePassed() {
    fail(
      RPCError(.deadlineExceeded, reason: "DEADLINE_EXCEEDED", "The call's deadline has passed."))
  }

  private func refuse(_ error: RPCError, http status: Int?) {
    if let status, !head.isGRPC { return answerHTTP(status, []) }
    finish(error)
  }

  override func closed(_ code: UInt32) {
    isOver = true
    timer?.cancel()
    http?.closed()
    if handlerRuns {
      if !finished { task?.cancel() }
      wakeAll()
    } else {
      host.recycle(self)
    }
  }

  private func wakeAll() {
    wakeReader()
    let waiting = roomWaiter
    roomWaiter = nil
    waiting?.resume()
  }

  // MARK: Answer

  func put<Response: Message>(_ response: Response) {
    if finished || isOver { return }
    sendHeadersOnce()
    response.encode(arena: .current) { size in
      let place = reserveOutput(size + Self.prefixBytes)
      writePrefix(place, size)
      return place + Self.prefixBytes
    }
    outputWritten()
  }

  func put(_ message: UnsafeRawBufferPointer) {
    if finished || isOver { return }
    sendHeadersOnce()
    let place = reserveOutput(message.count + Self.prefixBytes)
    writePrefix(place, message.count)
    if message.count > 0 {
      UnsafeMutableRawBufferPointer(start: place + Self.prefixBytes, count: message.count)
        .copyMemory(from: message)
    }
    outputWritten()
  }

  @inline(__always) private func writePrefix(_ place: UnsafeMutableRawPointer, _ size: Int) {
    place.storeBytes(of: 0, as: UInt8.self)
    place.storeBytes(
      of: UInt32(truncatingIfNeeded: size).bigEndian, toByteOffset: 1, as: UInt32.self)
  }

  func waitForRoom() async throws {
    while outputCount > host.limits.outputHighWaterBytes, !isOver, failure == nil {
      await withUnsafeContinuation { roomWaiter = $0 }
    }
    if let failure { throw failure }
    if isOver { throw CancellationError() }
  }

  override func outputDrained() {
    let waiting = roomWaiter
    roomWaiter = nil
    waiting?.resume()
  }

  private func sendHeadersOnce() {
    if headersSent { return }
    headersSent = true
    if extraHeaders.isEmpty {
      connection?.respond(self, AnswerHeaders.success, hasBody: true)
    } else {
      let block = HeaderBlock(
        [(":status", "200"), ("content-type", "application/grpc")] + extraHeaders)
      connection?.respond(self, block, hasBody: true)
    }
  }

  private func finish(_ error: RPCError?) {
    finished = true
    observe(error?.code ?? .ok)
    guard isOpen else { return }
    let trailers =
      error == nil && extraTrailers.isEmpty
      ? AnswerHeaders.successTrailers
      : HeaderBlock(AnswerHeaders.status(error, host.options.domain) + extraTrailers)
    if headersSent {
      endOutput(trailers: trailers)
    } else if let error {
      // Trailers-Only: one HEADERS frame that ends the stream.
      let block = HeaderBlock(
        [(":status", "200"), ("content-type", "application/grpc")]
          + AnswerHeaders.status(error, host.options.domain) + extraHeaders + extraTrailers)
      connection?.respond(self, block, hasBody: false)
    } else {
      sendHeadersOnce()
      endOutput(trailers: trailers)
    }
  }

  private func observe(_ code: RPCCode) {
    guard let observer = host.options.observer, let started else { return }
    observer.callEnded(method?.method.descriptor, code, MonotonicTime.now() - started)
  }

  // MARK: Plain HTTP

  private(set) var http: HTTPExchangeState?

  private func startHTTP() {
    guard let handler = host.options.http else {
      return answerHTTP(head.isPost ? 415 : 405, head.isPost ? [] : [("allow", "POST")])
    }
    let state = HTTPExchangeState(stream: self, limit: host.limits.httpBodyBytesMax)
    http = state
    handlerRuns = true
    host.handlersRunning += 1
    let exchange = HTTPExchange(state: state)
    task = Task(executorPreference: host.loop) {
      await handler(exchange)
      await state.finishIfOpen()
      self.completeHTTP()
    }
  }

  private func completeHTTP() {
    handlerRuns = false
    host.handlersRunning -= 1
    finished = true
    task = nil
    http = nil
    if !isOpen { host.recycle(self) }
  }

  private func answerHTTP(_ status: Int, _ fields: [(name: String, value: String)]) {
    finished = true
    connection?.respond(
      self, HeaderBlock([(":status", String(status)), ("content-length", "0")] + fields),
      hasBody: false)
  }

  /// Makes the object ready for another call.
  func reset() {
    prepareForReuse()
    head.reset()
    method = nil
    deadline = nil
    input.removeAll()
    input.shrink(to: 4096)
    heldBytes = 0
    isOver = false
    failure = nil
    headersSent = false
    finished = false
    http = nil
    userAttachment = nil
    started = nil
    if !extraHeaders.isEmpty { extraHeaders.removeAll() }
    if !extraTrailers.isEmpty { extraTrailers.removeAll() }
  }
}
