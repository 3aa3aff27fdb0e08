import Cluster

/// The suite on this machine, as `talaka up` keeps it: what is made before the services start.
struct Installation {
  let workspace: Workspace
  let ports: Suite.Ports

  var services: [Suite.Service] { Suite.services(at: ports) }

  /// The suite's cluster; kept until `talaka reset`.
  func cluster() throws -> PostgresCluster {
    try PostgresCluster(dataFolder: "\(workspace.state)/postgres")
  }

  /// Names what has to be built before the suite can start.
  var missingPrograms: [String] {
    services.map(\.name).filter { !Files.isProgram("\(workspace.programs)/\($0)") }
  }

  /// Certificates, cluster, databases and configuration; what is there already is kept.
  func prepare() throws {
    for folder in ["config", "log", "run", "secrets"] {
      try Files.makeFolder(
        "\(workspace.state)/\(folder)", mode: folder == "secrets" ? 0o700 : 0o755)
    }
    let made = try TransportAuthority(folder: workspace.transport).provide(Suite.parties)
    if !made.isEmpty { Terminal.step("made certificates: \(made.joined(separator: ", "))") }
    try ServiceKeys.provide(in: "\(workspace.state)/secrets")
    let cluster = try cluster()
    Terminal.step("starting PostgreSQL in \(cluster.socketFolder)")
    try cluster.start()
    for service in services {
      if service.hasDatabase { try provideDatabase(service.name, cluster) }
      try Files.write(
        configuration.text(for: service), to: configurationFile(service.name))
    }
    try holdCeremony()
  }

  /// Lets `signatures` make its authorities; it keeps what is there and renews what ends soon.
  private func holdCeremony() throws {
    let data = "\(workspace.state)/data"
    try Files.makeFolder(data, mode: 0o700)
    var command = Command(
      "\(workspace.programs)/signatures",
      [
        "ceremony", "--directory", "\(data)/signatures", "--public-address",
        "http://127.0.0.1:\(ports.trust)", "--sealing-key", secretFile("signatures", "sealing"),
      ])
    command.output = .captured
    try command.run()
  }

  /// The programs, for the supervisor.
  func programs() -> [SupervisedProgram] {
    services.map { service in
      var command = Command(
        "\(workspace.programs)/\(service.name)", ["--config", configurationFile(service.name)])
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
      "\(workspace.programs)/\(service.name)",
      ["health", "--config", configurationFile(service.name)])
    command.folder = workspace.state
    command.output = .captured
    return (try? command.finish().status) == 0
  }

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
      trustListen: "127.0.0.1:\(ports.trust)",
      trustReach: "127.0.0.1:\(ports.trust)",
      certificateFile: authority.certificateFile,
      privateKeyFile: authority.keyFile,
      authorityFile: authority.authorityFile,
      secretFile: secretFile,
      folder: { "\(workspace.state)/data/\($0)" },
      portal: "\(workspace.root)/Services/gateway/Portal",
      origin: "https://localhost:\(ports.door)")
    return ServiceConfiguration(placement: placement, services: services)
  }
}
