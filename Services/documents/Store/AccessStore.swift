internal import Postgres

/// The lines of the access log that this service wrote (decision 11).
struct AccessStore: Sendable {
  /// Advisory lock of the numbering.
  private static let numberingLock: Int64 = 0x7461_6c6b_0003

  let pool: PostgresPool

  struct Line: Sendable {
    var id: UUIDv7
    /// The contract's message, without its number.
    var wire: [UInt8]
  }

  func append(_ lines: [Line]) async throws {
    try await pool.execute(
      """
      INSERT INTO access_line (id, wire)
      SELECT * FROM unnest($1::uuid[], $2::bytea[])
      """,
      lines.map(\.id), lines.map(\.wire))
  }

  /// Numbers what is committed and has no number yet; as `FeedStore.number`.
  func number() async throws -> Int {
    try await pool.transaction { transaction in
      _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", Self.numberingLock)
      return try await transaction.execute(
        """
        WITH batch AS (
          SELECT id, row_number() OVER (ORDER BY ordinal) AS place FROM (
            SELECT id, ordinal FROM access_line WHERE sequence IS NULL
            ORDER BY ordinal LIMIT $1) open
        ), newest AS (
          SELECT coalesce(max(sequence), 0) AS last FROM access_line
        )
        UPDATE access_line SET sequence = newest.last + batch.place FROM batch, newest
        WHERE access_line.id = batch.id
        """,
        FeedStore.batchMax)
    }
  }

  func lines(after sequence: Int64, limit: Int) async throws -> [(sequence: Int64, wire: [UInt8])] {
    try await pool.query(
      """
      SELECT sequence, wire FROM access_line WHERE sequence > $1 ORDER BY sequence LIMIT $2
      """,
      sequence, limit
    ).map { (try $0.int64(0), try $0.bytes(1)) }
  }
}
