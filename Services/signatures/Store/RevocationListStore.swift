import PKI
import Postgres

/// Lists of what is not good any more. Numbers rise strictly because the authority's row is locked
/// while a list is made and stored.
struct RevocationListStore: Sendable {
  let pool: PostgresPool
  /// Seconds from making to the announced next list.
  let lifetime: Int64

  /// Rows read at a time while a list is made.
  static let pageSize = 1000

  struct Stored: Sendable {
    let der: [UInt8]
    let thisUpdate: Instant
    let nextUpdate: Instant
  }

  /// The newest list: the stored one while it says all that is known and half of its time is left,
  /// else a new one.
  func current(of authority: Authority, at now: Instant) async throws -> Stored {
    if let stored = try await newest(of: authority.name, at: now) { return stored }
    return try await pool.transaction { transaction in
      let locked = try await transaction.query(
        "SELECT revision, list_number FROM authority WHERE name = $1 FOR UPDATE",
        authority.name.rawValue)
      guard let row = locked.first else {
        throw PostgresError(.column, "the authority \(authority.name.rawValue) is not known")
      }
      let revision = try row.int64(0)
      let number = try row.int64(1) + 1
      let list = try await build(authority, UInt64(clamping: number), now, transaction)
      let stored = Stored(
        der: list.der, thisUpdate: list.thisUpdate,
        nextUpdate: list.nextUpdate ?? list.thisUpdate)
      try await transaction.execute(
        """
        INSERT INTO revocation_list (authority, number, revision, this_update, next_update, der)
        VALUES ($1, $2, $3, $4, $5, $6)
        """, authority.name.rawValue, number, revision, stored.thisUpdate.wallTime,
        stored.nextUpdate.wallTime, stored.der)
      try await transaction.execute(
        "UPDATE authority SET list_number = $2 WHERE name = $1", authority.name.rawValue, number)
      return stored
    }
  }

  private func newest(of authority: AuthorityName, at now: Instant) async throws -> Stored? {
    let rows = try await pool.query(
      """
      SELECT l.der, l.this_update, l.next_update FROM revocation_list l
      JOIN authority a ON a.name = l.authority AND a.list_number = l.number
        AND a.revision = l.revision
      WHERE l.authority = $1 AND l.next_update > $2
      """, authority.rawValue, now.advanced(bySeconds: lifetime / 2).wallTime)
    guard let row = rows.first else { return nil }
    return Stored(
      der: try row.bytes(0), thisUpdate: Instant(try row.time(1)),
      nextUpdate: Instant(try row.time(2)))
  }

  /// Reads the entries page by page. A certificate stays listed for one lifetime of a list after its
  /// end, so that whoever reads lists sees it at least once (RFC 5280 §3.3).
  private func build(
    _ authority: Authority, _ number: UInt64, _ now: Instant, _ transaction: PostgresTransaction
  ) async throws -> CertificateRevocationList {
    var builder = try authority.revocationList(number: number, at: now, lifetime: lifetime)
    var last: [UInt8] = []
    while true {
      let rows = try await transaction.query(
        """
        SELECT serial, revoke_time, reason FROM certificate
        WHERE authority = $1 AND state IN (4, 5) AND serial > $2 AND not_after > $3
        ORDER BY serial LIMIT $4
        """, authority.name.rawValue, last, now.advanced(bySeconds: -lifetime).wallTime,
        Self.pageSize)
      for row in rows {
        last = try row.bytes(0)
        let reason = RevocationReason(rawValue: UInt8(clamping: try row.int16(2)))
        try builder.append(
          CertificateRevocationList.Entry(
            serialNumber: last, revokedAt: Instant(try row.time(1)).wholeSeconds,
            reason: reason ?? .unspecified))
      }
      if rows.count < Self.pageSize { break }
    }
    return try builder.sign(with: authority.signer)
  }
}
