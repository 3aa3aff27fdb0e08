internal import Postgres
internal import Reactor

/// A body of the directory as it is stored.
struct SubscriberRow: Sendable, Equatable {
  /// The code in lower case.
  var id: String
  var code: String
  /// The organisation's UUID in canonical form.
  var organisation: String
  var title: Title
  var state: SubscriberState
  var successor: String?
  var version: Int64
  var created: WallTime

  struct Title: Sendable, Equatable {
    var be: String
    var ru: String
    var en: String
  }

  var organisationName: String { "organisations/\(organisation)" }
}

/// The directory of those who exchange.
struct SubscriberStore: Sendable {
  /// Rows of one page or one step of a stream.
  static let pageMax = 1000
  /// Advisory lock of the directory's version.
  private static let versionLock: Int64 = 0x7461_6c6b_0001

  private static let columns: SQL = """
    s.id, s.code, s.organisation, s.title_be, s.title_ru, s.title_en, s.state, s.successor,
    s.version, s.created
    """

  let pool: PostgresPool

  private static func row(_ row: PostgresRow) throws -> SubscriberRow {
    SubscriberRow(
      id: try row.text(0), code: try row.text(1), organisation: try row.uuid(2).description,
      title: SubscriberRow.Title(be: try row.text(3), ru: try row.text(4), en: try row.text(5)),
      state: SubscriberState(rawValue: try row.int16(6)) ?? .closed,
      successor: try row.optionalText(7), version: try row.int64(8), created: try row.time(9))
  }

  /// Adds a body, or gives the row that the same request made before. Throws
  /// `Fault.subscriberCodeTaken`.
  func register(
    code: String, organisation: UUIDv7, title: SubscriberRow.Title
  ) async throws -> SubscriberRow {
    try await pool.transaction { transaction in
      // Held to the commit: versions are dense and in commit order.
      _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", Self.versionLock)
      let known = try await transaction.query(
        "SELECT \(Self.columns) FROM subscriber s WHERE s.id = $1", code.lowercased())
      if let first = known.first {
        let row = try Self.row(first)
        guard row.organisation == organisation.description, row.code == code else {
          throw Fault.subscriberCodeTaken
        }
        return row
      }
      let rows = try await transaction.query(
        """
        INSERT INTO subscriber AS s
          (id, code, organisation, title_be, title_ru, title_en, state, version, created)
        SELECT $1, $2, $3, $4, $5, $6, 1, coalesce(max(version), 0) + 1, $7 FROM subscriber
        RETURNING \(Self.columns)
        """,
        code.lowercased(), code, organisation, title.be, title.ru, title.en, WallTime.now())
      guard let first = rows.first else { throw Fault.storeUnavailable }
      return try Self.row(first)
    }
  }

  func subscriber(_ id: String) async throws -> SubscriberRow? {
    try await pool.query("SELECT \(Self.columns) FROM subscriber s WHERE s.id = $1", id).first
      .map(Self.row)
  }

  /// Those of `ids` that exist, by id.
  func subscribers(_ ids: [String]) async throws -> [String: SubscriberRow] {
    let rows = try await pool.query(
      "SELECT \(Self.columns) FROM subscriber s WHERE s.id = ANY($1)", ids)
    var found: [String: SubscriberRow] = [:]
    for row in rows {
      let subscriber = try Self.row(row)
      found[subscriber.id] = subscriber
    }
    return found
  }

  /// By code after `id`, at most `limit`; of one organisation when it is given.
  func list(after id: String, organisation: UUIDv7?, limit: Int) async throws -> [SubscriberRow] {
    try await pool.query(
      """
      SELECT \(Self.columns) FROM subscriber s
      WHERE s.id > $1 AND ($2::uuid IS NULL OR s.organisation = $2) ORDER BY s.id LIMIT $3
      """,
      id, organisation, limit
    ).map(Self.row)
  }

  /// In the order of versions after `version`, at most `limit`.
  func changes(after version: Int64, limit: Int) async throws -> [SubscriberRow] {
    try await pool.query(
      """
      SELECT \(Self.columns) FROM subscriber s WHERE s.version > $1 ORDER BY s.version LIMIT $2
      """,
      version, limit
    ).map(Self.row)
  }

  /// The newest version; 0 for an empty directory.
  func version() async throws -> Int64 {
    try await pool.query("SELECT coalesce(max(version), 0) FROM subscriber").first?.int64(0) ?? 0
  }

  /// Changes a body's state; a step of the directory's version.
  func set(_ state: SubscriberState, of id: String) async throws {
    try await pool.transaction { transaction in
      _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", Self.versionLock)
      try await transaction.execute(
        """
        UPDATE subscriber SET state = $2, version = (SELECT max(version) + 1 FROM subscriber)
        WHERE id = $1
        """,
        id, state.rawValue)
    }
  }
}
