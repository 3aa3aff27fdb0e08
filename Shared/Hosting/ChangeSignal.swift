internal import Synchronization

/// Wakes whoever waits for a change: a version that rises, and the tasks that wait for the next one.
///
/// From any thread. A waiter that knows version n misses no change after n.
public final class ChangeSignal: Sendable {
  /// Tasks that may wait on one signal.
  static let waitersMax = 100_000

  private struct State: ~Copyable {
    var version: UInt64 = 0
    var nextID: UInt64 = 0
    var waiters: [UInt64: UnsafeContinuation<Void, Never>] = [:]
    var cancelled: Set<UInt64> = []
  }

  private let state = Mutex(State())

  public init() {}

  public var version: UInt64 { state.withLock { $0.version } }

  /// Something has changed.
  public func raise() {
    let woken = state.withLock { state in
      state.version += 1
      let waiting = Array(state.waiters.values)
      state.waiters.removeAll()
      return waiting
    }
    for waiter in woken { waiter.resume() }
  }

  /// Suspends until the version is above `known` and gives it. Throws `CancellationError` when the
  /// task is cancelled.
  public func change(after known: UInt64) async throws -> UInt64 {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        let resumesNow = state.withLock { state in
          if state.cancelled.remove(id) != nil || state.version > known { return true }
          state.waiters[id] = continuation
          return false
        }
        if resumesNow { continuation.resume() }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        if let waiter = state.waiters.removeValue(forKey: id) { return Optional(waiter) }
        state.cancelled.insert(id)
        return nil
      }
      waiter?.resume()
    }
    state.withLock { _ = $0.cancelled.remove(id) }
    try Task.checkCancellation()
    return version
  }
}
