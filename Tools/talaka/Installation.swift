import Cluster

/// The suite on this machine, as `talaka up` keeps it: what is made before the services start.
struct Installation {
  let workspace: Workspace
  let ports: Suite.Ports

  /// Services that somebody else runs, under a debugger for instance.
  var without: Set<String> = []

  var services: [Suite.Service] { Suite.services(at: ports) }
  var ours: [Suite.Service] { services.filter { !without.contains($0.name) } }

  /// The suite's cluster; kept until `talaka reset`.
  func cluster() throws -> PostgresCluster {
    try PostgresCluster(dataFolder: "\(workspace.state)/postgres")
  }

  /// Names what has to be built before the suite can start.
  var missingPrograms: [String] {
    ours.map(\.name).filter { !Files.isProgram(program($0)) }
  }

  /// Certificates, cluster, databases and configuration; what is there already is kept.
  func prepare() throws {
    for folder in ["config", "log", "run"] { try Files.makeFolder("\(workspace.state)/\(folder)") }
    for folder in ["secrets", "data"] {
      try Files.makeFolder("\(workspace.state)/\(folder)", mode: 0o700)
    }
    let made = try TransportAuthority(folder: workspace.transport).provide(Suite.parties)
    if !made.isEmpty { Terminal.step("made certificates: \(made.joined(separator: ", "))") }
    try ServiceKeys.provide(in: "\(workspace.state)/secrets")
    try holdCeremony()
    let cluster = try cluster()
    Terminal.step("starting PostgreSQL in \(cluster.socketFolder)")
    try cluster.start()
    for service in services {
      if service.hasDatabase { try provideDatabase(service.name, cluster) }
      try Files.write(
        configuration.text(for: service), to: configurationFile(service.name))
    }
  }

  /// The authorities of `signatures`, made by the program that uses them: what is there is kept,
  /// what ends soon is renewed. The root's key lies in
  /// `data/signatures/offline` afterwards, which on one machine is offline by name only.
  private func holdCeremony() throws {
    if without.contains("signatures") { return }
    var command = Command(
      program("signatures"),
      [
        "ceremony", "--directory", folder("signatures"), "--public-address", publicAddress,
        "--sealing-key", secretFile("signatures", "sealing"),
      ])
    command.output = .captured
    for line in try command.run().split(separator: "\n") where !line.hasSuffix("nothing to do") {
      Terminal.step(String(line))
    }
  }

  /// The programs, for the supervisor.
  func programs() -> [SupervisedProgram] {
    ours.map { service in
      var command = Command(
        program(service.name), ["--config", configurationFile(service.name)])
      command.folder = workspace.state
      command.output = .file(logFile(service.name))
      command.ownSession = true
      return SupervisedProgram(name: service.name, command: command) { isServing(service) }
    }
  }

  /// Asks the service itself, by its own command; the port first, because that is quick.
  private func isServing(_ service: Suite.Service) -> Bool {
    guard Port.answers(service.port) else { return false }
    var command = Command(
      program(service.name),
      ["health", "--config", configurationFile(service.name)])
    command.folder = workspace.state
    command.output = .captured
    return (try? command.finish().status) == 0
  }

  private func program(_ name: String) -> String { "\(workspace.programs)/\(name)" }
  private func folder(_ name: String) -> String { "\(workspace.state)/data/\(name)" }
  private var publicAddress: String { "http://127.0.0.1:\(ports.trust)" }
  func logFile(_ name: String) -> String { "\(workspace.state)/log/\(name).log" }
  func configurationFile(_ name: String) -> String { "\(workspace.state)/config/\(name).json" }

  /// A role and a database of its own; the connection stands in a file that only we can read.
  private func provideDatabase(_ name: String, _ cluster: PostgresCluster) throws {
    let file = secretFile(name, "database")
    if Files.exists(file), try Files.read(file).contains("host=\(cluster.socketFolder) ") { return }
    let password = Secret.make()
    try cluster.provide(service: name, password: password)
    let connection = cluster.connection(role: name, password: password, database: name)
    try Files.write(connection + "\n", to: file, mode: 0o600)
  }

  private func secretFile(_ service: String, _ secret: String) -> String {
    "\(workspace.state)/secrets/\(service).\(secret)"
  }

  private var configuration: ServiceConfiguration {
    let authority = TransportAuthority(folder: workspace.transport)
    let placement = ServiceConfiguration.Placement(
      listen: { "127.0.0.1:\($0.port)" },
      reach: { "127.0.0.1:\($0.port)" },
      metrics: { "127.0.0.1:\(ports.metrics($0.port))" },
      trustListen: "127.0.0.1:\(ports.trust)",
      trustReach: "127.0.0.1:\(ports.trust)",
      certificateFile: authority.certificateFile,
      privateKeyFile: authority.keyFile,
      authorityFile: authority.authorityFile,
      secretFile: secretFile,
      folder: folder,
      portal: "\(workspace.root)/Services/gateway/Portal",
      definitions: "\(workspace.root)/Services/services",
      origin: "https://localhost:\(ports.door)")
    return ServiceConfiguration(placement: placement, services: services)
  }
}
