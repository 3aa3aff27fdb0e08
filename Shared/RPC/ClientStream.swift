internal import HTTP2
internal import Protobuf
internal import Reactor

/// A call on the client: the HTTP/2 stream, what came back, and who waits for it.
///
/// `@unchecked Sendable`: used on the loop of its connection only; cancellation from elsewhere comes
/// through that loop's mailbox.
final class ClientCallStream: HTTP2Stream, @unchecked Sendable {
  private let loop: EventLoop
  private let requestBytesMax: Int
  private let responseBytesMax: Int
  private let deadline: MonotonicTime?
  private let compression: Compression
  /// How compressed messages of the answer are packed; nil for an encoding not spoken here.
  private var answerEncoding: Compression? = .identity
  /// The message taken last came compressed.
  private(set) var wasCompressed = false
  private var input = InboundMessages()
  private var reader: UnsafeContinuation<Void, Never>?
  private var roomWaiter: UnsafeContinuation<Void, Never>?
  private var timer: LoopTimer?
  private var httpStatus = 0
  private var isGRPC = false
  private var statusCode: Int?
  private var statusMessage = ""
  private(set) var statusDetails: [UInt8] = []
  private(set) var headers = Metadata()
  private(set) var trailers = Metadata()
  private(set) var hasHeaders = false
  /// The answer is one header block with the status: its fields are trailing ones.
  private(set) var isTrailersOnly = false
  private var outcome: Result<Void, RPCError>?
  private var pushback = AttemptFailure.Pushback.none
  private var reach = AttemptReach.processed
  private var recorder: CallRecorder?
  private var methodIndex = 0
  private var begun = MonotonicTime.distantFuture
  private var bytesSent = 0
  private var bytesTaken = 0
  /// The call was given up on this side.
  private var isAbandoned = false

  init(loop: EventLoop, deadline: MonotonicTime?, options: CallOptions) {
    self.loop = loop
    requestBytesMax = options.requestBytesMax ?? .max
    responseBytesMax = options.responseBytesMax
    self.deadline = deadline
    compression = options.compression
    super.init()
    if let deadline {
      let timer = LoopTimer(loop: loop) { [unowned self] in
        abandon(ClientStatus.deadlineExceeded)
      }
      timer.arm(at: deadline)
      self.timer = timer
    }
  }

  /// The attempt is on its way; its end is counted too.
  func begins(as method: Int, in recorder: CallRecorder) {
    recorder.started(method)
    self.recorder = recorder
    methodIndex = method
    begun = MonotonicTime.now()
  }

  private func record(_ code: RPCCode) {
    recorder?.ended(
      methodIndex, code, nanoseconds: (MonotonicTime.now() - begun).wholeNanoseconds,
      sent: bytesSent, received: bytesTaken + input.wholeBytes)
  }

  /// Gives the call up: the server is told, the caller gets `error`.
  func abandon(_ error: RPCError) {
    guard outcome == nil else { return }
    isAbandoned = true
    settle(.failure(error))
    reset(HTTP2ErrorCode.cancel)
  }

  func cancel() { abandon(ClientStatus.cancelled) }

  private func settle(_ result: Result<Void, RPCError>) {
    guard outcome == nil else { return }
    outcome = result
    timer?.cancel()
    if case .failure(let error) = result { record(error.code) } else { record(.ok) }
    wakeAll()
  }

  private func wakeAll() {
    let reading = reader
    let writing = roomWaiter
    reader = nil
    roomWaiter = nil
    reading?.resume()
    writing?.resume()
  }

  // MARK: What comes

  override func receivedHeader(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, _ kind: HeaderKind
  ) {
    switch name.count {
    case 7 where name.equals(":status"):
      httpStatus = Int(String(decoding: value, as: UTF8.self)) ?? 0
    case 12 where name.equals("content-type"):
      isGRPC = String(decoding: value, as: UTF8.self).hasPrefix("application/grpc")
    case 11 where name.equals("grpc-status"):
      statusCode = Int(String(decoding: value, as: UTF8.self)) ?? RPCCode.unknown.rawValue
      isTrailersOnly = kind == .response
    case 12 where name.equals("grpc-message"):
      statusMessage = HeaderText.percentDecoded(value)
    case 13 where name.equals("grpc-encoding"):
      answerEncoding = Compression(value)
    case 20 where name.equals("grpc-accept-encoding"):
      break
    case 22 where name.equals("grpc-retry-pushback-ms"):
      let pause = Int32(String(decoding: value, as: UTF8.self))
      pushback = pause.map { $0 < 0 ? .stop : .after(.milliseconds($0)) } ?? .stop
    case 23 where name.equals("grpc-status-details-bin"):
      statusDetails = HeaderText.base64Decoded(value) ?? []
    default:
      let name = String(decoding: name, as: UTF8.self)
      let value = String(decoding: value, as: UTF8.self)
      if kind == .trailers { trailers.received(name, value) } else { headers.received(name, value) }
    }
  }

  override func receivedHeaders(_ kind: HeaderKind) {
    // Informational answers (1xx) come before the real one.
    if kind == .response {
      if httpStatus >= 200 { hasHeaders = true } else { headers = Metadata() }
    }
    if isHeaderListTooLarge {
      abandon(
        RPCError(
          .resourceExhausted, reason: "HEADERS_TOO_LARGE", "The answer's headers are too large."))
    }
    wakeAll()
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    guard outcome == nil, isGRPC else { return consumed(bytes.count) }
    input.append(bytes)
    if let size = input.firstSize, size > responseBytesMax {
      return abandon(answerTooLarge)
    }
    if input.hasWhole {
      let waiting = reader
      reader = nil
      waiting?.resume()
    } else {
      consumed(input.releaseAll())
    }
  }

  override func receivedEnd() { settle(status()) }

  override func outputDrained() {
    let waiting = roomWaiter
    roomWaiter = nil
    waiting?.resume()
  }

  override func closed(_ code: UInt32) {
    guard outcome == nil else { return }
    let lost = connection?.closeReason
    if !hasLeft {
      reach = .unsent
    } else if lost == nil, code == HTTP2ErrorCode.refusedStream {
      // By a reset, or by a GOAWAY that leaves the stream out.
      reach = .unprocessed
    }
    if statusCode != nil { return settle(status()) }
    if let lost { return settle(.failure(ClientStatus.error(forLoss: lost))) }
    // The server's own clock may have been a little faster than ours.
    if code == HTTP2ErrorCode.cancel, let deadline, deadline <= MonotonicTime.now() {
      return settle(.failure(ClientStatus.deadlineExceeded))
    }
    settle(.failure(ClientStatus.error(forReset: code)))
  }

  /// A gRPC answer has begun: what comes of the call is this attempt's. The page of a proxy is none.
  var isCommitted: Bool { hasHeaders && isGRPC && !isTrailersOnly }

  /// What decides about another attempt; nil while the call runs, and when it ended well or here.
  var failure: AttemptFailure? {
    guard case .failure(let error) = outcome, !isAbandoned else { return nil }
    return AttemptFailure(
      code: error.code, reach: reach, isCommitted: isCommitted, pushback: pushback)
  }

  /// The call's status from the trailers, or from HTTP where gRPC's own is missing
  /// (http-grpc-status-mapping).
  private func status() -> Result<Void, RPCError> {
    guard let statusCode else {
      return .failure(ClientStatus.error(forHTTP: httpStatus, isGRPC: isGRPC))
    }
    if statusCode == 0 { return .success(()) }
    var error = RPCError(RPCCode(rawValue: statusCode) ?? .unknown, reason: "", statusMessage)
    StatusDetails.read(statusDetails, into: &error)
    return .failure(error)
  }

  // MARK: What the caller asks

  /// The next message; nil after the last of a call that ended well. Throws the call's status.
  func next<Value>(
    _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) async throws -> Value? {
    while true {
      if input.hasWhole { return try takeFirst(read) }
      if let outcome {
        try outcome.get()
        guard input.isEmpty else {
          throw RPCError(.internal, reason: "MESSAGE_CUT", "The last message is not whole.")
        }
        return nil
      }
      await withUnsafeContinuation { reader = $0 }
    }
  }

  private func takeFirst<Value>(
    _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) throws -> Value {
    wasCompressed = input.firstFlag != 0
    bytesTaken += input.first.count
    defer { consumed(input.removeFirst()) }
    do {
      return try read(wasCompressed ? unpackedFirst() : input.first)
    } catch let error as RPCError {
      abandon(error)
      throw error
    } catch {
      throw RPCError(.internal, reason: "ANSWER_UNREADABLE", "The answer can't be read.")
    }
  }

  private func unpackedFirst() throws(RPCError) -> UnsafeRawBufferPointer {
    guard input.firstFlag == 1, answerEncoding == .gzip else {
      throw RPCError(
        .internal, reason: "ENCODING_UNSUPPORTED", "The answer is packed in an unknown way.")
    }
    do throws(GzipCodec.Fault) {
      return try GzipCodec.local.of(loop).unpack(input.first, limit: responseBytesMax)
    } catch .tooLarge {
      throw answerTooLarge
    } catch {
      throw RPCError(.internal, reason: "ANSWER_UNREADABLE", "The answer is no gzip.")
    }
  }

  private var answerTooLarge: RPCError {
    RPCError(.resourceExhausted, reason: "MESSAGE_TOO_LARGE", "The answer is too large.")
  }

  /// Waits for the answer's header fields; throws the status of a failure that came without any.
  func waitForHeaders() async throws -> Metadata {
    while !hasHeaders {
      if let outcome {
        try outcome.get()
        break
      }
      await withUnsafeContinuation { reader = $0 }
    }
    guard isTrailersOnly else { return headers }
    try outcome?.get()
    return Metadata()
  }

  /// Sends a message; a call that has ended takes it in vain, for the copy that another attempt may
  /// need (`outputTail`). Returns its bytes with the prefix, 0 when it was refused: too large.
  @discardableResult
  func put<Request: Message>(_ request: Request, compressed: Bool = true) -> Int {
    let before = outputCount
    if compressed, compression == .gzip {
      request.wire().withUnsafeBytes {
        put(encoded: $0, packedWith: GzipCodec.local.of(loop))
      }
    } else {
      put(message: request)
    }
    return checked(outputCount - before)
  }

  @discardableResult
  func put(_ message: [UInt8]) -> Int {
    let before = outputCount
    message.withUnsafeBytes { put(encoded: $0) }
    return checked(outputCount - before)
  }

  /// Sends what an earlier attempt has sent.
  func putAgain(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    bytes.withUnsafeBytes {
      bytesSent += InboundMessages.messageBytes(in: $0)
      UnsafeMutableRawBufferPointer(start: reserveOutput($0.count), count: $0.count)
        .copyMemory(from: $0)
    }
    outputWritten()
  }

  private func checked(_ count: Int) -> Int {
    guard count - InboundMessages.prefixBytes > requestBytesMax else {
      bytesSent += count - InboundMessages.prefixBytes
      return count
    }
    retractOutput(count)
    abandon(
      RPCError(
        .resourceExhausted, reason: "MESSAGE_TOO_LARGE",
        "The request is larger than \(requestBytesMax) bytes."))
    return 0
  }

  /// Suspends while more than `limit` bytes wait; throws the status of a call that ended.
  func waitForRoom(_ limit: Int) async throws {
    while outputCount > limit, outcome == nil {
      await withUnsafeContinuation { roomWaiter = $0 }
    }
    if case .failure(let error) = outcome { throw error }
  }

  /// The caller has dropped the call: what still comes is for nobody. From any thread.
  func letGo() {
    if loop.isCurrent { cancel() } else { loop.execute { self.cancel() } }
  }

  /// Runs `body`; cancelling the task gives the call up.
  func cancellable<Value: Sendable>(
    _ body: () async throws -> Value
  ) async throws -> Value {
    try await withTaskCancellationHandler {
      try await body()
    } onCancel: {
      loop.execute { self.cancel() }
    }
  }
}
