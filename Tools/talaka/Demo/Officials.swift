import Protos
import RPC

/// The officials of a body who work on a case.
struct Officials {
  let play: Play
  /// `organisations/…`.
  let organisation: String
  let subscriber: String
  let registrar: Visitor
  let executor: Visitor
  let signatory: Visitor

  private var cases: ServicesV1.CaseServiceClient { ServicesV1.CaseServiceClient(play.door) }

  /// Logs all three in for the body.
  init(_ play: Play, _ office: Scenario.Office) async throws {
    self.play = play
    subscriber = office.subscriber
    let body = try await play.organisation(office.unp)
    organisation = body
    (registrar, executor, signatory) = try await Narrator.step(
      "registrar, executor and signatory of \(office.body) log in for it"
    ) {
      (
        try await play.enter(office.registrar, organisation: body),
        try await play.enter(office.executor, organisation: body),
        try await play.enter(office.signatory, organisation: body)
      )
    }
  }

  /// Registers a new case and takes it.
  func accept(_ name: String) async throws {
    try await Narrator.step("the registrar finds the case in the queue") {
      let queue = try await cases.listQueue(
        ServicesV1.ListQueueRequest(parent: organisation, pageSize: 200), registrar.options)
      guard queue.cases.contains(where: { $0.name == name }) else {
        throw Failure("\(name) is not in the queue of \(organisation)")
      }
    }
    let registered = try await Narrator.step("the registrar registers it") {
      try await cases.registerCase(
        ServicesV1.RegisterCaseRequest(name: name), registrar.options)
    }
    Narrator.note("number \(registered.registrationNumber), due \(registered.dueDate)")
    try await Narrator.step("the executor takes it and reads it") {
      _ = try await cases.takeCase(ServicesV1.TakeCaseRequest(name: name), executor.options)
      _ = try await cases.getCase(ServicesV1.GetCaseRequest(name: name), executor.options)
    }
  }

  /// Drafts, prepares, signs and decides, and waits until the decision is in the account.
  func decide(_ name: String, _ result: GoogleProtobuf.Struct) async throws {
    try await Narrator.step("the executor drafts the decision") {
      _ = try await cases.draftDecision(
        ServicesV1.DraftDecisionRequest(name: name, outcome: .granted, resultValues: result),
        executor.options)
    }
    let prepared = try await Narrator.step("the signatory lets PDF and JSON be made") {
      try await cases.prepareDecision(
        ServicesV1.PrepareDecisionRequest(name: name), signatory.options)
    }
    guard let pdf = prepared.pdf?.file?.digest, let json = prepared.json?.file?.digest else {
      throw Failure("no files to sign")
    }
    let signatures = try await Narrator.step("the signatory signs both with one PIN") {
      try await signatory.sign([pdf, json])
    }
    let decided = try await Narrator.step("the signatory decides") {
      try await cases.decideCase(
        ServicesV1.DecideCaseRequest(
          name: name, requestId: RequestID.make(), pdfSignature: signatures[0],
          jsonSignature: signatures[1]), signatory.options)
    }
    Narrator.note("decision \(decided.decision?.decisionNumber ?? ""), \(decided.state)")
    try await Narrator.step("the decision is delivered to the account") {
      try await wait(name, for: [.delivered, .closed])
    }
  }

  /// Waits until the case has come so far.
  @discardableResult
  func wait(_ name: String, for states: [ServicesV1.CaseState]) async throws -> ServicesV1.Case {
    try await Patience.wait(for: "\(name) to be \(states[0])") {
      let now = try await cases.getCase(ServicesV1.GetCaseRequest(name: name), executor.options)
      return states.contains(now.state) ? now : nil
    }
  }
}
