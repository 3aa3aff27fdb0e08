import Cluster
import Postgres
import RPC
import Reactor
import Testing

@testable import identity

/// A schema of the test's own on the server that the test run keeps.
struct TestDatabase: Sendable {
  private let schema: String
  private let server: String

  init() throws {
    server = try #require(
      Environment.all["TALAKA_TEST_DATABASE"],
      "no database: run ./talaka test, or export $(./talaka cluster)")
    schema = "test_\(UUIDv7.make().description.filter { $0 != "-" })"
  }

  var configuration: PostgresConfiguration {
    PostgresConfiguration(connection: server + " options='-csearch_path=\(schema)'")
  }

  func create(
    on loop: EventLoop, migrations: [Migration] = Migrations.all
  ) async throws {
    try await administer(on: loop) { pool in
      _ = try await pool.transaction { transaction in
        // The name can't be a literal; the server puts the statement together.
        try await transaction.execute(
          "SELECT set_config('talaka.schema', $1, true)", schema)
        try await transaction.execute(
          "DO $$BEGIN EXECUTE format('CREATE SCHEMA %I', current_setting('talaka.schema')); END$$")
      }
    }
    let pool = PostgresPool(configuration, loops: [loop])
    try await Migrator(pool, migrations).run()
    await pool.close(deadline: .now() + .seconds(5))
  }

  func drop(on loop: EventLoop) async throws {
    try await administer(on: loop) { pool in
      _ = try await pool.transaction { transaction in
        try await transaction.execute("SET LOCAL client_min_messages = warning")
        try await transaction.execute(
          "SELECT set_config('talaka.schema', $1, true)", schema)
        try await transaction.execute(
          "DO $$BEGIN EXECUTE format('DROP SCHEMA %I CASCADE', current_setting('talaka.schema')); END$$"
        )
      }
    }
  }

  private func administer(
    on loop: EventLoop, _ body: (PostgresPool) async throws -> Void
  ) async throws {
    let pool = PostgresPool(PostgresConfiguration(connection: server), loops: [loop])
    try await body(pool)
    await pool.close(deadline: .now() + .seconds(5))
  }
}

/// The refusal of a call; nil when it succeeds.
func refusal<Value>(_ body: () async throws -> Value) async throws -> String? {
  do {
    _ = try await body()
    return nil
  } catch let error as RPCError {
    return "\(error.code.name) \(error.reason)"
  }
}
