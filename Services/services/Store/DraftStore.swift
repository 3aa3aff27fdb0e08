import Postgres
import Protobuf
import Reactor

struct DraftAttachment: Sendable {
  let id: UUIDv7
  let document: String
  let file: StoredFile
}

/// An application that is not yet submitted.
struct DraftRecord: Sendable {
  let id: UUIDv7
  let owner: String
  let service: String
  let version: UInt32
  var language: Language
  var answers: JSONValue
  let fetched: JSONValue
  var revision: Int64
  /// The canonical document that was made for signing.
  var prepared: [UInt8]?
  var isSubmitted: Bool
  let createTime: WallTime
  var updateTime: WallTime
  var expireTime: WallTime
  var attachments: [DraftAttachment] = []
}

enum DraftStore {
  static let attachmentsMax = 32
  private static let columns: SQL = """
    id, owner, service, version, language, answers, fetched, revision, prepared, is_submitted, \
    create_time, update_time, expire_time
    """

  private static func record(_ row: PostgresRow) throws -> DraftRecord {
    DraftRecord(
      id: try row.uuid(0), owner: try row.text(1), service: try row.text(2),
      version: UInt32(clamping: try row.int64(3)), language: try row.language(4),
      answers: try row.json(5), fetched: try row.json(6), revision: try row.int64(7),
      prepared: try row.optionalBytes(8), isSubmitted: try row.bool(9),
      createTime: try row.time(10), updateTime: try row.time(11), expireTime: try row.time(12))
  }

  static func insert(_ draft: DraftRecord, _ transaction: PostgresTransaction) async throws {
    try await transaction.execute(
      """
      INSERT INTO draft (\(columns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """, draft.id, draft.owner, draft.service, Int(draft.version), draft.language.rawValue,
      draft.answers.parameter, draft.fetched.parameter, draft.revision, draft.prepared,
      draft.isSubmitted, draft.createTime, draft.updateTime, draft.expireTime)
  }

  /// A draft with its attachments, locked until the transaction ends.
  static func lock(
    _ id: UUIDv7, owner: String, _ transaction: PostgresTransaction
  ) async throws -> DraftRecord? {
    let rows = try await transaction.query(
      "SELECT \(columns) FROM draft WHERE id = $1 AND owner = $2 FOR UPDATE", id, owner)
    guard let row = rows.first else { return nil }
    var draft = try record(row)
    draft.attachments = try await attachments([id], transaction)[id] ?? []
    return draft
  }

  private static func attachments(
    _ ids: [UUIDv7], _ transaction: PostgresTransaction
  ) async throws -> [UUIDv7: [DraftAttachment]] {
    var found: [UUIDv7: [DraftAttachment]] = [:]
    let rows = try await transaction.query(
      """
      SELECT draft, id, document, file_name, media_type, size, digest FROM draft_attachment
      WHERE draft = ANY($1) ORDER BY draft, id
      """, ids)
    for row in rows {
      let file = StoredFile(
        name: try row.text(3), mediaType: try row.text(4), size: try row.number(5),
        digest: try row.bytes(6))
      found[try row.uuid(0), default: []].append(
        DraftAttachment(id: try row.uuid(1), document: try row.text(2), file: file))
    }
    return found
  }

  /// The owner's drafts below an id, newest first.
  static func list(
    owner: String, below: UUIDv7?, limit: Int, _ transaction: PostgresTransaction
  ) async throws -> [DraftRecord] {
    let rows = try await transaction.query(
      """
      SELECT \(columns) FROM draft
      WHERE owner = $1 AND NOT is_submitted AND ($2::uuid IS NULL OR id < $2)
      ORDER BY id DESC LIMIT $3
      """, owner, below, limit)
    var drafts = try rows.map(record)
    let attachments = try await attachments(drafts.map(\.id), transaction)
    for index in drafts.indices { drafts[index].attachments = attachments[drafts[index].id] ?? [] }
    return drafts
  }

  /// Writes what may change; the revision rises.
  static func update(
    _ draft: inout DraftRecord, at time: WallTime, _ transaction: PostgresTransaction
  ) async throws {
    draft.revision += 1
    draft.updateTime = time
    try await transaction.execute(
      """
      UPDATE draft SET language = $2, answers = $3, revision = $4, prepared = $5,
        is_submitted = $6, update_time = $7 WHERE id = $1
      """, draft.id, draft.language.rawValue, draft.answers.parameter, draft.revision,
      draft.prepared, draft.isSubmitted, time)
  }

  /// Keeps what was prepared without a new revision: preparing changes nothing of the draft.
  static func keepPrepared(
    _ document: [UInt8], _ id: UUIDv7, _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute("UPDATE draft SET prepared = $2 WHERE id = $1", id, document)
  }

  static func add(
    _ attachment: DraftAttachment, to draft: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    try await transaction.execute(
      """
      INSERT INTO draft_attachment (draft, id, document, file_name, media_type, size, digest)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
      """, draft, attachment.id, attachment.document, attachment.file.name,
      attachment.file.mediaType, Int64(clamping: attachment.file.size), attachment.file.digest) == 1
  }

  static func remove(
    _ attachment: UUIDv7, from draft: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    try await transaction.execute(
      "DELETE FROM draft_attachment WHERE draft = $1 AND id = $2", draft, attachment) == 1
  }

  static func delete(_ id: UUIDv7, _ transaction: PostgresTransaction) async throws {
    try await transaction.execute("DELETE FROM draft WHERE id = $1", id)
  }
}
