import PKI
import Postgres

/// Where an issuing stands that was begun, perhaps before a crash.
enum IssuanceStage: ~Copyable {
  case reserved(ReservedCertificate)
  case intended(IntendedCertificate)
  /// Signed and stored, perhaps not yet handed out.
  case signed([UInt8])
}

/// An issuing that was begun, and what it is for.
struct BegunIssuance: ~Copyable {
  let kind: CertificateKind
  let stage: IssuanceStage
}

/// Why nothing is reserved.
enum ReservationFault: Error, Hashable {
  case keyAlreadyCertified
  case requestIDReused
}

/// Makes each stage of issuing durable before the next may begin.
struct IssuanceStore: Sendable {
  let pool: PostgresPool

  /// Takes up what was begun under this request; nil when nothing was.
  func begun(
    request: UUIDv7, digest: [UInt8]
  ) async throws -> BegunIssuance? {
    let rows = try await pool.query(
      """
      SELECT state, kind, holder, subject, public_key, to_be_signed, serial, request_digest
      FROM certificate WHERE request_id = $1
      """, request)
    guard let row = rows.first else { return nil }
    guard try row.bytes(7) == digest else { throw ReservationFault.requestIDReused }
    return BegunIssuance(kind: try CertificateRecord.kind(row.int16(1)), stage: try stage(row))
  }

  /// Takes up what was begun for a serial number.
  func begun(serial: [UInt8]) async throws -> IssuanceStage? {
    let rows = try await pool.query(
      """
      SELECT state, kind, holder, subject, public_key, to_be_signed, serial, request_digest
      FROM certificate WHERE serial = $1
      """, serial)
    guard let row = rows.first else { return nil }
    return try stage(row)
  }

  private func stage(_ row: PostgresRow) throws -> IssuanceStage {
    let serial = try row.bytes(6)
    switch CertificateState(rawValue: try row.int16(0)) {
    case .reserved:
      let order = CertificateOrder(
        kind: try CertificateRecord.kind(row.int16(1)), holder: try row.text(2),
        subject: try DistinguishedName(der: row.bytes(3)),
        key: try PublicKey(der: row.bytes(4)))
      return .reserved(ReservedCertificate(stored: serial, order))
    case .intended:
      return .intended(IntendedCertificate(stored: serial, toBeSigned: try row.bytes(5)))
    default: return .signed(serial)
    }
  }

  /// Reserves a fresh serial number. Throws `ReservationFault.keyAlreadyCertified` and, when another
  /// call with this request was faster, nil.
  func reserve(
    _ order: CertificateOrder, request: UUIDv7, digest: [UInt8], at now: Instant
  ) async throws -> IssuanceStage? {
    let serial = try SecureRandom.serialNumber()
    let rows = try await Self.insert(order, serial, request, digest, now) {
      (sql, values) in try await pool.query(sql, parameters: values)
    }
    if !rows.isEmpty { return .reserved(ReservedCertificate(stored: serial, order)) }
    let other = try await pool.query(
      "SELECT 1 FROM certificate WHERE request_id = $1", request)
    if !other.isEmpty { return nil }
    throw ReservationFault.keyAlreadyCertified
  }

  static func insert(
    _ order: CertificateOrder, _ serial: [UInt8], _ request: UUIDv7?, _ digest: [UInt8]?,
    _ now: Instant,
    _ run: (SQL, [any PostgresParameter]) async throws -> PostgresRows
  ) async throws -> PostgresRows {
    try await run(
      """
      INSERT INTO certificate (serial, request_id, request_digest, kind, authority, holder, subject,
        public_key, key_fingerprint, state, create_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10) ON CONFLICT DO NOTHING RETURNING serial
      """,
      [
        serial, request, digest, order.kind.rawValue, order.kind.authority.rawValue, order.holder,
        order.subject.der, order.key.der, order.key.fingerprint(), now.wallTime,
      ])
  }

  /// Stores the exact octets that will be signed. Where another process stored its own first, those
  /// count.
  func intend(_ linted: consuming LintedCertificate) async throws -> IntendedCertificate {
    let serial = linted.serial
    let octets = linted.toBeSigned
    let updated = try await pool.execute(
      """
      UPDATE certificate SET state = 1, to_be_signed = $2, not_before = $3, not_after = $4
      WHERE serial = $1 AND state = 0
      """, serial, octets, linted.validity.notBefore.wallTime, linted.validity.notAfter.wallTime)
    if updated == 1 { return IntendedCertificate(stored: serial, toBeSigned: octets) }
    let rows = try await pool.query(
      "SELECT to_be_signed FROM certificate WHERE serial = $1", serial)
    guard let row = rows.first else { throw PostgresError(.column, "a serial number vanished") }
    return IntendedCertificate(stored: serial, toBeSigned: try row.bytes(0))
  }

  /// Stores the signed certificate. The first one that was stored is the certificate; a second
  /// signature over the same octets never leaves.
  func keep(_ signed: consuming SignedCertificate) async throws -> [UInt8] {
    let certificate = signed.certificate
    try await pool.execute(
      "UPDATE certificate SET state = 2, der = $2 WHERE serial = $1 AND state = 1",
      certificate.serialNumber, certificate.der)
    return certificate.serialNumber
  }

  /// From now on the certificate is good, and OCSP says so.
  func publish(_ serial: [UInt8]) async throws -> CertificateRecord {
    try await pool.execute(
      "UPDATE certificate SET state = 3 WHERE serial = $1 AND state = 2", serial)
    let rows = try await pool.query(
      "SELECT \(CertificateRecord.columns) FROM certificate WHERE serial = $1", serial)
    guard let row = rows.first else { throw PostgresError(.column, "a serial number vanished") }
    return try CertificateRecord(row: row)
  }
}
