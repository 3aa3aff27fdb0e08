import Glibc

/// Waits on this thread for asynchronous work; for the command line, where there is nothing else to
/// do. The work must not need this thread.
enum Blocking {
  /// `@unchecked Sendable`: written once before the semaphore is posted, read once after.
  private final class Box<Value>: @unchecked Sendable {
    var result: Result<Value, any Error>?
    let done = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    init() { sem_init(done, 0, 0) }
    deinit { done.deallocate() }
  }

  static func wait<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let box = Box<Value>()
    Task.detached {
      do { box.result = .success(try await body()) } catch { box.result = .failure(error) }
      sem_post(box.done)
    }
    while sem_wait(box.done) != 0 {}
    guard let result = box.result else { throw CancellationError() }
    return try result.get()
  }
}
