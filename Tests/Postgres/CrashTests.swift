import Cluster
import Glibc
@testable import Postgres
import Reactor
import Testing

/// Riskiest step 5: what was acknowledged is stored, once, whatever dies.
@Suite(.serialized) struct CrashTests {
  private enum Blow: CaseIterable {
    /// SIGKILL to the server and all of its processes at once.
    case powerCut
    /// SIGKILL to one session in the middle of its work; the server then ends all others.
    case deathOfASession
    case fastShutdown
  }

  /// As many blows as `TALAKA_CRASHES` says, at points that follow from `TALAKA_CRASH_SEED`.
  @Test func acknowledgedIsStoredWhateverDies() async throws {
    let blows = Environment.all["TALAKA_CRASHES"].flatMap { Int($0) } ?? 5
    let seed =
      Environment.all["TALAKA_CRASH_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...999_999)
    print("crashes: TALAKA_CRASHES=\(blows) TALAKA_CRASH_SEED=\(seed)")
    var random = LoopRandom(seed: seed)
    let cluster = try CrashCluster.fresh("postgres-crash-tests")
    defer { try? cluster.remove() }
    try CrashLoad.makeTables(cluster)
    var configuration = PostgresConfiguration(connection: cluster.connection())
    configuration.waitMax = .seconds(30)
    configuration.reconnectDelayMax = .milliseconds(200)
    let group = try EventLoopGroup(count: 1)
    defer { group.shutDown() }
    let pool = PostgresPool(configuration, loops: group.loops)
    let loop = group.loops[0]
    let load = CrashLoad(pool: pool, loop: loop)
    let writing = loop.spawn { await load.run() }
    for round in 0..<blows {
      try await load.waitForMore(Int.random(in: 1...600, using: &random), on: loop)
      // Not waiting for anything: the blow shall fall at any point of the work.
      let pause = Duration.microseconds(Int.random(in: 0...3000, using: &random))
      try await loop.spawn { try await loop.sleep(for: pause) }.value
      try strike(Blow.allCases[round % Blow.allCases.count], cluster, &random)
      // After the death of one session the server recovers by itself.
      try await loop.spawn {
        while !cluster.isHealthy { try await loop.sleep(for: .milliseconds(20)) }
      }.value
    }
    try await load.waitForMore(300, on: loop)
    writing.cancel()
    _ = try await writing.value
    await pool.close(deadline: .now() + .seconds(5))
    let told = load.told
    print(
      "crashes: \(blows) blows, \(told.stored.count) acknowledged, \(told.notStored.count) refused,",
      "\(told.unknown.count) unknown, \(told.feed.count) events read")
    try load.compare(cluster)
  }

  private func strike(
    _ blow: Blow, _ cluster: PostgresCluster, _ random: inout LoopRandom
  ) throws {
    switch blow {
    case .powerCut: try cluster.crash()
    case .fastShutdown: try cluster.stop()
    case .deathOfASession:
      let sessions = try cluster.sql(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'talaka' AND state <> 'idle'"
      ).split(separator: "\n").compactMap { Int32($0) }
      if let session = sessions.randomElement(using: &random) { kill(session, SIGKILL) }
      return
    }
    try cluster.start()
  }
}

/// Clusters for tests that break them.
enum CrashCluster {
  /// A cluster with no data, which whatever an ended run left behind is removed for.
  static func empty(_ name: String) throws -> PostgresCluster {
    let root = try #require(Environment.all["TALAKA_ROOT"], "run by ./talaka test, or set it")
    let cluster = try PostgresCluster(dataFolder: "\(root)/.talaka/test/\(name)")
    // One that an ended run left behind may be in no state to stop in good order.
    try cluster.crash()
    try cluster.remove()
    return cluster
  }

  static func fresh(_ name: String) throws -> PostgresCluster {
    let cluster = try empty(name)
    try cluster.start()
    return cluster
  }
}

extension CrashLoad {
  /// Until so many more are acknowledged than were before.
  func waitForMore(_ count: Int, on loop: EventLoop) async throws {
    let goal = storedCount + count
    try await loop.spawn {
      while self.storedCount < goal { try await loop.sleep(for: .milliseconds(1)) }
    }.value
  }
}
