import ArgumentParser
import Cluster

struct PKICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pki",
    abstract: "Makes keys and certificates for the connections between the services.",
    discussion: """
      Makes only what is missing or runs out within 90 days. `talaka up` does this by itself; for \
      machines of your own, give the folder, and the door's names.
      """)

  @Option(help: "Where the files go; .talaka/pki when not given.")
  var folder: String?

  @Option(help: "A name under which browsers reach the gateway. May be given several times.")
  var name: [String] = []

  @Option(help: "A program beside those of the suite. May be given several times.")
  var program: [String] = []

  func run() throws {
    let authority = TransportAuthority(folder: try folder ?? Workspace().transport)
    var parties = Suite.parties + program.map { ($0, .program($0)) }
    if !name.isEmpty {
      parties.removeAll { $0.name == "door" }
      parties.append(("door", .door(names: name, addresses: [])))
    }
    let made = try authority.provide(parties)
    Terminal.say(
      made.isEmpty
        ? "all certificates in \(authority.folder) are current"
        : "made in \(authority.folder): \(made.joined(separator: ", "))")
  }
}
