import ArgumentParser
import Cluster

/// `rpc-unary`, `rpc-floor`, `rpc-tls` and `rpc-loops`: server CPU time of one request. The server
/// has core 0, the load generator core 1; 8 connections with 32 streams each send a message of about 120 bytes.
struct RPCBench {
  private static let unit = "µs-cpu/request"
  private static let coresOfTwo = "0,1"

  let workspace: Workspace
  let plan: BenchPlan
  let folder: String
  private let authority: TransportAuthority
  private(set) var load: LoadGenerator

  init(_ workspace: Workspace, _ plan: BenchPlan) throws {
    self.workspace = workspace
    self.plan = plan
    folder = "\(workspace.state)/bench"
    try Files.makeFolder(folder)
    authority = TransportAuthority(folder: "\(folder)/pki")
    _ = try authority.provide([
      ("server", .door(names: ["localhost"], addresses: [[127, 0, 0, 1]]))
    ])
    load = try LoadGenerator(
      workspace, folder: folder, authorityFile: authority.authorityFile)
  }

  private var certificate: [String] {
    [authority.certificateFile("server"), authority.keyFile("server")]
  }

  /// Our server without tokens, deadlines and headers.
  var bare: BenchServer {
    BenchServer(
      name: "talaka", command: Command("\(workspace.programs)/echo", ["--plaintext", "11051"]),
      port: 11051, paths: .talaka)
  }

  /// Our server with all that a call of the suite goes through.
  func complete(loops: Int = 1, tls: Bool = false) -> BenchServer {
    let token = "\(folder)/token"
    return BenchServer(
      name: "talaka",
      command: Command(
        "\(workspace.programs)/echo",
        ["--complete", "11051", "\(loops)", token] + (tls ? certificate : [])),
      port: 11051, paths: .complete, isTLS: tls, tokenFile: token)
  }

  /// With the token as most clients of gRPC send it, and as the others do.
  func unary() throws -> [BenchReport] {
    try [.indexed, .plain, .huffman].flatMap { try unary($0) }
  }

  private func unary(_ form: LoadGenerator.TokenForm) throws -> [BenchReport] {
    let name = form == .indexed ? "rpc-unary" : "rpc-unary-\(form.rawValue)"
    if plan.smoke { return [try compare(name, complete(), nil, form)] }
    return try BenchPeers(workspace, folder: folder).all(only: plan.peer).map { peer in
      try compare(name, complete(), peer, form)
    }
  }

  func floor() throws -> [BenchReport] {
    let peer = plan.smoke ? nil : BenchPeers(workspace, folder: folder).nghttpd()
    return [try compare("rpc-floor", bare, peer)]
  }

  /// TLS 1.3; the server alone shows a certificate.
  func tls() throws -> [BenchReport] {
    if plan.smoke { return [try compare("rpc-tls", complete(tls: true), nil, .indexed)] }
    return try BenchPeers(workspace, folder: folder, tls: certificate).all(only: plan.peer).map {
      try compare("rpc-tls", complete(tls: true), $0, .indexed)
    }
  }

  /// Two loops against one. On each core in use there is one loop and one thread of h2load with 8
  /// connections, on both sides: what differs is only that there are two of each.
  func loops() throws -> [BenchReport] {
    var one = self
    one.load.cores = "0"
    var two = self
    two.load.cores = Self.coresOfTwo
    two.load.threads = 2
    var ours: [Double] = []
    var theirs: [Double] = []
    Terminal.step("rpc-loops: two loops on two cores against one")
    for pair in 1...plan.pairs {
      var server = complete(loops: 2)
      server.cores = Self.coresOfTwo
      ours.append(try two.measure(server))
      theirs.append(plan.smoke ? ours[pair - 1] : try one.measure(complete()))
      say(pair, ours, theirs)
    }
    return [
      BenchReport(
        name: "rpc-loops", peer: "one loop", unit: Self.unit, lessIsBetter: true, ours: ours,
        theirs: theirs)
    ]
  }

  // MARK: Measuring

  /// Both in turn; without a peer, ours once more counts as its own.
  private func compare(
    _ name: String, _ ours: BenchServer, _ peer: BenchServer?,
    _ form: LoadGenerator.TokenForm = .huffman
  ) throws -> BenchReport {
    Terminal.step("\(name)" + (peer.map { " against \($0.name)" } ?? ""))
    // Peers get the headers that ours gets, and look at none.
    let headers = ours.tokenFile
    var own: [Double] = []
    var other: [Double] = []
    for pair in 1...plan.pairs {
      own.append(try measure(ours, form))
      let token = try headers.map { try Files.read($0) }
      other.append(try peer.map { try measure($0, form, token: token) } ?? own[pair - 1])
      say(pair, own, other)
    }
    return BenchReport(
      name: name, peer: peer?.name ?? "", version: peer?.version ?? "", unit: Self.unit,
      lessIsBetter: true, ours: own, theirs: other)
  }

  private func say(_ pair: Int, _ own: [Double], _ other: [Double]) {
    Terminal.say(
      "  pair \(pair): \(BenchReport.rounded(own[pair - 1])) and "
        + "\(BenchReport.rounded(other[pair - 1])) µs of server CPU")
  }

  /// Microseconds of the server's CPU time for one request.
  private func measure(
    _ server: BenchServer, _ form: LoadGenerator.TokenForm = .huffman, token: String? = nil
  ) throws -> Double {
    let running = try RunningBenchServer(server, folder: folder)
    let token = try token ?? running.token
    if !server.isFile { try load.check(server, token: token) }
    func calls(_ seconds: Int) throws -> Int {
      guard let token else { return try load.run(server, .seconds(seconds), token: nil) }
      return try load.run(server, seconds: seconds, token: token, as: form)
    }
    let warm = try calls(1)
    let before = running.cpuNanoseconds()
    let done = try calls(plan.seconds)
    let spent = running.cpuNanoseconds() - before
    try running.stopAndCheck(
      sent: warm + done, cut: 2 * LoadGenerator.underWay * load.threads)
    return Double(spent) / 1000 / Double(done)
  }
}
