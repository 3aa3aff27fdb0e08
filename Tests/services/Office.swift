import Hosting
import Logging
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import TestSupport
import Testing

@testable import services

/// The whole service behind real servers, with a nation of stand-ins around it. Workers run when a
/// test says so; `restarted` is another process on the same database.
struct Office: Sendable {
  let engine: Engine
  let nation: Nation
  let gateway: RPCClient
  let door: TestService
  let `operator`: RPCClient

  static func run(_ body: @escaping @Sendable (Office) async throws -> Void) async throws {
    try await TestDatabase.run(Migrations.all) { pool, loop in
      let nation = Nation()
      // Takes tokens as they come: that they are handed on is the neighbours' to check.
      let behind = RPCServer(
        loops: [loop], security: .plaintext(caller: "services"), services: [nation])
      let port = try await behind.listen(host: "127.0.0.1", port: 0)
      let client = RPCClient(
        endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext, home: loop)
      let neighbours = Neighbours(
        identity: client, signatures: client, documents: client, accounts: client)
      let engine = Engine(
        pool: pool, files: try Definitions.shipped(), neighbours: neighbours,
        portal: "https://portal.test", log: Logger(label: "tests"))
      let services: [any RPCService] = [
        CatalogHandler(engine: engine), ApplicationHandler(engine: engine),
        CaseHandler(engine: engine), VerificationHandler(engine: engine),
        OfferHandler(engine: engine),
      ]
      let door = try await TestService.start(services, on: loop)
      let back = try await TestService.start(
        [RuleHandler(engine: engine)], caller: "operator", on: loop)
      let office = Office(
        engine: engine, nation: nation, gateway: door.client(), door: door,
        operator: back.client())
      let outcome = await loop.spawn { try await body(office) }.result
      for client in [office.gateway, office.operator, client] { client.close() }
      for service in [door, back] { try await service.stop() }
      try await behind.shutDown(grace: .seconds(1))
      try outcome.get()
    }
  }

  // MARK: Who calls

  func citizen(_ person: String = Nation.mother) throws -> CallOptions {
    try door.options(User(person: person, session: "sessions/1", assurance: .high))
  }

  func official(
    _ roles: Set<UserRole> = [.registrar, .executor, .signatory],
    person: String = Nation.official, of body: String = Nation.body
  ) throws -> CallOptions {
    try door.options(
      User(
        person: person, session: "sessions/2", assurance: .high, organisation: body,
        organisationKind: "state_body", roles: roles))
  }

  var applications: ServicesV1.ApplicationServiceClient { .init(gateway) }
  var cases: ServicesV1.CaseServiceClient { .init(gateway) }
  var offers: ServicesV1.OfferServiceClient { .init(gateway) }

  func work() async throws { try await JobWorker(engine: engine).drain() }

  /// As if the pause after a failure had passed, in a process that knows nothing of the first.
  func restarted() -> Office {
    let later = Engine(
      pool: engine.pool, files: engine.files,
      neighbours: Neighbours(
        identity: engine.neighbours.identity, signatures: engine.neighbours.signatures,
        documents: engine.neighbours.documents, accounts: engine.neighbours.accounts),
      portal: engine.portal, log: engine.log,
      now: { [now = engine.now] in now().adding(.seconds(120)) })
    return Office(
      engine: later, nation: nation, gateway: gateway, door: door, operator: `operator`)
  }

  // MARK: Steps

  static func id() -> String { UUIDv7.make().description }

  static let answers: JSONValue = [
    "child_number": .string(Nation.childNumber), "care_since": "2025-08-20",
    "carer_status": "parental_leave", "payment_method": "account",
    "account": "BY20OLMP31350000001000000933",
  ]

  func draft(filled: Bool = true) async throws -> ServicesV1.Draft {
    let draft = try await applications.createDraft(
      ServicesV1.CreateDraftRequest(
        requestId: Self.id(), publicService: "publicServices/200-2-9"), citizen())
    if !filled { return draft }
    _ = try await applications.updateDraft(
      ServicesV1.UpdateDraftRequest(
        draft: ServicesV1.Draft(name: draft.name, answers: GoogleProtobuf.Struct(Self.answers))),
      citizen())
    return try await attach("labour-book", "%PDF-1.7 labour", to: draft.name)
  }

  func attach(
    _ document: String, _ content: String, to draft: String, type: String = "application/pdf"
  ) async throws -> ServicesV1.Draft {
    let stream = try await applications.addAttachment(citizen())
    try await stream.send(
      ServicesV1.AddAttachmentRequest(
        parent: draft, documentId: document,
        file: TypeV1.FileInfo(fileName: "a.pdf", mediaType: type), chunk: Array(content.utf8)))
    return try await stream.finish()
  }

  func submission(of draft: String) async throws -> ServicesV1.SubmitApplicationRequest {
    let prepared = try await applications.prepareSubmission(
      ServicesV1.PrepareSubmissionRequest(name: draft), citizen())
    return ServicesV1.SubmitApplicationRequest(
      name: draft, requestId: Self.id(),
      signature: Nation.signature(by: Nation.mother, over: prepared.digest?.value ?? []))
  }

  func submitted() async throws -> ServicesV1.Case {
    let draft = try await draft()
    return try await applications.submitApplication(submission(of: draft.name), citizen())
  }

  func inReview() async throws -> ServicesV1.Case {
    let name = try await submitted().name
    _ = try await cases.registerCase(ServicesV1.RegisterCaseRequest(name: name), official())
    return try await cases.takeCase(ServicesV1.TakeCaseRequest(name: name), official())
  }

  func ask(
    _ name: String, _ recipient: String = "subscribers/housing"
  ) async throws -> ServicesV1.Case {
    try await cases.askBody(
      ServicesV1.AskBodyRequest(
        name: name, requestId: Self.id(), recipient: recipient, question: "Хто жыве?"),
      official())
  }

  static let result: JSONValue = [
    "monthly_amount": 98050, "paid_from": "2025-08-20", "paid_until": "2028-06-11",
  ]

  /// Drafted, prepared, and the request that decides it.
  func decision(of name: String) async throws -> ServicesV1.DecideCaseRequest {
    _ = try await cases.draftDecision(
      ServicesV1.DraftDecisionRequest(
        name: name, outcome: .granted, resultValues: GoogleProtobuf.Struct(Self.result)),
      official())
    let prepared = try await cases.prepareDecision(
      ServicesV1.PrepareDecisionRequest(name: name), official())
    return ServicesV1.DecideCaseRequest(
      name: name, requestId: Self.id(),
      pdfSignature: Nation.signature(
        by: Nation.official, over: prepared.pdf?.file?.digest?.value ?? []),
      jsonSignature: Nation.signature(
        by: Nation.official, over: prepared.json?.file?.digest?.value ?? []))
  }

  func get(_ name: String, asOfficial: Bool = true) async throws -> ServicesV1.Case {
    try await cases.getCase(
      ServicesV1.GetCaseRequest(name: name), asOfficial ? official() : citizen())
  }

  func events(
    _ name: String, asOfficial: Bool = true
  ) async throws -> [ServicesV1.CaseEvent] {
    try await cases.listCaseEvents(
      ServicesV1.ListCaseEventsRequest(parent: name), asOfficial ? official() : citizen()
    ).events
  }

  /// The reason of the refusal; empty when there was none.
  func reason(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return ""
    } catch {
      return (error as? RPCError).map { $0.reason == "INTERNAL" ? $0.message : $0.reason }
        ?? "\(error)"
    }
  }
}
