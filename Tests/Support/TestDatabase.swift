internal import Cluster
public import Postgres
public import Reactor

/// A schema of the test's own on the server that the test run keeps.
public struct TestDatabase: Sendable {
  // No `#require`: release builds make this target too, and have no Testing.
  private struct Missing: Error, CustomStringConvertible {
    let description = "no database: run ./talaka test, or export $(./talaka cluster)"
  }

  private let schema: String
  private let server: String

  public init() throws {
    guard let server = Environment.all["TALAKA_TEST_DATABASE"] else { throw Missing() }
    self.server = server
    schema = "test_\(UUIDv7.make().description.filter { $0 != "-" })"
  }

  /// How sessions connect that find the schema's tables by their bare names.
  public var configuration: PostgresConfiguration {
    PostgresConfiguration(connection: server + " options='-csearch_path=\(schema)'")
  }

  /// Runs `body` on a loop with a pool of the migrated schema, and leaves nothing behind.
  public static func run(
    _ migrations: [Migration],
    _ body: @escaping @Sendable (PostgresPool, EventLoop) async throws -> Void
  ) async throws {
    let database = try TestDatabase()
    let group = try EventLoopGroup(count: 1)
    let loop = group.loops[0]
    let pool = PostgresPool(database.configuration, loops: [loop])
    let outcome = await loop.spawn {
      try await database.administer("CREATE SCHEMA %I", on: loop)
      try await Migrator(pool, migrations).run()
      try await body(pool, loop)
    }.result
    await pool.close(deadline: .now() + .seconds(5))
    _ = await loop.spawn {
      try await database.administer("DROP SCHEMA IF EXISTS %I CASCADE", on: loop)
    }.result
    group.shutDown()
    try outcome.get()
  }

  /// The schema's name can't be a literal: the server puts the statement together.
  private func administer(_ form: String, on loop: EventLoop) async throws {
    let owner = PostgresPool(PostgresConfiguration(connection: server), loops: [loop])
    do {
      try await owner.transaction { transaction in
        try await transaction.execute("SET LOCAL client_min_messages = warning")
        try await transaction.execute(
          "SELECT set_config('talaka.form', $1, true), set_config('talaka.schema', $2, true)",
          form, schema)
        try await transaction.execute(
          """
          DO $$BEGIN
            EXECUTE format(current_setting('talaka.form'), current_setting('talaka.schema'));
          END$$
          """)
      }
    } catch {
      await owner.close(deadline: .now() + .seconds(5))
      throw error
    }
    await owner.close(deadline: .now() + .seconds(5))
  }
}
