internal import Postgres
internal import Reactor

/// The certificates of this service's own seal, by the fingerprint of the key.
struct SealStore: Sendable {
  let pool: PostgresPool

  /// The certificate and its chain, DER.
  struct Enrolled: Sendable, Equatable {
    var certificate: [UInt8]
    var chain: [[UInt8]]
  }

  func find(_ fingerprint: [UInt8]) async throws -> Enrolled? {
    let rows = try await pool.query(
      """
      SELECT s.certificate, c.der FROM seal s
      LEFT JOIN unnest(s.chain) WITH ORDINALITY AS c (der, place) ON true
      WHERE s.key_fingerprint = $1 ORDER BY c.place
      """,
      fingerprint)
    guard let first = rows.first else { return nil }
    return Enrolled(
      certificate: try first.bytes(0), chain: try rows.compactMap { try $0.optionalBytes(1) })
  }

  /// Keeps the first that was enrolled for the key.
  func keep(_ enrolled: Enrolled, for fingerprint: [UInt8]) async throws {
    try await pool.execute(
      """
      INSERT INTO seal (key_fingerprint, certificate, chain, enrolled) VALUES ($1, $2, $3, $4)
      ON CONFLICT (key_fingerprint) DO NOTHING
      """,
      fingerprint, enrolled.certificate, enrolled.chain, WallTime.now())
  }
}
