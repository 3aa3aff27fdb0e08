import Glibc
import Hosting
import PKI
import RPC
import Reactor
import TLS

/// The echo server of benchmarks with everything of the suite on: callers, deadlines, access tokens
/// of high assurance, limits, metrics, tracing. Only the database is missing.
///
/// It plays `identity` itself: makes a key at start, signs one token and writes it to a file for the
/// load generator, and keeps the news of revocations fresh. At SIGTERM it says what its calls came
/// to, a line `METHOD STATUS COUNT` for each, so that the benchmark can hold it against what was sent.
struct CompleteServer {
  private static let issuer = "https://talaka"
  private static let keyID = "bench"
  private static let tokenSeconds: Int64 = 3600
  private static let newsPause: Duration = .seconds(1)
  private static let pemBytesMax = 1 << 20
  private static let grace: Duration = .seconds(5)

  private let port: UInt16
  private let loops: Int
  private let tokenFile: String
  private let files: (certificate: String, key: String)?

  init?(_ arguments: [String]) {
    guard arguments.count == 3 || arguments.count == 5, let port = UInt16(arguments[0]),
      let loops = Int(arguments[1]), (1...64).contains(loops)
    else { return nil }
    self.port = port
    self.loops = loops
    tokenFile = arguments[2]
    files = arguments.count == 5 ? (arguments[3], arguments[4]) : nil
  }

  func run() throws {
    OpenFiles.raiseLimit()
    let terminated = ChangeSignal()
    // Before any thread starts, so that all of them leave the signals to it.
    let signals = try SignalSource([.terminate, .interrupt]) { _ in terminated.raise() }
    let loops = try (0..<loops).map { try EventLoop(index: $0) }
    for loop in loops.dropFirst() { loop.start() }
    try signals.watch(on: loops[0])
    let tokens = try verifier()
    var options = ServerOptions()
    options.admitAtOnce = { call in try tokens.admitAtOnce(call) }
    options.admit = { call in try await tokens.admit(call) }
    let server = RPCServer(
      loops: loops, security: try security(), services: [EchoHandler()], options: options)
    let (port, grace) = (port, Self.grace)
    loops[0].spawn {
      while true {
        tokens.heard()
        try await loops[0].sleep(for: Self.newsPause)
      }
    }
    loops[0].spawn {
      do {
        let port = try await server.listen(host: "127.0.0.1", port: port)
        StandardError.write("listening on \(port)\n")
        _ = try await terminated.change(after: 0)
        for call in try await server.statistics() {
          for outcome in call.outcomes {
            StandardError.write(
              "\(call.method) \(outcome.code.name) \(outcome.duration.count)\n")
          }
        }
        try await server.shutDown(grace: grace)
        exit(0)
      } catch {
        StandardError.write("echo: \(error)\n")
        exit(1)
      }
    }
    loops[0].run()
    withExtendedLifetime(signals) {}
  }

  private func security() throws -> ServerSecurity {
    guard let files else { return .plaintext(caller: "tests") }
    let context = try TLSContext.server(
      certificates: try FileReader.read(files.certificate, limit: Self.pemBytesMax),
      privateKey: try FileReader.read(files.key, limit: Self.pemBytesMax),
      verification: .serverOnly(authority: nil))
    return .openTLS(context, caller: "tests")
  }

  /// A verifier that knows one key, and a token by that key in the file.
  private func verifier() throws -> TokenVerifier {
    let key = try PrivateKey.generate()
    let now = WallTime.now().seconds
    let claims = """
      {"iss":"\(Self.issuer)","aud":"talaka","iat":\(now),"nbf":\(now),\
      "exp":\(now + Self.tokenSeconds),"sub":"persons/0190c2a4-5b1e-7c3d-8f00-000000000001",\
      "sid":"sessions/0190c2a4-5b1e-7c3d-8f00-000000000002","acr":"high","amr":["sc"]}
      """
    let token = try JSONWebSignature.sign(
      header: Array("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"\(Self.keyID)\"}".utf8),
      payload: Array(claims.utf8), with: key)
    try write(token)
    let known = [Self.keyID: key.publicKey]
    let verifier = TokenVerifier(issuer: Self.issuer, fetchKeys: { known })
    verifier.use(keys: known)
    return verifier
  }

  private func write(_ token: String) throws {
    let file = open(tokenFile, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    let bytes = Array(token.utf8)
    guard file >= 0, Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw SystemError(call: "write \(tokenFile)", number: errno)
    }
    close(file)
  }
}
