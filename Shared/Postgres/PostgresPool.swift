public import Reactor

/// The way to one database: connections on every loop of the process, in two lanes.
///
/// * **Shared lane** (`query`, `execute`): single statements. All that callers of one loop turn send
///   share one Sync per connection, that is one transaction, one network write and one flush of the
///   server's log. A caller resumes only when its statement is durable. A failing statement fails
///   alone; what it took down with it is sent again.
/// * **Exclusive lane** (`transaction`): a connection of its own, several statements, isolation,
///   deadline and cancellation.
///
/// Everything happens on the caller's loop, which must be one of the pool's.
public final class PostgresPool: Sendable {
  public struct Statistics: Sendable, Hashable {
    /// Connections of the shared lane that stand.
    public var ready = 0
    /// Connections of the exclusive lane that stand.
    public var exclusive = 0
    /// Statements of the shared lane sent and unanswered.
    public var inFlight = 0
    /// Callers that wait for a connection.
    public var waiting = 0
    /// Connections made since the start.
    public var connects = 0
    /// Connections lost, or not made, since the start.
    public var losses = 0
    /// Statements sent again for no fault of their own.
    public var repeated = 0
  }

  public let configuration: PostgresConfiguration
  private let members: [PoolMember]
  private let first: PoolMember

  /// Makes the pool of these loops; it connects on first use or by `connect`.
  public init(_ configuration: PostgresConfiguration, loops: [EventLoop]) {
    precondition(!loops.isEmpty, "a pool without a loop")
    self.configuration = configuration
    members = loops.map { PoolMember(loop: $0, configuration: configuration) }
    first = members[0]
  }

  /// What this pool has on the caller's loop.
  var member: PoolMember {
    if first.loop.isCurrent { return first }
    for index in members.indices where members[index].loop.isCurrent { return members[index] }
    preconditionFailure("called off the pool's loops")
  }

  /// Waits until this loop has a connection. For start-up: throws `PostgresError` of kind
  /// `unavailable` with the reason of the first failure, and goes on trying in the background.
  public func connect() async throws(PostgresError) { try await member.ready() }

  /// Runs one statement in the shared lane and returns its rows, durable if it wrote.
  ///
  /// The deadline (the current call's unless given) counts until the statement is sent, and so does
  /// cancellation of the task; then the lane's fixed timeout does. Throws
  /// `PostgresError`: `server` (with the standard's code), `deadlineExceeded`, `poolExhausted` or
  /// `unavailable` (not sent), `statementTimeout`, `outcomeUnknown` when the connection broke before
  /// the acknowledgement and the statement is not `SQL.repeatable`.
  public func query(
    _ sql: SQL, _ parameters: any PostgresParameter..., deadline: MonotonicTime? = nil
  ) async throws(PostgresError) -> PostgresRows {
    let (member, request) = try prepare(sql, parameters, deadline)
    if member.isCrowded { return try await member.wait(request) }
    return try await withUnsafeContinuation { member.submit(request, for: $0) }.get()
  }

  /// The same with a list of parameters.
  public func query(
    _ sql: SQL, parameters: [any PostgresParameter], deadline: MonotonicTime? = nil
  ) async throws(PostgresError) -> PostgresRows {
    let (member, request) = try prepare(sql, parameters, deadline)
    if member.isCrowded { return try await member.wait(request) }
    return try await withUnsafeContinuation { member.submit(request, for: $0) }.get()
  }

  /// Runs one statement in the shared lane and returns the number of rows it touched.
  @discardableResult
  public func execute(
    _ sql: SQL, _ parameters: any PostgresParameter..., deadline: MonotonicTime? = nil
  ) async throws(PostgresError) -> Int {
    let (member, request) = try prepare(sql, parameters, deadline)
    if member.isCrowded { return try await member.wait(request).affected }
    return try await withUnsafeContinuation { member.submit(request, for: $0) }.get().affected
  }

  // Not an async function that the three above share: each costs a statement an eighth of a
  // microsecond to enter and to leave.
  private func prepare(
    _ sql: SQL, _ parameters: [any PostgresParameter], _ deadline: MonotonicTime?
  ) throws(PostgresError) -> (PoolMember, Request) {
    if Task.isCancelled { throw PostgresError(.cancelled) }
    let deadline = deadline ?? CallContext.current.deadline ?? .distantFuture
    return (member, Request(sql, parameters, .shared, deadline: deadline))
  }

  /// Asks the server for a sign of life on this loop. Throws as `query` does.
  public func checkHealth(deadline: MonotonicTime) async throws(PostgresError) {
    _ = try await query("SELECT 1", deadline: deadline)
  }

  /// The figures of the caller's loop.
  public var statistics: Statistics { member.snapshot() }

  /// Refuses new statements on every loop, waits for those under way at most until the deadline,
  /// and closes all connections. From any thread.
  public func close(deadline: MonotonicTime) async {
    for member in members {
      _ = try? await member.loop.spawn { await member.close(deadline: deadline) }.value
    }
  }

  /// `close` for a pool that lives on the caller's loop alone.
  func closeHere() async { await member.close(deadline: .now() + .seconds(1)) }
}
