/// How far this service has followed the feeds of others: the cursor moves in the transaction of an
/// event's effect, so an event takes effect exactly once however often it is delivered.
public enum Inbox {
  /// The table, for a migration of the service.
  public static let schema: [SQL] = [
    "CREATE TABLE inbox (source text PRIMARY KEY, sequence bigint NOT NULL)"
  ]

  /// The number of the last event whose effect is stored; 0 before the first.
  public static func cursor(
    of source: String, _ pool: PostgresPool
  ) async throws(PostgresError) -> Int64 {
    let rows = try await pool.query("SELECT sequence FROM inbox WHERE source = $1", source)
    return try rows.first?.int64(0) ?? 0
  }

  /// Moves the cursor to an event, in the transaction of its effect. False for a repeat: the effect
  /// is stored already and must not be made again. Throws `PostgresError` of kind `sequence` when an
  /// event is missing in between.
  public static func receive(
    _ sequence: Int64, from source: String, in transaction: PostgresTransaction
  ) async throws(PostgresError) -> Bool {
    if sequence == 1 {
      let first = try await transaction.execute(
        "INSERT INTO inbox (source, sequence) VALUES ($1, 1) ON CONFLICT DO NOTHING", source)
      if first == 1 { return true }
    }
    let moved = try await transaction.execute(
      "UPDATE inbox SET sequence = $2 WHERE source = $1 AND sequence = $3", source, sequence,
      sequence.subtractingReportingOverflow(1).partialValue)
    if moved == 1 { return true }
    // Read under the row's lock, so that nobody moves it between the two statements.
    let rows = try await transaction.query(
      "SELECT sequence FROM inbox WHERE source = $1 FOR UPDATE", source)
    let last = try rows.first?.int64(0) ?? 0
    if sequence <= last { return false }
    throw PostgresError(.sequence, "\(source) gave \(sequence) after \(last)")
  }
}
