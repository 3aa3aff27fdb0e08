internal import Configuration
internal import Glibc
internal import Logging
internal import Protobuf
internal import Protos
public import Postgres
public import RPC
internal import Reactor
internal import TLS

extension ServiceHost {
  /// Runs a service as this process and does not return: reads the command line and the
  /// configuration, starts, serves until SIGTERM or SIGINT, drains, exits.
  ///
  /// * `NAME --config FILE` serves; `--check` only checks the configuration and prints every fault.
  /// * `NAME migrate --config FILE` brings the database to this program's schema and ends; serving
  ///   does the same first.
  /// * `NAME health --config FILE` asks the running instance; exit 0 when it serves.
  ///
  /// A start-up condition that fails ends the process with status 1 within a second, every reason
  /// on a line of its own.
  public static func run<Settings: ServiceConfiguration>(
    _ name: String, _ type: Settings.Type, migrations: [Migration] = [],
    _ services: @escaping @Sendable (ServiceHost, Settings) async throws -> [any RPCService]
  ) -> Never {
    let process = ServiceProcess(name: name)
    let (settings, own) = process.readConfiguration(type)
    switch process.mode {
    case .check:
      StandardError.write("\(name): the configuration is good\n")
      exit(0)
    case .health: process.askHealth(settings)
    case .migrate: process.run(settings) { host in try await host.migrate(migrations) }
    case .serve:
      let terminated = ChangeSignal()
      let renewal = CertificateRenewal { try process.settingsAgain() }
      process.run(settings, terminated, renewal.wanted) { host in
        try await host.migrate(migrations)
        let offered = try await services(host, own)
        try await host.serve(offered, until: terminated, renewal: renewal)
      }
    }
  }
}

/// The life of a service's process.
struct ServiceProcess: Sendable {
  enum Mode: Sendable {
    case serve
    case migrate
    case check
    case health
  }

  let name: String
  let mode: Mode
  private let file: String

  init(name: String) {
    self.name = name
    var arguments = Array(CommandLine.arguments.dropFirst())
    var mode = Mode.serve
    if let word = arguments.first, word == "health" || word == "migrate" {
      mode = word == "health" ? .health : .migrate
      arguments.removeFirst()
    }
    var file: String?
    while let argument = arguments.first {
      arguments.removeFirst()
      if argument == "--check" {
        mode = .check
      } else if argument == "--config", let value = arguments.first {
        file = value
        arguments.removeFirst()
      } else {
        Self.fail(name, ["usage: \(name) [health|migrate] --config FILE [--check]"])
      }
    }
    guard let file else {
      Self.fail(name, ["usage: \(name) [health|migrate] --config FILE [--check]"])
    }
    self.file = file
    self.mode = mode
  }

  static func fail(_ name: String, _ reasons: [String]) -> Never {
    for reason in reasons { StandardError.write("\(name): \(reason)\n") }
    exit(1)
  }

  func readConfiguration<Settings: ServiceConfiguration>(
    _ type: Settings.Type
  ) -> (ServerSettings, Settings) {
    var reader: ConfigurationReader
    do {
      reader = try self.reader()
    } catch {
      Self.fail(name, ["\(file) can't be read (\(error))"])
    }
    let settings = ServerSettings(&reader)
    let own = Settings(&reader)
    reader.reportUnread()
    if !reader.faults.isEmpty { Self.fail(name, reader.faults.map(\.description)) }
    return (settings, own)
  }

  /// What the configuration says now of the door; throws every fault in it.
  func settingsAgain() throws -> ServerSettings {
    var reader = try reader()
    let settings = ServerSettings(&reader)
    if !reader.faults.isEmpty { throw ConfigurationFaults(faults: reader.faults) }
    return settings
  }

  private func reader() throws -> ConfigurationReader {
    let json = try FileReader.read(file, limit: ConfigurationReader.fileBytesMax)
    let directory = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return ConfigurationReader(
      json: json, directory: directory, environment: EnvironmentVariablesProvider())
  }

  /// Runs `body` on the first loop and ends the process with it; `terminated` rises at SIGTERM and
  /// SIGINT, `renewalWanted` at SIGHUP.
  func run(
    _ settings: ServerSettings, _ terminated: ChangeSignal = ChangeSignal(),
    _ renewalWanted: ChangeSignal = ChangeSignal(),
    _ body: @escaping @Sendable (ServiceHost) async throws -> Void
  ) -> Never {
    do {
      let name = name
      OpenFiles.raiseLimit()
      LoggingSystem.bootstrap { _ in JSONLog(service: name) }
      var log = Logger(label: name)
      log.logLevel = Logger.Level(rawValue: settings.logLevel) ?? .info
      // Before any thread starts, so that all of them leave the signals to it.
      let signals = try SignalSource([.terminate, .interrupt, .hangUp]) { signal in
        if signal == .hangUp { renewalWanted.raise() } else { terminated.raise() }
      }
      var loops: [EventLoop] = []
      for index in 0..<settings.loops { loops.append(try EventLoop(index: index)) }
      let host = try ServiceHost(
        name: name, settings: settings, loops: loops, log: log, issuer: settings.issuer)
      for loop in loops.dropFirst() { loop.start() }
      let first = loops[0]
      try signals.watch(on: first)
      first.spawn {
        do {
          try await body(host)
          exit(0)
        } catch {
          Self.fail(name, ["\(error)"])
        }
      }
      first.run()
      withExtendedLifetime(signals) { exit(0) }
    } catch {
      Self.fail(name, ["\(error)"])
    }
  }

  /// Asks the running instance for its health over its own door.
  func askHealth(_ settings: ServerSettings) -> Never {
    do {
      let loop = try EventLoop()
      let tls = try TLSContext.client(
        certificates: settings.certificate, privateKey: settings.key,
        authority: settings.door?.authority ?? settings.authority)
      let host = settings.listen.host == "0.0.0.0" ? "127.0.0.1" : settings.listen.host
      let client = RPCClient(
        endpoints: [Endpoint(host: host, port: settings.listen.port)],
        security: .tls(tls, serverName: settings.door == nil ? name : host), home: loop)
      let name = name
      loop.spawn {
        do {
          let answer = try await GRPCHealthV1.HealthClient(client).check(
            GRPCHealthV1.HealthCheckRequest(), CallOptions(timeout: .seconds(3)))
          exit(answer.status == .serving ? 0 : 1)
        } catch {
          Self.fail(name, ["\(error)"])
        }
      }
      loop.run()
      exit(1)
    } catch {
      Self.fail(name, ["\(error)"])
    }
  }
}
