import ArgumentParser
import Cluster
import Protobuf
import Protos
import RPC
import Reactor
import TLS

/// Makes the calls of `rpc-unary`: with our own generator, which looks at every answer, or with
/// h2load, and a real client beside it, since h2load counts a failed call as a success.
struct LoadGenerator {
  /// How the access token goes with each call, which is most of its header bytes.
  enum TokenForm: String {
    /// Named by its number in the connection's table after the first call: grpc-go, Java, Swift.
    case indexed
    /// Written out each time: the clients on C-core, .NET.
    case plain
    /// Written out in Huffman's code each time: clients on nghttp2, h2load for one.
    case huffman
  }

  /// For how long, or how many.
  enum Amount {
    case seconds(Int)
    case requests(Int)
  }

  static let connections = 8
  static let streams = 32
  /// Calls under way when a run of so many seconds ends.
  static let underWay = connections * streams
  private static let textBytes = 120
  private static let prefixBytes = 5

  let folder: String
  let authorityFile: String
  /// Our own generator.
  let program: String
  /// The cores it may use, as taskset(1) takes them; a thread for each.
  var cores = "1"
  var threads = 1

  private static var message: [UInt8] {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: textBytes)
    return EchoV1.EchoRequest(text: String(decoding: text, as: UTF8.self)).wire()
  }

  init(_ workspace: Workspace, folder: String, authorityFile: String) throws {
    program = "\(workspace.programs)/load"
    self.folder = folder
    self.authorityFile = authorityFile
    try Files.makeFolder("\(folder)/www")
    let message = Self.message
    try Files.write([0, 0, 0, 0, UInt8(message.count)] + message, to: "\(folder)/request.bin")
    try Files.write(message, to: "\(folder)/www/file")
  }

  /// The headers of a complete call beside its token.
  private static let headers = [
    "grpc-timeout:10S",
    "traceparent:00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  ]

  /// The same with our own generator, which sends the token as clients of gRPC do: every answer has
  /// the status 0 and the bytes of the message, and none is under way at the end.
  func run(
    _ server: BenchServer, seconds: Int, token: String, as form: TokenForm
  ) throws -> Int {
    if form == .huffman { return try run(server, .seconds(seconds), token: token) }
    let tokenFile = "\(folder)/load.token"
    try Files.write(Array(token.utf8), to: tokenFile)
    var arguments = [
      "-c", cores, program, "--port", String(server.port), "--path", server.paths.unary,
      "--message", "\(folder)/request.bin", "--connections", String(Self.connections),
      "--streams", String(Self.streams), "--seconds", String(seconds), "--token", tokenFile,
      "--token-form", form.rawValue,
    ]
    arguments += Self.headers.flatMap { ["--header", $0] }
    if server.isTLS { arguments += ["--authority", authorityFile] }
    var command = Command("taskset", arguments)
    command.output = .captured
    let text = try command.run()
    guard let done = text.split(separator: " ").first.flatMap({ Int($0) }), done > 0 else {
      throw ValidationError("\(server.name): no call was answered\n\(text)")
    }
    return done
  }

  /// Requests done in a run, each of them with an answer of the right size. `token` makes the calls
  /// complete; peers get the same headers and look at none.
  func run(_ server: BenchServer, _ amount: Amount, token: String?) throws -> Int {
    var arguments = [
      "-c", cores, "h2load", "-c", String(Self.connections * threads), "-m",
      String(Self.streams), "-t", String(threads),
    ]
    switch amount {
    case .seconds(let seconds): arguments += ["-D", String(seconds)]
    case .requests(let count): arguments += ["-n", String(count)]
    }
    if !server.isFile {
      var all = ["content-type: application/grpc", "te: trailers"]
      if let token { all += Self.headers + ["authorization: Bearer \(token)"] }
      arguments += ["-d", "\(folder)/request.bin"] + all.flatMap { ["-H", $0] }
    }
    let scheme = server.isTLS ? "https" : "http"
    var command = Command(
      "taskset", arguments + ["\(scheme)://127.0.0.1:\(server.port)\(server.paths.unary)"])
    command.output = .captured
    return try done(try command.run(), server)
  }

  private func done(_ text: String, _ server: BenchServer) throws -> Int {
    func number(before word: String) -> Int? {
      text.firstRange(of: " \(word)").flatMap { range in
        Int(
          text[..<range.lowerBound].reversed().prefix { $0.isNumber }.reversed()
            .map(String.init).joined())
      }
    }
    guard let done = number(before: "succeeded"), done > 0, number(before: "failed") == 0,
      number(before: "errored") == 0, number(before: "2xx") == done
    else { throw ValidationError("\(server.name): requests failed\n\(text)") }
    if server.isTLS, !text.contains("TLS Protocol: TLSv1.3") {
      throw ValidationError("\(server.name) does not speak TLS 1.3\n\(text)")
    }
    let body = text.firstRange(of: "headers (space").flatMap { range in
      text[range.upperBound...].firstRange(of: " (").flatMap { open in
        Int(text[open.upperBound...].prefix { $0.isNumber })
      }
    }
    let answer = Self.message.count + (server.isFile ? 0 : Self.prefixBytes)
    guard let body, body >= done * answer,
      body <= (done + Self.underWay * threads) * answer
    else { throw ValidationError("\(server.name): the answers have another size\n\(text)") }
    return done
  }

  /// Asks once with a real client and compares the answer.
  func check(_ server: BenchServer, token: String?) throws {
    let parts = server.paths.unary.split(separator: "/").map(String.init)
    let known = EchoV1.EchoService.echo
    let method = MethodDescriptor(
      service: parts[0], name: parts[1], kind: .unary, input: known.input, output: known.output,
      rules: known.rules)
    let answer = try withClient(of: server) { client in
      try await client.unary(
        method, EchoV1.EchoRequest(text: "ok"), CallOptions(bearerToken: token))
        as EchoV1.EchoResponse
    }
    guard answer.text == "ok" else { throw ValidationError("\(server.name) does not echo") }
  }

  /// Runs asynchronous work on the loop of a client of the server; both end with it.
  func withClient<Result: Sendable>(
    of server: BenchServer, _ body: @escaping @Sendable (RPCClient) async throws -> Result
  ) throws -> Result {
    let group = try EventLoopGroup(count: 1)
    defer { group.shutDown() }
    let loop = group.loops[0]
    let client = try client(of: server, on: loop)
    return try Blocking.wait { try await loop.spawn { try await body(client) }.value }
  }

  func client(of server: BenchServer, on loop: EventLoop) throws -> RPCClient {
    let clients = try clients(1, of: server, on: loop)
    return clients[0]
  }

  /// Clients with a connection each; none is made before the first call.
  func clients(_ count: Int, of server: BenchServer, on loop: EventLoop) throws -> [RPCClient] {
    let endpoint = Endpoint(host: "127.0.0.1", port: UInt16(server.port))
    var security = ClientSecurity.plaintext
    if server.isTLS {
      let context = try TLSContext.client(authority: Files.readBytes(authorityFile))
      security = .tls(context, serverName: "localhost")
    }
    return (0..<count).map { _ in
      RPCClient(endpoints: [endpoint], security: security, home: loop)
    }
  }
}
