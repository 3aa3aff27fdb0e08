internal import Hosting
internal import Postgres
internal import Protos
internal import Reactor

/// What officials may do in bodies.
struct RoleStore: Sendable {
  let pool: PostgresPool
  let outbox: Outbox

  private static let columns: SQL = """
    id, organisation, person, role, reason, start_time, end_time, withdraw_time
    """

  private static func read(_ row: PostgresRow) throws -> IdentityV1.RoleGrant {
    IdentityV1.RoleGrant(
      name: ResourceName.roleGrant(try row.uuid(0), of: try row.uuid(1)),
      person: ResourceName.person(try row.uuid(2)),
      role: IdentityV1.Role(rawValue: Int32(clamping: try row.int64(3))),
      reason: try row.text(4), startTime: try row.time(5).timestamp,
      endTime: try row.optionalTime(6)?.timestamp,
      withdrawTime: try row.optionalTime(7)?.timestamp)
  }

  /// What a person is in an active organisation at a moment; nil when there is no such organisation.
  /// The register knows today's head only, so the head's rights hold for any moment.
  static func standing(
    of person: UUIDv7, in organisation: UUIDv7, at time: WallTime, _ database: some Statements
  ) async throws -> (standing: Standing, organisation: IdentityV1.Organisation)? {
    guard let found = try await OrganisationStore.organisation(organisation, database),
      found.status == .active
    else { return nil }
    let rows = try await database.rows(
      """
      SELECT DISTINCT role FROM role_grant
      WHERE organisation = $1 AND person = $2 AND start_time <= $3
        AND (end_time IS NULL OR end_time > $3) AND (withdraw_time IS NULL OR withdraw_time > $3)
      """, [organisation, person, time])
    let granted = try rows.compactMap { OfficialRole(rawValue: try $0.int64(0)) }
    let isHead = found.head == ResourceName.person(person)
    return (Standing(isHead: isHead, granted: granted), found)
  }

  /// A grant as it is asked for.
  struct Grant: Sendable {
    let organisation: UUIDv7
    let person: UUIDv7
    let role: OfficialRole
    let reason: String
    let endTime: WallTime?
    /// Nil for the operator.
    let grantedBy: UUIDv7?
  }

  /// Grants a role, or gives the grant that holds.
  func grant(_ grant: Grant, at time: WallTime) async throws -> IdentityV1.RoleGrant {
    try await pool.change { transaction in
      try await transaction.lock(.roleGrant, "\(grant.organisation)/\(grant.person)")
      let holding = try await transaction.query(
        """
        SELECT \(Self.columns) FROM role_grant
        WHERE organisation = $1 AND person = $2 AND role = $3 AND withdraw_time IS NULL
          AND (end_time IS NULL OR end_time > $4)
        ORDER BY id LIMIT 1
        """, grant.organisation, grant.person, grant.role.rawValue, time)
      if let row = holding.first { return try Self.read(row) }
      let made = try await transaction.query(
        """
        INSERT INTO role_grant (id, organisation, person, role, reason, granted_by, start_time,
          end_time)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING \(Self.columns)
        """, UUIDv7.make(at: time), grant.organisation, grant.person, grant.role.rawValue,
        grant.reason, grant.grantedBy, time, grant.endTime)
      guard let row = made.first else { throw Refusal.roleGrantNotFound }
      return try Self.read(row)
    }
  }

  /// Withdraws a grant and ends the sessions that carry its role; nil when there is none. A grant
  /// that was withdrawn stays as it is.
  func withdraw(
    _ id: UUIDv7, of organisation: UUIDv7, reason: String, by official: UUIDv7?, at time: WallTime
  ) async throws -> IdentityV1.RoleGrant? {
    try await pool.change { transaction in
      let known = try await transaction.query(
        """
        SELECT \(Self.columns) FROM role_grant WHERE id = $1 AND organisation = $2 FOR UPDATE
        """, id, organisation)
      guard let row = known.first else { return nil }
      if !row.isNull(7) { return try Self.read(row) }
      let withdrawn = try await transaction.query(
        """
        UPDATE role_grant SET withdraw_time = $2, withdraw_reason = $3, withdrawn_by = $4
        WHERE id = $1 RETURNING \(Self.columns)
        """, id, time, reason, official)
      let sessions = try await transaction.query(
        """
        SELECT id FROM session
        WHERE organisation = $1 AND person = $2 AND $3 = ANY (roles) AND end_time IS NULL
        """, organisation, try row.uuid(2), try row.int64(3))
      for session in sessions {
        try await SessionStore.end(
          try session.uuid(0), because: .roleWithdrawn, outbox, at: time, transaction)
      }
      return try withdrawn.first.map(Self.read)
    }
  }

  /// Grants of a body, newest first; of one person when there is one.
  func list(
    _ organisation: UUIDv7, person: UUIDv7?, before: UUIDv7?, count: Int
  ) async throws -> [(id: UUIDv7, grant: IdentityV1.RoleGrant)] {
    let rows = try await pool.rows(
      """
      SELECT \(Self.columns) FROM role_grant
      WHERE organisation = $1 AND ($2::uuid IS NULL OR person = $2)
        AND ($3::uuid IS NULL OR id < $3)
      ORDER BY id DESC LIMIT $4
      """, [organisation, person, before, count])
    return try rows.map { (try $0.uuid(0), try Self.read($0)) }
  }
}
