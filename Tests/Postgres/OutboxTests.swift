@testable import Postgres
import Reactor
import Synchronization
import Testing

@Suite(.serialized) struct OutboxTests {
  private struct Stop: Error {}

  private static func makeTables(_ pool: PostgresPool) async throws {
    try await pool.transaction { transaction in
      for statement in Outbox.schema + Inbox.schema { try await transaction.execute(statement) }
    }
  }

  private static func append(_ count: Int, _ outbox: Outbox, _ pool: PostgresPool) async throws {
    try await pool.transaction { transaction in
      for number in 0..<count {
        try await outbox.append(
          [UInt8(number)], to: "register", id: .make(), kind: "born", subject: "persons/1",
          at: WallTime(microseconds: 5), in: transaction)
      }
    }
  }

  @Test func eventsAreReadInTheOrderOfTheirTransaction() async throws {
    try await TestDatabase.run { pool, _ in
      try await Self.makeTables(pool)
      let outbox = Outbox(pool: pool)
      try await Self.append(5, outbox, pool)
      #expect(try await outbox.read("register", after: 0) == [])
      #expect(try await outbox.sequencer.numberAll() == 5)
      let page = try await outbox.read("register", after: 1, limit: 3)
      #expect(page.map(\.sequence) == [2, 3, 4])
      #expect(page.map(\.body) == [[1], [2], [3]])
      #expect(page.first?.kind == "born")
      #expect(page.first?.time == WallTime(microseconds: 5))
      #expect(try await outbox.read("register", after: 5) == [])
      #expect(try await outbox.read("other", after: 0) == [])
    }
  }

  @Test func anEventOfARolledBackChangeNeverAppears() async throws {
    try await TestDatabase.run { pool, _ in
      try await Self.makeTables(pool)
      let outbox = Outbox(pool: pool)
      await #expect(throws: Stop.self) {
        try await pool.transaction { transaction in
          try await outbox.append(
            [], to: "register", id: .make(), kind: "born", subject: "", at: .now(), in: transaction)
          throw Stop()
        }
      }
      #expect(try await outbox.sequencer.numberAll() == 0)
    }
  }

  @Test func anOpenFeedGetsWhatAnotherProcessWrites() async throws {
    try await TestDatabase.run(loops: 2) { pool, loop in
      try await Self.makeTables(pool)
      let here = Outbox(pool: pool)
      let there = Outbox(pool: pool)
      let numbering = loop.spawn { try await there.sequencer.run() }
      let got = Counter()
      let follower = loop.spawn {
        try await here.follow("register", after: 0) { event in
          if event.sequence == Int64(got.value + 1) { got.add() }
          if got.value == 30 { throw Stop() }
        }
      }
      for _ in 0..<10 { try await Self.append(3, there, pool) }
      await #expect(throws: Stop.self) { try await follower.value }
      #expect(got.value == 30)
      numbering.cancel()
      _ = try? await numbering.value
    }
  }

  @Test func aFeedWithACountEnds() async throws {
    try await TestDatabase.run { pool, _ in
      try await Self.makeTables(pool)
      let outbox = Outbox(pool: pool)
      try await Self.append(4, outbox, pool)
      try await outbox.sequencer.numberAll()
      let got = Counter()
      try await outbox.follow("register", after: 1, count: 2) { _ in got.add() }
      #expect(got.value == 2)
      try await outbox.follow("register", after: 3, count: 100) { _ in got.add() }
      #expect(got.value == 3)
    }
  }

  @Test func anEventTakesEffectOnceAndInOrder() async throws {
    try await TestDatabase.run { pool, _ in
      try await Self.makeTables(pool)
      try await pool.define("CREATE TABLE effect (sequence int8 PRIMARY KEY)")
      @Sendable func deliver(_ sequence: Int64) async throws -> Bool {
        try await pool.transaction { transaction in
          guard try await Inbox.receive(sequence, from: "identity", in: transaction) else {
            return false
          }
          try await transaction.execute("INSERT INTO effect VALUES ($1)", sequence)
          return true
        }
      }
      let gapAtTheStart = await #expect(throws: PostgresError.self) { try await deliver(2) }
      #expect(gapAtTheStart?.kind == .sequence)
      #expect(try await deliver(1))
      #expect(try await !deliver(1))
      #expect(try await deliver(2))
      #expect(try await !deliver(1))
      let gap = await #expect(throws: PostgresError.self) { try await deliver(4) }
      #expect(gap?.kind == .sequence)
      // Twice at the same time: one makes the effect, the other one is a repeat.
      async let left = deliver(3)
      async let right = deliver(3)
      let both = try await [left, right]
      #expect(both.count(where: { $0 }) == 1)
      #expect(try await Inbox.cursor(of: "identity", pool) == 3)
      #expect(try await Inbox.cursor(of: "nobody", pool) == 0)
    }
  }

  @Test func aListenerRingsForAnnouncements() async throws {
    try await TestDatabase.run { pool, loop in
      let bell = Bell()
      let listener = PostgresListener(
        pool.configuration, on: loop, channels: ["test_channel": bell])
      // The first ring says that it hears.
      try await bell.wait(after: 0, on: loop, atMost: .seconds(10))
      let version = bell.version
      #expect(version > 0)
      _ = try await pool.query("SELECT pg_notify('test_channel', '')")
      try await bell.wait(after: version, on: loop, atMost: .seconds(10))
      #expect(bell.version > version)
      listener.stop()
    }
  }

  @Test func aListenerRingsWhenItMayHaveMissedSomething() async throws {
    try await TestDatabase.run { pool, loop in
      let bell = Bell()
      let listener = PostgresListener(pool.configuration, on: loop, channels: ["gap_channel": bell])
      try await bell.wait(after: 0, on: loop, atMost: .seconds(10))
      for _ in 0..<3 {
        let version = bell.version
        // Its end and an announcement that nobody can hear, in one transaction.
        let ended = try await pool.query(
          """
          SELECT pg_terminate_backend(pid), pg_notify('gap_channel', '') FROM pg_stat_activity
          WHERE query = 'LISTEN gap_channel'
          """
        ).count
        #expect(ended == 1)
        try await bell.wait(after: version, on: loop, atMost: .seconds(10))
        #expect(bell.version > version)
        // It hears again.
        let again = bell.version
        _ = try await pool.query("SELECT pg_notify('gap_channel', '')")
        try await bell.wait(after: again, on: loop, atMost: .seconds(10))
        #expect(bell.version > again)
      }
      listener.stop()
    }
  }
}
