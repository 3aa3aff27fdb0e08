import ArgumentParser
import Cluster
import Glibc
import Protos
import RPC
import Reactor

/// `startup`: from the start of a service's process to the first connection that it takes, and what
/// it holds in memory then. `idle-connections`: memory of the server for a TLS connection on which a
/// call was made and nothing happens any more.
struct FootprintBench {
  private static let startupGoal = 200.0
  private static let memoryGoal = 30.0
  private static let connectionGoal = 40.0
  private static let connections = 1_000
  private static let smokeConnections = 20
  /// Below the ports of clients: who knocks at a closed one of theirs may meet himself.
  private static let port = 11_056
  /// Between two looks at the door, in microseconds: how exact the time is.
  private static let look: UInt32 = 500
  private static let looksMax = 60_000
  /// Until a service that has started is idle.
  private static let settling: UInt32 = 1_000_000

  private let workspace: Workspace
  private let plan: BenchPlan
  private let folder: String
  private let authority: TransportAuthority

  init(_ workspace: Workspace, _ plan: BenchPlan) throws {
    self.workspace = workspace
    self.plan = plan
    folder = "\(workspace.state)/bench"
    authority = TransportAuthority(folder: "\(folder)/pki")
    _ = try authority.provide([
      ("echo", .program("echo")), ("identity", .program("identity")),
    ])
  }

  // MARK: Start

  func startup() throws -> [BenchReport] {
    let echo = try startup("echo", [])
    if plan.smoke { return echo }
    return echo + (try identity())
  }

  /// The identity service on a database that is up to date already, its neighbours away.
  private func identity() throws -> [BenchReport] {
    let cluster = try PostgresCluster(dataFolder: "\(folder)/postgres-startup")
    try cluster.remove()
    try cluster.start()
    do {
      let password = Secret.make()
      try cluster.provide(service: "identity", password: password)
      try ServiceKeys.provide(in: folder)
      let connection = cluster.connection(
        role: "identity", password: password, database: "identity")
      try Files.write(connection + "\n", to: "\(folder)/identity.database", mode: 0o600)
      let own: [(String, JSON)] = [
        ("database", .object([("connection", .string("\(folder)/identity.database"))])),
        ("login", .object([("origin", "https://localhost:8443")])),
        ("tokens", .object([("key", .string("\(folder)/identity.tokens"))])),
        ("neighbours", .object([("signatures", .string("127.0.0.1:\(Self.port + 1)"))])),
      ]
      try configure("identity", own)
      var migration = Command(
        "\(workspace.programs)/identity", ["migrate", "--config", "\(folder)/identity.json"])
      migration.output = .captured
      try migration.run()
      let reports = try startup("identity", own)
      try cluster.remove()
      return reports
    } catch {
      try? cluster.remove()
      throw error
    }
  }

  private func configure(_ name: String, _ own: [(String, JSON)]) throws {
    let common: [(String, JSON)] = [
      ("listen", .string("127.0.0.1:\(Self.port)")),
      (
        "tls",
        .object([
          ("certificate", .string(authority.certificateFile(name))),
          ("key", .string(authority.keyFile(name))),
          ("authority", .string(authority.authorityFile)),
        ])
      ),
    ]
    try Files.write(JSON.object(common + own).text() + "\n", to: "\(folder)/\(name).json")
  }

  private func startup(_ name: String, _ own: [(String, JSON)]) throws -> [BenchReport] {
    Terminal.step("startup of \(name)")
    try configure(name, own)
    var times: [Double] = []
    var sizes: [Double] = []
    for run in 1...plan.pairs {
      let (milliseconds, megabytes) = try start(name)
      times.append(milliseconds)
      sizes.append(megabytes)
      Terminal.say(
        "  run \(run): \(BenchReport.rounded(milliseconds)) ms, "
          + "\(BenchReport.rounded(megabytes)) MB")
    }
    func report(_ what: String, _ unit: String, _ values: [Double], goal: Double) -> BenchReport {
      BenchReport(
        name: "\(what)-\(name)", peer: "goal", unit: unit, lessIsBetter: true, ours: values,
        theirs: values.map { _ in goal })
    }
    return [
      report("startup", "ms", times, goal: Self.startupGoal),
      report("idle-memory", "MB", sizes, goal: Self.memoryGoal),
    ]
  }

  private func start(_ name: String) throws -> (milliseconds: Double, megabytes: Double) {
    if Port.answers(Self.port) { throw ValidationError("port \(Self.port) is taken") }
    var command = Command(
      "\(workspace.programs)/\(name)", ["--config", "\(folder)/\(name).json"])
    command.output = .file("\(folder)/\(name).log")
    let begin = MonotonicTime.now()
    let process = try command.start()
    defer {
      process.signal(SIGTERM)
      _ = process.wait()
    }
    var looks = 0
    while !Port.answers(Self.port) {
      looks += 1
      guard looks < Self.looksMax else { throw ValidationError("\(name) did not start") }
      usleep(Self.look)
    }
    let spent = (MonotonicTime.now() - begin).components
    usleep(plan.smoke ? 0 : Self.settling)
    let bytes = try ProcessMemory.residentBytes(of: process.pid)
    guard bytes > 0 else { throw ValidationError("\(name) has ended, see \(folder)/\(name).log") }
    return (
      Double(spent.seconds) * 1e3 + Double(spent.attoseconds) / 1e15, Double(bytes) / 1e6
    )
  }

  // MARK: Idle connections

  func idleConnections() throws -> [BenchReport] {
    OpenFiles.raiseLimit()
    let bench = try RPCBench(workspace, plan)
    let server = bench.complete(tls: true)
    let count = plan.smoke ? Self.smokeConnections : Self.connections
    Terminal.step("idle-connections: \(count) over TLS")
    var ours: [Double] = []
    for run in 1...plan.pairs {
      let running = try RunningBenchServer(server, folder: folder)
      defer { running.stop() }
      // What the first calls need once is no cost of a connection.
      try bench.load.check(server, token: running.token)
      let before = try running.residentBytes()
      let group = try EventLoopGroup(count: 1)
      defer { group.shutDown() }
      let loop = group.loops[0]
      let clients = try bench.load.clients(count, of: server, on: loop)
      try Blocking.wait {
        try await loop.spawn {
          for client in clients {
            let answer = try await EchoV1.EchoServiceClient(client).echo(
              EchoV1.EchoRequest(text: "ok"))
            guard answer.text == "ok" else { throw ValidationError("talaka does not echo") }
          }
        }.value
      }
      usleep(plan.smoke ? 0 : Self.settling)
      let bytes = try running.residentBytes() - before
      ours.append(Double(bytes) / 1024 / Double(count))
      Terminal.say("  run \(run): \(BenchReport.rounded(ours[run - 1])) KiB a connection")
      withExtendedLifetime(clients) {}
    }
    return [
      BenchReport(
        name: "idle-connections", peer: "goal", unit: "KiB/connection", lessIsBetter: true,
        ours: ours, theirs: ours.map { _ in Self.connectionGoal })
    ]
  }
}

/// What the system says of a process's memory.
enum ProcessMemory {
  /// Memory in RAM.
  static func residentBytes(of process: Int32) throws -> Int {
    let pages = try Files.read("/proc/\(process)/statm").split(separator: " ")
    guard pages.count > 1, let count = Int(pages[1]) else { return 0 }
    return count * sysconf(Int32(_SC_PAGESIZE))
  }
}
