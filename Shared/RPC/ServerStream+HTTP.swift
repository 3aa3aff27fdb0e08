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
    connection?.respond(
      self, HeaderBlock([(":status", String(status)), ("content-length", "0")] + fields),
      hasBody: false)
  }
}
