import PKI
import Postgres

/// Signatures under way, and finished ones, so that a repeat gives the same octets.
struct SignatureRequestStore: Sendable {
  let pool: PostgresPool

  /// One content of a request.
  struct Content: Sendable {
    let digest: [UInt8]
    let algorithm: DigestAlgorithm
    let signedAttributes: [UInt8]
    let signingTime: Instant
    var cms: [UInt8]?
    var stampTime: Instant?
  }

  struct Request: Sendable {
    let id: UUIDv7
    /// Who may complete it.
    let owner: String
    let serial: [UInt8]
    let profile: Int16
    /// Of what was asked, where the client chose the id.
    var inputDigest: [UInt8]?
    let expires: Instant
    /// Digest of the values with which it was completed; nil while it is open.
    var valuesDigest: [UInt8]?
    var contents: [Content]
  }

  func find(_ id: UUIDv7) async throws -> Request? {
    let rows = try await pool.query(
      """
      SELECT owner, serial, profile, input_digest, expire_time, values_digest
      FROM signature_request WHERE id = $1
      """, id)
    guard let row = rows.first else { return nil }
    let contents = try await pool.query(
      """
      SELECT digest, algorithm, signed_attributes, signing_time, cms, stamp_time
      FROM signature_content WHERE request = $1 ORDER BY position
      """, id)
    return Request(
      id: id, owner: try row.text(0), serial: try row.bytes(1), profile: try row.int16(2),
      inputDigest: try row.optionalBytes(3), expires: Instant(try row.time(4)),
      valuesDigest: try row.optionalBytes(5), contents: try contents.map(Self.content))
  }

  private static func content(_ row: PostgresRow) throws -> Content {
    guard let algorithm = DigestAlgorithm(rawValue: try row.text(1)) else {
      throw PostgresError(.column, "unknown digest algorithm")
    }
    return Content(
      digest: try row.bytes(0), algorithm: algorithm, signedAttributes: try row.bytes(2),
      signingTime: Instant(try row.time(3)), cms: try row.optionalBytes(4),
      stampTime: try row.optionalTime(5).map { Instant($0) })
  }

  /// Stores a request, open or already complete; false when the id is taken.
  func insert(_ request: Request, at now: Instant) async throws -> Bool {
    try await pool.transaction { transaction in
      let rows = try await transaction.query(
        """
        INSERT INTO signature_request (id, owner, serial, profile, input_digest, expire_time,
          complete_time, values_digest)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id
        """, request.id, request.owner, request.serial, request.profile, request.inputDigest,
        request.expires.wallTime, request.valuesDigest.map { _ in now.wallTime },
        request.valuesDigest)
      guard !rows.isEmpty else { return false }
      for (position, content) in request.contents.enumerated() {
        try await transaction.execute(
          """
          INSERT INTO signature_content (request, position, algorithm, digest, signed_attributes,
            signing_time, cms, stamp_time) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
          """, request.id, Int16(clamping: position), content.algorithm.rawValue, content.digest,
          content.signedAttributes, content.signingTime.wallTime, content.cms,
          content.stampTime?.wallTime)
      }
      return true
    }
  }

  /// Stores the finished files, all or none; false when another call completed it first.
  func complete(
    _ request: Request, values: [UInt8], contents: [Content], at now: Instant
  ) async throws -> Bool {
    try await pool.transaction { transaction in
      let updated = try await transaction.execute(
        """
        UPDATE signature_request SET complete_time = $2, values_digest = $3
        WHERE id = $1 AND complete_time IS NULL
        """, request.id, now.wallTime, values)
      guard updated == 1 else { return false }
      for (position, content) in contents.enumerated() {
        try await transaction.execute(
          """
          UPDATE signature_content SET cms = $3, stamp_time = $4
          WHERE request = $1 AND position = $2
          """, request.id, Int16(clamping: position), content.cms, content.stampTime?.wallTime)
      }
      return true
    }
  }

  /// Drops what was never completed, at most `limit` at a time; returns how many.
  func dropExpired(before time: Instant, limit: Int) async throws -> Int {
    try await pool.execute(
      """
      DELETE FROM signature_request WHERE id IN (
        SELECT id FROM signature_request WHERE complete_time IS NULL AND expire_time < $1
        ORDER BY expire_time LIMIT $2)
      """, time.wallTime, limit)
  }
}
