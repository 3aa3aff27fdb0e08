import Cluster
@testable import Postgres
import Reactor
import Synchronization
import Testing

/// A schema of the test's own on the server that the test run keeps.
struct TestDatabase: Sendable {
  let schema: String
  let server: String

  init() throws {
    server = try #require(
      Environment.all["TALAKA_TEST_DATABASE"],
      "no database: run ./talaka test, or export $(./talaka cluster)")
    schema = "test_\(UUIDv7.make().description.filter { $0 != "-" })"
  }

  /// How sessions connect that find the schema's tables by their bare names.
  var configuration: PostgresConfiguration {
    PostgresConfiguration(connection: server + " options='-csearch_path=\(schema)'")
  }

  /// Runs a test on the first of some loops, with a pool on all of them, and leaves nothing behind.
  static func run(
    loops count: Int = 1, _ configure: (inout PostgresConfiguration) -> Void = { _ in },
    _ body: @escaping @Sendable (PostgresPool, EventLoop) async throws -> Void
  ) async throws {
    let database = try TestDatabase()
    var configuration = database.configuration
    configure(&configuration)
    let group = try EventLoopGroup(count: count)
    let pool = PostgresPool(configuration, loops: group.loops)
    let loop = group.loops[0]
    let schema = SQL(composed: database.schema)
    do {
      try await loop.spawn {
        try await pool.transaction { try await $0.execute("CREATE SCHEMA \(schema)") }
        try await body(pool, loop)
      }.value
    } catch {
      await database.clear(pool, loop, group)
      throw error
    }
    await database.clear(pool, loop, group)
  }

  private func clear(_ pool: PostgresPool, _ loop: EventLoop, _ group: EventLoopGroup) async {
    await pool.close(deadline: .now() + .seconds(5))
    let cleaner = PostgresPool(PostgresConfiguration(connection: server), loops: [loop])
    let schema = SQL(composed: schema)
    _ = try? await loop.spawn {
      try await cleaner.transaction {
        try await $0.execute("SET LOCAL client_min_messages = warning")
        try await $0.execute("DROP SCHEMA IF EXISTS \(schema) CASCADE")
      }
    }.value
    await cleaner.close(deadline: .now() + .seconds(5))
    group.shutDown()
  }
}

extension PostgresPool {
  /// Changes the schema, as migrations would.
  func define(_ statements: SQL...) async throws {
    try await transaction { transaction in
      for statement in statements { try await transaction.execute(statement) }
    }
  }

  func number(_ sql: SQL) async throws -> Int64 {
    let rows = try await query(sql)
    return try #require(rows.first).int64(0)
  }
}

/// Counts from any task.
final class Counter: Sendable {
  private let count = Mutex(0)
  func add() { count.withLock { $0 += 1 } }
  var value: Int { count.withLock { $0 } }
}
