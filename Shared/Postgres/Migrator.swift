internal import Reactor

/// One step of a schema: its name, for ever the same, and its statements.
public struct Migration: Sendable {
  public let name: String
  /// One or more statements, divided by semicolons outside quotes and dollar quotes.
  public let sql: String

  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }

  /// FNV-1a over the text in 128 bits of hexadecimal: tells a changed file, not an attacker, who
  /// could change the table as well.
  var fingerprint: String {
    var low: UInt64 = 0xcbf2_9ce4_8422_2325
    var high: UInt64 = 0x6c62_272e_07bb_0142
    for byte in sql.utf8 {
      low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
      high = (high ^ UInt64(byte) ^ low) &* 0x100_0000_01b3
    }
    return String(high, radix: 16) + "-" + String(low, radix: 16)
  }
}

/// Moves a schema forward: every migration once, in order, in a transaction of its own, remembered
/// with its fingerprint. There is no way back; a wrong step is mended by the next.
public struct Migrator: Sendable {
  /// All instances of a service agree on this key of PostgreSQL's advisory locks ("talaka m").
  static let lock: Int64 = 0x7461_6c61_6b61_206d

  private let pool: PostgresPool
  private let migrations: [Migration]

  public init(_ pool: PostgresPool, _ migrations: [Migration]) {
    self.pool = pool
    self.migrations = migrations
  }

  /// Applies what is missing and gives the names. Several instances may call it at once: one
  /// applies, the others wait and find nothing to do.
  ///
  /// Throws `PostgresError` of kind `migration` when the database holds a step that this program
  /// does not know, or one whose text has changed since it was applied.
  @discardableResult
  public func run() async throws -> [String] {
    try await pool.transaction { transaction in
      _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", Self.lock)
      try await transaction.execute(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          position bigint PRIMARY KEY,
          name text NOT NULL UNIQUE,
          fingerprint text NOT NULL,
          apply_time timestamptz NOT NULL DEFAULT now()
        )
        """)
    }
    var applied: [String] = []
    for (index, migration) in migrations.enumerated() {
      if try await apply(migration, Int64(index + 1)) { applied.append(migration.name) }
    }
    try await refuseNewer()
    return applied
  }

  private func apply(_ migration: Migration, _ position: Int64) async throws -> Bool {
    try await pool.transaction { transaction in
      _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", Self.lock)
      let known = try await transaction.query(
        "SELECT name, fingerprint FROM schema_migration WHERE position = $1", position)
      if let row = known.first {
        guard try row.text(0) == migration.name, try row.text(1) == migration.fingerprint else {
          throw PostgresError(
            .migration, "\(migration.name) is not what was applied as step \(position)")
        }
        return false
      }
      for statement in Self.statements(of: migration.sql) {
        try await transaction.execute(SQL(composed: statement))
      }
      try await transaction.execute(
        "INSERT INTO schema_migration (position, name, fingerprint) VALUES ($1, $2, $3)",
        position, migration.name, migration.fingerprint)
      return true
    }
  }

  private func refuseNewer() async throws {
    let rows = try await pool.query(
      "SELECT name FROM schema_migration WHERE position > $1 ORDER BY position",
      Int64(migrations.count))
    if let row = rows.first {
      throw PostgresError(
        .migration, "the database has \(try row.text(0)), which this program is older than"
      )
    }
  }

  /// The statements of a text. Comments stay with their statement.
  static func statements(of sql: String) -> [String] {
    var found: [String] = []
    var current = ""
    var quote: Character?
    var dollar = false
    var previous: Character = " "
    for character in sql {
      if dollar {
        if character == "$", previous == "$" { dollar = false }
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "$", previous == "$" {
        dollar = true
      } else if character == ";" {
        found.append(current)
        current = ""
        previous = " "
        continue
      }
      current.append(character)
      // A pair of dollars that opened or closed is not half of another.
      previous = character == "$" && previous == "$" ? " " : character
    }
    found.append(current)
    return found.filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
