import PKI
import Postgres

/// What was issued: reading it and changing its state.
struct CertificateRegister: Sendable {
  let pool: PostgresPool

  /// An issued certificate; nil for a serial number that was never handed out.
  func find(_ serial: [UInt8]) async throws -> CertificateRecord? {
    try await pool.query(
      """
      SELECT \(CertificateRecord.columns) FROM certificate WHERE serial = $1 AND state >= 3
      """, serial
    ).first.map { try CertificateRecord(row: $0) }
  }

  /// The standing alone, for OCSP; nil for a serial number that was never handed out.
  func standing(
    _ serial: [UInt8], of authority: AuthorityName
  ) async throws -> (standing: CertificateStanding, version: Int32)? {
    let rows = try await pool.query(
      """
      SELECT state, revoke_time, reason, version FROM certificate
      WHERE serial = $1 AND authority = $2 AND state >= 3
      """, serial, authority.rawValue)
    guard let row = rows.first else { return nil }
    guard let state = CertificateState(rawValue: try row.int16(0)) else {
      throw PostgresError(.column, "unknown state of a certificate")
    }
    let reason = try row.isNull(2) ? nil : UInt8(exactly: row.int16(2))
    let standing = CertificateStanding(
      state: state, revokedAt: try row.optionalTime(1).map { Instant($0) },
      reason: reason.flatMap(RevocationReason.init(rawValue:)))
    return (standing, try row.int32(3))
  }

  /// Where a page of a holder's certificates begins.
  struct Position: Sendable, Hashable {
    let created: Instant
    let serial: [UInt8]
  }

  /// Newest first.
  func list(
    holder: String, after position: Position?, limit: Int
  ) async throws -> [CertificateRecord] {
    let rows = try await pool.query(
      """
      SELECT \(CertificateRecord.columns) FROM certificate
      WHERE holder = $1 AND state >= 3
        AND ($2::timestamptz IS NULL OR (create_time, serial) < ($2, $3))
      ORDER BY create_time DESC, serial DESC LIMIT $4
      """, holder, position?.created.wallTime, position?.serial, limit)
    return try rows.map { try CertificateRecord(row: $0) }
  }

  /// Changes the state in one transaction with the authority's revision, so that a list made later
  /// has it. nil for a serial number that was never handed out; throws `StateFault`.
  func change(
    _ serial: [UInt8], _ change: StateChange, actor: String, ground: String, at now: Instant
  ) async throws -> CertificateRecord? {
    try await pool.transaction { transaction in
      let rows = try await transaction.query(
        """
        SELECT \(CertificateRecord.columns) FROM certificate
        WHERE serial = $1 AND state >= 3 FOR UPDATE
        """, serial)
      guard let row = rows.first else { return nil }
      let record = try CertificateRecord(row: row)
      let standing = try record.standing.after(
        change, validity: record.certificate.validity, at: now)
      guard let standing else { return record }
      let updated = try await transaction.query(
        """
        UPDATE certificate SET state = $2, revoke_time = $3, reason = $4, version = version + 1
        WHERE serial = $1 RETURNING \(CertificateRecord.columns)
        """, serial, standing.state.rawValue, standing.revokedAt?.wallTime,
        standing.reason.map { Int16($0.rawValue) })
      guard let updatedRow = updated.first else { return nil }
      let result = try CertificateRecord(row: updatedRow)
      try await transaction.execute(
        """
        INSERT INTO certificate_change (serial, version, state, actor, ground, change_time)
        VALUES ($1, $2, $3, $4, $5, $6)
        """, serial, result.version, standing.state.rawValue, actor, ground, now.wallTime)
      try await transaction.execute(
        "UPDATE authority SET revision = revision + 1 WHERE name = $1",
        record.kind.authority.rawValue)
      return result
    }
  }
}
