internal import HTTP2
internal import Protobuf
internal import Reactor
internal import TLS

/// A call on the server: the HTTP/2 stream, the request as it comes, what runs for it.
///
/// `@unchecked Sendable`: every method and field is used on the loop of the connection only. The
/// handler's task runs there too (its executor is the loop), and cancellation comes from there.
final class ServerStream: HTTP2Stream, @unchecked Sendable {
  let host: ServerLoop
  // What the request said.
  var head = RequestHead()
  var method: ServerRouter.Entry?
  private var takesOneMessage = false
  /// The method's place among the host's.
  var methodIndex = 0
  private(set) var deadline: MonotonicTime?
  private var input = InboundMessages()
  /// What of `input` stands in the host's account.
  private var accountedInput = 0
  private var reader: UnsafeContinuation<Void, Never>?
  var roomWaiter: UnsafeContinuation<Void, Never>?
  /// Runs the handler, as long as it does.
  var worker: HandlerWorker?
  private(set) var isOver = false
  var failure: RPCError?
  var headersSent = false
  var finished = false
  var timer: LoopTimer?
  var extraHeaders: [(name: String, value: String)] = []
  var extraTrailers: [(name: String, value: String)] = []
  var userAttachment: (any AnyObject & Sendable)?
  /// When the request came; zero before, and after the call was counted.
  var startedAt = MonotonicTime(nanoseconds: 0)
  /// Bytes of messages without their prefixes, as they are on the wire.
  var bytesSent = 0
  var bytesReceived = 0
  /// What the server knows of the connection; a handler may outlive it.
  var context: ServerConnectionContext?
  private var discarded = 0
  /// What the handler wants for its answer; settled with the headers.
  var compression = Compression.identity
  var packs = false
  private(set) var requestWasCompressed = false
  /// Messages or pieces of the answer so far, and how many there were when the drain last looked.
  var piecesPut = 0
  var piecesSeen = -1

  init(host: ServerLoop) {
    self.host = host
    super.init()
  }

  // MARK: Request

  override func receivedHeader(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, _ kind: HeaderKind
  ) {
    if kind == .request { head.received(name, value) }
  }

  override func receivedHeaders(_ kind: HeaderKind) {
    guard kind == .request else { return }
    if isHeaderListTooLarge {
      return refuse(
        RPCError(.resourceExhausted, reason: "HEADERS_TOO_LARGE", "The header list is too large."),
        http: 431)
    }
    guard head.isGRPC else { return startHTTP() }
    guard head.isPost else { return answerHTTP(405, [("allow", "POST")]) }
    startedAt = host.now
    let found = head.withPath { host.router.find($0) }
    methodIndex = found?.index ?? host.unknownMethod
    host.recorder.started(methodIndex)
    guard let found else {
      return refuse(
        RPCError(.unimplemented, reason: "METHOD_UNKNOWN", "There is no such method."), http: nil)
    }
    method = found
    takesOneMessage = found.method.takesOneMessage
    if let refusal = admissionRefusal(found) { return refuse(refusal, http: nil) }
    if takesOneMessage { expectInput() } else { startHandler() }
  }

  /// Caller, encoding, load, time: what is checked before a byte of the body is read.
  private func admissionRefusal(_ entry: ServerRouter.Entry) -> RPCError? {
    guard let context, context.mayCall(entry) else {
      return RPCError(
        .permissionDenied, reason: "CALLER_NOT_ALLOWED",
        "This caller may not use the method.")
    }
    if head.encoding == nil {
      addHeader(acceptEncoding: Compression.accepted)
      return RPCError(
        .unimplemented, reason: "ENCODING_UNSUPPORTED",
        "Messages are read as they are or packed with gzip.")
    }
    if !entry.isHealth, isBusy(context) {
      return RPCError(
        .unavailable, reason: "OVERLOADED", "Too many calls are running; try again later.")
    }
    switch head.timeout {
    case .none: break
    case .malformed:
      return RPCError(
        .invalidArgument, reason: "TIMEOUT_MALFORMED", "grpc-timeout can't be read.")
    case .nanoseconds(let span):
      let time = startedAt.advanced(nanoseconds: span)
      deadline = time
      armDeadline(time)
    }
    return nil
  }

  /// Over the limit of the loop or of this connection. Questions after health are answered all the
  /// same: a server that is busy is not one that is gone.
  private func isBusy(_ context: ServerConnectionContext) -> Bool {
    host.handlersRunning >= host.limits.handlersPerLoopMax
      || context.handlersRunning >= host.limits.handlersPerConnectionMax
  }

  private func armDeadline(_ time: MonotonicTime) {
    if let timer { return timer.arm(at: time) }
    let made = LoopTimer(loop: host.loop) { [unowned self] in deadlinePassed() }
    made.arm(at: time)
    timer = made
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    guard !finished, !isOver else { return discard(bytes.count) }
    if let http { return http.received(bytes) }
    input.append(bytes)
    if input.count > RPCLimits.accountedInputBytes, !accountInput() { return fail(inputRefused) }
    if let size = input.firstSize, size > host.limits.messageBytesMax {
      return fail(messageTooLarge)
    }
    if takesOneMessage {
      // A second message is refused as it begins, so that a flood of them gathers nowhere.
      if input.hasWhole, !input.hasExactlyOne { return fail(severalMessages) }
      consumed(input.releaseAll())
    } else if !input.hasWhole {
      consumed(input.releaseAll())
    } else {
      wakeReader()
    }
  }

  /// Brings the host's account of waiting input up to date; false when it is more than allowed.
  @discardableResult private func accountInput() -> Bool {
    let waiting = input.count > RPCLimits.accountedInputBytes ? input.count : 0
    host.waitingInputBytes += waiting - accountedInput
    accountedInput = waiting
    return host.waitingInputBytes <= host.limits.waitingInputBytesPerLoopMax
  }

  private func dropInput() {
    input.removeAll()
    if accountedInput > 0 { accountInput() }
  }

  private var inputRefused: RPCError {
    RPCError(
      .unavailable, reason: "OVERLOADED", "Too many large requests are here; try again later.")
  }

  /// Lets the rest of a body pass by whose request was answered; one that does not end is cut off.
  private func discard(_ count: Int) {
    discarded += count
    if discarded > host.limits.discardedBytesMax { return reset(HTTP2ErrorCode.noError) }
    consumed(count)
  }

  private var severalMessages: RPCError {
    RPCError(
      .unimplemented, reason: "MESSAGE_COUNT", "The method takes exactly one message.")
  }

  private var messageTooLarge: RPCError {
    RPCError(
      .resourceExhausted, reason: "MESSAGE_TOO_LARGE",
      "The message is larger than \(host.limits.messageBytesMax) bytes.")
  }

  override func inputOverdue() { endOverdue() }

  override func receivedEnd() {
    if finished || isOver { return }
    if let http { return http.ended() }
    if takesOneMessage, !handlerRuns {
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
    guard input.hasExactlyOne else {
      if input.hasWhole { throw severalMessages }
      throw RPCError(
        input.isEmpty ? .unimplemented : .internal, reason: "MESSAGE_COUNT",
        "The method takes exactly one whole message.")
    }
    return try takeFirst { bytes throws(WireError) in
      try Request.decode(bytes, arena: host.arena)
    }
  }

  /// The next message of a request that streams.
  func nextMessage<Value>(
    _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) async throws -> Value? {
    while true {
      if let failure { throw failure }
      if isOver { throw CancellationError() }
      if input.hasWhole { return try takeFirst(read) }
      if isRemoteEnded {
        if input.isEmpty { return nil }
        throw RPCError(.internal, reason: "MESSAGE_CUT", "The last message is not whole.")
      }
      try Task.checkCancellation()
      await withUnsafeContinuation { reader = $0 }
    }
  }

  /// Lets a reader look whether its task was cancelled. From any thread.
  func wakeCancelled() {
    host.loop.execute {
      self.wakeReader()
      self.http?.wake()
    }
  }

  private func takeFirst<Value>(
    _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) throws -> Value {
    if input.first.count > host.limits.messageBytesMax { throw messageTooLarge }
    requestWasCompressed = input.firstFlag != 0
    bytesReceived &+= input.first.count
    defer {
      consumed(input.removeFirst())
      if accountedInput > 0 { accountInput() }
    }
    let message = requestWasCompressed ? try unpackedFirst() : input.first
    do throws(WireError) {
      return try read(message)
    } catch {
      throw RPCError(error)
    }
  }

  private func unpackedFirst() throws(RPCError) -> UnsafeRawBufferPointer {
    guard input.firstFlag == 1, head.encoding == .gzip else {
      throw RPCError(
        .internal, reason: "ENCODING_UNSUPPORTED", "A compressed message without encoding.")
    }
    do throws(GzipCodec.Fault) {
      return try GzipCodec.local.of(host.loop).unpack(
        input.first, limit: host.limits.messageBytesMax)
    } catch .tooLarge {
      throw messageTooLarge
    } catch {
      throw RPCError(.internal, reason: "MESSAGE_UNREADABLE", "The message is no gzip.")
    }
  }

  /// Ends the call from our side while the handler may still run.
  func fail(_ error: RPCError) {
    guard failure == nil, !finished else { return }
    failure = error
    worker?.cancel()
    finish(error)
    dropInput()
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
    record(.cancelled)
    timer?.cancel()
    http?.closed()
    if handlerRuns {
      if !finished { worker?.cancel() }
      wakeAll()
    } else {
      host.recycle(self)
    }
  }

  override func outputDrained() {
    let waiting = roomWaiter
    roomWaiter = nil
    waiting?.resume()
  }

  private func wakeAll() {
    wakeReader()
    let waiting = roomWaiter
    roomWaiter = nil
    waiting?.resume()
  }

  /// The plain HTTP exchange that the stream carries instead of a call.
  var http: HTTPExchangeState?

  /// Makes the object ready for another call.
  func reset() {
    prepareForReuse()
    head.reset()
    method = nil
    takesOneMessage = false
    context = nil
    deadline = nil
    dropInput()
    isOver = false
    failure = nil
    headersSent = false
    finished = false
    http = nil
    userAttachment = nil
    startedAt = MonotonicTime(nanoseconds: 0)
    bytesSent = 0
    bytesReceived = 0
    discarded = 0
    compression = .identity
    packs = false
    requestWasCompressed = false
    piecesPut = 0
    piecesSeen = -1
    if !extraHeaders.isEmpty { extraHeaders.removeAll() }
    if !extraTrailers.isEmpty { extraTrailers.removeAll() }
  }
}
