internal import Postgres
internal import Reactor

/// What was sent: read by its sender and its recipients.
struct DispatchStore: Sendable {
  let pool: PostgresPool

  func dispatch(_ id: UUIDv7) async throws -> DispatchRow? {
    try await pool.query(
      "SELECT \(DispatchRow.columns) \(DispatchRow.joined) WHERE d.id = $1", id
    ).first.map(DispatchRow.init)
  }

  /// Those of `ids` that the subscriber sent or received.
  func known(_ ids: [UUIDv7], to subscriber: String) async throws -> Set<UUIDv7> {
    let rows = try await pool.query(
      """
      SELECT d.id FROM dispatch d WHERE d.id = ANY($1) AND (d.sender = $2
        OR EXISTS (SELECT FROM delivery l WHERE l.dispatch = d.id AND l.recipient = $2))
      """,
      ids, subscriber)
    return Set(try rows.map { try $0.uuid(0) })
  }

  /// What a subscriber sent, newest first, before a place in that order.
  func sent(
    by sender: String, before time: WallTime, _ id: UUIDv7, limit: Int
  ) async throws -> [DispatchRow] {
    try await pool.query(
      """
      SELECT \(DispatchRow.columns) \(DispatchRow.joined)
      WHERE d.sender = $1 AND (d.submitted, d.id) < ($2, $3)
      ORDER BY d.submitted DESC, d.id DESC LIMIT $4
      """,
      sender, time, id, limit
    ).map(DispatchRow.init)
  }

  /// The files with their signatures, in order.
  func files(of dispatch: UUIDv7) async throws -> [DispatchFileRow] {
    var files = try await Self.files(pool.query(Self.fileQuery, dispatch))
    let signatures = try await pool.query(
      """
      SELECT number, der FROM dispatch_signature WHERE dispatch = $1 ORDER BY number, ordinal
      """,
      dispatch)
    for row in signatures {
      let index = Int(try row.int32(0)) - 1
      if files.indices.contains(index) { files[index].signatures.append(try row.bytes(1)) }
    }
    return files
  }

  private static let fileQuery: SQL = """
    SELECT number, name, media_type, length, digest, role FROM dispatch_file
    WHERE dispatch = $1 ORDER BY number
    """

  private static func files(_ rows: PostgresRows) throws -> [DispatchFileRow] {
    try rows.map { row in
      DispatchFileRow(
        number: Int(try row.int32(0)),
        description: FileDescription(
          name: try row.text(1), mediaType: try row.text(2), length: try row.int64(3),
          digest: try row.bytes(4)), role: try row.int16(5))
    }
  }

  /// The files without their signatures, inside a transaction.
  static func files(
    of dispatch: UUIDv7, in transaction: PostgresTransaction
  ) async throws -> [DispatchFileRow] {
    try files(try await transaction.query(fileQuery, dispatch))
  }

  func links(of dispatch: UUIDv7) async throws -> [Submission.Link] {
    try await pool.query(
      "SELECT kind, target FROM dispatch_link WHERE dispatch = $1 ORDER BY ordinal", dispatch
    ).compactMap { row in
      guard let kind = Submission.Link.Kind(rawValue: try row.int16(0)) else { return nil }
      return Submission.Link(kind: kind, dispatch: try row.uuid(1).description)
    }
  }

  func recipients(of dispatch: UUIDv7) async throws -> [RecipientRow] {
    try await pool.query(
      """
      SELECT recipient, role, file_numbers FROM delivery WHERE dispatch = $1 ORDER BY ordinal
      """,
      dispatch
    ).map { row in
      RecipientRow(
        code: try row.text(0), role: try row.int16(1),
        fileNumbers: try row.text(2).split(separator: ",").compactMap { Int($0) })
    }
  }

  func progress(of dispatch: UUIDv7) async throws -> DispatchProgress {
    let row = try await pool.query(
      """
      SELECT count(*), count(*) FILTER (WHERE NOT (transport = 2 OR registration <> 0)),
        count(*) FILTER (WHERE transport = 4)
      FROM delivery WHERE dispatch = $1
      """,
      dispatch
    ).first
    guard let row else { return DispatchProgress(deliveries: 0, open: 0, withdrawn: 0) }
    return DispatchProgress(
      deliveries: try row.int64(0), open: try row.int64(1), withdrawn: try row.int64(2))
  }
}
