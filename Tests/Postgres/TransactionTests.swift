@testable import Postgres
import Reactor
import Synchronization
import Testing

@Suite(.serialized) struct TransactionTests {
  private struct Stop: Error {}

  @Test func keepsAllOrNothing() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8)")
      let seen = try await pool.transaction { transaction in
        try await transaction.execute("INSERT INTO t VALUES ($1)", 1 as Int64)
        try await transaction.execute("INSERT INTO t VALUES ($1)", 2 as Int64)
        return try await transaction.query("SELECT count(*) FROM t")[0].int64(0)
      }
      #expect(seen == 2)
      await #expect(throws: Stop.self) {
        try await pool.transaction { transaction in
          try await transaction.execute("INSERT INTO t VALUES ($1)", 3 as Int64)
          throw Stop()
        }
      }
      #expect(try await pool.number("SELECT count(*) FROM t") == 2)
    }
  }

  @Test func aSwallowedErrorDoesNotLookLikeACommit() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8 PRIMARY KEY)", "INSERT INTO t VALUES (1)")
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          try await transaction.execute("INSERT INTO t VALUES (2)")
          _ = try? await transaction.execute("INSERT INTO t VALUES (1)")
        }
      }
      #expect(error?.isDuplicate == true)
      #expect(try await pool.number("SELECT count(*) FROM t") == 1)
    }
  }

  @Test func aDeferredConstraintFailsTheCommit() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define(
        "CREATE TABLE t (a int8 UNIQUE DEFERRABLE INITIALLY DEFERRED)", "INSERT INTO t VALUES (1)")
      let committed = Mutex(false)
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          transaction.whenCommitted { committed.withLock { $0 = true } }
          try await transaction.execute("INSERT INTO t VALUES (1)")
        }
      }
      #expect(error?.isDuplicate == true)
      #expect(!committed.withLock { $0 })
    }
  }

  @Test func serialisationFailuresAreRetried() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (n int8)", "INSERT INTO t VALUES (0)")
      let runs = Counter()
      try await pool.transaction(isolation: .serializable) { transaction in
        runs.add()
        let n = try await transaction.query("SELECT n FROM t")[0].int64(0)
        if runs.value <= 2 { try await pool.execute("UPDATE t SET n = n + 10") }
        try await transaction.execute("UPDATE t SET n = $1", n + 1)
      }
      let n = try await pool.number("SELECT n FROM t")
      #expect(n == 21)
      #expect(runs.value == 3)
    }
  }

  @Test func theBlockCannotBeEndedFromWithin() async throws {
    try await TestDatabase.run { pool, _ in
      for sql: SQL in ["COMMIT", "rollback", "BEGIN", "END"] {
        let error = await #expect(throws: PostgresError.self) {
          try await pool.transaction { try await $0.execute(sql) }
        }
        #expect(error?.kind == .refused)
      }
    }
  }

  @Test func retriesEnd() async throws {
    try await TestDatabase.run { pool, _ in
      let runs = Counter()
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction(retries: 2) { _ in
          runs.add()
          throw PostgresError(.server, sqlState: "40001")
        }
      }
      #expect(error?.isConflict == true)
      #expect(runs.value == 3)
    }
  }

  @Test(.timeLimit(.minutes(5))) func theDeadlineEndsARunningStatement() async throws {
    try await TestDatabase.run { pool, loop in
      let start = MonotonicTime.now()
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction(deadline: start + .milliseconds(100)) { transaction in
          _ = try await transaction.query("SELECT 1")
          _ = try await transaction.query("SELECT pg_sleep(600)")
        }
      }
      #expect(error?.kind == .deadlineExceeded)
      let next = try await pool.transaction { try await $0.query("SELECT 5::int8")[0].int64(0) }
      #expect(next == 5)
    }
  }

  @Test func cancellationReachesTheServer() async throws {
    try await TestDatabase.run { pool, loop in
      let sleeper = loop.spawn {
        try await pool.transaction { _ = try await $0.query("SELECT pg_sleep(20), 'sleeper'") }
      }
      let running: SQL = """
        SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%''sleeper''%'
          AND pid <> pg_backend_pid() AND application_name = 'talaka' AND wait_event = 'PgSleep'
        """
      while try await pool.number(running) == 0 { try await loop.sleep(for: .milliseconds(2)) }
      sleeper.cancel()
      let error = await #expect(throws: PostgresError.self) { try await sleeper.value }
      #expect(error?.kind == .cancelled)
      #expect(try await pool.number(running) == 0)
      // The same session goes on, and the cancel hits nothing of it.
      for _ in 0..<20 { try await pool.transaction { _ = try await $0.query("SELECT 1") } }
      #expect(pool.statistics.exclusive == 1)
    }
  }

  @Test func aStatementAfterTheEndIsRefused() async throws {
    try await TestDatabase.run { pool, _ in
      let kept = try await pool.transaction { $0 }
      let error = await #expect(throws: PostgresError.self) { try await kept.query("SELECT 1") }
      #expect(error?.kind == .refused)
    }
  }

  @Test func callersWaitForAConnectionAndAreRefusedInTheEnd() async throws {
    try await TestDatabase.run {
      $0.exclusiveConnectionsPerLoop = 1
      $0.waitMax = .seconds(2)
    } _: { pool, loop in
      try await pool.transaction { first in
        _ = try await first.query("SELECT 1")
        let error = await #expect(throws: PostgresError.self) {
          try await pool.transaction { _ = try await $0.query("SELECT 1") }
        }
        #expect(error?.kind == .poolExhausted)
      }
      async let second = pool.transaction { try await $0.query("SELECT 2::int8")[0].int64(0) }
      #expect(try await second == 2)
    }
  }

  @Test func aKilledSessionBeforeTheCommitIsTriedAgain() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8)")
      let runs = Counter()
      try await pool.transaction { transaction in
        try await transaction.execute("INSERT INTO t VALUES (1)")
        let process = try await transaction.query("SELECT pg_backend_pid()")[0].int32(0)
        runs.add()
        if runs.value == 1 {
          _ = try await pool.query("SELECT pg_terminate_backend($1)", process)
        }
        try await transaction.execute("INSERT INTO t VALUES (2)")
      }
      #expect(runs.value == 2)
      #expect(try await pool.number("SELECT count(*) FROM t") == 2)
    }
  }
}
