internal import Reactor

/// One step of a schema, given as text of the program. A step that has run anywhere is never changed.
public struct Migration: Sendable {
  public let name: String
  let parts: [String]

  /// A step of one or several statements, separated as in `psql`.
  public init(name: String, sql: String) {
    self.name = name
    parts = [sql]
  }

  /// A step of single statements.
  public init(name: String, statements: [SQL]) {
    self.name = name
    parts = statements.map(\.text)
  }

  /// What is remembered by its hash.
  var text: String { parts.joined(separator: ";\n") }
}

/// Brings a database to the schema of this program: forward only, each step in a transaction of its
/// own, remembered by position, name and SHA-256. Several processes may start at once; an advisory
/// lock lets one at a time change anything.
public struct Migrator: Sendable {
  /// How long one statement of a step may take.
  public static let statementMax = Duration.seconds(900)
  private static let lock: Int64 = 0x7461_6c61_6b61_0001

  private let configuration: PostgresConfiguration
  private let migrations: [Migration]

  /// Takes the database of a pool; runs on connections of its own, whose statements may take longer.
  public init(_ pool: PostgresPool, _ migrations: [Migration]) {
    configuration = pool.configuration
    self.migrations = migrations
  }

  /// Runs what has not run yet and returns the names of those steps. On a loop.
  ///
  /// Throws `PostgresError` of kind `migration` when a step that ran before has another name or text
  /// now, or when the database knows more steps than this program; whatever the server says otherwise.
  @discardableResult
  public func run() async throws -> [String] {
    guard let loop = EventLoop.current else { preconditionFailure("called off the loops") }
    var configuration = configuration
    configuration.sharedConnectionsPerLoop = 1
    configuration.exclusiveConnectionsPerLoop = 1
    configuration.transactionTimeout = Self.statementMax
    let pool = PostgresPool(configuration, loops: [loop])
    do {
      try await pool.connect()
      let applied = try await Self.apply(migrations, pool)
      await pool.closeHere()
      return applied
    } catch {
      await pool.closeHere()
      throw error
    }
  }

  private static func apply(_ migrations: [Migration], _ pool: PostgresPool) async throws
    -> [String]
  {
    let known = try await pool.transaction { try await prepare($0) }
    guard known <= migrations.count else {
      throw PostgresError(.migration, "the database knows \(known) steps, this program fewer")
    }
    var applied: [String] = []
    for (index, migration) in migrations.enumerated() {
      let isNew = try await pool.transaction { transaction in
        try await apply(migration, at: Int32(clamping: index + 1), transaction)
      }
      if isNew { applied.append(migration.name) }
    }
    return applied
  }

  /// Makes the table of steps and counts them.
  private static func prepare(_ transaction: PostgresTransaction) async throws -> Int {
    _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", lock)
    let present = try await transaction.query("SELECT to_regclass('schema_step') IS NOT NULL")
    if try present.first?.bool(0) != true {
      try await transaction.execute(
        """
        CREATE TABLE schema_step (
          position integer PRIMARY KEY,
          name text NOT NULL UNIQUE,
          hash bytea NOT NULL,
          applied timestamptz NOT NULL DEFAULT now()
        )
        """)
    }
    let rows = try await transaction.query("SELECT count(*) FROM schema_step")
    return Int(clamping: try rows.first?.int64(0) ?? 0)
  }

  /// Runs one step unless it ran before; false when it did.
  private static func apply(
    _ migration: Migration, at position: Int32, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    // In a statement of its own, so that the next one's snapshot sees what the last holder did.
    _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", lock)
    let rows = try await transaction.query(
      "SELECT name, hash = sha256(convert_to($2, 'UTF8')) FROM schema_step WHERE position = $1",
      position, migration.text)
    if let row = rows.first {
      let name = try row.text(0)
      guard name == migration.name, try row.bool(1) else {
        throw PostgresError(
          .migration, "step \(position) ran as \(name) with another text than \(migration.name)")
      }
      return false
    }
    for part in migration.parts { try await run(part, transaction) }
    try await transaction.execute(
      """
      INSERT INTO schema_step (position, name, hash)
      VALUES ($1, $2, sha256(convert_to($3, 'UTF8')))
      """, position, migration.name, migration.text)
    return true
  }

  /// The extended protocol takes one statement at a time, the server's own EXECUTE takes many.
  private static func run(_ text: String, _ transaction: PostgresTransaction) async throws {
    _ = try await transaction.query("SELECT set_config('talaka.step', $1, true)", text)
    try await transaction.execute("DO 'BEGIN EXECUTE current_setting(''talaka.step''); END'")
  }
}
