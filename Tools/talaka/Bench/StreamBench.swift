import ArgumentParser
import Cluster
import Protos
import RPC

/// `rpc-stream`: server CPU time of one message of 200 bytes, of a server's stream and of ping-pong
/// on streams both ways. One load client drives all servers; it compares every answer.
///
/// Ping-pong is measured with two clients. That on libgrpc++ writes each message alone, so that the
/// servers' time is mostly the kernel's and fast ones are idle; that on nghttp2 reads and writes what
/// is ready on a connection at once, as h2load does.
struct StreamBench {
  private static let messageBytes = 200
  private static let streamMessages = 1_000_000
  private static let warmMessages = 100_000
  private static let smokeMessages: Int32 = 1_000

  private let workspace: Workspace
  private let plan: BenchPlan
  private let folder: String
  private let ours: BenchServer

  init(_ workspace: Workspace, _ plan: BenchPlan) throws {
    self.workspace = workspace
    self.plan = plan
    folder = "\(workspace.state)/bench"
    ours = try RPCBench(workspace, plan).complete()
  }

  func run() throws -> [BenchReport] {
    if plan.smoke { return [try smoke()] }
    let peers = BenchPeers(workspace, folder: folder)
    let client = try peers.loadClient()
    let pingPong = try peers.pingPongClient()
    return try peers.all(only: plan.peer).flatMap { peer in
      [
        try compare("rpc-stream-server", peer) {
          try measure([client, "server-stream"], Self.streamMessages, $0, $0.paths.serverStream)
        },
        try compare("rpc-stream-pingpong", peer) {
          try measure([pingPong], plan.seconds, $0, $0.paths.pingPong)
        },
        try compare("rpc-stream-pingpong-libgrpc++", peer) {
          try measure([client, "ping-pong"], plan.seconds, $0, $0.paths.pingPong)
        },
      ]
    }
  }

  private func compare(
    _ name: String, _ peer: BenchServer, _ measure: (BenchServer) throws -> Double
  ) throws -> BenchReport {
    Terminal.step("\(name) against \(peer.name)")
    var own: [Double] = []
    var other: [Double] = []
    for pair in 1...plan.pairs {
      own.append(try measure(ours))
      other.append(try measure(peer))
      Terminal.say(
        "  pair \(pair): \(BenchReport.rounded(own[pair - 1])) and "
          + "\(BenchReport.rounded(other[pair - 1])) µs of server CPU")
    }
    return BenchReport(
      name: name, peer: peer.name, version: peer.version, unit: "µs-cpu/message",
      lessIsBetter: true, ours: own, theirs: other)
  }

  /// Microseconds of the server's CPU time for one message. `amount` is messages for a server's
  /// stream, else seconds.
  private func measure(
    _ client: [String], _ amount: Int, _ server: BenchServer, _ path: String
  ) throws -> Double {
    let running = try RunningBenchServer(server, folder: folder)
    defer { running.stop() }
    func load(_ amount: Int) throws -> Int {
      let last = [String(server.port), path, String(amount), String(Self.messageBytes)]
      var command = Command("taskset", ["-c", "1"] + client + last)
      command.output = .captured
      let text = try command.run()
      guard let done = text.split(separator: "\n").first.flatMap({ Int($0) }), done > 0 else {
        throw ValidationError("the load client said: \(text)")
      }
      return done
    }
    _ = try load(amount == Self.streamMessages ? Self.warmMessages : 1)
    let before = running.cpuNanoseconds()
    let done = try load(amount)
    let spent = running.cpuNanoseconds() - before
    return Double(spent) / 1000 / Double(done)
  }

  /// Both streams with our own client; the load client is built for real runs only.
  private func smoke() throws -> BenchReport {
    Terminal.step("rpc-stream")
    let running = try RunningBenchServer(ours, folder: folder)
    defer { running.stop() }
    let text = String(repeating: "x", count: Self.messageBytes)
    let load = try LoadGenerator(workspace, folder: folder, authorityFile: "")
    let came = try load.withClient(of: ours) { client in
      let echo = EchoV1.EchoServiceClient(client)
      var came: Int32 = 0
      let answers = try await echo.repeat(
        EchoV1.RepeatRequest(text: text, count: Self.smokeMessages))
      while let answer = try await answers.next() { came += answer.text == text ? 1 : 0 }
      let chat = try await echo.chat()
      for _ in 0..<Self.smokeMessages {
        try await chat.send(EchoV1.EchoRequest(text: text))
        if try await chat.next()?.text == text { came += 1 }
      }
      chat.finishSending()
      return came
    }
    guard came == 2 * Self.smokeMessages else {
      throw ValidationError("\(came) of \(2 * Self.smokeMessages) messages came")
    }
    return BenchReport(
      name: "rpc-stream", peer: "", unit: "", lessIsBetter: true, ours: [0], theirs: [0])
  }
}
