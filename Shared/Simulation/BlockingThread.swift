internal import Glibc
internal import Synchronization

/// Runs work that blocks while the calling thread serves it.
enum BlockingThread {
  /// Work and its end, shared by two threads.
  private final class Job: Sendable {
    let work: @Sendable () -> Void
    let isDone = Atomic<Bool>(false)

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  static func run(_ work: @escaping @Sendable () -> Void, serving serve: () -> Void) {
    let job = Job(work)
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(job).toOpaque()
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let job = Unmanaged<Job>.fromOpaque(argument).takeRetainedValue()
        job.work()
        job.isDone.store(true, ordering: .releasing)
        return nil
      }, argument)
    precondition(result == 0, "the process can't start a thread")
    while !job.isDone.load(ordering: .acquiring) {
      serve()
      sched_yield()
    }
    pthread_join(thread, nil)
  }
}
