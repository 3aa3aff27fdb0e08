internal import Reactor

/// A task of the loop that runs handlers, one after the other: what a task costs to make is paid
/// once for many calls.
///
/// `@unchecked Sendable`: used on its loop only; the task runs there too.
final class HandlerWorker: @unchecked Sendable {
  private unowned let host: ServerLoop
  private var stream: ServerStream?
  private var waiting: UnsafeContinuation<Void, Never>?
  private var task: Task<Void, Never>?

  init(host: ServerLoop) { self.host = host }

  func run(_ stream: ServerStream) {
    self.stream = stream
    if let waiting {
      self.waiting = nil
      waiting.resume()
    } else {
      task = Task(executorPreference: host.loop) { await self.work() }
    }
  }

  /// Cancels what the handler waits for. A task that was cancelled stays so: the worker ends with
  /// this call.
  func cancel() { task?.cancel() }

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
      if Task.isCancelled || !host.keep(self) { return }
      await withUnsafeContinuation { waiting = $0 }
    }
  }
}
