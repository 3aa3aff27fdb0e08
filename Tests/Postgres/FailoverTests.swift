import Cluster
@testable import Postgres
import Reactor
import Testing

@Suite(.serialized) struct FailoverTests {
  /// A primary and its standby under load: the primary dies, the standby takes over, and then is
  /// fenced off for a while.
  @Test func nothingAcknowledgedIsLostWhenTheStandbyTakesOver() async throws {
    let primary = try CrashCluster.fresh("postgres-primary")
    defer { try? primary.remove() }
    let standby = try CrashCluster.empty("postgres-standby")
    defer { try? standby.remove() }
    try CrashLoad.makeTables(primary)
    try standby.createStandby(of: primary)
    try standby.start()
    try primary.requireStandby()
    // The standby stands first: it must be passed over while it takes no writes.
    var configuration = PostgresConfiguration(
      connection: """
        host=\(standby.socketFolder),\(primary.socketFolder) user=postgres dbname=postgres
        target_session_attrs=read-write
        """)
    configuration.waitMax = .seconds(30)
    configuration.reconnectDelayMax = .milliseconds(100)
    let group = try EventLoopGroup(count: 1)
    defer { group.shutDown() }
    let pool = PostgresPool(configuration, loops: group.loops)
    let loop = group.loops[0]
    let load = CrashLoad(pool: pool, loop: loop)
    let writing = loop.spawn { await load.run() }
    try await load.waitForMore(300, on: loop)
    try primary.crash()
    try standby.promote()
    try await load.waitForMore(300, on: loop)

    // Fenced: sessions that stand are told at their next statement, new ones find no server.
    try standby.sql("ALTER SYSTEM SET default_transaction_read_only = on")
    try standby.sql("SELECT pg_reload_conf()")
    try await loop.spawn {
      while pool.statistics.ready > 0 || pool.statistics.exclusive > 0 {
        try await loop.sleep(for: .milliseconds(5))
      }
    }.value
    let deadline = MonotonicTime.now() + .milliseconds(20)
    let refused = await loop.spawn { try await pool.query("SELECT 1", deadline: deadline) }.result
    #expect(throws: PostgresError(.deadlineExceeded)) { try refused.get() }
    try standby.sql("ALTER SYSTEM RESET default_transaction_read_only")
    try standby.sql("SELECT pg_reload_conf()")
    try await load.waitForMore(300, on: loop)
    writing.cancel()
    _ = try await writing.value
    await pool.close(deadline: .now() + .seconds(5))
    try load.compare(standby)
  }

  @Test func anAttemptBeginsAtAnotherHostAfterOneThatSwallowsPackets() async throws {
    let address = try #require(SocketAddress(ip: "127.0.0.1", port: 0))
    let silent = try Socket.listen(on: address)
    defer { Socket.close(silent) }
    let server = try #require(Environment.all["TALAKA_TEST_DATABASE"], "no database")
    let folder = try #require(server.split(separator: " ").first { $0.hasPrefix("host=") })
    let rest = server.split(separator: " ").filter { !$0.hasPrefix("host=") }
    var configuration = PostgresConfiguration(
      connection: "host=127.0.0.1,\(folder.dropFirst(5)) port=\(Socket.localPort(silent)),5432 "
        + rest.joined(separator: " "))
    configuration.connectTimeout = .milliseconds(200)
    configuration.waitMax = .seconds(10)
    let group = try EventLoopGroup(count: 1)
    defer { group.shutDown() }
    let pool = PostgresPool(configuration, loops: group.loops)
    let count = try await group.loops[0].spawn { try await pool.query("SELECT 1").count }.value
    #expect(count == 1)
    await pool.close(deadline: .now() + .seconds(5))
  }
}
