import Postgres
import Protobuf
import Reactor

/// Where an offer is; the numbers are those of the contract.
enum OfferState: Int16, Sendable {
  case prepared = 1
  case sent = 2
  case accepted = 3
  case declined = 4
  case expired = 5
  case revoked = 6
}

struct OfferRecord: Sendable {
  let id: UUIDv7
  let rule: String
  let ruleVersion: UInt32
  let event: String
  let holder: String
  let service: String
  let version: UInt32
  let title: LocalText
  let text: LocalText
  let answers: JSONValue
  let openFields: [String]
  let waived: [String]
  let facts: JSONValue
  var state: OfferState
  /// What was fetched and answered for the acceptance, and the document that was made of it.
  var fetched: JSONValue?
  var ownAnswers: JSONValue?
  var prepared: [UInt8]?
  var revision: Int64
  let createTime: WallTime
  let expireTime: WallTime

  var name: String { "offers/\(id)" }

  /// Whether it can still be answered, now.
  func standing(at time: WallTime) -> OfferState {
    (state == .prepared || state == .sent) && time >= expireTime ? .expired : state
  }
}

enum OfferStore {
  private static let columns: SQL = """
    id, rule, rule_version, event, holder, service, version, title, words, answers, open_fields, \
    waived, facts, state, fetched, own_answers, prepared, revision, create_time, expire_time
    """

  private static func record(_ row: PostgresRow) throws -> OfferRecord {
    OfferRecord(
      id: try row.uuid(0), rule: try row.text(1), ruleVersion: UInt32(clamping: try row.int64(2)),
      event: try row.text(3), holder: try row.text(4), service: try row.text(5),
      version: UInt32(clamping: try row.int64(6)), title: LocalText(json: try row.json(7)),
      text: LocalText(json: try row.json(8)), answers: try row.json(9),
      openFields: try row.texts(10), waived: try row.texts(11), facts: try row.json(12),
      state: try row.choice(13, OfferState.self), fetched: try row.optionalJSON(14),
      ownAnswers: try row.optionalJSON(15), prepared: try row.optionalBytes(16),
      revision: try row.int64(17), createTime: try row.time(18), expireTime: try row.time(19))
  }

  /// Makes an offer once per rule, event and holder; false when there is one.
  static func insert(
    _ offer: OfferRecord, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    try await transaction.execute(
      """
      INSERT INTO offer (\(columns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULL, NULL, NULL, 1,
        $15, $16)
      ON CONFLICT ON CONSTRAINT offer_once DO NOTHING
      """, offer.id, offer.rule, Int(offer.ruleVersion), offer.event, offer.holder, offer.service,
      Int(offer.version), offer.title.json.parameter, offer.text.json.parameter,
      offer.answers.parameter, offer.openFields, offer.waived, offer.facts.parameter,
      Int(offer.state.rawValue), offer.createTime, offer.expireTime) == 1
  }

  static func update(
    _ offer: inout OfferRecord, _ transaction: PostgresTransaction
  ) async throws {
    offer.revision += 1
    try await transaction.execute(
      """
      UPDATE offer SET state = $2, fetched = $3, own_answers = $4, prepared = $5, revision = $6
      WHERE id = $1
      """, offer.id, Int(offer.state.rawValue), offer.fetched?.parameter,
      offer.ownAnswers?.parameter, offer.prepared, offer.revision)
  }

  /// The offer, locked until the transaction ends.
  static func lock(
    _ id: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> OfferRecord? {
    try await transaction.query("SELECT \(columns) FROM offer WHERE id = $1 FOR UPDATE", id)
      .first.map(record)
  }

  static func list(
    holder: String, below: UUIDv7?, limit: Int, _ pool: PostgresPool
  ) async throws -> [OfferRecord] {
    try await pool.query(
      """
      SELECT \(columns) FROM offer WHERE holder = $1 AND ($2::uuid IS NULL OR id < $2)
      ORDER BY id DESC LIMIT $3
      """, holder, below, limit
    ).map(record)
  }
}
