internal import HTTP2
internal import Protobuf
internal import Reactor

/// A call on the client: the HTTP/2 stream, what came back, and who waits for it.
///
/// `@unchecked Sendable`: used on the loop of its connection only; cancellation from elsewhere comes
/// through that loop's mailbox.
final class ClientCallStream: HTTP2Stream, @unchecked Sendable {
  static let prefixBytes = ServerStream.prefixBytes

  private let loop: EventLoop
  private let responseBytesMax: Int
  private var input = ByteQueue(capacity: 1024)
  private var heldBytes = 0
  private var reader: UnsafeContinuation<Void, Never>?
  private var roomWaiter: UnsafeContinuation<Void, Never>?
  private var timer: LoopTimer?
  private var httpStatus = 0
  private var isGRPC = false
  private var statusCode: Int?
  private var statusMessage = ""
  private var statusDetails: [UInt8] = []
  private(set) var headers = Metadata()
  private(set) var trailers = Metadata()
  private(set) var hasHeaders = false
  private var outcome: Result<Void, RPCError>?
  /// The server has certainly not worked on the call: another may.
  private(set) var isUnprocessed = false

  init(loop: EventLoop, deadline: MonotonicTime?, responseBytesMax: Int) {
    self.loop = loop
    self.responseBytesMax = responseBytesMax
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
    case 12 where name.equals("grpc-message"):
      statusMessage = HeaderText.percentDecoded(value)
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
    guard outcome == nil, isGRPC, let base = bytes.baseAddress else { return consumed(bytes.count) }
    input.append(base, bytes.count)
    heldBytes += bytes.count
    guard let size = firstMessageSize else { return releaseWindow() }
    if size > responseBytesMax {
      return abandon(
        RPCError(.resourceExhausted, reason: "MESSAGE_TOO_LARGE", "The answer is too large."))
    }
    if input.count < size + Self.prefixBytes {
      releaseWindow()
    } else {
      let waiting = reader
      reader = nil
      waiting?.resume()
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
      if let size = firstMessageSize, input.count >= size + Self.prefixBytes {
        return try takeFirst(size, read)
      }
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
    _ size: Int, _ read: (UnsafeRawBufferPointer) throws(WireError) -> Value
  ) throws -> Value {
    guard input.bytes[0] == 0, size <= responseBytesMax else {
      let error = RPCError(
        .internal, reason: "ENCODING_UNSUPPORTED", "The answer is compressed or too large.")
      abandon(error)
      throw error
    }
    let whole = size + Self.prefixBytes
    let body = UnsafeRawBufferPointer(rebasing: input.bytes[Self.prefixBytes..<whole])
    defer {
      input.removeFirst(whole)
      releaseWindowPart(whole)
    }
    do throws(WireError) {
      return try read(body)
    } catch {
      throw RPCError(.internal, reason: "ANSWER_UNREADABLE", "The answer can't be read.")
    }
  }

  private func releaseWindowPart(_ whole: Int) {
    if let next = firstMessageSize, input.count >= next + Self.prefixBytes {
      let count = min(whole, heldBytes)
      heldBytes -= count
      consumed(count)
    } else {
      releaseWindow()
    }
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

  func put<Request: Message>(_ request: Request) {
    guard outcome == nil else { return }
    request.encode(arena: .current) { size in
      let place = reserveOutput(size + Self.prefixBytes)
      writePrefix(place, size)
      return place + Self.prefixBytes
    }
    outputWritten()
  }

  func put(_ message: [UInt8]) {
    guard outcome == nil else { return }
    let place = reserveOutput(message.count + Self.prefixBytes)
    writePrefix(place, message.count)
    if !message.isEmpty {
      UnsafeMutableRawBufferPointer(start: place + Self.prefixBytes, count: message.count)
        .copyBytes(from: message)
    }
    outputWritten()
  }

  private func writePrefix(_ place: UnsafeMutableRawPointer, _ size: Int) {
    place.storeBytes(of: 0, as: UInt8.self)
    place.storeBytes(
      of: UInt32(truncatingIfNeeded: size).bigEndian, toByteOffset: 1, as: UInt32.self)
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
