import Cluster
import Glibc
@testable import Postgres
import Reactor
import Synchronization
import Testing

/// Riskiest step 5: what was acknowledged is stored, once, whatever dies. The oracle is in this
/// process, outside the database.
@Suite(.serialized) struct CrashTests {
  /// What the callers were told about each row.
  private final class Oracle: Sendable {
    struct Told: Sendable {
      var stored: Set<Int64> = []
      var notStored: Set<Int64> = []
      var unknown: Set<Int64> = []
      var guardsBroken = 0
    }
    private let state = Mutex(Told())
    var told: Told { state.withLock { $0 } }
    /// Without a copy of the sets, which the next insertion would then have to make.
    var storedCount: Int { state.withLock { $0.stored.count } }
    func note(_ change: (inout Told) -> Void) { state.withLock { change(&$0) } }
  }

  private static let writers = 64

  @Test func acknowledgedIsStoredThroughAPowerCut() async throws {
    try await run { cluster, _ in
      try cluster.crash()
      try cluster.start()
    }
  }

  @Test func acknowledgedIsStoredThroughTheDeathOfASession() async throws {
    try await run { _, sessions in
      if let session = sessions.first { kill(session, SIGKILL) }
    }
  }

  @Test func acknowledgedIsStoredThroughAFastShutdown() async throws {
    try await run { cluster, _ in
      try cluster.stop()
      try cluster.start()
    }
  }

  /// Writes without pause, lets `blow` hit the server three times, and compares.
  private func run(
    _ blow: @escaping @Sendable (PostgresCluster, [Int32]) throws -> Void
  ) async throws {
    let root = try #require(Environment.all["TALAKA_ROOT"], "run by ./talaka test, or set it")
    let cluster = try PostgresCluster(dataFolder: "\(root)/.talaka/test/postgres-crash-tests")
    // One that an ended run left behind may be in no state to stop in good order.
    try cluster.crash()
    try cluster.remove()
    defer { try? cluster.remove() }
    try cluster.start()
    try cluster.sql(
      """
      CREATE TABLE kept (id int8 NOT NULL, taken text UNIQUE);
      INSERT INTO kept VALUES (0, 'taken');
      """)
    var configuration = PostgresConfiguration(connection: cluster.connection())
    configuration.waitMax = .seconds(30)
    configuration.reconnectDelayMax = .milliseconds(200)
    let group = try EventLoopGroup(count: 1)
    defer { group.shutDown() }
    let pool = PostgresPool(configuration, loops: group.loops)
    let loop = group.loops[0]
    let oracle = Oracle()
    let writing = loop.spawn { try await Self.write(pool, loop, oracle) }
    for round in 1...3 {
      try await loop.spawn {
        while oracle.storedCount < round * 500 {
          try await loop.sleep(for: .milliseconds(1))
        }
      }.value
      let sessions = try cluster.sql(
        """
        SELECT pid FROM pg_stat_activity
        WHERE application_name = 'talaka' AND query LIKE 'INSERT%'
        """
      ).split(separator: "\n").compactMap { Int32($0) }
      try blow(cluster, sessions)
      // After the death of one session the server ends all the others and recovers by itself.
      try await loop.spawn {
        while !cluster.isHealthy { try await loop.sleep(for: .milliseconds(20)) }
      }.value
    }
    try await loop.spawn {
      while oracle.storedCount < 2000 { try await loop.sleep(for: .milliseconds(1)) }
    }.value
    writing.cancel()
    try await writing.value
    await pool.close(deadline: .now() + .seconds(5))
    try compare(cluster, oracle.told)
  }

  private func compare(_ cluster: PostgresCluster, _ told: Oracle.Told) throws {
    let rows = try cluster.sql("SELECT id FROM kept WHERE taken IS NULL")
      .split(separator: "\n").compactMap { Int64($0) }
    let kept = Set(rows)
    #expect(kept.count == rows.count, "stored twice")
    #expect(told.stored.subtracting(kept) == [], "acknowledged and lost")
    #expect(told.notStored.intersection(kept) == [], "refused and stored")
    #expect(kept.subtracting(told.stored).subtracting(told.unknown) == [], "never told")
    #expect(told.guardsBroken == 0)
    #expect(try cluster.sql("SELECT count(*) FROM kept WHERE taken IS NOT NULL") == "1")
  }

  /// Until cancelled: 64 writers, of which one in each round sends what must fail.
  private static func write(
    _ pool: PostgresPool, _ loop: EventLoop, _ oracle: Oracle
  ) async throws {
    await withTaskGroup(of: Void.self) { tasks in
      for writer in 0..<writers {
        tasks.addTask {
          var number: Int64 = 0
          while !Task.isCancelled {
            number += 1
            if number % Int64(writers) == Int64(writer) { await breakGuard(pool, oracle) }
            await insert(number * 1000 + Int64(writer), pool, oracle)
          }
        }
      }
    }
  }

  private static func insert(_ id: Int64, _ pool: PostgresPool, _ oracle: Oracle) async {
    do throws(PostgresError) {
      try await pool.execute("INSERT INTO kept (id) VALUES ($1)", id)
      oracle.note { $0.stored.insert(id) }
    } catch {
      oracle.note {
        if error.kind == .outcomeUnknown { $0.unknown.insert(id) } else { $0.notStored.insert(id) }
      }
    }
  }

  private static func breakGuard(_ pool: PostgresPool, _ oracle: Oracle) async {
    do throws(PostgresError) {
      try await pool.execute("INSERT INTO kept VALUES ($1, $2)", Int64(-1), "taken")
      oracle.note { $0.guardsBroken += 1 }
    } catch {
      // Refused for its key, or not heard of: either way it is not stored.
    }
  }
}
