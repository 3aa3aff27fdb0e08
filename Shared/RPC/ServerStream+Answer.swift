internal import HTTP2
internal import Protobuf
internal import Reactor

/// What goes back to the client.
extension ServerStream {
  func put<Response: Message>(_ response: Response, compressed: Bool = true) {
    if finished || isOver || isOutputRefused { return }
    piecesPut &+= 1
    sendHeadersOnce()
    let before = outputCount
    defer { bytesSent &+= outputCount &- before &- InboundMessages.prefixBytes }
    if packs, compressed {
      response.wire().withUnsafeBytes {
        put(encoded: $0, packedWith: GzipCodec.local.of(host.loop))
      }
    } else {
      put(message: response, arena: host.arena)
    }
  }

  func put(_ message: UnsafeRawBufferPointer) {
    if finished || isOver || isOutputRefused { return }
    piecesPut &+= 1
    sendHeadersOnce()
    bytesSent &+= message.count
    put(encoded: message)
  }

  /// Ends a call whose client has let too many answers on its connection pile up.
  private var isOutputRefused: Bool {
    guard isConnectionOutputFull else { return false }
    fail(
      RPCError(
        .resourceExhausted, reason: "ANSWERS_NOT_READ",
        "Too many answers on this connection wait to be read."))
    return true
  }

  func waitForRoom() async throws {
    while outputCount > outputAllowed, !isOver, failure == nil {
      await withUnsafeContinuation { roomWaiter = $0 }
    }
    if let failure { throw failure }
    if isOver { throw CancellationError() }
  }

  /// What this stream may have waiting: less when the connection's streams together have much.
  private var outputAllowed: Int {
    let high = host.limits.outputHighWaterBytes
    return isConnectionOutputHigh ? min(high, Self.outputLowWaterBytes) : high
  }

  private func sendHeadersOnce() {
    if headersSent { return }
    headersSent = true
    if compression == .gzip, head.accepts(.gzip) {
      packs = true
      extraHeaders.append(("grpc-encoding", "gzip"))
    }
    if extraHeaders.isEmpty {
      respond(AnswerHeaders.success, hasBody: true)
    } else {
      let block = HeaderBlock(
        [(":status", "200"), ("content-type", "application/grpc")] + extraHeaders)
      respond(block, hasBody: true)
    }
  }

  func finish(_ error: RPCError?) {
    finished = true
    record(error?.code ?? .ok)
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
      respond(block, hasBody: false)
    } else {
      sendHeadersOnce()
      endOutput(trailers: trailers)
    }
  }

  /// Counts the call under its outcome; once.
  func record(_ code: RPCCode) {
    guard startedAt.nanoseconds != 0 else { return }
    let duration = MonotonicTime.now().nanoseconds &- startedAt.nanoseconds
    startedAt = MonotonicTime(nanoseconds: 0)
    host.recorder.ended(
      methodIndex, code, nanoseconds: duration, sent: bytesSent, received: bytesReceived)
  }
}
