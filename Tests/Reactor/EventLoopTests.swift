import Reactor
import Synchronization
import Testing

@Suite struct EventLoopTests {
  @Test func everyStepOfATaskStaysOnItsLoop() async throws {
    let group = try EventLoopGroup(count: 2)
    let other = group.loops[1]
    let loop = group.loops[0]
    let steps = try await loop.spawn {
      var onLoop = 0
      if loop.isCurrent { onLoop += 1 }
      try await loop.sleep(for: .milliseconds(2))
      if loop.isCurrent { onLoop += 1 }
      // A foreign loop resumes us; the executor brings the task home.
      await withUnsafeContinuation { waiting in other.execute { waiting.resume() } }
      if loop.isCurrent { onLoop += 1 }
      _ = try? await other.spawn { other.isCurrent }.value
      if loop.isCurrent { onLoop += 1 }
      return onLoop
    }.value
    #expect(steps == 4)
    group.shutDown()
  }

  @Test func timersFireInTheOrderOfTheirTimes() async throws {
    let group = try EventLoopGroup(count: 1)
    let loop = group.loops[0]
    let order = try await loop.spawn {
      await withUnsafeContinuation { (done: UnsafeContinuation<[Int], Never>) in
        let log = Log()
        for (index, delay) in [9, 3, 6].enumerated() {
          let timer = LoopTimer(loop: loop)
          timer.action = {
            log.fired.append(index)
            guard log.fired.count == 3 else { return }
            done.resume(returning: log.fired)
            // They hold each other through the log.
            log.timers = []
          }
          timer.arm(after: .milliseconds(delay))
          log.timers.append(timer)
        }
      }
    }.value
    #expect(order == [1, 2, 0])
    group.shutDown()
  }

  @Test func aTimerIsNeverEarly() async throws {
    let group = try EventLoopGroup(count: 1)
    let loop = group.loops[0]
    let waited = try await loop.spawn {
      let start = MonotonicTime.now()
      try await loop.sleep(for: .microseconds(2500))
      return MonotonicTime.now() - start
    }.value
    #expect(waited >= .microseconds(2500))
    group.shutDown()
  }

  @Test func aTimerBeyondOneRevolutionWaitsForItsTurn() throws {
    let loop = try EventLoop()
    let fired = Mutex(0)
    let owner = Log()
    loop.execute {
      let late = LoopTimer(loop: loop) { fired.withLock { $0 += 100 } }
      late.arm(after: .milliseconds(4096 + 20))
      let early = LoopTimer(loop: loop) {
        fired.withLock { $0 += 1 }
        late.cancel()
        loop.stop()
      }
      early.arm(after: .milliseconds(30))
      owner.timers = [early, late]
    }
    loop.run()
    #expect(fired.withLock { $0 } == 1)
  }

  @Test func aTimerCancelledByAnotherOfTheSameTurnStaysSilent() throws {
    let loop = try EventLoop()
    let fired = Mutex(0)
    loop.execute {
      let time = MonotonicTime.now() + .milliseconds(2)
      let pair = Log()
      for index in 0..<2 {
        let timer = LoopTimer(loop: loop)
        timer.action = {
          fired.withLock { $0 += 1 }
          pair.timers[1 - index].cancel()
          loop.execute {
            pair.timers = []
            loop.stop()
          }
        }
        pair.timers.append(timer)
      }
      for timer in pair.timers { timer.arm(at: time) }
    }
    loop.run()
    #expect(fired.withLock { $0 } == 1)
  }

  @Test func whatWasHandedOverBeforeTheEndStillHappens() throws {
    let loop = try EventLoop()
    let done = Mutex(0)
    loop.execute { done.withLock { $0 += 1 } }
    loop.stop()
    loop.run()
    #expect(done.withLock { $0 } == 1)
    loop.execute { done.withLock { $0 += 1 } }
    loop.run()
    #expect(done.withLock { $0 } == 1)
  }

  @Test func aLoopThatHasEndedHoldsNothing() throws {
    weak var gone: EventLoop?
    do {
      let loop = try EventLoop()
      gone = loop
      loop.stop()
      loop.run()
      loop.execute { withExtendedLifetime(loop) {} }
    }
    #expect(gone == nil)
  }

  @Test func cancellationEndsASleepAtOnce() async throws {
    let group = try EventLoopGroup(count: 1)
    let loop = group.loops[0]
    let sleeper = loop.spawn { try await loop.sleep(for: .seconds(3600)) }
    sleeper.cancel()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
    group.shutDown()
  }

  @Test func workFromManyThreadsIsAllDone() async throws {
    let group = try EventLoopGroup(count: 2)
    let loop = group.loops[0]
    let done = Counter()
    await withTaskGroup(of: Void.self) { tasks in
      for _ in 0..<64 {
        tasks.addTask {
          for _ in 0..<100 { loop.execute { done.add() } }
        }
      }
    }
    try await loop.spawn {}.value
    #expect(done.value == 6400)
    group.shutDown()
  }

  @Test func blockingWorkLeavesTheLoop() async throws {
    let group = try EventLoopGroup(count: 1)
    let loop = group.loops[0]
    let (worker, home) = try await loop.spawn {
      let worker = await BlockingPool.shared.run(resumingOn: loop) { loop.isCurrent }
      return (worker, loop.isCurrent)
    }.value
    #expect(!worker)
    #expect(home)
    group.shutDown()
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  func add() { count.withLock { $0 += 1 } }
  var value: Int { count.withLock { $0 } }
}

/// State that only one loop touches in these tests.
private final class Log: @unchecked Sendable {
  var fired: [Int] = []
  var timers: [LoopTimer] = []
}
