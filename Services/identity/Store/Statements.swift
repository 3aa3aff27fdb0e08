internal import PKI
internal import Postgres
internal import Reactor

/// What both lanes to the database can do, so that a read is written once.
protocol Statements: Sendable {
  func rows(_ sql: SQL, _ parameters: [any PostgresParameter]) async throws(PostgresError)
    -> PostgresRows
}

extension PostgresPool: Statements {
  func rows(_ sql: SQL, _ parameters: [any PostgresParameter]) async throws(PostgresError)
    -> PostgresRows
  {
    try await query(
      sql, parameters: parameters, deadline: CallContext.current.deadline ?? .distantFuture)
  }
}

extension PostgresTransaction: Statements {
  func rows(_ sql: SQL, _ parameters: [any PostgresParameter]) async throws(PostgresError)
    -> PostgresRows
  {
    try await query(sql, parameters: parameters)
  }
}

extension PostgresPool {
  /// A transaction that ends with the call it works for.
  func change<Value>(_ body: (PostgresTransaction) async throws -> Value) async throws -> Value {
    try await transaction(deadline: CallContext.current.deadline ?? .distantFuture, body)
  }
}

extension PostgresTransaction {
  /// Lets nobody else with the same topic and key in until the transaction ends.
  func lock(_ topic: LockTopic, _ key: String) async throws(PostgresError) {
    _ = try await query(
      "SELECT 1 FROM pg_advisory_xact_lock($1, hashtext($2))", topic.rawValue, key)
  }
}

/// What is done by one at a time, per key. The numbers are this database's own.
enum LockTopic: Int32 {
  case numberSeries = 7101
  case birthRequest = 7102
  case roleGrant = 7103
}

extension WallTime {
  /// The time as certificates carry it.
  var instant: Instant { Instant(seconds: seconds) }

  /// The time so many seconds later; saturates.
  func adding(seconds: Int64) -> WallTime {
    let (scaled, tooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, overflow) = microseconds.addingReportingOverflow(scaled)
    return tooLarge || overflow
      ? WallTime(microseconds: seconds < 0 ? .min : .max) : WallTime(microseconds: sum)
  }
}
