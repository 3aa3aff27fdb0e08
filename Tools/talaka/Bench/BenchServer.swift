import ArgumentParser
import Cluster
import Glibc

/// A server to be measured: how it is started and what it answers.
struct BenchServer {
  /// Paths of its methods: those of `talaka.echo.v1` or of the peers' `bench.Echo`.
  struct Paths {
    let unary: String
    let serverStream: String
    let pingPong: String

    static let talaka = Paths(service: "talaka.echo.v1.EchoService", serverStream: "Repeat")
    static let complete = Paths(
      service: "talaka.echo.v1.EchoService", unary: "EchoToUser", serverStream: "Repeat")
    static let peer = Paths(service: "bench.Echo", serverStream: "Copies")
    static let file = Paths(service: "file")

    private init(service: String, unary: String = "Echo", serverStream: String = "") {
      self.unary = service == "file" ? "/file" : "/\(service)/\(unary)"
      self.serverStream = "/\(service)/\(serverStream)"
      pingPong = "/\(service)/Chat"
    }
  }

  let name: String
  /// For the table of results; what it was built of.
  var version = ""
  let command: Command
  /// Below the ports of clients: who knocks at a closed one of theirs may meet himself.
  let port: Int
  var paths = Paths.peer
  var isTLS = false
  /// Where it writes the token that its calls need.
  var tokenFile: String?
  /// The cores it may use, as taskset(1) takes them.
  var cores = "0"

  /// A file is fetched instead of a call made.
  var isFile: Bool { paths.unary == "/file" }
}

/// A server while it is measured.
final class RunningBenchServer {
  private static let startTries = 3000
  private static let startPause: UInt32 = 10_000

  let server: BenchServer
  private let log: String
  private let process: ChildProcess
  private var isStopped = false

  /// Starts it and waits until it accepts connections.
  init(_ server: BenchServer, folder: String) throws {
    self.server = server
    log = "\(folder)/\(server.name).log"
    try Files.remove(log)
    if Port.answers(server.port) { throw ValidationError("port \(server.port) is taken") }
    var command = server.command
    command.arguments = ["-c", server.cores, command.program] + command.arguments
    command.program = "taskset"
    command.output = .file(log)
    process = try command.start()
    for _ in 0..<Self.startTries {
      if Port.answers(server.port) { return }
      usleep(Self.startPause)
    }
    stop()
    throw ValidationError("\(server.name) did not open its port")
  }

  deinit { stop() }

  /// Stops it and waits for its end.
  func stop() {
    if isStopped { return }
    isStopped = true
    process.signal(SIGTERM)
    _ = process.wait()
  }

  /// The token that its calls need, if any.
  var token: String? {
    get throws { try server.tokenFile.map { try Files.read($0) } }
  }

  /// CPU time of all its threads.
  func cpuNanoseconds() -> Int {
    var sum = 0
    for thread in Files.names(in: "/proc/\(process.pid)/task") {
      let text = (try? Files.read("/proc/\(process.pid)/task/\(thread)/schedstat")) ?? ""
      sum += Int(text.prefix { $0.isNumber }) ?? 0
    }
    return sum
  }

  /// Memory in RAM.
  func residentBytes() throws -> Int { try ProcessMemory.residentBytes(of: process.pid) }

  /// Stops our complete server and holds what it counted against what was sent: all good, none less.
  /// `cut` calls may have been under way when a load generator left.
  func stopAndCheck(sent: Int, cut: Int) throws {
    stop()
    guard server.tokenFile != nil else { return }
    var good = 0
    var cancelled = 0
    for line in try Files.read(log).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, words[0].contains("/"), let count = Int(words[2]) else { continue }
      switch words[1] {
      case "OK": good += count
      case "CANCELLED", "UNAVAILABLE": cancelled += count
      default: throw ValidationError("calls failed: \(line)")
      }
    }
    guard good >= sent, cancelled <= cut else {
      throw ValidationError("\(server.name) counted \(good) good calls of \(sent)")
    }
  }
}
