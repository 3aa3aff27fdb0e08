internal import HTTP2
internal import Protobuf
internal import Reactor

/// A call on the client: the HTTP/2 stream, what came back, and who waits for it.
///
/// `@unchecked Sendable`: used on the loop of its connection only; cancellation from elsewhere comes
/// through that loop's mailbox.
final class ClientCallStream: HTTP2Stream, @unchecked Sendable {
  private let loop: EventLoop
  private let responseBytesMax: Int
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
  /// The server has certainly not worked on the call: another may.
  private(set) var isUnprocessed = false

  init(loop: EventLoop, deadline: MonotonicTime?, options: CallOptions) {
    self.loop = loop
    responseBytesMax = options.responseBytesMax
    compression = options.compression
    super.init()
    if let deadline {
      let timer = LoopTimer(loop: loop) { [unowned self] in
        abandon(
          RPCError(.deadlineExceeded, reason: "DEADLINE_EXCEEDED", "No answer in time."))
      }
      timer.arm(at: deadline)
      self.timer = timer
    }
  }

  /// Gives the call up: the server is told, the caller gets `error`.
  func abandon(_ error: RPCError) {
    guard outcome == nil else { return }
    settle(.failure(error))
    reset(HTTP2ErrorCode.cancel)
  }

  func cancel() {
    abandon(RPCError(.cancelled, reason: "CANCELLED", "The call was cancelled."))
  }

  private func settle(_ result: Result<Void, RPCError>) {
    guard outcome == nil else { return }
    outcome = result
    timer?.cancel()
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
    if kind == .response, httpStatus >= 200 { hasHeaders = true }
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
    if outcome == nil {
      isUnprocessed = code == HTTP2ErrorCode.refusedStream && !hasHeaders
      settle(statusCode != nil ? status() : .failure(Self.error(forReset: code)))
    }
  }

  /// The call's status from the trailers, or from HTTP where gRPC's own is missing
  /// (http-grpc-status-mapping).
  private func status() -> Result<Void, RPCError> {
    guard let statusCode else {
      return .failure(Self.error(forHTTP: httpStatus, isGRPC: isGRPC))
    }
    if statusCode == 0 { return .success(()) }
    var error = RPCError(RPCCode(rawValue: statusCode) ?? .unknown, reason: "", statusMessage)
    StatusDetails.read(statusDetails, into: &error)
    return .failure(error)
  }

  private static func error(forHTTP status: Int, isGRPC: Bool) -> RPCError {
    let code: RPCCode =
      switch status {
      case 400: .internal
      case 401: .unauthenticated
      case 403: .permissionDenied
      case 404: .unimplemented
      case 429, 502, 503, 504: .unavailable
      default: .unknown
      }
    let text = isGRPC ? "The answer has no status." : "The answer is HTTP \(status), not gRPC."
    return RPCError(code, reason: "STATUS_MISSING", text)
  }

  private static func error(forReset code: UInt32) -> RPCError {
    switch code {
    case HTTP2ErrorCode.refusedStream:
      RPCError(.unavailable, reason: "STREAM_REFUSED", "The server takes no call now.")
    case HTTP2ErrorCode.cancel:
      RPCError(.unavailable, reason: "CONNECTION_LOST", "The connection was lost.")
    case HTTP2ErrorCode.enhanceYourCalm:
      RPCError(.resourceExhausted, reason: "PEER_OVERLOADED", "The server asks for fewer calls.")
    case HTTP2ErrorCode.inadequateSecurity:
      RPCError(.permissionDenied, reason: "SECURITY_INADEQUATE", "The server wants better TLS.")
    default:
      RPCError(.internal, reason: "STREAM_RESET", "The stream was reset with code \(code).")
    }
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
      return try GzipCodec.current(on: loop).unpack(input.first, limit: responseBytesMax)
    } catch .tooLarge {
      throw answerTooLarge
    } catch {
      throw RPCError(.internal, reason: "ANSWER_UNREADABLE", "The answer is no gzip.")
    }
  }

  private var answerTooLarge: RPCError {
    RPCError(.resourceExhausted, reason: "MESSAGE_TOO_LARGE", "The answer is too large.")
  }

  /// Waits for the answer's header fields.
  func waitForHeaders() async throws -> Metadata {
    while !hasHeaders {
      if let outcome {
        try outcome.get()
        break
      }
      await withUnsafeContinuation { reader = $0 }
    }
    return headers
  }

  func put<Request: Message>(_ request: Request, compressed: Bool = true) {
    if outcome != nil { return }
    if compressed, compression == .gzip {
      request.wire().withUnsafeBytes {
        put(encoded: $0, packedWith: GzipCodec.current(on: loop))
      }
    } else {
      put(message: request)
    }
  }

  func put(_ message: [UInt8]) {
    if outcome == nil { message.withUnsafeBytes { put(encoded: $0) } }
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
