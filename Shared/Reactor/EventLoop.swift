internal import CLinux
internal import Glibc
internal import Synchronization

/// One thread, one epoll: the place where connections, timers, database answers and the tasks of
/// handlers run. A turn is: epoll batch → ready jobs → flushes (one write per connection).
///
/// It carries two executor objects (decision 2 of the design's spike): the loop itself is the
/// `TaskExecutor` of handler tasks, `serial` the `SerialExecutor` of actors bound to the loop,
/// because `enqueue` is not told in which role it is called.
///
/// `@unchecked Sendable`: everything but `mailbox`, `wakePending` and `running` is touched on the
/// loop's own thread only; those three are a mutex and two atomics.
public final class EventLoop: TaskExecutor, @unchecked Sendable {
  /// Events taken from epoll in one turn.
  static let eventsPerTurnMax = 256
  /// Bytes of the read buffer that all connections of the loop share.
  public static let readBufferBytes = 65_536

  private struct Mailbox: ~Copyable {
    var jobs: [(job: UnownedJob, isSerial: Bool)] = []
    var closures: [@Sendable () -> Void] = []
    /// The loop has ended: what is handed over now would never happen, and hold the loop for ever.
    var isClosed = false
  }

  public let index: Int
  /// What stands in for the kernel; nil for loops of the real world.
  public let machine: (any Machine)?
  /// Chance for whatever runs on this loop (jitter, picks); a simulation seeds it. On the loop's
  /// thread only.
  public var random = LoopRandom()
  /// Scratch for one read; its content is worthless after the reader returns.
  public let readBuffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: readBufferBytes, alignment: 64)

  private let epoll: Int32
  private let wakeup: Int32
  private let mailbox = Mutex(Mailbox())
  private let wakePending = Atomic<Bool>(false)
  private let running = Atomic<Bool>(true)
  private var thread: pthread_t?
  private var jobs = JobRing()
  private var serialJobs = JobRing()
  private unowned(unsafe) var flushHead: EventSource?
  private var released: [EventSource] = []
  /// Sources of the kernel's descriptors that are watched.
  public private(set) var watchedDescriptors = 0
  var wheel: TimerWheel
  /// What the layers above keep per loop; see `LoopLocal`.
  var locals: [AnyObject?] = []
  /// The time at the start of this turn.
  public private(set) var now: MonotonicTime

  /// The executor for actors that live on this loop.
  public private(set) lazy var serial = LoopSerialExecutor(loop: self)

  /// Makes a loop that does not run yet; one with a `machine` is run turn by turn by a simulation.
  ///
  /// Throws `SystemError` when the process is out of descriptors.
  public init(index: Int = 0, machine: (any Machine)? = nil) throws(SystemError) {
    self.index = index
    self.machine = machine
    now = .now()
    wheel = TimerWheel(now: now)
    epoll = try systemCall("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) }
    wakeup = try systemCall("eventfd") { eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)) }
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    event.data.u64 = 0
    try systemCall("epoll_ctl") { epoll_ctl(epoll, EPOLL_CTL_ADD, wakeup, &event) }
    _ = serial
  }

  deinit {
    close(epoll)
    close(wakeup)
    readBuffer.deallocate()
  }

  // MARK: The thread

  /// The loop whose thread this is.
  public static var current: EventLoop? {
    cl_get_current_loop().map { Unmanaged<EventLoop>.fromOpaque($0).takeUnretainedValue() }
  }

  @inline(__always) public var isCurrent: Bool {
    cl_get_current_loop() == UnsafeMutableRawPointer(Unmanaged.passUnretained(self).toOpaque())
  }

  /// Stops the process if called from a foreign thread: loop state has no lock.
  @inline(__always) public func preconditionInLoop() {
    precondition(isCurrent, "called off the loop's thread")
  }

  /// Starts a thread that runs the loop until `stop`; `join` waits for its end.
  public func start() {
    var id = pthread_t()
    let me = Unmanaged.passRetained(self).toOpaque()
    // The pointer is the +1 taken above; the new thread gives it back.
    let result = pthread_create(&id, nil, runLoopThread, me)
    precondition(result == 0, "the process can't start a thread")
    thread = id
  }

  /// Waits for the thread that `start` began. Never call it on the loop itself.
  public func join() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }

  /// Ends the loop after its current turn. From any thread.
  public func stop() {
    running.store(false, ordering: .relaxed)
    wake()
  }

  /// Runs on the calling thread until `stop`.
  public func run() {
    cl_set_current_loop(Unmanaged.passUnretained(self).toOpaque())
    defer { cl_set_current_loop(nil) }
    let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: Self.eventsPerTurnMax)
    defer { events.deallocate() }
    while running.load(ordering: .relaxed) {
      let wait = isIdle ? (wheel.millisecondsToNext(now) ?? -1) : 0
      let count = Int(epoll_wait(epoll, events, Int32(Self.eventsPerTurnMax), wait))
      now = .now()
      takeReady(events, count)
      finishTurn(wheel.takeDue(now))
    }
    // What was handed over before the end still happens.
    takeMail()
    finishTurn([])
    dropLocals()
    closeMailbox()
  }

  private func dropLocals() {
    // Out of their list first: what they do as they go may look for others.
    do {
      let dropped = locals
      locals = []
      withExtendedLifetime(dropped) {}
    }
    // No turn comes that would let go of what they removed.
    released.removeAll()
  }

  private func closeMailbox() {
    var late: [@Sendable () -> Void] = []
    mailbox.withLock { mail in
      mail.isClosed = true
      swap(&late, &mail.closures)
    }
  }

  private var isIdle: Bool { jobs.isEmpty && serialJobs.isEmpty && flushHead == nil }

  @inline(__always)
  private func takeReady(_ events: UnsafeMutablePointer<epoll_event>, _ count: Int) {
    var index = 0
    while index < count {
      let event = events[index]
      index += 1
      guard event.data.u64 != 0, let pointer = event.data.ptr else {
        takeMail()
        continue
      }
      // Sources removed in this turn wait in `released`, so the pointer is alive.
      Unmanaged<EventSource>.fromOpaque(pointer)._withUnsafeGuaranteedRef {
        $0.ready(EventSet(rawValue: event.events))
      }
    }
  }

  @inline(__always) private func finishTurn(_ due: [LoopTimer]) {
    for timer in due { timer.fireIfDue() }
    runJobs()
    while let source = flushHead {
      flushHead = source.nextFlush
      source.nextFlush = nil
      source.waitsForFlush = false
      source.flush()
    }
    if !released.isEmpty { released.removeAll(keepingCapacity: true) }
  }

  @inline(__always) private func runJobs() {
    let executor = asUnownedTaskExecutor()
    let serialExecutor = serial.asUnownedSerialExecutor()
    while true {
      if !jobs.isEmpty {
        jobs.pop().runSynchronously(on: executor)
      } else if !serialJobs.isEmpty {
        serialJobs.pop().runSynchronously(isolatedTo: serialExecutor, taskExecutor: executor)
      } else {
        return
      }
    }
  }

  // MARK: Turn by turn

  /// For a simulation: one turn on the calling thread, without waiting. False when there was nothing
  /// to do; what then comes next is a timer (`nextTimer`) or somebody else's turn.
  public func turn() -> Bool {
    enter {
      now = .now()
      var worked = !isIdle
      if watchedDescriptors > 0 || wakePending.load(ordering: .relaxed) {
        withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: Self.eventsPerTurnMax) {
          guard let events = $0.baseAddress else { return }
          let count = Int(epoll_wait(epoll, events, Int32(Self.eventsPerTurnMax), 0))
          worked = worked || count > 0
          takeReady(events, count)
        }
      }
      if let machine { worked = machine.deliver() || worked }
      let due = wheel.takeDue(now)
      worked = worked || !due.isEmpty || !isIdle
      finishTurn(due)
      return worked
    }
  }

  /// Runs `body` as if on the loop's thread; nobody else may run the loop meanwhile.
  public func enter<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = cl_get_current_loop()
    cl_set_current_loop(Unmanaged.passUnretained(self).toOpaque())
    defer { cl_set_current_loop(outer) }
    return try body()
  }

  /// When `turn` should be called even if nothing else happens: not later than the next timer, and
  /// a timer wheel's revolution (4 s) from now at the latest. nil without timers.
  public var nextTimer: MonotonicTime? {
    wheel.nextTick.map { MonotonicTime(nanoseconds: $0 * TimerWheel.tickNanoseconds) }
  }

  /// Somebody has handed work over that the next turn takes.
  public var hasMail: Bool { wakePending.load(ordering: .relaxed) }

  /// Timers that are armed.
  public var armedTimers: Int { wheel.count }

  /// Drops what the layers above keep per loop, as the end of `run` does.
  public func end() {
    enter { dropLocals() }
    closeMailbox()
  }

  // MARK: Work from elsewhere

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if isCurrent { jobs.push(job) } else { post(job, isSerial: false) }
  }

  func enqueueSerial(_ job: UnownedJob) {
    if isCurrent { serialJobs.push(job) } else { post(job, isSerial: true) }
  }

  private func post(_ job: UnownedJob, isSerial: Bool) {
    mailbox.withLock { $0.jobs.append((job, isSerial)) }
    wake()
  }

  /// Runs a closure on the loop in a later turn, never once the loop has ended. From any thread.
  public func execute(_ body: @escaping @Sendable () -> Void) {
    let isTaken = mailbox.withLock { mail in
      if !mail.isClosed { mail.closures.append(body) }
      return !mail.isClosed
    }
    if isTaken { wake() }
  }

  /// Starts a task whose every step runs on this loop. The one way to start one (a bare `Task`
  /// would leave for the global pool).
  @discardableResult
  public func spawn<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) -> Task<Value, any Error> {
    Task(executorPreference: self) { try await body() }
  }

  private func wake() {
    if !wakePending.exchange(true, ordering: .acquiringAndReleasing) {
      eventfd_write(wakeup, 1)
    }
  }

  private func takeMail() {
    var value: eventfd_t = 0
    eventfd_read(wakeup, &value)
    wakePending.store(false, ordering: .sequentiallyConsistent)
    var closures: [@Sendable () -> Void] = []
    mailbox.withLock { mail in
      for (job, isSerial) in mail.jobs {
        if isSerial { serialJobs.push(job) } else { jobs.push(job) }
      }
      mail.jobs.removeAll(keepingCapacity: true)
      swap(&closures, &mail.closures)
    }
    for closure in closures { closure() }
  }

  // MARK: Descriptors

  /// Watches a descriptor. The caller keeps `source` alive until `remove`.
  public func add(_ descriptor: Int32, _ source: EventSource, _ events: EventSet)
    throws(SystemError)
  {
    try control(EPOLL_CTL_ADD, descriptor, source, events)
  }

  public func modify(_ descriptor: Int32, _ source: EventSource, _ events: EventSet)
    throws(SystemError)
  {
    try control(EPOLL_CTL_MOD, descriptor, source, events)
  }

  /// Stops watching; the source stays alive until the end of this turn, for events in its batch.
  public func remove(_ descriptor: Int32, _ source: EventSource) {
    released.append(source)
    if descriptor >= Socket.firstOfMachine {
      machine?.watch(descriptor, nil, [])
      return
    }
    watchedDescriptors -= 1
    epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, nil)
  }

  private func control(
    _ operation: Int32, _ descriptor: Int32, _ source: EventSource, _ events: EventSet
  ) throws(SystemError) {
    if descriptor >= Socket.firstOfMachine {
      machine?.watch(descriptor, source, events)
      return
    }
    var event = epoll_event()
    event.events = events.rawValue
    event.data.ptr = Unmanaged.passUnretained(source).toOpaque()
    try systemCall("epoll_ctl") { epoll_ctl(epoll, operation, descriptor, &event) }
    if operation == EPOLL_CTL_ADD { watchedDescriptors += 1 }
  }

  /// Asks for one `flush` of the source at the end of this turn, however often it is called.
  @inline(__always) public func flushAtEndOfTurn(_ source: EventSource) {
    if source.waitsForFlush { return }
    source.waitsForFlush = true
    source.nextFlush = flushHead
    flushHead = source
  }
}

/// Entry of a loop's thread; a free function, since C calls it with no context of ours.
private func runLoopThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<EventLoop>.fromOpaque(argument).takeRetainedValue().run()
  return nil
}

/// The serial executor of a loop, for actors that live on it.
///
/// `@unchecked Sendable`: holds nothing but its loop, which is Sendable.
public final class LoopSerialExecutor: SerialExecutor, @unchecked Sendable {
  private unowned(unsafe) let loop: EventLoop

  init(loop: EventLoop) { self.loop = loop }

  public func enqueue(_ job: consuming ExecutorJob) { loop.enqueueSerial(UnownedJob(job)) }
  public func checkIsolated() { loop.preconditionInLoop() }
  public func isIsolatingCurrentContext() -> Bool? { loop.isCurrent }
}
