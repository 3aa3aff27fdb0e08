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
    do {
      try await database.asOwner(loop, "CREATE SCHEMA \(SQL(composed: database.schema))")
      try await loop.spawn { try await body(pool, loop) }.value
    } catch {
      await database.clear(pool, loop, group)
      throw error
    }
    await database.clear(pool, loop, group)
  }

  /// Runs statements over a pool of their own, whatever limits the test has set on its pool.
  private func asOwner(_ loop: EventLoop, _ statements: SQL...) async throws {
    let owner = PostgresPool(PostgresConfiguration(connection: server), loops: [loop])
    let outcome = await loop.spawn {
      try await owner.transaction { transaction in
        for statement in statements { try await transaction.execute(statement) }
      }
    }.result
    await owner.close(deadline: .now() + .seconds(5))
    try outcome.get()
  }

  private func clear(_ pool: PostgresPool, _ loop: EventLoop, _ group: EventLoopGroup) async {
    await pool.close(deadline: .now() + .seconds(5))
    try? await asOwner(
      loop, "SET LOCAL client_min_messages = warning",
      "DROP SCHEMA IF EXISTS \(SQL(composed: schema)) CASCADE")
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
  func add(_ more: Int = 1) { count.withLock { $0 += more } }
  var value: Int { count.withLock { $0 } }
}
