internal import Postgres
internal import Reactor

/// An evidence that is signed, as it goes into the store.
struct SealedEvidence: Sendable {
  var record: EvidenceRecord
  /// SHA-256 of its content, for the next link of the chain.
  var digest: [UInt8]
  /// The contract's message, so that every repeat gives the same bytes.
  var wire: [UInt8]
  /// The recipient's words on a refusal.
  var comment = ""
}

/// Evidence as it is handed out, with those who may see it.
struct EvidenceRow: Sendable {
  var wire: [UInt8]
  var delivery: String?
  var senderOrganisation: String
  /// Of the delivery; nil for the acceptance.
  var recipientOrganisation: String?
  var dispatch: String
  var ordinal: Int64
}

/// Evidence: written once, never changed.
struct EvidenceStore: Sendable {
  /// Rows of one INSERT: an evidence has about 3 KB.
  private static let insertMax = 500

  private static let columns: SQL = """
    e.wire, e.delivery, s.organisation, r.organisation, e.dispatch, e.ordinal
    """
  private static let joined: SQL = """
    FROM evidence e JOIN dispatch d ON d.id = e.dispatch JOIN subscriber s ON s.id = d.sender
    LEFT JOIN delivery l ON l.id = e.delivery LEFT JOIN subscriber r ON r.id = l.recipient
    """

  let pool: PostgresPool

  private static func row(_ row: PostgresRow) throws -> EvidenceRow {
    EvidenceRow(
      wire: try row.bytes(0), delivery: try row.optionalUUID(1)?.description,
      senderOrganisation: "organisations/\(try row.uuid(2))",
      recipientOrganisation: try row.optionalUUID(3).map { "organisations/\($0)" },
      dispatch: try row.uuid(4).description, ordinal: try row.int64(5))
  }

  static func append(
    _ evidence: [SealedEvidence], in transaction: PostgresTransaction
  ) async throws {
    for start in stride(from: 0, to: evidence.count, by: insertMax) {
      let part = evidence[start..<min(start + insertMax, evidence.count)]
      try await transaction.execute(
        """
        INSERT INTO evidence (id, kind, dispatch, delivery, event_time, comment, previous, wire)
        SELECT id::uuid, kind, dispatch::uuid, nullif(delivery, '')::uuid, event_time, comment,
          nullif(previous, '')::uuid, wire
        FROM unnest($1::text[], $2::int4[], $3::text[], $4::text[], $5::timestamptz[],
          $6::text[], $7::text[], $8::bytea[]) WITH ORDINALITY
          AS e (id, kind, dispatch, delivery, event_time, comment, previous, wire, place)
        ORDER BY place
        """,
        part.map(\.record.id), part.map { Int32($0.record.kind.rawValue) },
        part.map(\.record.dispatch), part.map { $0.record.delivery ?? "" },
        part.map { WallTime(microseconds: $0.record.eventTime) }, part.map(\.comment),
        part.map { $0.record.previous?.evidence ?? "" }, part.map(\.wire))
    }
  }

  /// The newest evidence of a kind on a delivery.
  static func newest(
    _ kind: EvidenceKind, of delivery: UUIDv7, in transaction: PostgresTransaction
  ) async throws -> [UInt8]? {
    try await transaction.query(
      """
      SELECT wire FROM evidence WHERE delivery = $1 AND kind = $2 ORDER BY ordinal DESC LIMIT 1
      """,
      delivery, kind.rawValue
    ).first.map { try $0.bytes(0) }
  }

  func evidence(_ id: UUIDv7) async throws -> EvidenceRow? {
    try await pool.query("SELECT \(Self.columns) \(Self.joined) WHERE e.id = $1", id).first
      .map(Self.row)
  }

  /// The acceptance of a dispatch.
  func acceptance(of dispatch: UUIDv7) async throws -> [UInt8]? {
    try await pool.query(
      "SELECT wire FROM evidence WHERE dispatch = $1 AND delivery IS NULL", dispatch
    ).first.map { try $0.bytes(0) }
  }

  /// Evidence of a dispatch after an ordinal in the order of its making; with `deliveries`, only
  /// the acceptance and that of those.
  func list(
    dispatch: UUIDv7, only deliveries: [UUIDv7]?, after ordinal: Int64, limit: Int
  ) async throws -> [EvidenceRow] {
    try await pool.query(
      """
      SELECT \(Self.columns) \(Self.joined)
      WHERE e.dispatch = $1 AND e.ordinal > $2
        AND ($3 OR e.delivery IS NULL OR e.delivery = ANY($4)) ORDER BY e.ordinal LIMIT $5
      """,
      dispatch, ordinal, deliveries == nil, deliveries ?? [], limit
    ).map(Self.row)
  }

  /// Who was a recipient for one of these organisations: the evidence they may see.
  func deliveries(of dispatch: UUIDv7, for organisation: UUIDv7) async throws -> [UUIDv7] {
    try await pool.query(
      """
      SELECT l.id FROM delivery l JOIN subscriber s ON s.id = l.recipient
      WHERE l.dispatch = $1 AND s.organisation = $2
      """,
      dispatch, organisation
    ).map { try $0.uuid(0) }
  }
}
