import Postgres
import Reactor

/// One read of a holder's data by somebody else.
struct AccessLine: Sendable {
  let id: UUIDv7
  let subject: String
  let readTime: WallTime
  let system: String
  let organisation: String
  /// Belarusian, Russian, English; empty when the body could not be asked.
  let organisationTitle: [String]
  let official: String
  let method: String
  let purpose: String
  let legalBasis: String
  let caseName: String
  let categories: [Int64]
  let discloseTime: WallTime?
}

/// The access log.
struct AccessStore: Sendable {
  let pool: PostgresPool

  /// Stores a line of a feed with the feed's cursor. A line that came before changes nothing.
  func store(_ line: AccessLine, source: String, sequence: UInt64) async throws {
    try await pool.transaction { transaction in
      guard try await AccountStore.advance(source, to: sequence, transaction) else { return }
      try await transaction.execute(
        """
        INSERT INTO access_entry (id, subject, read_time, system, organisation, organisation_title,
          official, method, purpose, legal_basis, case_name, categories, disclose_time)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (id) DO NOTHING
        """, line.id, line.subject, line.readTime, line.system, line.organisation,
        line.organisationTitle, line.official, line.method, line.purpose, line.legalBasis,
        line.caseName, line.categories, line.discloseTime)
    }
  }

  /// Lines about a subject before a point, newest first; sealed ones are left out.
  func list(
    subject: String, before: (time: WallTime, id: UUIDv7)?, limit: Int, now: WallTime
  ) async throws -> [AccessLine] {
    let rows = try await pool.query(
      """
      SELECT id, subject, read_time, system, organisation, organisation_title, official, method,
        purpose, legal_basis, case_name, categories, disclose_time
      FROM access_entry
      WHERE subject = $1 AND (disclose_time IS NULL OR disclose_time <= $2)
        AND ($3::timestamptz IS NULL OR (read_time, id) < ($3, $4))
      ORDER BY read_time DESC, id DESC LIMIT $5
      """, subject, now, before?.time, before?.id, Int64(limit))
    return try rows.map { row in
      AccessLine(
        id: try row.uuid(0), subject: try row.text(1), readTime: try row.time(2),
        system: try row.text(3), organisation: try row.text(4), organisationTitle: try row.texts(5),
        official: try row.text(6), method: try row.text(7), purpose: try row.text(8),
        legalBasis: try row.text(9), caseName: try row.text(10), categories: try row.int64s(11),
        discloseTime: try row.optionalTime(12))
    }
  }
}
