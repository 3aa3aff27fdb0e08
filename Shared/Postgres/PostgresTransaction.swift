public import Reactor

/// How much of the others' work a transaction sees (SQL standard; PostgreSQL §13.2).
public enum Isolation: Sendable {
  case readCommitted
  case repeatableRead
  case serializable

  var begin: SQL {
    switch self {
    case .readCommitted: "BEGIN ISOLATION LEVEL READ COMMITTED"
    case .repeatableRead: "BEGIN ISOLATION LEVEL REPEATABLE READ"
    case .serializable: "BEGIN ISOLATION LEVEL SERIALIZABLE"
    }
  }
}

/// A transaction under way on a connection of its own. Lives only inside the closure that
/// `PostgresPool.transaction` calls; a statement sent later is refused.
///
/// `@unchecked Sendable`: every member but `cancel`'s hop is called on the connection's loop, which
/// each entry checks.
public final class PostgresTransaction: @unchecked Sendable {
  private enum Phase { case fresh, begun, ended }

  /// How long the server may take to react to a cancel before its connection is given up.
  static let cancelGrace = Duration.seconds(1)

  let connection: PostgresConnection
  private let isolation: Isolation
  private let deadline: MonotonicTime
  private var phase = Phase.fresh
  private(set) var firstError: PostgresError?
  private var timer: LoopTimer?
  private var patience: LoopTimer?
  /// Why the running statement is being cancelled, and the work that does it.
  var cancelReason: PostgresError.Kind?
  var cancelWork: Task<Void, any Error>?
  /// Statements under way, a COPY among them.
  var running = 0
  private var hasLostPatience = false
  private var afterCommit: [() -> Void] = []

  init(_ connection: PostgresConnection, _ isolation: Isolation, deadline: MonotonicTime) {
    self.connection = connection
    self.isolation = isolation
    self.deadline = deadline
  }

  /// Runs one statement and returns its rows. After a failure nothing but the end of the
  /// transaction is possible. Throws `PostgresError`.
  public func query(
    _ sql: SQL, _ parameters: any PostgresParameter...
  ) async throws(PostgresError) -> PostgresRows {
    try await query(sql, parameters: parameters)
  }

  /// The same with a list of parameters.
  public func query(
    _ sql: SQL, parameters: [any PostgresParameter]
  ) async throws(PostgresError) -> PostgresRows {
    try enter()
    return try await send(sql, parameters)
  }

  /// Runs one statement and returns the number of rows it touched.
  @discardableResult
  public func execute(
    _ sql: SQL, _ parameters: any PostgresParameter...
  ) async throws(PostgresError) -> Int {
    try await query(sql, parameters: parameters).affected
  }

  /// Calls `body` on the loop once the transaction is durable; never if it is not.
  public func whenCommitted(_ body: @escaping () -> Void) { afterCommit.append(body) }

  // MARK: Statements

  /// Makes sure that a statement may be sent now, and opens the block before the first one.
  func enter() throws(PostgresError) {
    connection.loop.preconditionInLoop()
    if phase == .ended { throw PostgresError(.refused, "the transaction has ended") }
    if let firstError { throw firstError }
    if Task.isCancelled { throw fail(PostgresError(.cancelled)) }
    if deadline <= MonotonicTime.now() { throw fail(PostgresError(.deadlineExceeded)) }
    if phase == .fresh { begin() }
  }

  /// Opens the block and sets the statement timeout in the same network write as the first
  /// statement.
  private func begin() {
    phase = .begun
    submit(isolation.begin, [], isPlain: true)
    setTimeout(connection.configuration.transactionTimeout)
    if deadline < .distantFuture {
      timer = LoopTimer(loop: connection.loop) { [unowned self] in cancel(.deadlineExceeded) }
      timer?.arm(at: deadline)
    }
  }

  /// What follows may take so long, and no longer than the deadline leaves.
  func setTimeout(_ timeout: Duration) {
    let left = min(timeout, deadline - MonotonicTime.now())
    let milliseconds = max(1, left.wholeNanoseconds / 1_000_000)
    submit("SELECT set_config('statement_timeout', $1, true)", ["\(milliseconds)"])
  }

  func submit(_ sql: SQL, _ parameters: [any PostgresParameter], isPlain: Bool = false) {
    connection.submit(
      Request(
        sql, parameters, .transactional, deadline: deadline, isPlain: isPlain, waiting: nil))
  }

  func send(
    _ sql: SQL, _ parameters: [any PostgresParameter], _ role: Request.Role = .transactional,
    isPlain: Bool = false
  ) async throws(PostgresError) -> PostgresRows {
    running += 1
    let outcome = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        connection.submit(
          Request(
            sql, parameters, role, deadline: deadline, isPlain: isPlain, waiting: continuation))
      }
    } onCancel: {
      cancelSoon()
    }
    running -= 1
    do { return try outcome.get() } catch { throw fail(error) }
  }

  /// Remembers the first failure, named by its cause where we caused it.
  func fail(_ error: PostgresError) -> PostgresError {
    var named = error
    if let cancelReason, error.kind == .statementTimeout || hasLostPatience {
      named = PostgresError(cancelReason, error.message, sqlState: error.sqlState)
    } else if error.kind == .statementTimeout, deadline <= MonotonicTime.now() {
      named = PostgresError(.deadlineExceeded, error.message, sqlState: error.sqlState)
    }
    if named.sqlState == "25006", named.kind == .server, connection.isMisplaced {
      connection.retire()
      named = PostgresError(.connectionLost, error.message, sqlState: error.sqlState)
    }
    if firstError == nil { firstError = named }
    return named
  }

  /// Ends the running statement. Never a COMMIT: its outcome would only become uncertain.
  private func cancel(_ reason: PostgresError.Kind) {
    guard phase == .begun, running > 0, cancelWork == nil else { return }
    cancelReason = reason
    connection.copy?.interrupt()
    startCancel(patience: Self.cancelGrace)
  }

  func startCancel(patience limit: Duration) {
    let connection = connection
    cancelWork = connection.loop.spawn { await connection.cancelRunning() }
    patience = LoopTimer(loop: connection.loop) { [unowned self] in losePatience() }
    patience?.arm(after: limit)
  }

  /// The server does not even react to the cancel, or cannot be reached. Without its connection it
  /// rolls back as well.
  private func losePatience() {
    guard phase == .begun, running > 0 else { return }
    hasLostPatience = true
    connection.close(PostgresError(.connectionLost, "the server did not react to a cancel"))
  }

  /// From any thread: the task was cancelled.
  func cancelSoon() { connection.loop.execute { [self] in cancel(.cancelled) } }

  // MARK: The end

  func commit() async throws(PostgresError) {
    if let firstError { throw firstError }
    let wasBegun = phase == .begun
    await settleCancel()
    phase = .ended
    if wasBegun {
      let rows = try await send("COMMIT", [], .commit, isPlain: true)
      // The server answers the COMMIT of a failed transaction with ROLLBACK, and no error.
      if rows.tag != "COMMIT" {
        throw firstError ?? cancelReason.map { PostgresError($0) } ?? .inFailedTransaction
      }
    }
    for body in afterCommit { body() }
  }

  /// Rolls back, unless the connection is gone or nothing was begun.
  func rollback() async {
    let wasBegun = phase == .begun
    await settleCancel()
    if wasBegun, connection.isReady {
      phase = .ended
      // Not by `send`: the caller's task may be cancelled, and this must go through.
      let outcome = await withUnsafeContinuation { continuation in
        connection.submit(
          Request(
            "ROLLBACK", [], .transactional, deadline: .distantFuture, isPlain: true,
            waiting: continuation))
      }
      if case .failure(let error) = outcome { connection.close(error) }
    }
    phase = .ended
  }

  /// A cancel request on its way hits whatever runs, so nothing may run on until it has arrived. The
  /// server consumes one that finds it idle.
  private func settleCancel() async {
    timer?.cancel()
    await cancelArrived()
  }

  func cancelArrived() async {
    patience?.cancel()
    // On a closed connection nothing runs that it could hit; and it may take long.
    if connection.isReady { _ = try? await cancelWork?.value }
  }
}

extension PostgresPool {
  /// Runs statements as one transaction in the exclusive lane; commits when `body` returns, rolls
  /// back when it throws.
  ///
  /// `body` runs again, at most `retries` times, after a conflict with another transaction (40001,
  /// 40P01) or a connection lost before the commit, so it must have no other effects; use
  /// `PostgresTransaction.whenCommitted` for those. The deadline (the current call's unless given) ends a running statement, and so does
  /// cancellation of the task. Throws what `body` throws and `PostgresError`; `outcomeUnknown` if the
  /// connection broke during the commit.
  @discardableResult
  public func transaction<Value>(
    isolation: Isolation = .readCommitted, deadline: MonotonicTime? = nil,
    retries: Int = 3, _ body: (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    let member = member
    let deadline = deadline ?? CallContext.current.deadline ?? .distantFuture
    var attempt = 0
    while true {
      do {
        return try await attemptTransaction(member, isolation, deadline, body)
      } catch let error as PostgresError where error.isRetryable && attempt < retries {
        attempt += 1
        // Two that collided must not meet again in step.
        let jitter = Double.random(in: 0.5...1.5, using: &member.loop.random)
        let pause = Duration.milliseconds(1 << min(attempt, 6)) * jitter
        if MonotonicTime.now() + pause >= deadline { throw error }
        try await member.loop.sleep(for: pause)
      }
    }
  }

  private func attemptTransaction<Value>(
    _ member: PoolMember, _ isolation: Isolation, _ deadline: MonotonicTime,
    _ body: (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    if Task.isCancelled { throw PostgresError(.cancelled) }
    let connection = try await member.acquire(deadline: deadline)
    let transaction = PostgresTransaction(
      connection, isolation, deadline: deadline)
    do {
      let value = try await body(transaction)
      try await transaction.commit()
      member.release(connection)
      return value
    } catch {
      await transaction.rollback()
      member.release(connection)
      throw error
    }
  }
}
