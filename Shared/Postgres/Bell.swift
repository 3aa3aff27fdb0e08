public import Reactor
private import Synchronization

/// Wakes tasks that wait for something new. A waiter that knows version n misses no ring after n.
///
/// From any thread; `wait` on a loop.
public final class Bell: Sendable {
  private struct State {
    var version: UInt64 = 0
    var waiters: [Waiter] = []
  }

  private let state = Mutex(State())

  public init() {}

  /// Rises with every ring.
  public var version: UInt64 { state.withLock { $0.version } }

  /// Something is new.
  public func ring() {
    let woken = state.withLock { state in
      state.version &+= 1
      defer { state.waiters.removeAll() }
      return state.waiters
    }
    for waiter in woken { waiter.loop.execute { waiter.wake() } }
  }

  /// Suspends until the version is above `known`, at most for `limit`. Throws `CancellationError`.
  public func wait(after known: UInt64, on loop: EventLoop, atMost limit: Duration) async throws {
    loop.preconditionInLoop()
    let waiter = Waiter(loop: loop)
    await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        waiter.start(continuation, limit)
        let isLate = state.withLock { state in
          if state.version > known { return true }
          state.waiters.append(waiter)
          return false
        }
        if isLate || Task.isCancelled { waiter.wake() }
      }
    } onCancel: {
      loop.execute { waiter.wake() }
    }
    state.withLock { $0.waiters.removeAll { $0 === waiter } }
    try Task.checkCancellation()
  }

  /// One waiting task.
  ///
  /// `@unchecked Sendable`: made on its loop, and every method is called on the loop.
  private final class Waiter: @unchecked Sendable {
    let loop: EventLoop
    private let timer: LoopTimer
    private var continuation: UnsafeContinuation<Void, Never>?

    init(loop: EventLoop) {
      self.loop = loop
      timer = LoopTimer(loop: loop)
    }

    func start(_ continuation: UnsafeContinuation<Void, Never>, _ limit: Duration) {
      self.continuation = continuation
      timer.action = { [unowned self] in wake() }
      timer.arm(after: limit)
    }

    func wake() {
      timer.cancel()
      let waiting = continuation
      continuation = nil
      waiting?.resume()
    }
  }
}
