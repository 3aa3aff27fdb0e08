import Card
import Cluster
import Protobuf
import Protos
import RPC

/// The main job, played by people with cards.
struct Play {
  struct Story: Sendable {
    let first: Outcome
    let second: Outcome
  }

  /// What one case came to.
  struct Outcome: Sendable {
    let number: String
    let applicant: String
    let file: String
  }

  let reach: Reach
  let folder: String
  let scenario: Scenario
  let door: RPCClient
  let rest: Rest

  /// On a loop only.
  init(reach: Reach, folder: String) throws {
    self.reach = reach
    self.folder = folder
    scenario = try Scenario(root: reach.workspace.root)
    door = try reach.door()
    rest = Rest(origin: reach.origin, authorityFile: reach.doorAuthorityFile)
  }

  func perform() async throws -> Story {
    let first = try await firstCase()
    let second = try await secondCase()
    try await birthCase()
    return Story(first: first, second: second)
  }

  // MARK: The cases

  private func firstCase() async throws -> Outcome {
    Narrator.chapter("1 · The citizen enters")
    let citizen = try await citizen(scenario.applicant)
    Narrator.chapter("2 · The citizen applies")
    try await lookAround(scenario.main.publicService)
    let submitted = try await apply(
      citizen, scenario.main, attachment: ("labour-book", scenario.labourBook))
    Narrator.chapter("3 · The body registers the case and takes it")
    let office = try await Officials(self, scenario.deciding)
    try await office.accept(submitted)
    Narrator.chapter("4 · The body asks another body")
    let dispatch = try await Inquiry(play: self, office: office, caseName: submitted).run()
    Narrator.chapter("5 · The body decides")
    try await office.decide(submitted, scenario.main.result)
    Narrator.chapter("6 · The citizen reads")
    let reading = Reading(play: self, citizen: citizen, caseName: submitted)
    let decision = try await reading.run(into: "decision")
    try await reading.followUp(
      readers: [office.organisation], code: decision.verificationCode)
    try await collectEvidence(dispatch, office)
    return Outcome(
      number: decision.decisionNumber, applicant: try await familyName(citizen),
      file: "decision.pdf")
  }

  private func secondCase() async throws -> Outcome {
    Narrator.chapter("Another citizen, another service")
    let citizen = try await citizen(scenario.secondApplicant)
    let submitted = try await apply(citizen, scenario.second, attachment: nil)
    let office = try await Officials(self, scenario.asked)
    try await office.accept(submitted)
    try await office.decide(submitted, scenario.second.result)
    let reading = Reading(play: self, citizen: citizen, caseName: submitted)
    let decision = try await reading.run(into: "second")
    return Outcome(
      number: decision.decisionNumber, applicant: try await familyName(citizen),
      file: "second.pdf")
  }

  private func birthCase() async throws {
    Narrator.chapter("7 · A birth is reported, and the mother is offered the grant")
    let birth = Birth(play: self)
    let (mother, accepted) = try await birth.run()
    let office = try await Officials(self, scenario.deciding)
    try await office.accept(accepted)
    try await office.decide(accepted, scenario.grant.result)
    _ = try await Reading(play: self, citizen: mother, caseName: accepted).run(into: "grant")
  }

  // MARK: What many do

  func card(_ personalNumber: String) throws -> InsertedCard {
    try InsertedCard(path: NationLoader.cardFile(personalNumber, in: reach.workspace))
  }

  /// Logs in, for a body when one is named.
  func enter(_ personalNumber: String, organisation: String = "") async throws -> Visitor {
    try await Visitor.enter(
      door, card: card(personalNumber), pin: Array(NationLoader.pin.utf8), origin: reach.origin,
      organisation: organisation)
  }

  /// Logs in for own matters and enters the account, which the first entry activates.
  func citizen(_ personalNumber: String) async throws -> Visitor {
    let citizen = try await Narrator.step("logs in with the ID card") {
      try await enter(personalNumber)
    }
    let entered = try await Narrator.step("enters the account") {
      try await Patience.wait(for: "the account") {
        do {
          return try await AccountsV1.AccountServiceClient(door).enterAccount(
            AccountsV1.EnterAccountRequest(), citizen.options)
        } catch let error as RPCError where error.code == .unavailable {
          return nil
        }
      }
    }
    Narrator.note(entered.activated ? "the account is active now" : "the account was active")
    return citizen
  }

  /// Anybody may look at the catalogue, here by REST.
  private func lookAround(_ publicService: String) async throws {
    let found = try await Narrator.step("searches the catalogue (REST)") {
      try rest.get(
        "/v1/publicServices:search?query=%D0%B4%D0%B0%D0%BF%D0%B0%D0%BC%D0%BE%D0%B3%D0%B0")
    }
    Narrator.note("found \(found["publicServices"]?.array?.count ?? 0)")
    let service = try await Narrator.step("reads about the service (REST)") {
      try rest.get("/v1/\(publicService)")
    }
    Narrator.note(service["title"]?["be"]?.string ?? "")
  }

  func apply(
    _ citizen: Visitor, _ application: Scenario.Application,
    attachment: (document: String, bytes: [UInt8])?
  ) async throws -> String {
    let client = ServicesV1.ApplicationServiceClient(door)
    let draft = try await Narrator.step("begins an application") {
      try await client.createDraft(
        ServicesV1.CreateDraftRequest(
          requestId: RequestID.make(), publicService: application.publicService, language: "be"),
        citizen.options)
    }
    Narrator.note("from the registers: \(draft.fetched?.fields.count ?? 0) records, not asked for")
    try await Narrator.step("fills in the form") {
      _ = try await client.updateDraft(
        ServicesV1.UpdateDraftRequest(
          draft: ServicesV1.Draft(name: draft.name, answers: application.answers),
          updateMask: GoogleProtobuf.FieldMask(paths: ["answers"])), citizen.options)
    }
    if let attachment {
      try await Narrator.step("attaches a PDF of \(attachment.bytes.count) bytes") {
        let upload = try await client.addAttachment(citizen.options)
        for (index, chunk) in Visitor.chunks(attachment.bytes).enumerated() {
          var part = ServicesV1.AddAttachmentRequest(chunk: chunk)
          if index == 0 {
            part.parent = draft.name
            part.documentId = attachment.document
            part.file = Visitor.pdf("\(attachment.document).pdf", attachment.bytes)
          }
          try await upload.send(part)
        }
        _ = try await upload.finish()
      }
    }
    let prepared = try await Narrator.step("sees what is to be signed") {
      try await client.prepareSubmission(
        ServicesV1.PrepareSubmissionRequest(name: draft.name), citizen.options)
    }
    guard let digest = prepared.digest else { throw Failure("nothing to sign") }
    let signature = try await Narrator.step("signs it with the card") {
      try await citizen.sign([digest])[0]
    }
    let submitted = try await Narrator.step("hands it in") {
      try await client.submitApplication(
        ServicesV1.SubmitApplicationRequest(
          name: draft.name, requestId: RequestID.make(), signature: signature), citizen.options)
    }
    Narrator.note("\(submitted.name) \(submitted.state)")
    return submitted.name
  }

  /// The register number of a body is known to everybody.
  func organisation(_ unp: String) async throws -> String {
    try await IdentityV1.OrganisationServiceClient(door).lookupOrganisation(
      IdentityV1.LookupOrganisationRequest(unp: unp)
    ).name
  }

  /// The applicant's own family name, to look for in the decision.
  private func familyName(_ citizen: Visitor) async throws -> String {
    let person = try await IdentityV1.PersonServiceClient(door).getPerson(
      IdentityV1.GetPersonRequest(name: citizen.session.session?.person ?? ""), citizen.options)
    return person.nameBe?.familyName ?? ""
  }

  private func collectEvidence(_ dispatch: String, _ office: Officials) async throws {
    let list = try await Narrator.step("the body collects the evidence of the exchange") {
      try await DocumentsV1.EvidenceServiceClient(door).listEvidence(
        DocumentsV1.ListEvidenceRequest(parent: dispatch), office.executor.options)
    }
    for (index, evidence) in list.evidence.enumerated() {
      let name = "\(folder)/evidence/\(index + 1)-\(evidence.kind)"
      try Files.write(evidence.content, to: "\(name).json")
      try Files.write(evidence.signature, to: "\(name).p7s")
      Narrator.note("\(evidence.kind)")
    }
  }
}
