import Glibc
@testable import Postgres
import Reactor
import Testing

/// Deadlines and cancelled tasks on both lanes (decision 25), and that neighbours don't notice.
@Suite(.serialized) struct CancellationTests {
  private static let table: SQL = "CREATE TABLE t (a int8)"

  @Test func theCallsDeadlineHoldsOnBothLanes() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define(Self.table)
      let passed = CallContext(deadline: .now())
      let shared = await #expect(throws: PostgresError.self) {
        try await CallContext.$current.withValue(passed) {
          try await pool.execute("INSERT INTO t VALUES (1)")
        }
      }
      #expect(shared?.kind == .deadlineExceeded)
      let exclusive = await #expect(throws: PostgresError.self) {
        try await CallContext.$current.withValue(passed) {
          try await pool.transaction { try await $0.execute("INSERT INTO t VALUES (1)") }
        }
      }
      #expect(exclusive?.kind == .deadlineExceeded)
      try await CallContext.$current.withValue(CallContext(deadline: .now() + .seconds(60))) {
        try await pool.execute("INSERT INTO t VALUES (2)")
        try await pool.transaction { try await $0.execute("INSERT INTO t VALUES (3)") }
      }
      #expect(try await pool.number("SELECT sum(a)::int8 FROM t") == 5)
    }
  }

  @Test func theServerIsToldWhatIsLeft() async throws {
    try await TestDatabase.run { pool, _ in
      func timeout(_ deadline: MonotonicTime?) async throws -> Int64 {
        try await pool.transaction(deadline: deadline) { transaction in
          try await transaction.query(
            "SELECT setting::int8 FROM pg_settings WHERE name = 'statement_timeout'"
          )[0].int64(0)
        }
      }
      let open = try await timeout(nil)
      let far = try await timeout(.now() + .seconds(60))
      let near = try await timeout(.now() + .seconds(20))
      // Of the transaction, not of the session.
      let after = try await timeout(nil)
      #expect(open == 30_000 && far == 30_000 && after == 30_000)
      #expect((1...20_000).contains(near))
    }
  }

  @Test func aCancelledQueryIsGoneAndItsNeighboursAreUnharmed() async throws {
    try await TestDatabase.run { pool, loop in
      try await pool.define(Self.table)
      let key: SQL = "hashtext(current_schema())"
      let wait: SQL = "SELECT pg_advisory_xact_lock_shared(\(key)), 'wait'"
      let waiting: SQL = """
        SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND objid = \(key)::oid
        """
      var neighbours: [Task<Int, any Error>] = []
      try await pool.transaction { holder in
        _ = try await holder.query("SELECT pg_advisory_xact_lock(\(key))")
        for _ in 0..<3 {
          neighbours.append(
            loop.spawn {
              try await pool.transaction { transaction in
                try await transaction.execute("INSERT INTO t VALUES (1)")
                return try await transaction.query(wait).count
              }
            })
        }
        let victims = (0..<3).map { _ in
          loop.spawn { try await pool.transaction { _ = try await $0.query(wait) } }
        }
        func look(until count: Int64) async throws {
          while try await holder.query(waiting)[0].int64(0) != count {
            try await loop.sleep(for: .milliseconds(2))
          }
        }
        try await look(until: 6)
        for victim in victims { victim.cancel() }
        try await look(until: 3)
        for victim in victims {
          let error = await #expect(throws: PostgresError.self) { try await victim.value }
          #expect(error?.kind == .cancelled)
        }
      }
      for neighbour in neighbours { #expect(try await neighbour.value == 1) }
      #expect(try await pool.number("SELECT count(*) FROM t") == 3)
      #expect(pool.statistics.losses == 0)
    }
  }

  @Test func whatTheSharedLaneHasSentGoesOnToItsEnd() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 1
    } _: { pool, loop in
      try await pool.define(Self.table)
      try await pool.connect()
      var tasks: [Task<Int, any Error>] = []
      try await pool.transaction { holder in
        try await holder.execute("LOCK TABLE t IN EXCLUSIVE MODE")
        tasks = (0..<8).map { number in
          loop.spawn { try await pool.execute("INSERT INTO t VALUES ($1)", Int64(number)) }
        }
        while pool.statistics.inFlight < 8 { try await loop.sleep(for: .milliseconds(1)) }
        tasks[3].cancel()
      }
      for task in tasks { #expect(try await task.value == 1) }
      #expect(try await pool.number("SELECT count(*) FROM t") == 8)
    }
  }

  @Test func aCancelledCallerStopsWaitingForAConnection() async throws {
    try await TestDatabase.run {
      $0.sharedConnectionsPerLoop = 1
      $0.inFlightMax = 1
      $0.exclusiveConnectionsPerLoop = 1
      $0.waitMax = .seconds(30)
    } _: { pool, loop in
      try await pool.connect()
      var patientOnes: [Task<Int, any Error>] = []
      try await pool.transaction { holder in
        _ = try await holder.query("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")
        let blocked = loop.spawn {
          try await pool.query("SELECT pg_advisory_xact_lock(hashtext(current_schema()))").count
        }
        while pool.statistics.inFlight == 0 { try await loop.sleep(for: .milliseconds(1)) }
        // The first that waits makes the queue; those behind it can leave it.
        let patient = loop.spawn { try await pool.query("SELECT 1").count }
        while pool.statistics.waiting < 1 { try await loop.sleep(for: .milliseconds(1)) }
        let shared = loop.spawn { try await pool.query("SELECT 1").count }
        let exclusive = loop.spawn { try await pool.transaction { _ in 1 } }
        while pool.statistics.waiting < 3 { try await loop.sleep(for: .milliseconds(1)) }
        for waiter in [shared, exclusive] {
          waiter.cancel()
          let error = await #expect(throws: PostgresError.self) { try await waiter.value }
          #expect(error?.kind == .cancelled)
        }
        patientOnes = [blocked, patient]
      }
      for patient in patientOnes { #expect(try await patient.value == 1) }
      let next = try await pool.transaction { try await $0.query("SELECT 1").count }
      #expect(next == 1)
    }
  }

  /// A stopped process answers neither the statement nor the cancel.
  @Test func aServerThatReactsToNothingLosesItsConnection() async throws {
    try await TestDatabase.run { pool, loop in
      let process = Counter()
      let stuck = loop.spawn {
        try await pool.transaction { transaction in
          let number = try await transaction.query("SELECT pg_backend_pid()")[0].int32(0)
          kill(number, SIGSTOP)
          process.add(Int(number))
          _ = try await transaction.query("SELECT 1")
        }
      }
      while process.value == 0 { try await loop.sleep(for: .milliseconds(1)) }
      stuck.cancel()
      let error = await #expect(throws: PostgresError.self) { try await stuck.value }
      kill(Int32(process.value), SIGCONT)
      #expect(error?.kind == .cancelled)
      let next = try await pool.transaction { try await $0.query("SELECT 1").count }
      #expect(next == 1)
      #expect(pool.statistics.losses == 1)
    }
  }
}
