import PKI
import Postgres

/// Who read whose keys; durable before the reader has the answer.
struct AccessOutbox: Sendable {
  let pool: PostgresPool

  func append(
    subject: String, organisation: String, official: String, method: String, purpose: String,
    at now: Instant
  ) async throws {
    try await pool.execute(
      """
      INSERT INTO access_outbox (id, subject, read_time, organisation, official, method, purpose)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """, UUIDv7.make(), subject, now.wallTime, organisation, official, method, purpose)
  }
}
