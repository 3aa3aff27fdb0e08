internal import Postgres
internal import Reactor

/// Challenges, and how often a card failed.
struct LoginStore: Sendable {
  /// Challenges that may stand open at a time.
  static let challengesMax = 20_000
  /// Expired challenges are kept for so long, to tell an expired one from an unknown one.
  static let expiredKeptSeconds: Int64 = 3600
  /// Rows that one cleaning removes at most from one table.
  static let cleaningMax = 10_000

  let pool: PostgresPool

  /// Stores a challenge; false when too many stand open.
  func add(
    challenge digest: [UInt8], nonce: String, expires: WallTime, at time: WallTime
  ) async throws -> Bool {
    try await pool.rows(
      """
      INSERT INTO challenge (digest, nonce, expire_time)
      SELECT $1, $2, $3
      WHERE (SELECT count(*) FROM challenge WHERE expire_time > $4) < $5
      """, [digest, nonce, expires, time, Self.challengesMax]
    ).affected == 1
  }

  /// Uses a challenge up: of two that ask, one gets it. It is gone, durably, before this returns,
  /// so that no crash brings it back.
  func take(challenge digest: [UInt8]) async throws -> (nonce: String, expires: WallTime)? {
    let rows = try await pool.rows(
      "DELETE FROM challenge WHERE digest = $1 RETURNING nonce, expire_time", [digest])
    return try rows.first.map { (try $0.text(0), try $0.time(1)) }
  }

  /// Until when a card is paused; nil when it is not.
  func pause(of card: [UInt8], at time: WallTime) async throws -> WallTime? {
    let rows = try await pool.rows(
      "SELECT pause_until FROM card_failure WHERE card = $1 AND pause_until > $2", [card, time])
    return try rows.first.map { try $0.time(0) }
  }

  /// Counts a failure of a card, and pauses it when there were too many in a row.
  func addFailure(of card: [UInt8], at time: WallTime) async throws {
    try await pool.change { transaction in
      let rows = try await transaction.query(
        """
        INSERT INTO card_failure (card, failures, last_time, pause_until) VALUES ($1, 1, $2, $2)
        ON CONFLICT (card) DO UPDATE SET last_time = $2, failures =
          CASE WHEN card_failure.last_time < $3 THEN 1 ELSE card_failure.failures + 1 END
        RETURNING failures
        """, card, time, time.adding(seconds: -LoginPause.memorySeconds))
      let failures = Int(clamping: try rows.first?.int64(0) ?? 1)
      let seconds = LoginPause.seconds(afterFailures: failures)
      if seconds == 0 { return }
      try await transaction.execute(
        "UPDATE card_failure SET pause_until = $2 WHERE card = $1", card,
        time.adding(seconds: seconds))
    }
  }

  /// A login succeeded: the failures were not in a row.
  func forgetFailures(of card: [UInt8]) async throws {
    _ = try await pool.rows("DELETE FROM card_failure WHERE card = $1", [card])
  }

  /// Removes what no longer says anything: long expired challenges, old failures, sessions that have
  /// been over for a day.
  func clean(at time: WallTime) async throws {
    _ = try await pool.rows(
      """
      DELETE FROM challenge WHERE digest IN
        (SELECT digest FROM challenge WHERE expire_time < $1 LIMIT $2)
      """, [time.adding(seconds: -Self.expiredKeptSeconds), Self.cleaningMax])
    _ = try await pool.rows(
      """
      DELETE FROM card_failure WHERE card IN
        (SELECT card FROM card_failure WHERE last_time < $1 LIMIT $2)
      """, [time.adding(seconds: -LoginPause.memorySeconds), Self.cleaningMax])
    _ = try await pool.rows(
      """
      DELETE FROM session WHERE id IN
        (SELECT id FROM session WHERE expire_time < $1 LIMIT $2)
      """, [time.adding(seconds: -86_400), Self.cleaningMax])
  }
}
