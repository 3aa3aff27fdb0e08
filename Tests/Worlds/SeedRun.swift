import Glibc
import Reactor
import Synchronization

/// Many seeds on a few threads.
public final class SeedRun: Sendable {
  /// What all seeds together brought.
  public struct Report: Sendable {
    public var lived = 0
    public var failed: [Verdict] = []
    /// All that were clean, if traces were asked for.
    public var told: [Verdict] = []
    public var answered = 0
    public var refused = 0
    public var changes = 0
    public var simulatedSeconds: Int64 = 0
    public var codes: [String: Int] = [:]
    let first: UInt64

    public var text: String {
      let told = codes.sorted { $0.value > $1.value }.map { "\($0.key): \($0.value)" }
      return """
        seeds \(first)…\(first + UInt64(max(lived, 1)) - 1): \(lived) worlds, \(failed.count) \
        failed; \(answered) calls answered, \(refused) not, \(changes) changes, \
        \(simulatedSeconds) s simulated
        calls that failed: \(told.joined(separator: ", "))
        """
    }
  }

  /// Worlds that a search for a fault goes through.
  static let searchMax = 10_000_000

  private let first: UInt64
  private let count: Int
  private let mutation: Mutation?
  private let keepsTrace: Bool
  private let state: Mutex<(next: UInt64, stops: Bool, report: Report)>

  /// `count` 0: until a seed fails.
  public init(first: UInt64, count: Int, mutation: Mutation? = nil, keepsTrace: Bool = false) {
    self.first = first
    self.count = count
    self.mutation = mutation
    self.keepsTrace = keepsTrace
    state = Mutex((first, false, Report(first: first)))
  }

  /// `go` for callers that must not block their thread.
  public func goApart(threads: Int) async -> Report {
    await withCheckedContinuation { continuation in
      let waiter = Waiter(run: self, threads: threads, continuation: continuation)
      var id = pthread_t()
      let result = pthread_create(
        &id, nil,
        { argument in
          guard let argument else { return nil }
          let waiter = Unmanaged<Waiter>.fromOpaque(argument).takeRetainedValue()
          waiter.continuation.resume(returning: waiter.run.go(threads: waiter.threads) { _ in })
          return nil
        }, Unmanaged.passRetained(waiter).toOpaque())
      precondition(result == 0, "the process can't start a thread")
      pthread_detach(id)
    }
  }

  private final class Waiter: Sendable {
    let run: SeedRun
    let threads: Int
    let continuation: CheckedContinuation<Report, Never>

    init(run: SeedRun, threads: Int, continuation: CheckedContinuation<Report, Never>) {
      self.run = run
      self.threads = threads
      self.continuation = continuation
    }
  }

  /// Lives through all of them; `tell` hears of each that failed, and of all with a trace.
  public func go(threads: Int, _ tell: @escaping @Sendable (Verdict) -> Void) -> Report {
    let job = Job(run: self, tell: tell)
    var ids: [pthread_t] = []
    for _ in 0..<max(threads, 1) {
      var id = pthread_t()
      let result = pthread_create(
        &id, nil,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work()
          return nil
        }, Unmanaged.passRetained(job).toOpaque())
      precondition(result == 0, "the process can't start a thread")
      ids.append(id)
    }
    for id in ids { pthread_join(id, nil) }
    return state.withLock { $0.report }
  }

  private final class Job: Sendable {
    let run: SeedRun
    let tell: @Sendable (Verdict) -> Void

    init(run: SeedRun, tell: @escaping @Sendable (Verdict) -> Void) {
      self.run = run
      self.tell = tell
    }

    func work() {
      // A thread's own niceness on Linux: tests beside this one wait for the real clock.
      setpriority(Int32(PRIO_PROCESS.rawValue), 0, 19)
      while let seed = run.takeSeed() {
        do {
          let verdict = try Verdict.of(
            seed: seed, mutation: run.mutation, keepsTrace: run.keepsTrace)
          if !verdict.isClean || run.keepsTrace { tell(verdict) }
          run.note(verdict)
        } catch {
          run.note(Verdict(seed: seed, failure: "\(error)"))
        }
      }
    }
  }

  private func takeSeed() -> UInt64? {
    state.withLock { state in
      let limit = count > 0 ? count : Self.searchMax
      if state.stops || state.next >= first + UInt64(limit) { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func note(_ verdict: Verdict) {
    state.withLock { state in
      state.report.lived += 1
      state.report.answered += verdict.answered
      state.report.refused += verdict.failed
      state.report.changes += verdict.changes
      state.report.simulatedSeconds += verdict.simulated.components.seconds
      state.report.codes.merge(verdict.codes, uniquingKeysWith: +)
      if verdict.isClean {
        if keepsTrace { state.report.told.append(verdict) }
        return
      }
      state.report.failed.append(verdict)
      if count == 0 { state.stops = true }
    }
  }
}
