import ArgumentParser
import Cluster

/// `protobuf`: CPU time to decode and encode a message of ten fields and about 200 bytes, against
/// swift-protobuf. Both sides compare every result.
struct ProtobufBench {
  private let workspace: Workspace
  private let plan: BenchPlan

  init(_ workspace: Workspace, _ plan: BenchPlan) {
    self.workspace = workspace
    self.plan = plan
  }

  func run() throws -> BenchReport {
    let own = "\(workspace.programs)/protobuf-bench"
    let peer = plan.smoke ? own : try swiftProtobuf()
    Terminal.step("protobuf against swift-protobuf")
    var ours: [Double] = []
    var theirs: [Double] = []
    for pair in 1...plan.pairs {
      ours.append(try nanoseconds(own))
      theirs.append(try nanoseconds(peer))
      Terminal.say(
        "  pair \(pair): \(BenchReport.rounded(ours[pair - 1])) and "
          + "\(BenchReport.rounded(theirs[pair - 1])) ns")
    }
    return BenchReport(
      name: "protobuf", peer: "swift-protobuf", unit: "ns-cpu/message", lessIsBetter: true,
      ours: ours, theirs: theirs)
  }

  private func swiftProtobuf() throws -> String {
    let built = "\(workspace.state)/bench/swift-protobuf"
    let program = "\(built)/release/ProtobufBench"
    if !Files.isProgram(program) {
      Terminal.step("building the swift-protobuf peer (five minutes)")
      var build = Command("swift", ["build", "-c", "release", "--scratch-path", built])
      build.folder = "\(workspace.root)/Tools/bench/peers/swift-protobuf"
      try build.run()
    }
    return program
  }

  /// Both programs print `N ns`.
  private func nanoseconds(_ program: String) throws -> Double {
    var command = Command("taskset", ["-c", "0", program, "\(plan.seconds)"])
    command.output = .captured
    let text = try command.run()
    guard let time = text.split(separator: " ").first.flatMap({ Double($0) }), time > 0 else {
      throw ValidationError("\(program) said: \(text)")
    }
    return time
  }
}
