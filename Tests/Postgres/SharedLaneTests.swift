@testable import Postgres
import Reactor
import Testing

@Suite(.serialized) struct SharedLaneTests {
  @Test func aFailingStatementFailsAlone() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 1
    } _: { pool, _ in
      try await pool.define("CREATE TABLE t (a int8 PRIMARY KEY)", "INSERT INTO t VALUES (7)")
      let outcomes = await insert(0..<64, pool)
      #expect(outcomes.filter { !$0.value }.keys.sorted() == [7])
      #expect(try await pool.number("SELECT count(*) FROM t") == 64)
      #expect(pool.statistics.repeated == 63)
    }
  }

  @Test func manyFailingStatementsLeaveTheOthersAlone() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 2
    } _: { pool, _ in
      try await pool.define(
        "CREATE TABLE t (a int8 PRIMARY KEY)",
        "INSERT INTO t SELECT n * 8 FROM generate_series(0, 7) n")
      let outcomes = await insert(0..<64, pool)
      #expect(outcomes.filter { !$0.value }.keys.sorted() == (0..<8).map { Int64($0 * 8) })
      #expect(try await pool.number("SELECT count(*) FROM t") == 64)
    }
  }

  @Test func aCommitThatFailsIsTheCulpritsAlone() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 1
    } _: { pool, _ in
      try await pool.define(
        "CREATE TABLE t (a int8 UNIQUE DEFERRABLE INITIALLY DEFERRED)", "INSERT INTO t VALUES (3)")
      let outcomes = await insert(0..<16, pool)
      #expect(outcomes.filter { !$0.value }.keys.sorted() == [3])
      #expect(try await pool.number("SELECT count(*) FROM t") == 16)
    }
  }

  @Test func writersThatLockOneAnotherOutAllGetThrough() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define(
        "CREATE TABLE t (a int8 PRIMARY KEY, n int8)",
        "INSERT INTO t SELECT n, 0 FROM generate_series(0, 7) n")
      let failed = await withTaskGroup(of: Bool.self) { tasks in
        for task in 0..<32 {
          tasks.addTask {
            for step in 0..<20 {
              let row = Int64((task * 5 + step * 3) % 8)
              do { try await pool.execute("UPDATE t SET n = n + 1 WHERE a = $1", row) } catch {
                return true
              }
            }
            return false
          }
        }
        return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(failed == 0)
      #expect(try await pool.number("SELECT sum(n)::int8 FROM t") == 640)
    }
  }

  @Test func aTurnsStatementsShareOneTransaction() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 1
    } _: { pool, _ in
      try await pool.define("CREATE TABLE t (x xid8 DEFAULT pg_current_xact_id())")
      try await pool.execute("INSERT INTO t DEFAULT VALUES")
      await withTaskGroup(of: Void.self) { tasks in
        for _ in 0..<64 {
          tasks.addTask { _ = try? await pool.execute("INSERT INTO t DEFAULT VALUES") }
        }
      }
      let transactions = try await pool.number("SELECT count(DISTINCT x) FROM t")
      #expect(transactions == 2)
      #expect(try await pool.number("SELECT count(*) FROM t") == 65)
    }
  }

  @Test func writesOfOneTurnGatherOnOneConnectionUpToALimit() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 4
      $0.writesPerGroup = 8
    } _: { pool, _ in
      try await pool.define("CREATE TABLE t (round int8, x xid8 DEFAULT pg_current_xact_id())")
      try await pool.connect()
      for (round, writes, transactions) in [(0, 8, 1), (1, 9, 2), (2, 16, 2), (3, 17, 3)] {
        await withTaskGroup(of: Void.self) { tasks in
          for _ in 0..<writes {
            tasks.addTask { _ = try? await pool.execute("INSERT INTO t VALUES ($1)", round) }
          }
        }
        let rows = try await pool.query(
          "SELECT count(DISTINCT x), count(*) FROM t WHERE round = $1", round)
        #expect(try rows[0].int64(0) == transactions)
        #expect(try rows[0].int64(1) == writes)
      }
    }
  }

  @Test func readsOfOneTurnSpreadSoonerThanWrites() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 4
      $0.readsPerGroup = 2
    } _: { pool, loop in
      try await pool.connect()
      while pool.statistics.ready < 4 { try await loop.sleep(for: .milliseconds(1)) }
      for (reads, sessions) in [(2, 1), (3, 2), (8, 4)] {
        let seen = await withTaskGroup(of: Int32?.self) { tasks in
          for _ in 0..<reads {
            tasks.addTask { try? await pool.query("SELECT pg_backend_pid()").first?.int32(0) }
          }
          return await tasks.reduce(into: Set<Int32>()) { if let number = $1 { $0.insert(number) } }
        }
        #expect(seen.count == sessions)
      }
    }
  }

  @Test func fullQueuesRefuse() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 1
      $0.inFlightMax = 4
      $0.waitersMax = 8
    } _: { pool, _ in
      try await pool.connect()
      let refused = await withTaskGroup(of: PostgresError.Kind?.self) { tasks in
        for _ in 0..<13 {
          tasks.addTask {
            do throws(PostgresError) {
              _ = try await pool.query("SELECT pg_sleep(0.01)")
              return nil
            } catch { return error.kind }
          }
        }
        return await tasks.reduce(into: [PostgresError.Kind]()) {
          if let kind = $1 { $0.append(kind) }
        }
      }
      #expect(refused == [.poolExhausted])
    }
  }

  @Test func aCallerThatWaitsTooLongIsRefused() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 1
      $0.inFlightMax = 1
      $0.waitMax = .seconds(2)
    } _: { pool, loop in
      try await pool.connect()
      var first: Task<Int, any Error>?
      try await pool.transaction { holder in
        _ = try await holder.query("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")
        first = loop.spawn {
          try await pool.query("SELECT pg_advisory_xact_lock(hashtext(current_schema()))").count
        }
        while pool.statistics.inFlight == 0 { try await loop.sleep(for: .milliseconds(1)) }
        let late = await #expect(throws: PostgresError.self) { try await pool.query("SELECT 1") }
        #expect(late?.kind == .poolExhausted)
        let deadline = MonotonicTime.now() + .milliseconds(10)
        let passed = await #expect(throws: PostgresError.self) {
          try await pool.query("SELECT 1", deadline: deadline)
        }
        #expect(passed?.kind == .deadlineExceeded)
      }
      let rows = try await first?.value
      #expect(rows == 1)
    }
  }

  /// Inserts all numbers at once, each by its own task; tells which succeeded.
  private func insert(_ numbers: Range<Int64>, _ pool: PostgresPool) async -> [Int64: Bool] {
    await withTaskGroup(of: (Int64, Bool).self) { tasks in
      for number in numbers {
        tasks.addTask {
          do throws(PostgresError) {
            try await pool.execute("INSERT INTO t VALUES ($1)", number)
            return (number, true)
          } catch { return (number, !error.isDuplicate) }
        }
      }
      return await tasks.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }
}
