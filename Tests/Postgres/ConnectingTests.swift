import Cluster
@testable import Postgres
import Reactor
import Testing

@Suite(.serialized) struct ConnectingTests {
  /// Runs with a pool that connects as told.
  private func run(
    _ connection: String, _ configure: (inout PostgresConfiguration) -> Void = { _ in },
    _ body: @escaping @Sendable (PostgresPool, EventLoop) async throws -> Void
  ) async throws {
    var configuration = PostgresConfiguration(connection: connection)
    configuration.waitMax = .milliseconds(200)
    configure(&configuration)
    let group = try EventLoopGroup(count: 1)
    let pool = PostgresPool(configuration, loops: group.loops)
    let loop = group.loops[0]
    let outcome = await loop.spawn { try await body(pool, loop) }.result
    await pool.close(deadline: .now() + .seconds(5))
    group.shutDown()
    try outcome.get()
  }

  private var server: String {
    get throws {
      try #require(
        Environment.all["TALAKA_TEST_DATABASE"],
        "no database: run ./talaka test, or export $(./talaka cluster)")
    }
  }

  @Test(arguments: [
    "host=nobody.invalid", "host=localhost port=1", "host=127.0.0.1,[::1] port=1",
    "host=/nowhere", "nonsense=1 password=secret", "password='secret",
  ])
  func aServerThatIsNotThereIsToldAtOnce(connection: String) async throws {
    try await run(connection) { pool, _ in
      let error = await #expect(throws: PostgresError.self) { try await pool.connect() }
      #expect(error?.kind == .unavailable)
      #expect(error.map { !"\($0)".contains("secret") } == true)
      let late = await #expect(throws: PostgresError.self) { try await pool.query("SELECT 1") }
      #expect(late?.kind == .unavailable)
      let exclusive = await #expect(throws: PostgresError.self) {
        try await pool.transaction { _ = try await $0.query("SELECT 1") }
      }
      #expect(exclusive?.kind == .unavailable)
    }
  }

  @Test func aServerThatNeverAnswersIsGivenUp() async throws {
    let address = try #require(SocketAddress(ip: "127.0.0.1", port: 0))
    let listener = try Socket.listen(on: address)
    defer { Socket.close(listener) }
    try await run("host=127.0.0.1 port=\(Socket.localPort(listener))") {
      $0.connectTimeout = .milliseconds(50)
    } _: { pool, _ in
      let error = await #expect(throws: PostgresError.self) { try await pool.connect() }
      #expect(error?.kind == .unavailable)
    }
  }

  @Test func theSecondHostServesWhenTheFirstIsGone() async throws {
    let folder = try #require(server.split(separator: " ").first { $0.hasPrefix("host=") })
    let rest = try server.split(separator: " ").filter { !$0.hasPrefix("host=") }
    let hosts = "host=/nowhere,127.0.0.1,\(folder.dropFirst(5)) port=5432,1,5432 "
    try await run(hosts + rest.joined(separator: " ")) {
      $0.waitMax = .seconds(10)
    } _: { pool, _ in
      try await pool.connect()
      #expect(try await pool.number("SELECT 3::int8") == 3)
    }
  }

  @Test func settingsOfTheSessionAreOurs() async throws {
    try await run(server + " options='-csearch_path=elsewhere'") {
      $0.applicationName = "identity"
      $0.waitMax = .seconds(10)
      $0.statementTimeout = .milliseconds(1234)
    } _: { pool, _ in
      for (name, value) in [
        ("application_name", "identity"), ("statement_timeout", "1234ms"), ("TimeZone", "UTC"),
        ("client_encoding", "UTF8"), ("search_path", "elsewhere"),
      ] {
        let shown = try await pool.query("SELECT current_setting($1)", name)[0].text(0)
        #expect(shown == value)
      }
    }
  }

  @Test func closingWaitsForWhatIsUnderWayAndRefusesTheRest() async throws {
    try await run(server) {
      $0.waitMax = .seconds(10)
    } _: { pool, loop in
      try await pool.connect()
      let slow = loop.spawn {
        try await pool.query("SELECT 9::int8 FROM pg_sleep(0.2)")[0].int64(0)
      }
      let open = loop.spawn {
        try await pool.transaction {
          try await $0.query("SELECT 8::int8 FROM pg_sleep(0.2)")[0].int64(0)
        }
      }
      while pool.statistics.inFlight == 0 || pool.statistics.exclusive == 0 {
        try await loop.sleep(for: .milliseconds(1))
      }
      try await loop.sleep(for: .milliseconds(20))
      await pool.close(deadline: .now() + .seconds(10))
      let (nine, eight) = (try await slow.value, try await open.value)
      #expect(nine == 9)
      #expect(eight == 8)
      #expect(pool.statistics.ready == 0)
      let late = await #expect(throws: PostgresError.self) { try await pool.query("SELECT 1") }
      #expect(late?.kind == .closing)
    }
  }

  @Test(.timeLimit(.minutes(5))) func closingDoesNotWaitBeyondItsDeadline() async throws {
    try await run(server) {
      $0.waitMax = .seconds(10)
    } _: { pool, loop in
      try await pool.connect()
      let slow = loop.spawn { try await pool.query("SELECT pg_sleep(600)").count }
      while pool.statistics.inFlight == 0 { try await loop.sleep(for: .milliseconds(1)) }
      await pool.close(deadline: .now() + .milliseconds(50))
      let error = await #expect(throws: PostgresError.self) { try await slow.value }
      #expect(error?.kind == .closing)
    }
  }
}
