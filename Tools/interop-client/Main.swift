import ArgumentParser
import Glibc
import RPC
import Reactor
import TLS

/// The client of gRPC's interoperability tests (doc/interop-test-descriptions.md), with its flags.
@main struct InteropClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interop-client",
    abstract: "Runs one case of gRPC's interoperability tests; exit 0 when it passed, else 1.",
    discussion: "Cases: \(InteropCase.all.keys.sorted().joined(separator: ", ")).")

  /// The largest PEM file that is read.
  private static let pemBytesMax = 4_194_304
  /// Debian's own list of authorities, for servers of the public internet.
  private static let systemAuthorities = "/etc/ssl/certs/ca-certificates.crt"

  @Option(name: .customLong("server_host"), help: "Server to connect to.")
  var serverHost = "localhost"

  @Option(name: .customLong("server_port"), help: "Its port.")
  var serverPort: UInt16

  @Option(
    name: .customLong("server_host_override"),
    help: "Name to expect in the certificate and to send as :authority.")
  var serverHostOverride: String?

  @Option(name: .customLong("use_tls"), help: "Whether to speak TLS (true or false).")
  var usesTLS = false

  @Option(
    name: .customLong("use_test_ca"),
    help: "Trust the test authority only, whose file --ca_file names (true or false).")
  var usesTestCA = false

  @Option(
    name: .customLong("ca_file"), help: "Authority to trust, PEM; without it the system's list.")
  var authorityFile: String?

  @Option(name: .customLong("test_case"), help: "The case to run.")
  var testCase = "large_unary"

  @OptionGroup var soak: SoakOptions

  @Option(
    name: .customLong("slow_consumer_delay_ms"),
    help: "Pause of slow_consumer after each message.")
  var slowConsumerDelay = 20

  @Option(
    name: .customLong("iteration_interval"),
    help: "Seconds between the calls of long_lived_channel.")
  var iterationInterval = 10

  @Option(
    name: .customLong("service_config_json"), help: "Service config of the channel, as JSON.")
  var serviceConfig = "{}"

  func validate() throws {
    guard InteropCase.all[testCase] != nil else {
      throw ValidationError("There is no case \(testCase).")
    }
    guard slowConsumerDelay >= 0, iterationInterval >= 0 else {
      throw ValidationError("A pause is not negative.")
    }
    if usesTestCA, authorityFile == nil {
      throw ValidationError("--use_test_ca=true needs --ca_file: the authority is not part of us.")
    }
    _ = try ServiceConfig(json: serviceConfig)
    try soak.check()
  }

  func run() throws {
    let security = try security()
    var options = ClientOptions()
    options.serviceConfig = try ServiceConfig(json: serviceConfig)
    let loop = try EventLoop()
    guard let body = InteropCase.all[testCase] else { return }
    let interop = InteropCase(
      endpoint: Endpoint(host: serverHost, port: serverPort), security: security, loop: loop,
      channel: options, soak: soak, slowConsumerDelay: .milliseconds(slowConsumerDelay),
      iterationInterval: .seconds(iterationInterval))
    let name = testCase
    loop.spawn {
      do {
        try await body(interop)
        StandardError.write("\(name): passed\n")
        Glibc.exit(0)
      } catch {
        StandardError.write("\(name): FAILED: \(error)\n")
        Glibc.exit(1)
      }
    }
    loop.run()
  }

  private func security() throws -> ClientSecurity {
    guard usesTLS else { return .plaintext }
    let authority = try FileReader.read(
      authorityFile ?? Self.systemAuthorities, limit: Self.pemBytesMax)
    return .tls(
      try TLSContext.client(authority: authority), serverName: serverHostOverride ?? serverHost)
  }
}

/// How the soak cases run.
struct SoakOptions: ParsableArguments, Sendable {
  @Option(name: .customLong("soak_iterations"), help: "Calls to make.")
  var iterations = 10

  @Option(
    name: .customLong("soak_max_failures"),
    help: "Calls that may fail or take too long.")
  var failuresMax = 0

  @Option(
    name: .customLong("soak_per_iteration_max_acceptable_latency_ms"),
    help: "Milliseconds that one call may take.")
  var latencyMax = 1000

  @Option(
    name: .customLong("soak_overall_timeout_seconds"),
    help: "Seconds for all; without it the longest time that the calls may take.")
  var overallTimeout: Int?

  @Option(
    name: .customLong("soak_min_time_ms_between_rpcs"),
    help: "Milliseconds from the start of one call to the next, at least.")
  var pauseMin = 0

  @Option(name: .customLong("soak_request_size"), help: "Bytes of the request's payload.")
  var requestBytes = 271_828

  @Option(name: .customLong("soak_response_size"), help: "Bytes of the response's payload.")
  var responseBytes: Int32 = 314_159

  /// Bytes of a payload that may be asked for.
  private static let payloadBytesMax = 4_000_000

  func check() throws {
    let sizes = [requestBytes, Int(responseBytes)]
    guard sizes.allSatisfy({ (0...Self.payloadBytesMax).contains($0) }) else {
      throw ValidationError("A payload has at most \(Self.payloadBytesMax) bytes.")
    }
    guard iterations > 0, failuresMax >= 0, latencyMax >= 0, pauseMin >= 0 else {
      throw ValidationError("A soak needs at least one call, and no number is negative.")
    }
  }

  /// From the first call to the last.
  var timeout: Duration {
    overallTimeout.map { .seconds($0) } ?? .milliseconds(latencyMax) * iterations
  }
}
