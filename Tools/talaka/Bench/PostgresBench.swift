import ArgumentParser
import Cluster

/// `postgres-read` and `postgres-write`: our pool against pgbench on one private cluster, pgbench
/// sending one statement at a time and sixteen in a pipeline.
struct PostgresBench {
  private let workspace: Workspace
  private let plan: BenchPlan

  init(_ workspace: Workspace, _ plan: BenchPlan) {
    self.workspace = workspace
    self.plan = plan
  }

  /// A pgbench run that does the same work.
  private struct Peer {
    let name: String
    let flags: [String]
    /// Statements in one of what pgbench calls a transaction.
    let statements: Int
    /// Each statement stores a row.
    let writes: Bool
  }

  /// Statements that a pipelined peer sends before it waits.
  private static let pipelined = 16

  func read() throws -> [BenchReport] {
    try withCluster { cluster in
      let pick = "\\set aid random(1, 100000 * :scale)\n"
      let select = "SELECT aid, abalance FROM pgbench_accounts WHERE aid = :aid;\n"
      let script = try pipelinedScript("select", pick + select)
      return try compare(
        "postgres-read", cluster, ours: ["read"],
        [
          Peer(name: "pgbench", flags: ["-S", "-c", "4"], statements: 1, writes: false),
          Peer(
            name: "pgbench-pipelined", flags: ["-f", script, "-D", "scale=\(scale)", "-c", "4"],
            statements: Self.pipelined, writes: false),
        ])
    }
  }

  func write() throws -> [BenchReport] {
    try withCluster { cluster in
      let insert =
        "INSERT INTO bench_insert (value, note) VALUES (1, 'payload payload payload payload');\n"
      let single = "\(workspace.state)/bench/insert.sql"
      try Files.write(insert, to: single)
      let script = try pipelinedScript("insert", insert)
      return try compare(
        "postgres-write", cluster, ours: ["write"],
        [
          Peer(name: "pgbench", flags: ["-f", single, "-c", "8"], statements: 1, writes: true),
          Peer(
            name: "pgbench-pipelined", flags: ["-f", script, "-c", "8"],
            statements: Self.pipelined, writes: true),
        ])
    }
  }

  /// The table that is read holds a hundred thousand rows times this.
  private var scale: Int { plan.smoke ? 1 : 10 }

  private func pipelinedScript(_ name: String, _ one: String) throws -> String {
    let file = "\(workspace.state)/bench/\(name)-pipelined.sql"
    let all = String(repeating: one, count: Self.pipelined)
    try Files.write("\\startpipeline\n\(all)\\endpipeline\n", to: file)
    return file
  }

  private func withCluster(
    _ body: (PostgresCluster) throws -> [BenchReport]
  ) throws -> [BenchReport] {
    try Files.makeFolder("\(workspace.state)/bench")
    let cluster = try PostgresCluster(dataFolder: "\(workspace.state)/bench/postgres")
    try cluster.remove()
    try cluster.start()
    do {
      try pgbench(cluster, ["-i", "-q", "-s", "\(scale)"])
      try cluster.sql(
        """
        CREATE TABLE bench_insert (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        value integer NOT NULL, note text NOT NULL)
        """, database: "postgres")
      let reports = try body(cluster)
      try cluster.remove()
      return reports
    } catch {
      try? cluster.remove()
      throw error
    }
  }

  private func compare(
    _ name: String, _ cluster: PostgresCluster, ours: [String], _ peers: [Peer]
  ) throws -> [BenchReport] {
    let peers = plan.smoke ? Array(peers.prefix(1)) : peers
    Terminal.step("\(name) against \(peers.map(\.name).joined(separator: " and "))")
    var own: [Double] = []
    var others: [[Double]] = peers.map { _ in [] }
    for pair in 1...plan.pairs {
      try cleanUp(cluster)
      own.append(try oursPerSecond(cluster, ours))
      for (index, peer) in peers.enumerated() {
        try cleanUp(cluster)
        others[index].append(plan.smoke ? own[pair - 1] : try peerPerSecond(cluster, peer))
      }
      let theirs = others.map { BenchReport.rounded($0[pair - 1]) }.joined(separator: " and ")
      Terminal.say("  \(pair): \(BenchReport.rounded(own[pair - 1])), \(theirs) statements/s")
    }
    return zip(peers, others).map { peer, other in
      BenchReport(
        name: name, peer: peer.name, unit: "statements/s", lessIsBetter: false, ours: own,
        theirs: other)
    }
  }

  /// The same table and a written-back cache for everybody.
  private func cleanUp(_ cluster: PostgresCluster) throws {
    try cluster.sql("TRUNCATE bench_insert")
    try cluster.sql("CHECKPOINT")
  }

  /// Our side checks every answer itself and prints `N statements/s`.
  private func oursPerSecond(_ cluster: PostgresCluster, _ words: [String]) throws -> Double {
    var command = Command(
      "\(workspace.programs)/postgres-bench",
      words + [cluster.connection(database: "postgres"), String(plan.seconds)])
    command.output = .captured
    let text = try command.run()
    guard let rate = text.split(separator: " ").first.flatMap({ Double($0) }), rate > 0 else {
      throw ValidationError("postgres-bench said: \(text)")
    }
    return rate
  }

  /// pgbench looks at no row, but nothing may have failed, and what it says it wrote must be stored.
  private func peerPerSecond(_ cluster: PostgresCluster, _ peer: Peer) throws -> Double {
    let text = try pgbench(
      cluster, peer.flags + ["-n", "-M", "prepared", "-j", "1", "-T", "\(plan.seconds)"])
    func number(after label: String) throws -> Double {
      guard let range = text.firstRange(of: label),
        let value = Double(text[range.upperBound...].prefix { $0.isNumber || $0 == "." })
      else { throw ValidationError("pgbench said: \(text)") }
      return value
    }
    let stored = try cluster.sql("SELECT count(*) FROM bench_insert")
    let done = Int(try number(after: "transactions actually processed: ")) * peer.statements
    let expected = peer.writes ? done : 0
    guard try number(after: "failed transactions: ") == 0, stored == "\(expected)"
    else {
      throw ValidationError("\(stored) rows are stored, and pgbench said: \(text)")
    }
    return try number(after: "tps = ") * Double(peer.statements)
  }

  @discardableResult
  private func pgbench(_ cluster: PostgresCluster, _ flags: [String]) throws -> String {
    var command = Command("pgbench", flags + [cluster.connection(database: "postgres")])
    command.output = .captured
    return try command.run()
  }
}
