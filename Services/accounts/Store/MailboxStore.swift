import Postgres
import Reactor

/// A message to be delivered, as the sender gives it.
struct Letter: Sendable {
  struct File: Sendable, Equatable {
    let name: String
    let mediaType: String
    let digest: [UInt8]
  }

  let deliveryID: UUIDv7
  let owner: Owner
  let kind: Int16
  let sender: String
  /// Belarusian, Russian, English.
  let title: [String]
  let text: [String]
  let topic: String
  let files: [File]
  let dueTime: WallTime?
  /// Of everything above, to tell a repeat from a reuse of the id.
  let contentDigest: [UInt8]
}

/// A message as it is stored.
struct StoredMessage: Sendable {
  struct File: Sendable {
    let number: Int32
    let name: String
    let mediaType: String
    let digest: [UInt8]
    let size: Int64
  }

  let id: UUIDv7
  let account: UUIDv7
  let sequence: Int64
  let kind: Int16
  let sender: String
  let title: [String]
  let text: [String]
  let topic: String
  let deliverTime: WallTime
  let dueTime: WallTime?
  let readTime: WallTime?
  var files: [File] = []

  static let columns: SQL = """
    id, account, sequence, kind, sender, title, body, topic, deliver_time, due_time, read_time
    """

  init(_ row: PostgresRow) throws {
    id = try row.uuid(0)
    account = try row.uuid(1)
    sequence = try row.int64(2)
    kind = try row.int16(3)
    sender = try row.text(4)
    title = try row.texts(5)
    text = try row.texts(6)
    topic = try row.text(7)
    deliverTime = try row.time(8)
    dueTime = try row.optionalTime(9)
    readTime = try row.optionalTime(10)
  }
}

/// The messages of all accounts.
struct MailboxStore: Sendable {
  /// Messages of one page of a watch.
  static let watchPage = 100

  let pool: PostgresPool

  struct Delivered: Sendable {
    let message: UUIDv7
    let account: UUIDv7
    let time: WallTime
    let isReplay: Bool
  }

  /// Puts a letter into its account: number, message and files in one transaction.
  ///
  /// The account's row is locked first, so that numbers are dense and a repeat that comes at the same
  /// time waits and finds the first.
  func deliver(_ letter: Letter, at time: WallTime) async throws -> Delivered {
    try await pool.transaction { transaction in
      let rows = try await transaction.query(
        "SELECT id, state, last_sequence FROM account WHERE owner = $1 FOR UPDATE",
        letter.owner.name)
      guard let row = rows.first else { throw Refusal.accountNotFound }
      let account = try row.uuid(0)
      if let earlier = try await Self.earlier(letter, transaction) { return earlier }
      guard AccountState(rawValue: try row.int16(1))?.takesMessages == true else {
        throw Refusal.accountClosed
      }
      let sequence = try row.int64(2) + 1
      let id = UUIDv7.make(at: time)
      try await transaction.execute(
        """
        INSERT INTO message (id, account, sequence, delivery_id, content_digest, kind, sender, title,
          body, topic, deliver_time, due_time)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """, id, account, sequence, letter.deliveryID, letter.contentDigest, letter.kind,
        letter.sender, letter.title, letter.text, letter.topic, time, letter.dueTime)
      for (index, file) in letter.files.enumerated() {
        let made = try await transaction.execute(
          """
          INSERT INTO attachment (message, number, file_name, media_type, digest)
          SELECT $1, $2, $3, $4, digest FROM file WHERE digest = $5
          """, id, Int32(clamping: index + 1), file.name, file.mediaType, file.digest)
        if made == 0 { throw Refusal.attachmentNotFound }
      }
      try await transaction.execute(
        """
        UPDATE account SET last_sequence = $2, unread = unread + 1, version = version + 1
        WHERE id = $1
        """, account, sequence)
      return Delivered(message: id, account: account, time: time, isReplay: false)
    }
  }

  private static func earlier(
    _ letter: Letter, _ transaction: PostgresTransaction
  ) async throws -> Delivered? {
    let rows = try await transaction.query(
      "SELECT id, account, deliver_time, content_digest FROM message WHERE delivery_id = $1",
      letter.deliveryID)
    guard let row = rows.first else { return nil }
    guard try row.bytes(3) == letter.contentDigest else { throw Refusal.deliveryIDReused }
    return Delivered(
      message: try row.uuid(0), account: try row.uuid(1), time: try row.time(2), isReplay: true)
  }

  /// Messages below a number, newest first.
  func list(
    account: UUIDv7, below sequence: Int64, kind: Int16, unreadOnly: Bool, limit: Int
  ) async throws -> [StoredMessage] {
    let rows = try await pool.query(
      """
      SELECT \(StoredMessage.columns) FROM message
      WHERE account = $1 AND sequence < $2 AND ($3 = 0 OR kind = $3)
        AND (NOT $4 OR read_time IS NULL)
      ORDER BY sequence DESC LIMIT $5
      """, account, sequence, kind, unreadOnly, Int64(limit))
    return try await withFiles(rows.map(StoredMessage.init))
  }

  /// Messages above a number, in order.
  func after(_ sequence: Int64, account: UUIDv7) async throws -> [StoredMessage] {
    let rows = try await pool.query(
      """
      SELECT \(StoredMessage.columns) FROM message WHERE account = $1 AND sequence > $2
      ORDER BY sequence LIMIT $3
      """, account, sequence, Int64(Self.watchPage))
    return try await withFiles(rows.map(StoredMessage.init))
  }

  func message(_ id: UUIDv7, account: UUIDv7) async throws -> StoredMessage? {
    let rows = try await pool.query(
      "SELECT \(StoredMessage.columns) FROM message WHERE id = $1 AND account = $2", id, account)
    return try await withFiles(rows.map(StoredMessage.init)).first
  }

  /// Marks a message read; the first time stays.
  func markRead(_ id: UUIDv7, account: UUIDv7, at time: WallTime) async throws -> StoredMessage? {
    try await pool.transaction { transaction in
      let changed = try await transaction.execute(
        """
        UPDATE message SET read_time = $3
        WHERE id = $1 AND account = $2 AND read_time IS NULL
        """, id, account, time)
      if changed > 0 {
        try await transaction.execute(
          "UPDATE account SET unread = unread - 1, version = version + 1 WHERE id = $1", account)
      }
    }
    return try await message(id, account: account)
  }

  private func withFiles(_ messages: [StoredMessage]) async throws -> [StoredMessage] {
    guard !messages.isEmpty else { return [] }
    let rows = try await pool.query(
      """
      SELECT attachment.message, number, file_name, media_type, attachment.digest, size_bytes
      FROM attachment JOIN file ON file.digest = attachment.digest
      WHERE attachment.message = ANY($1) ORDER BY number
      """, messages.map(\.id))
    var byMessage: [UUIDv7: [StoredMessage.File]] = [:]
    for row in rows {
      byMessage[try row.uuid(0), default: []].append(
        StoredMessage.File(
          number: try row.int32(1), name: try row.text(2), mediaType: try row.text(3),
          digest: try row.bytes(4), size: try row.int64(5)))
    }
    return messages.map { message in
      var message = message
      message.files = byMessage[message.id] ?? []
      return message
    }
  }
}
