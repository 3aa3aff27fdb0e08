internal import Reactor

/// What a pool has on one loop: its connections, and the callers that wait for one.
///
/// `@unchecked Sendable`: everything but the two constants is touched on the loop only.
final class PoolMember: ConnectionOwner, @unchecked Sendable {
  let loop: EventLoop
  let configuration: PostgresConfiguration

  private var shared: [PostgresConnection] = []
  private var waiting = FIFO<Request>()
  private var exclusiveIdle: [PostgresConnection] = []
  private var exclusive: [PostgresConnection] = []
  private var wantExclusive = FIFO<ExclusiveWaiter>()
  private var isStarted = false
  private var isClosing = false
  /// The attempt that follows the last failed one; 0 while things go well.
  private var failures = 0
  private var lastFailure: PostgresError?
  /// At which of the hosts the next attempt to connect begins.
  private var firstHost = 0
  private var retry: LoopTimer?
  private var patience: LoopTimer?
  private var readyWaiters: [UnsafeContinuation<PostgresError?, Never>] = []
  private var idleWaiters: [UnsafeContinuation<Void, Never>] = []
  private var nextShared = 0
  /// The connections that took the last read and the last write.
  private var reading: PostgresConnection?
  private var writing: PostgresConnection?
  /// Connections of the shared lane that take work.
  private var standing = 0
  private(set) var statistics = PostgresPool.Statistics()

  init(loop: EventLoop, configuration: PostgresConfiguration) {
    self.loop = loop
    self.configuration = configuration
  }

  private func start() {
    isStarted = true
    retry = LoopTimer(loop: loop) { [unowned self] in connectShared() }
    patience = LoopTimer(loop: loop) { [unowned self] in refuseTheLate() }
    connectShared()
  }

  /// Waits for the first connection, or for the first failure to make one.
  func ready() async throws(PostgresError) {
    loop.preconditionInLoop()
    if isClosing { throw PostgresError(.closing) }
    if !isStarted { start() }
    if shared.contains(where: \.isReady) { return }
    let failure = await withUnsafeContinuation { readyWaiters.append($0) }
    if let failure { throw failure }
  }

  // MARK: Connections

  private func connectShared() {
    if isClosing { return }
    while shared.count < configuration.sharedConnectionsPerLoop { shared.append(open()) }
  }

  private func open() -> PostgresConnection {
    let connection = PostgresConnection(
      loop: loop, configuration: configuration, owner: self, firstHost: firstHost)
    connection.open(resolving: configuration)
    return connection
  }

  func connected(_ connection: PostgresConnection) {
    failures = 0
    lastFailure = nil
    statistics.connects += 1
    if shared.contains(where: { $0 === connection }) {
      standing += 1
      for waiter in readyWaiters { waiter.resume(returning: nil) }
      readyWaiters.removeAll()
      hasRoom(connection)
    } else {
      offer(connection)
    }
    if isClosing { connection.close(PostgresError(.closing)) }
  }

  func lost(_ connection: PostgresConnection, _ error: PostgresError) {
    shared.removeAll { $0 === connection }
    if reading === connection { reading = nil }
    if writing === connection { writing = nil }
    standing = shared.count(where: \.takesWork)
    exclusive.removeAll { $0 === connection }
    exclusiveIdle.removeAll { $0 === connection }
    if isClosing { return finishClosing() }
    statistics.losses += 1
    if error.kind == .unavailable {
      failures += 1
      firstHost = connection.firstHost &+ 1
      lastFailure = error
      for waiter in readyWaiters { waiter.resume(returning: error) }
      readyWaiters.removeAll()
    }
    if let retry, !retry.isArmed {
      retry.arm(after: configuration.delay(afterFailures: failures, using: &loop.random))
    }
    openForWaiters()
  }

  // MARK: The shared lane

  /// Sends a statement with this turn's others, or lets it wait for a connection.
  func submit(_ request: Request) {
    loop.preconditionInLoop()
    if !isStarted { start() }
    if let refusal = refusal(request) { return request.finish(.failure(refusal)) }
    if waiting.isEmpty, let connection = place(request) { return connection.submit(request) }
    guard waiting.count < configuration.waitersMax else {
      return request.finish(.failure(PostgresError(.poolExhausted, "too many callers wait")))
    }
    enqueue(request)
  }

  /// The same, and resumes the caller at its end.
  func submit(_ request: Request, for caller: UnsafeContinuation<Request.Outcome, Never>) {
    request.waiting = caller
    submit(request)
  }

  /// Sends a statement that will probably have to wait, and lets the caller go when its task is
  /// cancelled meanwhile.
  func wait(_ request: Request) async throws(PostgresError) -> PostgresRows {
    try await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        request.waiting = continuation
        submit(request)
        if Task.isCancelled { request.giveUp() }
      }
    } onCancel: {
      loop.execute { request.giveUp() }
    }.get()
  }

  /// Whether the next statement will probably have to wait. A wrong guess is harmless.
  var isCrowded: Bool { !waiting.isEmpty || standing == 0 }

  private func enqueue(_ request: Request) {
    request.waitsSince = loop.now
    request.isWaiting = true
    waiting.append(request)
    armPatience()
  }

  private func refusal(_ request: Request) -> PostgresError? {
    if isClosing { return PostgresError(.closing) }
    // Without a deadline nobody needs to look at the clock.
    guard request.deadline < .distantFuture else { return nil }
    return request.deadline <= MonotonicTime.now() ? PostgresError(.deadlineExceeded) : nil
  }

  /// Where the statement goes: with others of its kind and turn, as long as their group is small; else
  /// to the ready connection with the fewest statements under way, taken in turn among equals.
  private func place(_ request: Request) -> PostgresConnection? {
    let most = configuration.inFlightMax
    let perGroup = request.reads ? configuration.readsPerGroup : configuration.writesPerGroup
    if let open = request.reads ? reading : writing, open.openRequests > 0,
      open.openRequests < perGroup, open.takesWork, open.inFlight < most
    {
      return open
    }
    var best: PostgresConnection?
    var least = most
    var index = nextShared
    for _ in 0..<shared.count {
      if index >= shared.count { index = 0 }
      let connection = shared[index]
      index += 1
      guard connection.inFlight < least, connection.takesWork else { continue }
      best = connection
      least = connection.inFlight
      nextShared = index
    }
    if request.reads { reading = best } else { writing = best }
    return best
  }

  func hasRoom(_ connection: PostgresConnection) {
    if connection.isRetiring { closeIfUnused(connection) }
    while !waiting.isEmpty, connection.takesWork, connection.inFlight < configuration.inFlightMax,
      shared.contains(where: { $0 === connection }), let request = waiting.popFirst()
    {
      request.isWaiting = false
      if let refusal = refusal(request), refusal.kind != .closing {
        request.finish(.failure(refusal))
      } else if !request.isFinished {
        connection.submit(request)
      }
    }
    if isClosing { finishClosing() }
  }

  func again(_ requests: [Request]) {
    statistics.repeated += requests.count
    for request in requests {
      if request.deadline <= MonotonicTime.now() {
        request.finish(.failure(PostgresError(.deadlineExceeded)))
      } else if let connection = place(request) {
        connection.submit(request)
      } else {
        enqueue(request)
      }
    }
  }

  func notified(_ channel: String) {}

  // MARK: Failover

  /// A server that was fenced off or became a standby: everything that leads there is let go, once it
  /// is idle, and replaced.
  func misplaced(_ connection: PostgresConnection) {
    for other in shared + exclusive where other.isReady {
      other.retire()
      if other !== connection { closeIfUnused(other) }
    }
  }

  /// Closes a retired connection that nobody uses. A transaction's is closed when it is given back.
  private func closeIfUnused(_ connection: PostgresConnection) {
    let isOurs =
      shared.contains { $0 === connection } || exclusiveIdle.contains { $0 === connection }
    guard isOurs, connection.isIdle else { return }
    connection.close(PostgresError(.connectionLost, "the server takes no writes any more"))
  }

  // MARK: The exclusive lane

  /// Takes a connection for a transaction; give it back with `release`.
  func acquire(deadline: MonotonicTime) async throws(PostgresError) -> PostgresConnection {
    loop.preconditionInLoop()
    if !isStarted { start() }
    if isClosing { throw PostgresError(.closing) }
    if deadline <= MonotonicTime.now() { throw PostgresError(.deadlineExceeded) }
    while let connection = exclusiveIdle.popLast() {
      if connection.takesWork { return connection }
    }
    guard wantExclusive.count < configuration.waitersMax else {
      throw PostgresError(.poolExhausted, "too many callers wait")
    }
    let waiter = ExclusiveWaiter(since: loop.now, deadline: deadline)
    return try await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        waiter.continuation = continuation
        if Task.isCancelled { return waiter.finish(.failure(PostgresError(.cancelled))) }
        wantExclusive.append(waiter)
        armPatience()
        openForWaiters()
      }
    } onCancel: {
      loop.execute { waiter.finish(.failure(PostgresError(.cancelled))) }
    }.get()
  }

  func release(_ connection: PostgresConnection) {
    if isClosing { return connection.close(PostgresError(.closing)) }
    if connection.takesWork, connection.isIdle { return offer(connection) }
    connection.close(PostgresError(.connectionLost, "given back in the middle of something"))
  }

  private func offer(_ connection: PostgresConnection) {
    while let waiter = wantExclusive.popFirst() {
      if waiter.isFinished { continue }
      return waiter.finish(.success(connection))
    }
    exclusiveIdle.append(connection)
  }

  /// Opens as many as there are callers waiting, up to the limit; after a failure only when the
  /// delay is over.
  private func openForWaiters() {
    if isClosing || retry?.isArmed == true && failures > 0 { return }
    let opening = exclusive.count { !$0.isReady }
    var wanted = wantExclusive.count - opening
    while wanted > 0, exclusive.count < configuration.exclusiveConnectionsPerLoop {
      exclusive.append(open())
      wanted -= 1
    }
  }

  // MARK: Limits of waiting

  private func armPatience() {
    if let patience, !patience.isArmed { patience.arm(after: Self.patienceStep) }
  }

  /// How exactly deadlines of waiting callers are kept.
  static let patienceStep = Duration.milliseconds(5)

  private func refuseTheLate() {
    let now = MonotonicTime.now()
    for request in waiting.removeAll() where !request.isFinished {
      if let error = lateness(request.deadline, request.waitsSince, now) {
        request.finish(.failure(error))
      } else {
        waiting.append(request)
      }
    }
    for waiter in wantExclusive.removeAll() where !waiter.isFinished {
      if let error = lateness(waiter.deadline, waiter.since, now) {
        waiter.finish(.failure(error))
      } else {
        wantExclusive.append(waiter)
      }
    }
    openForWaiters()
    if !waiting.isEmpty || !wantExclusive.isEmpty { patience?.arm(after: Self.patienceStep) }
  }

  private func lateness(
    _ deadline: MonotonicTime, _ since: MonotonicTime, _ now: MonotonicTime
  ) -> PostgresError? {
    if deadline <= now { return PostgresError(.deadlineExceeded) }
    guard since + configuration.waitMax <= now else { return nil }
    return lastFailure ?? PostgresError(.poolExhausted, "no connection became free in time")
  }

  // MARK: Closing

  /// Takes no more statements, waits for those under way until the deadline, closes everything.
  func close(deadline: MonotonicTime) async {
    loop.preconditionInLoop()
    isClosing = true
    retry?.cancel()
    for waiter in readyWaiters { waiter.resume(returning: PostgresError(.closing)) }
    readyWaiters.removeAll()
    for waiter in wantExclusive.removeAll() {
      waiter.finish(.failure(PostgresError(.closing)))
    }
    let limit = LoopTimer(loop: loop) { [unowned self] in closeAll() }
    limit.arm(at: deadline)
    for connection in exclusive where !connection.isReady {
      connection.close(PostgresError(.closing))
    }
    for connection in exclusiveIdle { connection.close(PostgresError(.closing)) }
    await withUnsafeContinuation { continuation in
      idleWaiters.append(continuation)
      finishClosing()
    }
    limit.cancel()
    patience?.cancel()
  }

  private func finishClosing() {
    if waiting.isEmpty {
      for connection in shared where connection.isIdle { connection.close(PostgresError(.closing)) }
    }
    guard shared.isEmpty, exclusive.isEmpty else { return }
    for request in waiting.removeAll() { request.finish(.failure(PostgresError(.closing))) }
    for waiter in idleWaiters { waiter.resume() }
    idleWaiters.removeAll()
  }

  private func closeAll() {
    for request in waiting.removeAll() { request.finish(.failure(PostgresError(.closing))) }
    for connection in shared + exclusive { connection.close(PostgresError(.closing)) }
    finishClosing()
  }

  /// A picture of now.
  func snapshot() -> PostgresPool.Statistics {
    var picture = statistics
    picture.ready = shared.count(where: \.isReady)
    picture.exclusive = exclusive.count(where: \.isReady)
    picture.inFlight = shared.reduce(0) { $0 + $1.inFlight }
    picture.waiting = waiting.count + wantExclusive.count
    return picture
  }
}

/// A caller that waits for a connection of its own.
///
/// `@unchecked Sendable`: made on its loop, and everything but the constants is touched on the loop.
private final class ExclusiveWaiter: @unchecked Sendable {
  typealias Outcome = Result<PostgresConnection, PostgresError>

  let since: MonotonicTime
  let deadline: MonotonicTime
  var continuation: UnsafeContinuation<Outcome, Never>?

  init(since: MonotonicTime, deadline: MonotonicTime) {
    self.since = since
    self.deadline = deadline
  }

  var isFinished: Bool { continuation == nil }

  /// Resumes the caller; every later call does nothing.
  func finish(_ outcome: Outcome) {
    let caller = continuation
    continuation = nil
    caller?.resume(returning: outcome)
  }
}
