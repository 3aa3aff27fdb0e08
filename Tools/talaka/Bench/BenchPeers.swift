import ArgumentParser
import Cluster
import Glibc

/// The peers and the programs of the benchmarks, from Tools/bench/peers, built into the state folder
/// when they are older than their source; grpc-swift-2, which takes ten minutes, only when it is not
/// there: whoever changes its source removes it.
struct BenchPeers {
  private let source: String
  private let folder: String
  /// Certificate and key for the runs with TLS, or empty.
  private let tls: [String]

  init(_ workspace: Workspace, folder: String, tls: [String] = []) {
    source = "\(workspace.root)/Tools/bench/peers"
    self.folder = folder
    self.tls = tls
  }

  /// gRPC C++, grpc-swift-2 and grpc-go, of which `only` names one; all when nil.
  func all(only: String?) throws -> [BenchServer] {
    let makers: [(String, () throws -> BenchServer)] = [
      ("grpc-c++", grpcCpp), ("grpc-go", grpcGo), ("grpc-swift-2", grpcSwift),
    ]
    return try makers.filter { only == nil || only == $0.0 }.map { try $0.1() }
  }

  private func grpcCpp() throws -> BenchServer {
    let made = "\(folder)/grpc-cpp"
    let program = "\(made)/server"
    if !isCurrent(program, ["echo.proto", "grpc-cpp/server.cc"]) {
      Terminal.step("building the gRPC C++ peer")
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
      try compile(
        program,
        [
          "-I\(made)", "\(source)/grpc-cpp/server.cc", "\(made)/echo.pb.cc",
          "\(made)/echo.grpc.pb.cc",
        ])
    }
    return BenchServer(
      name: "grpc-c++", version: says("pkg-config", ["--modversion", "grpc++"]),
      command: Command(program, ["11052"] + tls), port: 11052, isTLS: !tls.isEmpty)
  }

  private func compile(_ program: String, _ sources: [String]) throws {
    var flags = Command("pkg-config", ["--cflags", "--libs", "grpc++", "protobuf"])
    flags.output = .captured
    let libraries = try flags.run().split(whereSeparator: \.isWhitespace).map(String.init)
    try Command("g++", ["-O2", "-std=c++17", "-o", program] + sources + libraries).run()
  }

  private func grpcGo() throws -> BenchServer {
    let made = "\(folder)/grpc-go"
    let program = "\(made)/server"
    if !isCurrent(program, ["echo.proto", "grpc-go/server.go"]) {
      Terminal.step("building the grpc-go peer")
      try Files.makeFolder(made)
      try Command(
        "protoc", ["-I\(source)", "--go_out=plugins=grpc:\(made)", "\(source)/echo.proto"]
      ).run()
      // All files of a package must be in one folder.
      try Files.write(Files.read("\(source)/grpc-go/server.go"), to: "\(made)/server.go")
      var build = Command(
        "go", ["build", "-o", program, "\(made)/server.go", "\(made)/echo.pb.go"])
      // Debian's packages of Go libraries are a GOPATH, not modules.
      build.environment = ["GO111MODULE": "off", "GOPATH": "/usr/share/gocode"]
      try build.run()
    }
    var command = Command(program, ["11055"] + tls)
    // As many as the cores that it gets.
    command.environment = ["GOMAXPROCS": "1"]
    let package = says("dpkg-query", ["-W", "-f", "${Version}", "golang-google-grpc-dev"])
    let compiler = says("go", ["version"]).split(separator: " ").dropFirst(2).first ?? ""
    return BenchServer(
      name: "grpc-go", version: "\(package) (\(compiler))", command: command, port: 11055,
      isTLS: !tls.isEmpty)
  }

  private func grpcSwift() throws -> BenchServer {
    let built = "\(folder)/grpc-swift"
    let program = "\(built)/release/EchoServer"
    if !Files.isProgram(program) {
      Terminal.step("building the grpc-swift-2 peer (ten minutes)")
      var build = Command("swift", ["build", "-c", "release", "--scratch-path", built])
      build.folder = "\(source)/grpc-swift"
      try build.run()
    }
    let parts = ["grpc-swift-2", "grpc-swift-nio-transport"].map { name in
      "\(name) \(says("git", ["-C", "\(built)/checkouts/\(name)", "describe", "--tags"]))"
    }
    return BenchServer(
      name: "grpc-swift-2", version: parts.joined(separator: " with "),
      command: Command(program, ["11053"] + tls), port: 11053, isTLS: !tls.isEmpty)
  }

  /// The server of nghttp2's own: a file from memory, no handler, no trailers.
  func nghttpd() -> BenchServer {
    BenchServer(
      name: "nghttpd", version: says("nghttpd", ["--version"]),
      command: Command("nghttpd", ["--no-tls", "-n", "1", "-d", "\(folder)/www", "11054"]),
      port: 11054, paths: .file)
  }

  /// The load client of the streams; gives back its path.
  func loadClient() throws -> String {
    let program = "\(folder)/load"
    if !isCurrent(program, ["load/load.cc"]) {
      Terminal.step("building the load client")
      try compile(program, ["\(source)/load/load.cc"])
    }
    return program
  }

  /// The load client of ping-pong on nghttp2; gives back its path.
  func pingPongClient() throws -> String {
    let program = "\(folder)/pingpong"
    if !isCurrent(program, ["load/pingpong.c"]) {
      try Command(
        try compilerOfC(), ["-O2", "-o", program, "\(source)/load/pingpong.c", "-lnghttp2"]
      ).run()
    }
    return program
  }

  private func compilerOfC() throws -> String {
    guard let compiler = ["cc", "gcc", "clang"].first(where: { Files.find($0) != nil }) else {
      throw ValidationError("no C compiler is there")
    }
    return compiler
  }

  /// The library that counts allocations; gives back its path.
  func allocationCounter() throws -> String {
    let library = "\(folder)/count.so"
    if !isCurrent(library, ["allocations/count.c"]) {
      try Command(
        try compilerOfC(),
        ["-O2", "-shared", "-fPIC", "-o", library, "\(source)/allocations/count.c"]
      ).run()
    }
    return library
  }

  private func isCurrent(_ made: String, _ sources: [String]) -> Bool {
    func changed(_ path: String) -> Int? {
      var information = stat()
      guard stat(path, &information) == 0 else { return nil }
      return information.st_mtim.tv_sec
    }
    guard let age = changed(made) else { return false }
    return sources.allSatisfy { (changed("\(source)/\($0)") ?? .max) <= age }
  }

  /// The first line of what a program says, or "?".
  private func says(_ program: String, _ arguments: [String]) -> String {
    var command = Command(program, arguments)
    command.output = .captured
    guard let said = try? command.finish(), said.status == 0 else { return "?" }
    return said.text.split(separator: "\n").first.map(String.init) ?? "?"
  }
}
