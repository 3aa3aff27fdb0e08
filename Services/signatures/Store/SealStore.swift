import PKI
import Postgres

/// Keys of bodies that this service holds, encrypted under a key that only its processes have.
struct SealStore: Sendable {
  let pool: PostgresPool
  let sealingKey: SealingKey

  struct Held: Sendable {
    let serial: [UInt8]
    let sealedKey: [UInt8]
    let state: CertificateState
    let notAfter: Instant?
  }

  /// The organisation's seal, whatever its state; nil when it never had one.
  func current(of organisation: String) async throws -> Held? {
    let rows = try await pool.query(
      """
      SELECT s.serial, s.sealed_key, c.state, c.not_after FROM seal s
      JOIN certificate c ON c.serial = s.serial
      WHERE s.organisation = $1 AND s.is_current
      """, organisation)
    guard let row = rows.first else { return nil }
    guard let state = CertificateState(rawValue: try row.int16(2)) else {
      throw PostgresError(.column, "unknown state of a certificate")
    }
    return Held(
      serial: try row.bytes(0), sealedKey: try row.bytes(1), state: state,
      notAfter: try row.optionalTime(3).map { Instant($0) })
  }

  /// Reserves a certificate for a fresh key and stores the key in one transaction; the seal before
  /// (`replacing`) is no longer the current one. False when another process was faster.
  func reserve(
    _ order: CertificateOrder, key: PrivateKey, replacing old: Held?, at now: Instant
  ) async throws -> Bool {
    let serial = try SecureRandom.serialNumber()
    let sealed = try sealingKey.seal(key.pkcs8(), context: Self.context(serial))
    do {
      return try await pool.transaction { transaction in
        if let old {
          try await transaction.execute(
            "UPDATE seal SET is_current = false WHERE serial = $1", old.serial)
        }
        let rows = try await IssuanceStore.insert(order, serial, nil, nil, now) {
          (sql, values) in try await transaction.query(sql, parameters: values)
        }
        guard !rows.isEmpty else { return false }
        try await transaction.execute(
          """
          INSERT INTO seal (serial, organisation, sealed_key, is_current)
          VALUES ($1, $2, $3, true)
          """, serial, order.holder, sealed)
        return true
      }
    } catch let error as PostgresError where error.isDuplicate {
      return false
    }
  }

  /// Opens a held key. Throws `PKIError.authenticationFailed` for another sealing key.
  func key(_ held: Held) throws(PKIError) -> PrivateKey {
    try PrivateKey(pkcs8: sealingKey.open(held.sealedKey, context: Self.context(held.serial)))
  }

  /// Bound to its certificate, so that rows cannot be swapped in the database.
  private static func context(_ serial: [UInt8]) -> [UInt8] {
    Array("talaka seal ".utf8) + serial
  }
}
