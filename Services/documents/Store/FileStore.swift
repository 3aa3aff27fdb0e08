internal import Postgres
internal import Reactor

/// Contents in chunk rows, addressed by digest, stored once.
///
/// Chunks come in under a storage id and become reachable only when the whole is there: one row
/// then ties the digest to the storage. If the digest is known already, the first chunks stay and
/// the new ones go.
struct FileStore: Sendable {
  /// Bytes of every chunk row but the last: a range is found by division.
  static let chunkBytes = 262_144
  /// What no dispatch names is kept for so long.
  static let keptFor: Duration = .seconds(7 * 86_400)
  /// Contents dropped in one step.
  static let sweepMax: Int64 = 500

  let pool: PostgresPool

  /// A stored content.
  struct Content: Sendable, Equatable {
    var storage: UUIDv7
    var length: Int64
  }

  func begin() async throws -> UUIDv7 {
    let id = UUIDv7.make()
    try await pool.execute("INSERT INTO storage VALUES ($1, $2)", id, WallTime.now())
    return id
  }

  /// Durable when it returns, so at most one chunk of an upload is in memory.
  func append(_ bytes: [UInt8], to storage: UUIDv7, ordinal: Int32) async throws {
    try await pool.execute("INSERT INTO chunk VALUES ($1, $2, $3)", storage, ordinal, bytes)
  }

  /// Ties the digest to the chunks (or to those of an earlier upload) and notes who uploaded it.
  func finish(
    storage: UUIDv7, digest: [UInt8], length: Int64, owner: String
  ) async throws {
    try await pool.transaction { transaction in
      let now = WallTime.now()
      let added = try await transaction.execute(
        """
        INSERT INTO content (digest, storage, length, created) VALUES ($1, $2, $3, $4)
        ON CONFLICT (digest) DO NOTHING
        """,
        digest, storage, length, now)
      if added == 0 {
        try await transaction.execute("DELETE FROM storage WHERE id = $1", storage)
      }
      try await transaction.execute(
        """
        INSERT INTO upload (owner, digest, uploaded) VALUES ($1, $2, $3)
        ON CONFLICT (owner, digest) DO UPDATE SET uploaded = EXCLUDED.uploaded
        """,
        owner, digest, now)
    }
  }

  /// Forgets an upload that broke off.
  func abandon(_ storage: UUIDv7) async throws {
    try await pool.execute("DELETE FROM storage WHERE id = $1", storage)
  }

  /// The lengths of those of `digests` that one of `owners` uploaded, by digest.
  func uploaded(_ digests: [[UInt8]], by owners: [String]) async throws -> [[UInt8]: Int64] {
    let rows = try await pool.query(
      """
      SELECT DISTINCT c.digest, c.length FROM upload u JOIN content c USING (digest)
      WHERE u.owner = ANY($1) AND u.digest = ANY($2)
      """,
      owners, digests)
    var lengths: [[UInt8]: Int64] = [:]
    for row in rows { lengths[try row.bytes(0)] = try row.int64(1) }
    return lengths
  }

  func content(_ digest: [UInt8]) async throws -> Content? {
    try await pool.query("SELECT storage, length FROM content WHERE digest = $1", digest).first
      .map { Content(storage: try $0.uuid(0), length: try $0.int64(1)) }
  }

  /// One chunk; nil after the last.
  func chunk(_ ordinal: Int32, of storage: UUIDv7) async throws -> [UInt8]? {
    try await pool.query(
      "SELECT bytes FROM chunk WHERE storage = $1 AND ordinal = $2", storage, ordinal
    ).first.map { try $0.bytes(0) }
  }

  /// Drops uploads that no dispatch named in time, contents that are nobody's then, and chunks of
  /// uploads that broke off. Returns whether there may be more.
  func sweep(now: WallTime) async throws -> Bool {
    let limit = WallTime(
      microseconds: now.microseconds - Self.keptFor.components.seconds * 1_000_000)
    try await pool.execute("DELETE FROM upload WHERE uploaded < $1", limit)
    let orphans = try await pool.transaction { transaction in
      // Locked rows are being named by a dispatch right now.
      let rows = try await transaction.query(
        """
        DELETE FROM content WHERE digest IN (
          SELECT c.digest FROM content c
          WHERE c.created < $1 AND NOT EXISTS (SELECT FROM upload u WHERE u.digest = c.digest)
            AND NOT EXISTS (SELECT FROM dispatch_file f WHERE f.digest = c.digest)
          LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING storage
        """,
        limit, Self.sweepMax)
      let storages = try rows.map { row throws in try row.uuid(0) }
      try await transaction.execute("DELETE FROM storage WHERE id = ANY($1)", storages)
      return storages.count
    }
    let broken = try await pool.execute(
      """
      DELETE FROM storage WHERE id IN (
        SELECT s.id FROM storage s WHERE s.begun < $1
          AND NOT EXISTS (SELECT FROM content c WHERE c.storage = s.id) LIMIT $2)
      """,
      limit, Self.sweepMax)
    return orphans == Int(Self.sweepMax) || broken == Int(Self.sweepMax)
  }
}
