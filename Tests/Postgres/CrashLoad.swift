import Cluster
@testable import Postgres
import Reactor
import Synchronization
import Testing

/// Writers on both lanes, a numbered feed with its reader, and the oracle that remembers, in this
/// process and outside the database, what each of them was told.
final class CrashLoad: Sendable {
  struct Told: Sendable {
    var stored: Set<Int64> = []
    var notStored: Set<Int64> = []
    var unknown: Set<Int64> = []
    var guardsBroken = 0
    /// Failures that the server's end does not explain.
    var strange: [PostgresError] = []
    /// Subjects in the order of the feed.
    var feed: [Int64] = []
    var feedIsBroken = false
  }

  static let writers = 64

  private let pool: PostgresPool
  private let loop: EventLoop
  private let outbox: Outbox
  private let state = Mutex(Told())

  init(pool: PostgresPool, loop: EventLoop) {
    self.pool = pool
    self.loop = loop
    outbox = Outbox(pool: pool)
  }

  var told: Told { state.withLock { $0 } }
  /// Without a copy of the sets, which the next insertion would then have to make.
  var storedCount: Int { state.withLock { $0.stored.count } }
  private func note(_ change: (inout Told) -> Void) { state.withLock { change(&$0) } }

  /// Single rows of the shared lane, pairs of rows with an event of the exclusive one.
  static func makeTables(_ cluster: PostgresCluster) throws {
    try cluster.sql(
      ([
        "CREATE TABLE kept (id int8 NOT NULL, taken text UNIQUE)",
        "INSERT INTO kept VALUES (0, 'taken')", "CREATE TABLE pair (id int8 NOT NULL)",
      ]
        + Outbox.schema.map(\.text)).joined(separator: ";\n"))
  }

  /// Until cancelled: half of the writers use the shared lane, half the exclusive one; one of the
  /// shared lane in each round sends what must fail.
  func run() async {
    await withTaskGroup(of: Void.self) { tasks in
      tasks.addTask { await self.number() }
      tasks.addTask { await self.read() }
      for writer in 0..<Self.writers {
        tasks.addTask { await self.write(writer) }
      }
    }
  }

  private func write(_ writer: Int) async {
    var number = 0
    while !Task.isCancelled {
      number += 1
      let id = Int64(number * 1000 + writer)
      if writer.isMultiple(of: 2) {
        if number % Self.writers == writer { await breakGuard() }
        await keep(id) { try await self.pool.execute("INSERT INTO kept (id) VALUES ($1)", id) }
      } else {
        await keep(id) { try await self.insertPair(id) }
      }
    }
  }

  private func insertPair(_ id: Int64) async throws {
    try await pool.transaction { transaction in
      try await transaction.execute("INSERT INTO pair VALUES ($1)", id)
      try await outbox.append(
        [], to: "pairs", id: .make(), kind: "made", subject: "\(id)", at: .now(), in: transaction)
      try await transaction.execute("INSERT INTO pair VALUES ($1)", id)
    }
  }

  private func keep(_ id: Int64, _ store: () async throws -> Void) async {
    do {
      try await store()
      note { $0.stored.insert(id) }
    } catch let error as PostgresError {
      note { told in
        if error.kind == .outcomeUnknown {
          told.unknown.insert(id)
        } else {
          told.notStored.insert(id)
        }
        if error.kind == .server, !error.isEndOfSession { told.strange.append(error) }
      }
    } catch {
      note { _ = $0.notStored.insert(id) }
    }
  }

  private func breakGuard() async {
    do throws(PostgresError) {
      try await pool.execute("INSERT INTO kept VALUES ($1, $2)", Int64(-1), "taken")
      note { $0.guardsBroken += 1 }
    } catch {
      // Refused for its key, or not heard of: either way it is not stored.
    }
  }

  /// Numbers events; begins again whenever the server went away.
  private func number() async {
    while !Task.isCancelled { try? await outbox.sequencer.run() }
  }

  /// Follows the feed through all ends of the server.
  private func read() async {
    while !Task.isCancelled {
      let last = Int64(state.withLock { $0.feed.count })
      try? await outbox.follow("pairs", after: last) { event in
        note { told in
          if event.sequence != Int64(told.feed.count + 1) { told.feedIsBroken = true }
          told.feed.append(Int64(event.subject) ?? 0)
        }
      }
    }
  }

  /// Compares what was told with what the cluster holds.
  func compare(_ cluster: PostgresCluster) throws {
    let told = told
    func numbers(_ sql: String) throws -> [Int64] {
      try cluster.sql(sql).split(separator: "\n").compactMap { Int64($0) }
    }
    let singles = try numbers("SELECT id FROM kept WHERE taken IS NULL")
    let pairs = try numbers("SELECT id FROM pair GROUP BY id HAVING count(*) = 2")
    let kept = Set(singles + pairs)
    #expect(kept.count == singles.count + pairs.count, "stored twice")
    #expect(
      try numbers("SELECT id FROM pair GROUP BY id HAVING count(*) <> 2") == [], "half stored")
    #expect(told.stored.subtracting(kept) == [], "acknowledged and lost")
    #expect(told.notStored.intersection(kept) == [], "refused and stored")
    #expect(kept.subtracting(told.stored).subtracting(told.unknown) == [], "never told")
    #expect(told.guardsBroken == 0)
    #expect(told.strange == [])
    #expect(try cluster.sql("SELECT count(*) FROM kept WHERE taken IS NOT NULL") == "1")
    // The feed is dense, has one event for each pair, and its reader saw just its beginning.
    let feed = try numbers("SELECT subject FROM outbox WHERE sequence > 0 ORDER BY sequence")
    #expect(try cluster.sql("SELECT max(sequence) = count(sequence) FROM outbox") == "t")
    #expect(try Set(numbers("SELECT subject FROM outbox")) == Set(pairs))
    #expect(Set(feed).count == feed.count)
    #expect(!told.feedIsBroken)
    #expect(told.feed == Array(feed.prefix(told.feed.count)))
  }
}
