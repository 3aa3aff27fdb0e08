import ArgumentParser
import Cluster

/// Measures us against the named peers: both sides in turn on the same cores with the same work.
/// Ratios count; absolute figures are only examples.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Runs benchmarks against the peers and keeps the results.")

  /// The fewest pairs of runs that a median is taken of.
  static let pairsMin = 5

  @Argument(help: "\(all.joined(separator: ", ")); all when none is named.")
  var names: [String] = []

  @Option(help: "One of the peers of RPC alone: \(peers.joined(separator: ", ")).")
  var peer: String?

  @Option(help: "Pairs of runs, at least 5.")
  var pairs = pairsMin

  @Option(help: "Seconds of one run.")
  var seconds = 3

  @Flag(help: "Our side only, once and short: does it work? No figure counts.")
  var smoke = false

  func validate() throws {
    guard smoke || pairs >= Self.pairsMin else {
      throw ValidationError("a median needs at least \(Self.pairsMin) pairs")
    }
    guard (1...60).contains(seconds) else { throw ValidationError("1 to 60 seconds") }
    if let peer, !Self.peers.contains(peer) {
      throw ValidationError("no peer is called \(peer)")
    }
    for name in names where !Self.all.contains(name) {
      throw ValidationError("no benchmark is called \(name)")
    }
  }

  private static let all = [
    "rpc-unary", "rpc-floor", "rpc-tls", "rpc-stream", "rpc-loops", "rpc-allocations", "startup",
    "idle-connections", "protobuf", "postgres-read", "postgres-write",
  ]
  private static let peers = ["grpc-c++", "grpc-go", "grpc-swift-2"]

  func run() throws {
    let workspace = try Workspace()
    let plan = BenchPlan(
      pairs: smoke ? 1 : pairs, seconds: smoke ? 1 : seconds, smoke: smoke, peer: peer)
    let chosen = names.isEmpty ? Self.all : names
    var reports: [BenchReport] = []
    for name in chosen { reports += try run(name, workspace, plan) }
    if smoke { return Terminal.say("\(chosen.count) benchmarks ran") }
    try BenchResults(workspace).append(reports)
    for report in reports { Terminal.say(report.lastLine) }
  }

  private func run(
    _ name: String, _ workspace: Workspace, _ plan: BenchPlan
  ) throws -> [BenchReport] {
    switch name {
    case "rpc-unary": try RPCBench(workspace, plan).unary()
    case "rpc-floor": try RPCBench(workspace, plan).floor()
    case "rpc-tls": try RPCBench(workspace, plan).tls()
    case "rpc-stream": try StreamBench(workspace, plan).run()
    case "rpc-loops": try RPCBench(workspace, plan).loops()
    case "rpc-allocations": try RPCBench(workspace, plan).allocations()
    case "startup": try FootprintBench(workspace, plan).startup()
    case "idle-connections": try FootprintBench(workspace, plan).idleConnections()
    case "protobuf": [try ProtobufBench(workspace, plan).run()]
    case "postgres-read": try PostgresBench(workspace, plan).read()
    default: try PostgresBench(workspace, plan).write()
    }
  }
}

/// How often and how long.
struct BenchPlan {
  let pairs: Int
  let seconds: Int
  let smoke: Bool
  /// The only peer of the RPC benchmarks, when one is named.
  let peer: String?
}

/// What one benchmark came to.
struct BenchReport {
  let name: String
  let peer: String
  var version = ""
  let unit: String
  /// Less is better: the ratio is peer over ours; else ours over peer.
  let lessIsBetter: Bool
  let ours: [Double]
  let theirs: [Double]

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The median of the pairs' ratios: each pair ran under the same conditions.
  var ratio: Double {
    Self.median(
      zip(ours, theirs).map { lessIsBetter ? $1 / $0 : $0 / $1 })
  }

  static func rounded(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    if value >= 1000 { return String(Int(value.rounded())) }
    return String((value * 100).rounded() / 100)
  }

  var lastLine: String {
    "\(name) peer=\(peer) ratio=\(Self.rounded(ratio)) ours=\(Self.rounded(Self.median(ours)))"
      + " theirs=\(Self.rounded(Self.median(theirs))) unit=\(unit)"
  }
}
