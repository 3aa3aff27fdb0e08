import ArgumentParser
import Cluster

extension RPCBench {
  /// Heap allocations of one complete call, those of nghttp2 apart, against the goal.
  func allocations() throws -> [BenchReport] {
    let goal = 6.0
    let requests = plan.smoke ? 2_000 : 200_000
    Terminal.step("rpc-allocations")
    let counts = "\(folder)/allocations"
    var server = complete()
    let peers = BenchPeers(workspace, folder: folder)
    // Only the server counts: taskset replaces itself by it.
    server = BenchServer(
      name: server.name,
      command: Command(
        "env",
        [
          "LD_PRELOAD=\(try peers.allocationCounter())", "ALLOCATION_COUNTS=\(counts)",
          server.command.program,
        ] + server.command.arguments), port: server.port, paths: server.paths,
      tokenFile: server.tokenFile)
    var ours: [Double] = []
    for pair in 1...plan.pairs {
      try Files.write([UInt8](repeating: 0, count: 16), to: counts)
      let running = try RunningBenchServer(server, folder: folder)
      let token = try running.token
      try load.check(server, token: token)
      // What is made once and kept is no cost of a call.
      let warm = try load.run(server, .requests(requests), token: token)
      let before = try Self.counts(counts)
      let done = try load.run(server, .requests(requests), token: token)
      let after = try Self.counts(counts)
      try running.stopAndCheck(sent: warm + done, cut: 0)
      ours.append(Double(after.ours - before.ours) / Double(done))
      let library = Double(after.library - before.library) / Double(done)
      Terminal.say(
        "  run \(pair): \(BenchReport.rounded(ours[pair - 1])) a call, and "
          + "\(BenchReport.rounded(library)) of nghttp2")
    }
    return [
      BenchReport(
        name: "rpc-allocations", peer: "goal", unit: "allocations/call", lessIsBetter: true,
        ours: ours, theirs: ours.map { _ in goal })
    ]
  }

  /// The numbers that the preloaded counter keeps in its file.
  private static func counts(_ file: String) throws -> (ours: Int, library: Int) {
    let bytes = try Files.readBytes(file)
    guard bytes.count == 16 else { throw ValidationError("\(file) has \(bytes.count) bytes") }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(0..<8) > 0 else { throw ValidationError("the counter of allocations is silent") }
    return (number(0..<8), number(8..<16))
  }
}
