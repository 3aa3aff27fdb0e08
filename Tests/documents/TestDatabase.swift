import Cluster
@testable import Postgres
import Reactor
import Testing

@testable import documents

/// A schema of the test's own, with the service's tables, on the server that the test run keeps.
enum TestDatabase {
  /// Runs a test on the first of `loops` with a pool on all of them, and leaves nothing behind.
  static func run(
    loops count: Int = 1, migrations: [Migration] = Migrations.all,
    _ body: @escaping @Sendable (PostgresPool, EventLoopGroup) async throws -> Void
  ) async throws {
    let server = try #require(
      Environment.all["TALAKA_TEST_DATABASE"],
      "no database: run ./talaka test, or export $(./talaka cluster)")
    let name = "test_\(UUIDv7.make().description.filter { $0 != "-" })"
    let schema = SQL(composed: name)
    let group = try EventLoopGroup(count: count)
    let loop = group.loops[0]
    var configuration = PostgresConfiguration(
      connection: server + " options='-csearch_path=\(name)'")
    configuration.exclusiveConnectionsPerLoop = 6
    let pool = PostgresPool(configuration, loops: group.loops)
    let outcome = await loop.spawn {
      try await pool.transaction { transaction in
        try await transaction.execute("CREATE SCHEMA \(schema)")
      }
      try await Migrator(pool, migrations).run()
      try await body(pool, group)
    }.result
    await pool.close(deadline: .now() + .seconds(5))
    let cleaner = PostgresPool(PostgresConfiguration(connection: server), loops: [loop])
    _ = await loop.spawn {
      try await cleaner.transaction {
        try await $0.execute("SET LOCAL client_min_messages = warning")
        try await $0.execute("DROP SCHEMA IF EXISTS \(schema) CASCADE")
      }
    }.result
    await cleaner.close(deadline: .now() + .seconds(5))
    group.shutDown()
    try outcome.get()
  }
}
