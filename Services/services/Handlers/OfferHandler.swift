import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Keeps the offers that rules made, and takes their acceptance.
struct OfferHandler: ServicesV1.OfferServiceHandler {
  let engine: Engine

  func getOffer(
    _ request: ServicesV1.GetOfferRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Offer {
    let owner = try owner(call)
    return try await engine.pool.transaction { transaction in
      message(try await lock(request.name, owner, transaction))
    }
  }

  func listOffers(
    _ request: ServicesV1.ListOffersRequest, _ call: ServerCall
  ) async throws -> ServicesV1.ListOffersResponse {
    let owner = try owner(call)
    let size = try Page.size(request.pageSize)
    var offers = try await OfferStore.list(
      holder: owner, below: try Page.id(request.pageToken), limit: size + 1, engine.pool)
    var answer = ServicesV1.ListOffersResponse()
    if offers.count > size {
      offers.removeLast()
      answer.nextPageToken = offers.last?.id.description ?? ""
    }
    answer.offers = offers.map(message)
    return answer
  }

  func prepareAcceptance(
    _ request: ServicesV1.PrepareAcceptanceRequest, _ call: ServerCall
  ) async throws -> ServicesV1.PrepareAcceptanceResponse {
    let owner = try owner(call)
    let offer = try await engine.pool.transaction { transaction in
      let offer = try await lock(request.name, owner, transaction)
      try open(offer, accepted: .failedPrecondition)
      return offer
    }
    let definition = try engine.definition(offer.service, offer.version)
    let own = request.answers?.json ?? .object([])
    let answers = try checked(own, offer, definition)
    let fetched: JSONValue
    if let known = offer.fetched {
      fetched = known
    } else {
      fetched = try await engine.fetch(
        definition, applicant: owner, matter: offer.name, token: call.bearerToken)
    }
    let faults = definition.faults(
      answers: answers, fetched: fetched, documents: [], waived: Set(offer.waived))
    if !faults.isEmpty { throw RPCError(.answersInvalid, violations: faults.map(\.violation)) }
    let document = ApplicationDocument.bytes(
      id: offer.id.description, definition: definition, applicant: owner, language: .be,
      answers: answers, fetched: fetched, files: [],
      extra: [
        JSONMember("offer", .string(offer.name)), JSONMember("rule", .string(offer.rule)),
        JSONMember("rule_version", .number(JSONNumber(offer.ruleVersion))),
        JSONMember("waived_documents", .array(offer.waived.map { .string($0) })),
      ])
    try await engine.pool.transaction { transaction in
      var offer = try await lock(request.name, owner, transaction)
      try open(offer, accepted: .failedPrecondition)
      offer.fetched = fetched
      offer.ownAnswers = answers
      offer.prepared = document
      try await OfferStore.update(&offer, transaction)
    }
    return ServicesV1.PrepareAcceptanceResponse(
      document: document, digest: TypeV1.Digest(sha256: DigestAlgorithm.sha256.digest(document)))
  }

  /// The offer's answers with the holder's own, who may set open fields only.
  private func checked(
    _ own: JSONValue, _ offer: OfferRecord, _ definition: ServiceDefinition
  ) throws(RPCError) -> JSONValue {
    let members = own.members ?? []
    let closed = members.filter { !offer.openFields.contains($0.name) }
    if !closed.isEmpty {
      let violations = closed.map {
        RPCError.Violation(
          field: "/\($0.name)", reason: "FIELD_NOT_OPEN",
          description: "The offer does not leave this field to the holder.")
      }
      throw RPCError(.answersInvalid, violations: violations)
    }
    let kept = (offer.answers.members ?? []).filter { own[$0.name] == nil }
    return .object(kept + members)
  }

  func acceptOffer(
    _ request: ServicesV1.AcceptOfferRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    let owner = try owner(call)
    guard let requestID = UUIDv7(request.requestId) else { throw RPCError(.requestIDReused) }
    let submission = Submission(engine: engine, method: "AcceptOffer", owner: owner)
    let content = request.wire()
    let standing = try await engine.pool.transaction { transaction -> Standing in
      if let first = try await submission.repeated(requestID, content, transaction) {
        return .done(first)
      }
      let offer = try await lock(request.name, owner, transaction)
      try open(offer, accepted: .alreadyExists)
      return .open(offer)
    }
    let offer: OfferRecord
    switch standing {
    case .done(let first): return first
    case .open(let found): offer = found
    }
    guard let document = offer.prepared, let fetched = offer.fetched, let answers = offer.ownAnswers
    else { throw RPCError(.acceptanceNotPrepared) }
    try await submission.check(request.signature, over: document, by: user)
    let definition = try engine.definition(offer.service, offer.version)
    let body = try await engine.body(definition, fetched: fetched)
    let answer = try await engine.once {
      try await engine.pool.transaction { transaction -> ServicesV1.Case in
        var offer = try await lock(request.name, owner, transaction)
        if let first = try await submission.repeated(requestID, content, transaction) {
          return first
        }
        try open(offer, accepted: .alreadyExists)
        guard offer.prepared == document else { throw RPCError(.acceptanceNotPrepared) }
        offer.state = .accepted
        try await OfferStore.update(&offer, transaction)
        let made = Submission.Made(
          id: offer.id, definition: definition, organisation: body, language: .be,
          answers: answers, fetched: fetched, document: document, signature: request.signature,
          attachments: [], offer: offer.name)
        let record = try await submission.store(made, actor: user.person, transaction)
        try await RequestStore.remember(
          requestID, submission.method, caller: owner, content: content, subject: offer.id,
          transaction)
        return try await CaseView.applicant.message(record, engine, transaction)
      }
    }
    CrashPoint.pass("services.acceptance-stored")
    engine.jobs.raise()
    return answer
  }

  private enum Standing: Sendable {
    case done(ServicesV1.Case)
    case open(OfferRecord)
  }

  func declineOffer(
    _ request: ServicesV1.DeclineOfferRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Offer {
    let owner = try owner(call)
    return try await engine.pool.transaction { transaction in
      var offer = try await lock(request.name, owner, transaction)
      if offer.state != .declined {
        try open(offer, accepted: .failedPrecondition)
        offer.state = .declined
        try await OfferStore.update(&offer, transaction)
      }
      return message(offer)
    }
  }

  // MARK: Common

  private func owner(_ call: ServerCall) throws(RPCError) -> String {
    let user = try call.user()
    guard !user.isOfficial else { throw RPCError(.offerNotFound) }
    return user.owner
  }

  private func lock(
    _ name: String, _ owner: String, _ transaction: PostgresTransaction
  ) async throws -> OfferRecord {
    guard let id = ResourceName.id(name, in: "offers"),
      let offer = try await OfferStore.lock(id, transaction), offer.holder == owner
    else { throw RPCError(.offerNotFound) }
    return offer
  }

  /// Refuses an offer that can't be answered any more.
  private func open(_ offer: OfferRecord, accepted: RPCCode) throws(RPCError) {
    switch offer.standing(at: engine.now()) {
    case .prepared, .sent: return
    case .accepted: throw RPCError(.offerAccepted, code: accepted)
    case .declined: throw RPCError(.offerDeclined)
    case .expired, .revoked: throw RPCError(.offerExpired)
    }
  }

  private func message(_ offer: OfferRecord) -> ServicesV1.Offer {
    var message = ServicesV1.Offer(
      name: offer.name, publicService: "publicServices/\(offer.service)", version: offer.version,
      holder: offer.holder, ruleId: offer.rule, ruleVersion: offer.ruleVersion,
      title: offer.title.message, text: offer.text.message,
      answers: GoogleProtobuf.Struct(offer.answers))
    message.openFields = offer.openFields.map { "/\($0)" }
    message.facts = (offer.facts.array ?? []).map { fact in
      ServicesV1.RuleFact(
        condition: fact["condition"]?.string ?? "", held: fact["held"]?.bool ?? false,
        text: LocalText(json: fact["text"] ?? .null).message,
        fields: (fact["fields"]?.array ?? []).compactMap(\.string))
    }
    let state = offer.standing(at: engine.now())
    message.state = ServicesV1.OfferState(rawValue: Int32(state.rawValue))
    message.caseName = state == .accepted ? "cases/\(offer.id)" : ""
    message.createTime = GoogleProtobuf.Timestamp(offer.createTime)
    message.expireTime = GoogleProtobuf.Timestamp(offer.expireTime)
    message.etag = String(offer.revision)
    return message
  }
}
