import ArgumentParser
import Glibc
import Protos
import RPC
import Reactor
import TLS

/// The server of gRPC's interoperability tests (doc/interop-test-descriptions.md), with its flags.
@main struct InteropServer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interop-server",
    abstract: "Serves grpc.testing.TestService for the interoperability tests of gRPC.",
    discussion: """
      TLS asks the client for no certificate. The server's own comes from files; clients of the \
      interoperability tests expect one for *.test.google.fr.
      """)

  /// The largest PEM file that is read.
  private static let pemBytesMax = 1_048_576
  /// Room for the thousand requests of 271,828 bytes that `concurrent_large_unary` sends at once.
  private static let waitingInputBytesMax = 536_870_912
  /// What running calls get at the end.
  private static let grace: Duration = .seconds(5)

  @Option(name: .customLong("host"), help: "Address to listen on; 0.0.0.0 for every one.")
  var host = "127.0.0.1"

  @Option(name: .customLong("port"), help: "Port to listen on; 0 takes a free one.")
  var port: UInt16

  @Option(name: .customLong("use_tls"), help: "Whether to serve TLS (true or false).")
  var usesTLS = false

  @Option(name: .customLong("tls_cert_file"), help: "Certificate chain, PEM; with TLS only.")
  var certificateFile: String?

  @Option(name: .customLong("tls_key_file"), help: "Private key, PEM; with TLS only.")
  var keyFile: String?

  func validate() throws {
    if usesTLS, certificateFile == nil || keyFile == nil {
      throw ValidationError("--use_tls=true needs --tls_cert_file and --tls_key_file.")
    }
  }

  func run() throws {
    let security = try security()
    let terminated = Terminated()
    // Before any thread starts, so that all of them leave the signals to it.
    let signals = try SignalSource([.terminate, .interrupt]) { _ in terminated.raise() }
    let loop = try EventLoop()
    try signals.watch(on: loop)
    let server = RPCServer(
      loops: [loop], security: security, services: [OfferedTestService()], options: options())
    loop.spawn {
      do {
        let port = try await server.listen(host: host, port: port)
        StandardError.write("listening on \(port)\n")
        await terminated.wait()
        try await server.shutDown(grace: Self.grace)
        Glibc.exit(0)
      } catch {
        StandardError.write("interop-server: \(error)\n")
        Glibc.exit(1)
      }
    }
    loop.run()
    withExtendedLifetime(signals) {}
  }

  private func options() -> ServerOptions {
    var options = ServerOptions()
    options.limits.waitingInputBytesPerLoopMax = Self.waitingInputBytesMax
    return options
  }

  private func security() throws -> ServerSecurity {
    guard usesTLS, let certificateFile, let keyFile else { return .plaintext(caller: "interop") }
    let context = try TLSContext.server(
      certificates: try FileReader.read(certificateFile, limit: Self.pemBytesMax),
      privateKey: try FileReader.read(keyFile, limit: Self.pemBytesMax),
      verification: .serverOnly(authority: nil), allowsTLS12: true)
    return .openTLS(context, caller: "interop")
  }
}

/// Whether the process was told to end, and who waits for that.
///
/// `@unchecked Sendable`: raised by a signal's source and waited for on the one loop that both run
/// on.
private final class Terminated: @unchecked Sendable {
  private var isRaised = false
  private var waiting: UnsafeContinuation<Void, Never>?

  func raise() {
    isRaised = true
    let resumed = waiting
    waiting = nil
    resumed?.resume()
  }

  func wait() async {
    if !isRaised { await withUnsafeContinuation { waiting = $0 } }
  }
}
