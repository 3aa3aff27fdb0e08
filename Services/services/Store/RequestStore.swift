import PKI
import Postgres

/// What requests with an id did, so that a repeat gives the first answer and does nothing.
enum RequestStore {
  enum Standing: Sendable, Equatable {
    case new
    /// The same request came before and made this.
    case repeated(UUIDv7)
    /// The id was used for something else.
    case reused
  }

  /// Looks up an id before the work. `content` is what the request asks for.
  static func standing(
    _ id: UUIDv7, _ method: String, caller: String, content: [UInt8],
    _ transaction: PostgresTransaction
  ) async throws -> Standing {
    let rows = try await transaction.query(
      "SELECT method, caller, fingerprint, subject FROM request WHERE id = $1", id)
    guard let row = rows.first else { return .new }
    guard try row.text(0) == method, try row.text(1) == caller,
      try row.bytes(2) == DigestAlgorithm.sha256.digest(content)
    else { return .reused }
    return .repeated(try row.uuid(3))
  }

  /// Remembers a request in the transaction of its effect. Two at once: one of them fails as a
  /// duplicate, and its transaction with it.
  static func remember(
    _ id: UUIDv7, _ method: String, caller: String, content: [UInt8], subject: UUIDv7,
    _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      """
      INSERT INTO request (id, method, caller, fingerprint, subject) VALUES ($1, $2, $3, $4, $5)
      """, id, method, caller, DigestAlgorithm.sha256.digest(content), subject)
  }
}
