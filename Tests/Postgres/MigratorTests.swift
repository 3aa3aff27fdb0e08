@testable import Postgres
import Reactor
import Testing

@Suite(.serialized) struct MigratorTests {
  private static let first = Migration(
    name: "first", sql: "CREATE TABLE a (x int8); INSERT INTO a VALUES (1); -- a; comment\n")
  private static let second = Migration(
    name: "second", statements: ["ALTER TABLE a ADD y text", "UPDATE a SET y = 'it''s; fine'"])

  @Test func runsEachStepOnce() async throws {
    try await TestDatabase.run { pool, loop in
      #expect(try await Migrator(pool, [Self.first]).run() == ["first"])
      let both = [Self.first, Self.second]
      #expect(try await Migrator(pool, both).run() == ["second"])
      #expect(try await Migrator(pool, both).run() == [])
      let text = try await pool.query("SELECT y FROM a")[0].text(0)
      #expect(text == "it's; fine")
    }
  }

  @Test func refusesAChangedStepAndAnOldProgram() async throws {
    try await TestDatabase.run { pool, loop in
      try await Migrator(pool, [Self.first, Self.second]).run()
      let changed = Migration(name: "first", sql: "CREATE TABLE a (x int4)")
      let renamed = Migration(name: "eins", statements: [SQL(composed: Self.first.text)])
      for steps in [[changed, Self.second], [renamed, Self.second], [Self.first]] {
        let error = await #expect(throws: PostgresError.self) {
          try await Migrator(pool, steps).run()
        }
        #expect(error?.kind == .migration)
      }
    }
  }

  @Test func aFailedStepLeavesNothing() async throws {
    try await TestDatabase.run { pool, loop in
      let broken = Migration(name: "broken", sql: "CREATE TABLE b (x int8); SELECT 1/0;")
      let error = await #expect(throws: PostgresError.self) {
        try await Migrator(pool, [Self.first, broken]).run()
      }
      #expect(error?.sqlState == "22012")
      let left = try await pool.query("SELECT to_regclass('a')::text, to_regclass('b')::text")[0]
      #expect(try left.optionalText(0) == "a")
      #expect(try left.optionalText(1) == nil)
    }
  }

  @Test func manyProcessesMayStartAtOnce() async throws {
    try await TestDatabase.run(loops: 2) { pool, loop in
      let applied = try await withThrowingTaskGroup(of: [String].self) { tasks in
        for _ in 0..<6 {
          tasks.addTask {
            try await Migrator(pool, [Self.first, Self.second]).run()
          }
        }
        return try await tasks.reduce(into: [String]()) { $0 += $1 }
      }
      #expect(applied.sorted() == ["first", "second"])
    }
  }
}
