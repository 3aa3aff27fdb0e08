/// What all connections of a run do, and what came of it. On the one loop of the run.
final class LoadPlan {
  let headers: RequestHeaders
  /// A gRPC message with its prefix, and the one that must come back.
  let message: [UInt8]
  let streams: Int
  private(set) var answered = 0
  /// The first thing that went wrong; the run ends with it.
  private(set) var fault: String?
  /// No more calls are begun.
  private(set) var isEnding = false
  private var open = 0
  private var waiting: UnsafeContinuation<Void, Never>?

  init(headers: RequestHeaders, message: [UInt8], streams: Int) {
    self.headers = headers
    self.message = message
    self.streams = streams
  }

  /// Returns when the last call was answered, or one was not as it should be.
  func wait() async { await withUnsafeContinuation { waiting = $0 } }

  private func ended() {
    waiting?.resume()
    waiting = nil
  }

  func began() { open += 1 }

  func answeredOne() {
    answered += 1
    open -= 1
    if isEnding, open == 0 { ended() }
  }

  func end() {
    isEnding = true
    if open == 0 { ended() }
  }

  func fail(_ what: String) {
    if fault != nil { return }
    fault = what
    ended()
  }
}
