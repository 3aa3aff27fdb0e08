internal import HTTP2

/// Requests that are not gRPC.
extension ServerStream {
  func startHTTP() {
    resetsAfterAnswer = false
    guard host.options.http != nil else {
      return answerHTTP(head.isPost ? 415 : 405, head.isPost ? [] : [("allow", "POST")])
    }
    let state = HTTPExchangeState(stream: self, limit: host.limits.httpBodyBytesMax)
    http = state
    expectInput()
    startHandler()
  }

  /// The request came too slowly to be whole in time.
  func endOverdue() {
    // It was answered already, and only its slot is held.
    if finished { return reset(HTTP2ErrorCode.noError) }
    let error = RPCError(
      .deadlineExceeded, reason: "REQUEST_TIMEOUT", "The request did not come in time.")
    if let http { http.fail(error) } else { fail(error) }
  }

  /// The body of the worker's task for a plain request.
  func answer(_ exchange: HTTPExchangeState) async {
    await host.options.http?(HTTPExchange(state: exchange))
    await exchange.finishIfOpen()
    endHandler()
    finished = true
    http = nil
    if !isOpen { host.recycle(self) }
  }

  func answerHTTP(_ status: Int, _ fields: [(name: String, value: String)]) {
    finished = true
    resetsAfterAnswer = false
    // The rest of the request is read and thrown away, for so long.
    expectInput()
    let text = "\(status): this address speaks gRPC.\n"
    let head =
      [
        (":status", String(status)), ("content-type", "text/plain"),
        ("content-length", String(text.utf8.count)),
      ] + fields
    let hasBody = verb != "HEAD"
    respond(HeaderBlock(head), hasBody: hasBody)
    guard hasBody else { return }
    let place = reserveOutput(text.utf8.count)
    UnsafeMutableRawBufferPointer(start: place, count: text.utf8.count).copyBytes(from: text.utf8)
    endOutput()
  }
}
