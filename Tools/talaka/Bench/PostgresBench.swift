import ArgumentParser
import Cluster

/// `postgres-read` and `postgres-write`: our pool against pgbench on one private cluster.
struct PostgresBench {
  private let workspace: Workspace
  private let plan: BenchPlan

  init(_ workspace: Workspace, _ plan: BenchPlan) {
    self.workspace = workspace
    self.plan = plan
  }

  func read() throws -> [BenchReport] {
    try withCluster { cluster in
      [
        try compare(
          "postgres-read", "pgbench", cluster, ours: ["read"],
          peer: ["-S", "-M", "prepared", "-c", "4", "-j", "1"])
      ]
    }
  }

  func write() throws -> [BenchReport] {
    try withCluster { cluster in
      let script = "\(workspace.state)/bench/insert.sql"
      try Files.write(
        "INSERT INTO bench_insert (value, note) VALUES (1, 'payload payload payload payload');\n",
        to: script)
      return [
        try compare(
          "postgres-write", "pgbench", cluster, ours: ["write"],
          peer: ["-n", "-f", script, "-M", "prepared", "-c", "8", "-j", "1"])
      ]
    }
  }

  private func withCluster(
    _ body: (PostgresCluster) throws -> [BenchReport]
  ) throws -> [BenchReport] {
    try Files.makeFolder("\(workspace.state)/bench")
    let cluster = try PostgresCluster(dataFolder: "\(workspace.state)/bench/postgres")
    try cluster.remove()
    try cluster.start()
    do {
      try pgbench(cluster, ["-i", "-q", "-s", plan.smoke ? "1" : "10"])
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
    _ name: String, _ peer: String, _ cluster: PostgresCluster, ours: [String], peer flags: [String]
  ) throws -> BenchReport {
    Terminal.step("\(name) against \(peer)")
    var own: [Double] = []
    var other: [Double] = []
    for pair in 1...plan.pairs {
      own.append(try oursPerSecond(cluster, ours))
      other.append(
        plan.smoke ? own[pair - 1] : try peerPerSecond(cluster, flags + ["-T", "\(plan.seconds)"]))
      Terminal.say(
        "  pair \(pair): \(BenchReport.rounded(own[pair - 1])) and "
          + "\(BenchReport.rounded(other[pair - 1])) statements/s")
    }
    return BenchReport(
      name: name, peer: peer, unit: "statements/s", lessIsBetter: false, ours: own, theirs: other)
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

  private func peerPerSecond(_ cluster: PostgresCluster, _ flags: [String]) throws -> Double {
    let text = try pgbench(cluster, flags)
    guard let range = text.firstRange(of: "tps = "),
      let rate = Double(text[range.upperBound...].prefix { $0.isNumber || $0 == "." })
    else { throw ValidationError("pgbench said: \(text)") }
    return rate
  }

  @discardableResult
  private func pgbench(_ cluster: PostgresCluster, _ flags: [String]) throws -> String {
    var command = Command("pgbench", flags + [cluster.connection(database: "postgres")])
    command.output = .captured
    return try command.run()
  }
}
