internal import Postgres
internal import Protos
internal import Reactor

/// Sessions, and the chain of refresh tokens of each.
struct SessionStore: Sendable {
  let pool: PostgresPool
  let outbox: Outbox

  /// Why a session ended before its time.
  enum EndReason: String, Sendable {
    case holder = "HOLDER"
    case refreshTokenReused = "REFRESH_TOKEN_REUSED"
    case roleWithdrawn = "ROLE_WITHDRAWN"
    case personDeceased = "PERSON_DECEASED"
  }

  /// A session as it is stored.
  struct Record: Sendable {
    let id: UUIDv7
    let person: UUIDv7
    var organisation: UUIDv7?
    var roles: [OfficialRole]
    let certificateSerial: String
    let createTime: WallTime
    var useTime: WallTime
    let expireTime: WallTime
    /// When its last access token ends.
    var tokenEndTime: WallTime
  }

  private static let columns: SQL = """
    id, person, organisation, roles, certificate_serial, create_time, use_time, expire_time,
    token_end_time
    """

  private static func read(_ row: PostgresRow) throws -> Record {
    Record(
      id: try row.uuid(0), person: try row.uuid(1), organisation: try row.optionalUUID(2),
      roles: try row.int64s(3).compactMap(OfficialRole.init), certificateSerial: try row.text(4),
      createTime: try row.time(5), useTime: try row.time(6), expireTime: try row.time(7),
      tokenEndTime: try row.time(8))
  }

  /// Stores a new session with its first refresh token.
  func add(_ session: Record, refreshToken digest: [UInt8]) async throws {
    try await pool.change { transaction in
      try await transaction.execute(
        """
        INSERT INTO session (id, person, organisation, roles, certificate_serial, create_time,
          use_time, expire_time, token_end_time)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """, session.id, session.person, session.organisation, session.roles.map(\.rawValue),
        session.certificateSerial, session.createTime, session.useTime, session.expireTime,
        session.tokenEndTime)
      try await transaction.execute(
        "INSERT INTO refresh_token (digest, session) VALUES ($1, $2)", digest, session.id)
    }
  }

  /// What came of a refresh.
  enum Refresh: Sendable {
    case renewed(Record)
    case unknown
    /// The token was used before: somebody else holds a copy, and the session is ended now.
    case reused
    case ended
    case notYours
  }

  /// Uses a refresh token up and puts the next one in its place. `update` decides, within the
  /// transaction, for whom the session goes on; nil refuses and uses nothing up.
  func refresh(
    _ digest: [UInt8], next: [UInt8], at time: WallTime,
    _ update: (Record, PostgresTransaction) async throws -> Record?
  ) async throws -> Refresh {
    try await pool.change { transaction in
      // The session's row is the lock of the whole chain.
      let found = try await transaction.query(
        """
        SELECT \(Self.columns), end_time FROM session
        WHERE id = (SELECT session FROM refresh_token WHERE digest = $1) FOR UPDATE
        """, digest)
      guard let row = found.first else { return .unknown }
      let session = try Self.read(row)
      guard row.isNull(9), session.expireTime > time else { return .ended }
      let used = try await transaction.query(
        "SELECT use_time IS NOT NULL FROM refresh_token WHERE digest = $1", digest)
      if try used.first?.bool(0) ?? true {
        try await Self.end(session.id, because: .refreshTokenReused, outbox, at: time, transaction)
        return .reused
      }
      guard let person = try await PersonStore.brief(session.person, transaction), person.isAlive
      else {
        try await Self.end(session.id, because: .personDeceased, outbox, at: time, transaction)
        return .ended
      }
      guard let renewed = try await update(session, transaction) else { return .notYours }
      try await Self.renew(renewed, digest, next, at: time, transaction)
      return .renewed(renewed)
    }
  }

  private static func renew(
    _ session: Record, _ digest: [UInt8], _ next: [UInt8], at time: WallTime,
    _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      "UPDATE refresh_token SET use_time = $2 WHERE digest = $1", digest, time)
    try await transaction.execute(
      "INSERT INTO refresh_token (digest, session) VALUES ($1, $2)", next, session.id)
    try await transaction.execute(
      """
      UPDATE session SET organisation = $2, roles = $3, use_time = $4, token_end_time = $5
      WHERE id = $1
      """, session.id, session.organisation, session.roles.map(\.rawValue), time,
      session.tokenEndTime)
  }

  /// The person's living sessions, newest first.
  func list(
    of person: UUIDv7, before: UUIDv7?, count: Int, at time: WallTime
  ) async throws -> [Record] {
    let rows = try await pool.rows(
      """
      SELECT \(Self.columns) FROM session
      WHERE person = $1 AND end_time IS NULL AND expire_time > $2
        AND ($3::uuid IS NULL OR id < $3)
      ORDER BY id DESC LIMIT $4
      """, [person, time, before, count])
    return try rows.map(Self.read)
  }

  /// Ends a session of a person; false when the person has none of this name.
  func end(_ id: UUIDv7, of person: UUIDv7, at time: WallTime) async throws -> Bool {
    try await pool.change { transaction in
      let rows = try await transaction.query(
        "SELECT 1 FROM session WHERE id = $1 AND person = $2 FOR UPDATE", id, person)
      if rows.isEmpty { return false }
      try await Self.end(id, because: .holder, outbox, at: time, transaction)
      return true
    }
  }

  /// Ends a session and tells everybody, unless it has ended before.
  static func end(
    _ id: UUIDv7, because reason: EndReason, _ outbox: Outbox, at time: WallTime,
    _ transaction: PostgresTransaction
  ) async throws {
    let rows = try await transaction.query(
      """
      UPDATE session SET end_time = $2, end_reason = $3 WHERE id = $1 AND end_time IS NULL
      RETURNING token_end_time
      """, id, time, reason.rawValue)
    guard let row = rows.first else { return }
    try await Revocations.append(
      id, forgetTime: try row.time(0), to: outbox, at: time, transaction)
  }
}
