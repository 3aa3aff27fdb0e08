import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC

/// From a signed document to a case: what drafts and offers have in common.
struct Submission: Sendable {
  /// What becomes a case.
  struct Made: Sendable {
    let id: UUIDv7
    let definition: ServiceDefinition
    let organisation: String
    let language: Language
    let answers: JSONValue
    let fetched: JSONValue
    let document: [UInt8]
    let signature: [UInt8]
    let attachments: [DraftAttachment]
    let offer: String
  }

  let engine: Engine
  let method: String
  let owner: String

  /// The case that the same request made before.
  func repeated(
    _ requestID: UUIDv7, _ content: [UInt8], _ transaction: PostgresTransaction
  ) async throws -> ServicesV1.Case? {
    switch try await RequestStore.standing(
      requestID, method, caller: owner, content: content, transaction)
    {
    case .new: return nil
    case .reused: throw RPCError(.requestIDReused)
    case .repeated(let id):
      guard let record = try await CaseStore.find(id, transaction) else {
        throw RPCError(.caseNotFound)
      }
      return try await CaseView.applicant.message(record, engine, transaction)
    }
  }

  /// The signature must hold, be by a card, and be the applicant's; an organisation signs by its
  /// head, who is the user.
  func check(_ signature: [UInt8], over document: [UInt8], by user: User) async throws {
    let finding = try await engine.neighbours.validate(
      signature, over: DigestAlgorithm.sha256.digest(document))
    guard finding.isCard, finding.holder == user.person,
      owner == user.person || user.isHead && owner == user.organisation
    else { throw RPCError(.signerNotApplicant) }
  }

  /// Stores the case with its files, its first line of history and the notice to the account.
  func store(
    _ made: Made, actor: String, _ transaction: PostgresTransaction
  ) async throws -> CaseRecord {
    let now = engine.now()
    let details = ApplicantDetails(fetched: made.fetched, language: made.language)
    let record = CaseRecord(
      id: made.id, service: made.definition.id, version: made.definition.version,
      applicant: owner, applicantTitle: details.title, organisation: made.organisation,
      language: made.language, offer: made.offer, answers: made.answers, fetched: made.fetched,
      state: .submitted, submitTime: now, updateTime: now)
    try await CaseStore.insert(record, transaction)
    try await CaseStore.add(
      made.document, name: "application.json", mediaType: "application/json", .application,
      to: made.id, transaction)
    try await CaseStore.add(
      made.signature, name: "application.json.p7s", mediaType: "application/pkcs7-signature",
      .applicationSignature, to: made.id, transaction)
    for attachment in made.attachments {
      try await CaseStore.add(
        attachment.file, .attachment, document: attachment.document, to: made.id, transaction)
    }
    try await CaseStore.append(
      .submitted, to: record, from: .submitted, actor: actor, at: now, transaction)
    try await JobStore.add(
      .notice, made.id, detail: ["event": "SUBMITTED"], at: now, transaction)
    return record
  }
}
