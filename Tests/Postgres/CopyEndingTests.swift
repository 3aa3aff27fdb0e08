import Glibc
@testable import Postgres
import Reactor
import Synchronization
import Testing

/// A COPY that does not come to its own end.
@Suite(.serialized) struct CopyEndingTests {
  /// Made row by row; in the FROM clause the server would make all of them first.
  private static let endless: SQL = "SELECT repeat('x', 1000), generate_series(1, 1000000000)"

  private func run(
    _ body: @escaping @Sendable (PostgresPool, EventLoop) async throws -> Void
  ) async throws {
    try await TestDatabase.run { pool, loop in
      try await pool.define("CREATE TABLE session (pid int4)", "CREATE TABLE t (a int8)")
      try await body(pool, loop)
    }
  }

  private func works(_ pool: PostgresPool) async throws {
    let count = try await pool.transaction { try await $0.query("SELECT 1").count }
    #expect(count == 1)
  }

  @Test func cancellationEndsAReader() async throws {
    try await run { pool, loop in
      let seen = Counter()
      let reader = loop.spawn {
        try await pool.transaction { transaction in
          try await CopyTests.remember(transaction, pool)
          try await transaction.copyOut(Self.endless) { rows in
            for try await _ in rows { seen.add() }
          }
        }
      }
      while seen.value == 0 { _ = try await pool.query("SELECT 1") }
      reader.cancel()
      let error = await #expect(throws: PostgresError.self) { try await reader.value }
      #expect(error?.kind == .cancelled)
      #expect(try await CopyTests.copying(pool) == 0)
      try await works(pool)
      #expect(pool.statistics.exclusive == 1 && pool.statistics.losses == 0)
    }
  }

  @Test func theDeadlineEndsAReaderThatDoesNotRead() async throws {
    try await run { pool, loop in
      let deadline = MonotonicTime.now() + .milliseconds(200)
      let error = await #expect(throws: PostgresError.self) {
        try await CallContext.$current.withValue(CallContext(deadline: deadline)) {
          try await pool.transaction { transaction in
            try await transaction.copyOut(Self.endless) { rows in
              _ = try await rows.next()
              while MonotonicTime.now() < deadline { try await loop.sleep(for: .milliseconds(10)) }
              for try await _ in rows {}
            }
          }
        }
      }
      #expect(error?.kind == .deadlineExceeded)
      try await works(pool)
    }
  }

  /// The server looks at no timeout while it waits for the client's rows, so the client must tell it.
  @Test func theDeadlineEndsTheCopyOfAProducerThatHasNothingToSay() async throws {
    try await run { pool, loop in
      let bell = Bell()
      let begun = Counter()
      let copy = loop.spawn {
        // On a machine so busy that the deadline passes before, nothing is shown and nothing hangs.
        defer { begun.add() }
        try await pool.transaction(deadline: .now() + .milliseconds(200)) { transaction in
          try await CopyTests.remember(transaction, pool)
          try await transaction.copyIn(into: "t", columns: ["a"]) { rows in
            try await rows.write(1 as Int64)
            begun.add()
            try await bell.wait(after: 0, on: loop, atMost: .seconds(30))
            try await rows.write(2 as Int64)
          }
        }
      }
      while begun.value == 0 { _ = try await pool.query("SELECT 1") }
      while try await CopyTests.copying(pool) > 0 {}
      bell.ring()
      let error = await #expect(throws: PostgresError.self) { try await copy.value }
      #expect(error?.kind == .deadlineExceeded)
      #expect(try await pool.number("SELECT count(*) FROM t") == 0)
      try await works(pool)
    }
  }

  @Test func cancellationEndsAProducerThatTheServerHoldsBack() async throws {
    try await run { pool, loop in
      try await pool.define(
        """
        CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_sleep(30); RETURN NULL; END $$
        """,
        "CREATE TRIGGER hold BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION hold()")
      let copy = loop.spawn {
        try await pool.transaction { transaction in
          try await CopyTests.remember(transaction, pool)
          try await transaction.copyIn(into: "t", columns: ["a"]) { rows in
            for number in 0..<1_000_000 { try await rows.write(Int64(number)) }
          }
        }
      }
      while try await CopyTests.copying(pool, "wait_event = 'PgSleep'") == 0 {}
      copy.cancel()
      let error = await #expect(throws: PostgresError.self) { try await copy.value }
      #expect(error?.kind == .cancelled)
      #expect(try await CopyTests.copying(pool) == 0)
      try await works(pool)
    }
  }

  @Test func aSessionThatDiesInTheMiddleIsReplacedAndTheCopyRunsAgain() async throws {
    try await run { pool, loop in
      for isIn in [true, false] {
        let runs = Counter()
        try await pool.transaction { transaction in
          runs.add()
          let pid = try await transaction.query("SELECT pg_backend_pid()")[0].int32(0)
          let isFirst = runs.value.isMultiple(of: 2) == false
          if isIn {
            try await transaction.copyIn(into: "t", columns: ["a"]) { rows in
              for number in 0..<50_000 {
                if isFirst, number == 20_000 {
                  _ = try await pool.query("SELECT pg_terminate_backend($1)", pid)
                }
                try await rows.write(Int64(number))
              }
            }
          } else {
            try await transaction.copyOut("SELECT a FROM t ORDER BY a") { rows in
              var expected: Int64 = 0
              for try await row in rows {
                if isFirst, expected == 1 {
                  _ = try await pool.query("SELECT pg_terminate_backend($1)", pid)
                }
                #expect(try row.int64(0) == expected)
                expected += 1
              }
              #expect(expected == 50_000)
            }
          }
        }
        #expect(runs.value == 2)
      }
      #expect(try await pool.number("SELECT count(*) FROM t") == 50_000)
    }
  }

  @Test func otherStatementsAreRefusedMeanwhileAndGoOnAfterwards() async throws {
    try await run { pool, _ in
      try await pool.transaction { transaction in
        try await transaction.copyIn(into: "t", columns: ["a"]) { rows in
          try await rows.write(1 as Int64)
        }
        #expect(try await transaction.execute("INSERT INTO t VALUES (2)") == 1)
        let timeout = try await transaction.query("SHOW statement_timeout")[0].text(0)
        #expect(timeout == "30s")
      }
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          try await transaction.copyIn(into: "t", columns: ["a"]) { rows in
            try await transaction.execute("INSERT INTO t VALUES (3)")
          }
        }
      }
      #expect(error?.kind == .refused)
      #expect(try await pool.number("SELECT sum(a)::int8 FROM t") == 3)
    }
  }

  @Test func theWrongDirectionIsRefused() async throws {
    try await run { pool, _ in
      for sql: SQL in ["COPY t TO STDOUT", "SELECT 1", "COPY t FROM '/nothing'"] {
        let error = await #expect(throws: PostgresError.self) {
          try await pool.transaction { try await $0.copyIn(sql) { _ in } }
        }
        #expect(error?.kind == .refused || error?.sqlState == "58P01")
      }
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { try await $0.copyOut(raw: "COPY t FROM STDIN") { _ in } }
      }
      #expect(error?.kind == .refused)
      try await works(pool)
    }
  }
}
