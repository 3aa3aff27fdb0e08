import ArgumentParser
import Cluster
import Glibc
import Protobuf
import Protos
import RPC
import Reactor

/// `rpc-unary` and `rpc-floor`: server CPU time of one request. The server has core 0, h2load
/// core 1; 8 connections with 32 streams each send a message of about 120 bytes.
struct RPCBench {
  private struct Side {
    let name: String
    let command: Command
    let port: Int
    let path: String
    /// A file is fetched instead of a call made: the library's floor.
    var isFile = false
  }

  private static let textBytes = 120
  private static let startTries = 600

  private let workspace: Workspace
  private let plan: BenchPlan
  private let folder: String

  init(_ workspace: Workspace, _ plan: BenchPlan) throws {
    self.workspace = workspace
    self.plan = plan
    folder = "\(workspace.state)/bench"
    try Files.makeFolder("\(folder)/www")
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: Self.textBytes)
    let message = EchoV1.EchoRequest(text: String(decoding: text, as: UTF8.self)).wire()
    try Files.write([0, 0, 0, 0, UInt8(message.count)] + message, to: "\(folder)/request.bin")
    try Files.write(message, to: "\(folder)/www/file")
  }

  private var ours: Side {
    Side(
      name: "talaka",
      command: Command("\(workspace.programs)/echo", ["--plaintext", "50051"]), port: 50051,
      path: "/talaka.echo.v1.EchoService/Echo")
  }

  func unary() throws -> [BenchReport] {
    if plan.smoke { return [try compare("rpc-unary", ours, ours)] }
    return [
      try compare("rpc-unary", ours, try grpcCpp()),
      try compare("rpc-unary", ours, try grpcSwift()),
    ]
  }

  func floor() throws -> [BenchReport] {
    if plan.smoke { return [try compare("rpc-floor", ours, ours)] }
    let nghttpd = Side(
      name: "nghttpd",
      command: Command("nghttpd", ["--no-tls", "-n", "1", "-d", "\(folder)/www", "50054"]),
      port: 50054, path: "/file", isFile: true)
    return [try compare("rpc-floor", ours, nghttpd)]
  }

  // MARK: Peers

  private func grpcCpp() throws -> Side {
    let source = "\(workspace.root)/Tools/bench/peers"
    let program = "\(folder)/grpc-cpp/server"
    if !Files.isProgram(program) {
      Terminal.step("building the gRPC C++ peer")
      let made = "\(folder)/grpc-cpp"
      try Files.makeFolder(made)
      guard let plugin = Files.find("grpc_cpp_plugin") else {
        throw ValidationError("install libgrpc++-dev and protobuf-compiler-grpc for this peer")
      }
      try Command(
        "protoc",
        [
          "-I\(source)", "--cpp_out=\(made)", "--grpc_out=\(made)",
          "--plugin=protoc-gen-grpc=\(plugin)", "\(source)/echo.proto",
        ]
      ).run()
      var flags = Command("pkg-config", ["--cflags", "--libs", "grpc++", "protobuf"])
      flags.output = .captured
      let libraries = try flags.run().split(whereSeparator: \.isWhitespace).map(String.init)
      try Command(
        "g++",
        [
          "-O2", "-std=c++17", "-I\(made)", "-o", program, "\(source)/grpc-cpp/server.cc",
          "\(made)/echo.pb.cc", "\(made)/echo.grpc.pb.cc",
        ] + libraries
      ).run()
    }
    return Side(
      name: "grpc-c++", command: Command(program, ["50052"]), port: 50052, path: "/bench.Echo/Echo")
  }

  private func grpcSwift() throws -> Side {
    let built = "\(folder)/grpc-swift"
    let program = "\(built)/release/EchoServer"
    if !Files.isProgram(program) {
      Terminal.step("building the grpc-swift-2 peer (ten minutes)")
      var build = Command("swift", ["build", "-c", "release", "--scratch-path", built])
      build.folder = "\(workspace.root)/Tools/bench/peers/grpc-swift"
      try build.run()
    }
    return Side(
      name: "grpc-swift-2", command: Command(program, ["50053"]), port: 50053,
      path: "/bench.Echo/Echo")
  }

  // MARK: Measuring

  private func compare(_ name: String, _ ours: Side, _ peer: Side) throws -> BenchReport {
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
      name: name, peer: peer.name, unit: "µs-cpu/request", lessIsBetter: true, ours: own,
      theirs: other)
  }

  /// Microseconds of the server's CPU time for one request.
  private func measure(_ side: Side) throws -> Double {
    var command = side.command
    command.arguments = ["-c", "0", command.program] + command.arguments
    command.program = "taskset"
    command.output = .file("\(folder)/\(side.name).log")
    let server = try command.start()
    defer {
      server.signal(SIGTERM)
      _ = server.wait()
    }
    try waitForDoor(side)
    if !side.isFile { try check(side) }
    _ = try load(side, seconds: 1)
    let before = try cpuNanoseconds(server.pid)
    let done = try load(side, seconds: plan.seconds)
    let spent = try cpuNanoseconds(server.pid) - before
    return Double(spent) / 1000 / Double(done)
  }

  private func waitForDoor(_ side: Side) throws {
    for _ in 0..<Self.startTries {
      if Port.answers(side.port) { return }
      usleep(50_000)
    }
    throw ValidationError("\(side.name) did not open its port")
  }

  /// h2load counts a failed call as a success: ask once with a real client.
  private func check(_ side: Side) throws {
    let parts = side.path.split(separator: "/").map(String.init)
    let known = EchoV1.EchoService.echo
    let method = MethodDescriptor(
      service: parts[0], name: parts[1], kind: .unary, input: known.input, output: known.output,
      rules: known.rules)
    let group = try EventLoopGroup(count: 1)
    defer { group.shutDown() }
    let client = RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: UInt16(side.port))], security: .plaintext,
      home: group.loops[0])
    let answer = try Blocking.wait {
      try await client.unary(method, EchoV1.EchoRequest(text: "ok"), CallOptions())
        as EchoV1.EchoResponse
    }
    guard answer.text == "ok" else { throw ValidationError("\(side.name) does not echo") }
  }

  /// Requests done in a run, each of them with an answer of the right size.
  private func load(_ side: Side, seconds: Int) throws -> Int {
    var arguments = [
      "-c", "1", "h2load", "-c", "8", "-m", "32", "-t", "1", "-D", String(seconds),
    ]
    if !side.isFile {
      arguments += [
        "-d", "\(folder)/request.bin", "-H", "content-type: application/grpc", "-H", "te: trailers",
      ]
    }
    var command = Command("taskset", arguments + ["http://127.0.0.1:\(side.port)\(side.path)"])
    command.output = .captured
    let text = try command.run()
    func number(before word: String) -> Int {
      guard let range = text.firstRange(of: " \(word)") else { return 0 }
      return Int(
        text[..<range.lowerBound].reversed().prefix { $0.isNumber }.reversed().map(String.init)
          .joined()) ?? 0
    }
    let done = number(before: "succeeded")
    guard done > 0, number(before: "failed") == 0, number(before: "errored") == 0 else {
      throw ValidationError("\(side.name): requests failed\n\(text)")
    }
    let body = text.firstRange(of: "headers (space").flatMap { range in
      text[range.upperBound...].firstRange(of: " (").map { open in
        Int(text[open.upperBound...].prefix { $0.isNumber }) ?? 0
      }
    }
    guard let body, body >= done * Self.textBytes else {
      throw ValidationError("\(side.name): the answers are too short\n\(text)")
    }
    return done
  }

  private func cpuNanoseconds(_ process: Int32) throws -> Int {
    var sum = 0
    for thread in Files.names(in: "/proc/\(process)/task") {
      let text = (try? Files.read("/proc/\(process)/task/\(thread)/schedstat")) ?? ""
      sum += Int(text.prefix { $0.isNumber }) ?? 0
    }
    return sum
  }
}
