import Postgres
import Protobuf
import Reactor

/// Work that follows a commit; each kind is safe to run again from its beginning.
struct Job: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// Tells the applicant's account that the case moved.
    case notice
    /// Renders, seals and sends an inquiry to another body.
    case dispatch
    /// Confirms and registers the answer of another body.
    case confirm
    /// Puts the decision into the applicant's account.
    case deliver
    /// Puts an offer into the holder's account.
    case offer
  }
  let id: UUIDv7
  let kind: Kind
  let subject: UUIDv7
  let detail: JSONValue
  let attempts: Int64
}

enum JobStore {
  /// How long a job is left alone by others once a worker took it. A killed worker's job is taken
  /// again after that.
  static let lease: Duration = .seconds(5)
  static let pauseMax: Duration = .seconds(10)

  static func add(
    _ kind: Job.Kind, _ subject: UUIDv7, detail: JSONValue = .object([]), at time: WallTime,
    _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      "INSERT INTO job (id, kind, subject, detail, run_after) VALUES ($1, $2, $3, $4, $5)",
      UUIDv7.make(at: time), kind.rawValue, subject, detail.parameter, time)
  }

  /// Takes the next job that is due; nil when there is none.
  static func take(at time: WallTime, _ pool: PostgresPool) async throws -> Job? {
    let rows = try await pool.query(
      """
      UPDATE job SET run_after = $2, attempts = attempts + 1 WHERE id = (
        SELECT id FROM job WHERE done_time IS NULL AND run_after <= $1
        ORDER BY run_after, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, subject, detail, attempts
      """, time, time.adding(lease))
    guard let row = rows.first else { return nil }
    guard let kind = Job.Kind(rawValue: try row.text(1)) else {
      throw StoredValueBroken(column: "job.kind")
    }
    return Job(
      id: try row.uuid(0), kind: kind, subject: try row.uuid(2), detail: try row.json(3),
      attempts: try row.int64(4))
  }

  static func finish(
    _ job: Job, failure: String? = nil, at time: WallTime, _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      "UPDATE job SET done_time = $2, failure = $3 WHERE id = $1", job.id, time, failure)
  }

  /// Puts a job off after a failure: half a second, doubled each time, at most `pauseMax`.
  static func putOff(
    _ job: Job, reason: String, at time: WallTime, _ pool: PostgresPool
  ) async throws {
    let pause = min(pauseMax, .milliseconds(250) * (1 << min(job.attempts, 7)))
    try await pool.execute(
      "UPDATE job SET run_after = $2, failure = $3 WHERE id = $1 AND done_time IS NULL", job.id,
      time.adding(pause), reason)
  }

  static func openCount(_ pool: PostgresPool) async throws -> Int64 {
    try await pool.query("SELECT count(*) FROM job WHERE done_time IS NULL").first?.int64(0) ?? 0
  }
}

/// How far the feeds of other services have had their effect here.
enum CursorStore {
  static func sequence(_ feed: String, _ pool: PostgresPool) async throws -> UInt64 {
    try await pool.query("SELECT sequence FROM feed_cursor WHERE feed = $1", feed).first?
      .number(0) ?? 0
  }

  /// Moves on in the transaction of the effect; false when another worker was first.
  static func advance(
    _ feed: String, to sequence: UInt64, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    try await transaction.execute(
      """
      INSERT INTO feed_cursor (feed, sequence) VALUES ($1, $2)
      ON CONFLICT (feed) DO UPDATE SET sequence = EXCLUDED.sequence
      WHERE feed_cursor.sequence < EXCLUDED.sequence
      """, feed, Int64(clamping: sequence)) == 1
  }
}

extension WallTime {
  func adding(_ duration: Duration) -> WallTime {
    let (seconds, attoseconds) = duration.components
    return WallTime(
      microseconds: microseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
  }
}
