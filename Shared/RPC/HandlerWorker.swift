internal import Reactor

/// A task of the loop that runs handlers, one after the other: what a task costs to make is paid
/// once for many calls.
///
/// `@unchecked Sendable`: used on its loop only; the task runs there too.
final class HandlerWorker: @unchecked Sendable {
  private let loop: Unmanaged<EventLoop>
  private var stream: ServerStream?
  private var waiting: UnsafeContinuation<Void, Never>?
  private var task: Task<Void, Never>?
  private var isCancelled = false

  /// The loop is not counted: it outlives what runs on it.
  init(loop: EventLoop) { self.loop = .passUnretained(loop) }

  func run(_ stream: ServerStream) {
    self.stream = stream
    if let waiting {
      self.waiting = nil
      waiting.resume()
    } else {
      task = loop._withUnsafeGuaranteedRef { loop in
        Task(executorPreference: loop) { await self.work() }
      }
    }
  }

  /// Cancels what the handler waits for. A task that was cancelled stays so: the worker ends with
  /// this call.
  func cancel() {
    isCancelled = true
    task?.cancel()
  }

  /// Ends a worker that waits.
  func end() {
    let waiting = waiting
    self.waiting = nil
    waiting?.resume()
  }

  private func work() async {
    while let stream {
      await stream.handle()
      self.stream = nil
      if isCancelled || !stream.host.keep(self) { return }
      await withUnsafeContinuation { waiting = $0 }
    }
  }
}
