extension EventLoop {
  /// Suspends the calling task for a while, on the loop's own wheel.
  ///
  /// Throws `CancellationError` as soon as the task is cancelled. On the loop only.
  public func sleep(for delay: Duration) async throws {
    preconditionInLoop()
    let sleeper = Sleeper(loop: self)
    try await withTaskCancellationHandler {
      try Task.checkCancellation()
      await withUnsafeContinuation { sleeper.start($0, delay) }
      try Task.checkCancellation()
    } onCancel: {
      self.execute { sleeper.wake() }
    }
  }
}

/// One sleeping task.
///
/// `@unchecked Sendable`: made on the loop, and every method is called on the loop.
private final class Sleeper: @unchecked Sendable {
  private let timer: LoopTimer
  private var continuation: UnsafeContinuation<Void, Never>?
  private var woken = false

  init(loop: EventLoop) { timer = LoopTimer(loop: loop) }

  func start(_ continuation: UnsafeContinuation<Void, Never>, _ delay: Duration) {
    if woken { return continuation.resume() }
    self.continuation = continuation
    timer.action = { [unowned self] in wake() }
    timer.arm(after: delay)
  }

  func wake() {
    woken = true
    timer.cancel()
    let waiting = continuation
    continuation = nil
    waiting?.resume()
  }
}
