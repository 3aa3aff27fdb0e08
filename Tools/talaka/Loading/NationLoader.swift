import Card
import Cluster
import Protos
import RPC
import Reactor

/// Loads the demonstration nation into the running suite by the calls that an operator has. Every
/// call may be repeated, so a load that was broken off is simply begun again.
struct NationLoader {
  /// The PIN of every demonstration card: it protects nothing, and everybody shall know it.
  static let pin = "2580"
  /// Steps after which the terminal hears how far it is.
  private static let reportEvery = 100
  /// A service that has just started may not reach its neighbour yet.
  private static let attemptsMax = 20
  private static let attemptPause = Duration.milliseconds(250)

  let workspace: Workspace
  let ports: Suite.Ports

  private var mark: String { "\(workspace.state)/data/nation" }

  static func cardFile(_ personalNumber: String, in workspace: Workspace) -> String {
    "\(workspace.state)/cards/\(personalNumber).json"
  }

  /// Loads what is not loaded; quick when all is.
  func load() throws {
    let files = try NationFiles(folder: "\(workspace.root)/Tools/talaka/Nation")
    if (try? Files.read(mark)) == files.fingerprint { return }
    for folder in ["data", "cards"] {
      try Files.makeFolder("\(workspace.state)/\(folder)", mode: 0o700)
    }
    Terminal.step("loading the demonstration nation: \(files.count) records")
    let (workspace, reach) = (workspace, Reach(workspace: workspace, ports: ports))
    try ClientLoop.run {
      let identity = try reach.service("identity")
      let documents = try reach.service("documents")
      let signatures = try reach.service("signatures")
      // This process goes on as the supervisor: a connection that nobody reads any more would hold
      // up the services' stop.
      defer { for client in [identity, documents, signatures] { client.close() } }
      var work = Work(
        workspace: workspace, total: files.count, identity: identity, documents: documents,
        signatures: signatures)
      try await work.run(files)
    }
    try Files.write(files.fingerprint, to: mark)
    Terminal.step("the nation is loaded")
  }

  private struct Work {
    let workspace: Workspace
    let total: Int
    let identity: RPCClient
    let documents: RPCClient
    let signatures: RPCClient
    var done = 0

    mutating func run(_ files: NationFiles) async throws {
      let persons = IdentityV1.PersonServiceClient(identity)
      for request in files.persons {
        try await step("person \(request.person?.personalNumber ?? "")") {
          _ = try await persons.registerPerson(request)
        }
      }
      for body in files.bodies { try await load(body) }
      let organisations = IdentityV1.OrganisationServiceClient(identity)
      for request in files.organisations {
        try await step("organisation \(request.organisation?.unp ?? "")") {
          _ = try await organisations.registerOrganisation(request)
        }
      }
      let office = CardOffice(signatures: signatures)
      for number in files.cards {
        let path = NationLoader.cardFile(number, in: workspace)
        try await step("card of \(number)") {
          _ = try await office.provide(
            personalNumber: number, pin: Array(NationLoader.pin.utf8), at: path)
        }
      }
    }

    private mutating func load(_ body: NationFiles.Body) async throws {
      let (identity, documents, signatures) = (identity, documents, signatures)
      let name = try await step("body \(body.id)") {
        try await IdentityV1.OrganisationServiceClient(identity).registerOrganisation(
          body.registration
        ).name
      }
      for var role in body.roles {
        role.parent = name
        try await step("role in \(body.id)") {
          _ = try await IdentityV1.RoleServiceClient(identity).grantRole(role)
        }
      }
      try await step("subscriber \(body.subscriberCode)") {
        _ = try await DocumentsV1.SubscriberServiceClient(documents).registerSubscriber(
          DocumentsV1.RegisterSubscriberRequest(organisation: name, code: body.subscriberCode))
      }
      guard body.hasSeal else { return }
      try await step("seal of \(body.id)") {
        _ = try await SignaturesV1.CertificateServiceClient(signatures).createSeal(
          SignaturesV1.CreateSealRequest(organisation: name))
      }
    }

    /// Makes one call, again when a service is not there yet, and counts.
    @discardableResult
    private mutating func step<Value: Sendable>(
      _ what: String, _ body: () async throws -> Value
    ) async throws -> Value {
      var attempt = 1
      while true {
        do {
          let value = try await body()
          done += 1
          if done % NationLoader.reportEvery == 0 { Terminal.step("  \(done) of \(total)") }
          return value
        } catch let error as RPCError {
          guard error.code == .unavailable, attempt < NationLoader.attemptsMax,
            let loop = EventLoop.current
          else { throw Failure("\(what): \(error) \(error.violations.map(\.reason))") }
          attempt += 1
          try await loop.sleep(for: NationLoader.attemptPause)
        }
      }
    }
  }
}
