@testable import Postgres
import Reactor
import Synchronization
import Testing

@Suite(.serialized) struct SequencerTests {
  private static let table: [SQL] =
    [
      """
      CREATE TABLE entry (
        arrival bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, log text NOT NULL,
        sequence bigint, writer int8 NOT NULL, number int8 NOT NULL)
      """
    ] + Sequencer.schema(table: "entry")

  private static func makeTable(_ pool: PostgresPool) async throws {
    try await pool.transaction { transaction in
      for statement in table { try await transaction.execute(statement) }
    }
  }

  private static let insert: SQL = "INSERT INTO entry (log, writer, number) VALUES ($1, $2, $3)"

  /// Riskiest step 6: 64 committers, some of which roll back, one transaction open all the time, one
  /// row numbered at a time, a reader that follows with pages of one.
  @Test func sixtyFourCommittersGetDenseNumbersWhileOneTransactionStaysOpen() async throws {
    try await TestDatabase.run {
      $0.exclusiveConnectionsPerLoop = 16
      $0.waitMax = .seconds(50)
    } _: { pool, loop in
      try await Self.makeTable(pool)
      let sequencer = Sequencer(table: "entry", pool: pool, batch: 1)
      let numbering = loop.spawn { try await sequencer.run() }
      let total = 64 * 5
      let readers = (0..<4).map { _ in
        loop.spawn { try await Self.follow(total, sequencer, pool, loop) }
      }
      let oracle = CommitOracle()
      try await pool.transaction { open in
        try await open.execute(Self.insert, "a", Int64(999), Int64(0))
        try await Self.write(pool, committers: 64, each: 5, oracle)
        // All others are numbered and read while this one is still open.
        for reader in readers {
          let seen = try await reader.value
          #expect(seen == Array(1...Int64(total)))
        }
      }
      while try await pool.number("SELECT count(*) FROM entry WHERE sequence IS NULL") > 0 {
        try await loop.sleep(for: .milliseconds(5))
      }
      numbering.cancel()
      _ = try? await numbering.value
      let late = try await pool.number("SELECT sequence FROM entry WHERE writer = 999")
      #expect(late == Int64(total + 1))
      let dense = try await pool.number(
        "SELECT count(DISTINCT sequence) FROM entry WHERE sequence BETWEEN 1 AND 321")
      #expect(dense == Int64(total + 1))
      let rows = try await pool.query(
        "SELECT writer, number FROM entry WHERE writer <> 999 ORDER BY sequence")
      var order: [CommitOracle.Key] = []
      for row in rows { order.append(.init(writer: try row.int64(0), number: try row.int64(1))) }
      oracle.compare(order)
    }
  }

  @Test func everyLogHasNumbersOfItsOwnAndSeveralNumberersAgree() async throws {
    try await TestDatabase.run { pool, loop in
      try await Self.makeTable(pool)
      let sequencers = (0..<3).map { _ in Sequencer(table: "entry", pool: pool, batch: 7) }
      let runs = sequencers.map { sequencer in loop.spawn { try await sequencer.run() } }
      await withTaskGroup(of: Void.self) { tasks in
        for writer in 0..<50 {
          tasks.addTask {
            let log = "log\(writer % 5)"
            _ = try? await pool.execute(Self.insert, log, Int64(writer), Int64(0))
            for sequencer in sequencers { sequencer.wake() }
          }
        }
      }
      while try await pool.number("SELECT count(*) FROM entry WHERE sequence IS NULL") > 0 {
        try await loop.sleep(for: .milliseconds(5))
      }
      for run in runs {
        run.cancel()
        _ = try? await run.value
      }
      let dense = try await pool.number(
        """
        SELECT count(*) FROM (SELECT log FROM entry GROUP BY log
          HAVING min(sequence) = 1 AND max(sequence) = 10 AND count(DISTINCT sequence) = 10) good
        """)
      #expect(dense == 5)
      #expect(try await pool.number("SELECT sum(last)::int8 FROM entry_head") == 50)
    }
  }

  @Test func aRowBelowTheFloorIsFoundByTheFullSearch() async throws {
    try await TestDatabase.run { pool, loop in
      try await Self.makeTable(pool)
      let sequencer = Sequencer(table: "entry", pool: pool)
      for number in 0..<4 {
        try await pool.execute(Self.insert, "a", Int64(1), Int64(number))
        #expect(try await sequencer.numberAll() == 1)
      }
      try await pool.transaction { transaction in
        try await transaction.execute(
          """
          INSERT INTO entry (arrival, log, writer, number) OVERRIDING SYSTEM VALUE
          VALUES (-5, 'a', 2, 0)
          """)
      }
      // The same sequencer searches from its floor on; one that has just begun searches everything.
      let fresh = Sequencer(table: "entry", pool: pool)
      let found = try await sequencer.numberAll() + fresh.numberAll()
      #expect(found == 1)
    }
  }

  @Test func theFloorRisesOnlyWhenNobodyIsLeftWhoCouldWriteBelowIt() {
    var search = Sequencer.Search()
    let start = MonotonicTime(nanoseconds: 0)
    var now = start
    func advance(_ last: Int64, oldestOpen: Int64, next: Int64) -> Int64 {
      search.advance(last: last, oldestOpen: oldestOpen, next: next, now: now)
      return search.floor
    }
    #expect(advance(10, oldestOpen: 90, next: 100) == .min)
    now = start + Sequencer.Search.age
    #expect(advance(20, oldestOpen: 99, next: 110) == .min)
    now = start + (Sequencer.Search.age - .nanoseconds(1))
    #expect(advance(30, oldestOpen: 100, next: 120) == .min)
    now = now + .nanoseconds(1)
    #expect(advance(30, oldestOpen: 100, next: 120) == 10)
    now = now + Sequencer.Search.age
    #expect(advance(40, oldestOpen: 119, next: 130) == 10)
    #expect(advance(40, oldestOpen: 120, next: 140) == 30)
  }

  /// Reads with pages of one until so many are seen; returns the numbers as they came.
  private static func follow(
    _ total: Int, _ sequencer: Sequencer, _ pool: PostgresPool, _ loop: EventLoop
  ) async throws -> [Int64] {
    var seen: [Int64] = []
    while seen.count < total {
      let version = sequencer.numbered.version
      let rows = try await pool.query(
        "SELECT sequence FROM entry WHERE log = 'a' AND sequence > $1 ORDER BY sequence LIMIT 1",
        seen.last ?? 0)
      if let row = rows.first {
        seen.append(try row.int64(0))
      } else {
        try await sequencer.numbered.wait(after: version, on: loop, atMost: .milliseconds(50))
      }
    }
    return seen
  }

  /// Every third transaction writes and rolls back before it writes for good.
  private static func write(
    _ pool: PostgresPool, committers: Int, each count: Int, _ oracle: CommitOracle
  ) async throws {
    struct Abandoned: Error {}
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for writer in 0..<committers {
        tasks.addTask {
          for number in 0..<count {
            if (writer + number).isMultiple(of: 3) {
              _ = try? await pool.transaction { transaction in
                try await transaction.execute(insert, "a", Int64(writer), Int64(number))
                throw Abandoned()
              }
            }
            let key = CommitOracle.Key(writer: Int64(writer), number: Int64(number))
            oracle.began(key)
            try await pool.transaction { transaction in
              try await transaction.execute(insert, "a", Int64(writer), Int64(number))
            }
            oracle.ended(key)
          }
        }
      }
      try await tasks.waitForAll()
    }
  }
}

/// Remembers, outside the database, when each commit was asked for and when it was acknowledged.
private final class CommitOracle: Sendable {
  struct Key: Hashable, Sendable {
    let writer: Int64
    let number: Int64
  }

  private struct State {
    var clock = 0
    var began: [Key: Int] = [:]
    var ended: [Key: Int] = [:]
  }

  private let state = Mutex(State())

  func began(_ key: Key) {
    state.withLock {
      $0.clock += 1
      $0.began[key] = $0.clock
    }
  }

  func ended(_ key: Key) {
    state.withLock {
      $0.clock += 1
      $0.ended[key] = $0.clock
    }
  }

  /// Everything acknowledged is in the log, once, and what was acknowledged before another was begun
  /// comes before it.
  func compare(_ order: [Key]) {
    let state = state.withLock { $0 }
    #expect(order.count == state.ended.count && Set(order) == Set(state.ended.keys))
    var latest = 0
    for key in order {
      // Nothing before this one in the log may have begun after this one's end.
      #expect(latest < state.ended[key] ?? 0, "\(key) is too late in the log")
      latest = max(latest, state.began[key] ?? 0)
    }
  }
}
