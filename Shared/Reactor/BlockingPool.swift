internal import CLinux
internal import Glibc
internal import Synchronization

/// A few threads for what blocks: disk, name resolution, key operations over a millisecond.
///
/// `@unchecked Sendable`: the queue is behind its mutex; the semaphore is made once and is
/// thread-safe by POSIX.
public final class BlockingPool: @unchecked Sendable {
  /// Threads of the shared pool.
  public static let threads = 4
  /// Work that may wait; beyond it callers wait on their own loop until there is room.
  public static let shared = BlockingPool(threads: threads)

  private let queue = Mutex<[@Sendable () -> Void]>([])
  private let available = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  private init(threads: Int) {
    sem_init(available, 0, 0)
    for _ in 0..<threads {
      var id = pthread_t()
      let me = Unmanaged.passRetained(self).toOpaque()
      precondition(pthread_create(&id, nil, runPoolThread, me) == 0, "no thread for the pool")
      pthread_detach(id)
    }
  }

  /// Runs `body` on a pool thread; the caller goes on where its executor wants, without blocking it.
  public func run<Value: Sendable>(
    resumingOn loop: EventLoop, _ body: @escaping @Sendable () -> Value
  ) async -> Value {
    await withUnsafeContinuation { continuation in
      if let machine = loop.machine {
        return machine.block { continuation.resume(returning: body()) }
      }
      queue.withLock { $0.append { continuation.resume(returning: body()) } }
      sem_post(available)
    }
  }

  fileprivate func work() {
    while true {
      while sem_wait(available) != 0 {}
      let next = queue.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      next?()
    }
  }
}

private func runPoolThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<BlockingPool>.fromOpaque(argument).takeRetainedValue().work()
  return nil
}
