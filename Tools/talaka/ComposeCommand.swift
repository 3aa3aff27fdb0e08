import ArgumentParser
import Cluster

struct ComposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose",
    abstract: "Writes what compose/compose.yaml needs: secrets, certificates, configuration.",
    discussion: "Passwords and keys that are there already are kept; configuration is written anew."
  )

  @Option(help: "Where the files go; .talaka/compose when not given.")
  var folder: String?

  @Option(help: "A name under which browsers reach the gateway. May be given several times.")
  var name: [String] = ["localhost"]

  func run() throws {
    let folder = try folder ?? "\(Workspace().state)/compose"
    try Files.makeFolder(folder, mode: 0o700)
    let authority = TransportAuthority(folder: "\(folder)/pki", keyMode: 0o644)
    var parties = Suite.parties.filter { $0.name != "door" }
    parties.append(("door", .door(names: name, addresses: [[127, 0, 0, 1]])))
    _ = try authority.provide(parties)
    try writeSecrets(to: folder)
    try ServiceKeys.provide(in: folder, mode: 0o644)
    let services = Suite.services(at: Suite.Ports())
    let configuration = ServiceConfiguration(placement: placement, services: services)
    for service in services {
      try Files.write(
        configuration.text(for: service), to: "\(folder)/\(service.name).json")
    }
    Terminal.say("written to \(folder); now: docker compose -f compose/compose.yaml up -d --wait")
  }

  /// In the containers: the same port everywhere, secrets where Docker puts them.
  private var placement: ServiceConfiguration.Placement {
    ServiceConfiguration.Placement(
      listen: { "0.0.0.0:\($0.name == "gateway" ? 8443 : 9443)" },
      reach: { "\($0.name):9443" },
      metrics: { _ in "0.0.0.0:9090" },
      trustListen: "0.0.0.0:\(Suite.Ports().trust)",
      trustReach: "\(name.first ?? "localhost"):\(Suite.Ports().trust)",
      certificateFile: { "/run/secrets/\($0)_certificate" },
      privateKeyFile: { "/run/secrets/\($0)_key" },
      authorityFile: "/run/secrets/transport_authority",
      secretFile: { "/run/secrets/\($0)_\($1)" },
      folder: { "/var/lib/talaka/\($0)" },
      portal: "/usr/share/talaka/portal",
      definitions: "/usr/share/talaka/services",
      origin: "https://\(name.first ?? "localhost"):\(Suite.Ports().door)")
  }

  /// The SQL that makes the databases holds the same passwords as the connections, so both are made
  /// together or not at all.
  private func writeSecrets(to folder: String) throws {
    let databases = "\(folder)/databases.sql"
    if Files.exists(databases) { return }
    var statements = ""
    for service in Suite.services(at: Suite.Ports()) where service.hasDatabase {
      let (name, password) = (service.name, Secret.make())
      statements += """
        CREATE ROLE \(name) LOGIN PASSWORD '\(password)';
        CREATE DATABASE \(name) OWNER \(name);
        REVOKE CONNECT, TEMPORARY ON DATABASE \(name) FROM PUBLIC;

        """
      try Files.write(
        "host=postgres user=\(name) dbname=\(name) password=\(password)\n",
        to: "\(folder)/\(name).database")
    }
    try Files.write(Secret.make() + "\n", to: "\(folder)/postgres.password")
    try Files.write(statements, to: databases)
  }
}
