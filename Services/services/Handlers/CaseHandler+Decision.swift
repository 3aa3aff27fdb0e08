import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

extension CaseHandler {
  func draftDecision(
    _ request: ServicesV1.DraftDecisionRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    guard let outcome = Outcome(rawValue: Int16(clamping: request.outcome.rawValue)),
      outcome != .undecided
    else {
      throw RPCError(
        .resultValuesInvalid, violations: [Self.violation("outcome", "REQUIRED")])
    }
    let values = request.resultValues?.json ?? .object([])
    return try await engine.pool.transaction { transaction in
      var (record, view) = try await locked(request.name, user, .executor, transaction)
      let definition = try engine.definition(record.service, record.version)
      try Self.check(values, outcome, request.grounds, definition)
      if !request.etag.isEmpty, request.etag != String(record.revision) {
        throw RPCError(.etagMismatch)
      }
      try await apply(.draftDecision(by: user.person), to: &record, user, transaction) { record in
        record.outcome = outcome
        record.grounds = request.grounds
        record.result = values
        record.pdf = nil
        record.json = nil
        try await CaseStore.dropPrepared(record.id, transaction)
        return ""
      }
      return try await answer(record, view, call, transaction)
    }
  }

  private static func violation(_ field: String, _ reason: String) -> RPCError.Violation {
    RPCError.Violation(field: field, reason: reason, description: "The value is not right.")
  }

  private static func check(
    _ values: JSONValue, _ outcome: Outcome, _ grounds: String, _ definition: ServiceDefinition
  ) throws(RPCError) {
    let form = (outcome == .granted ? definition.granted : definition.refused).result
    var violations = form.schema.faults(in: values).map {
      violation("result_values\($0.pointer)", $0.reason.rawValue)
    }
    if let unknown = form.schema.unknownName(in: values) {
      violations.append(violation("result_values/\(unknown)", "FIELD_UNKNOWN"))
    }
    if outcome == .refused, !grounds.contains(where: { !$0.isWhitespace }) {
      violations.append(violation("grounds", "REQUIRED"))
    }
    if !violations.isEmpty { throw RPCError(.resultValuesInvalid, violations: violations) }
  }

  func prepareDecision(
    _ request: ServicesV1.PrepareDecisionRequest, _ call: ServerCall
  ) async throws -> ServicesV1.PrepareDecisionResponse {
    let user = try call.user()
    let organisation = try await engine.pool.transaction { transaction in
      try await locked(request.name, user, .signatory, transaction).0.organisation
    }
    let title = try await engine.neighbours.title(of: organisation)
    let answer = try await engine.pool.transaction { transaction in
      var (record, view) = try await locked(request.name, user, .signatory, transaction)
      try await apply(.prepareDecision, to: &record, user, transaction) { record in
        try await prepare(&record, bodyTitle: title, transaction)
        return ""
      }
      try await log([record], user, call, transaction)
      let files = try await CaseStore.files(of: record.id, transaction)
      var answer = ServicesV1.PrepareDecisionResponse(decision: view.decision(record, files))
      answer.pdf = files.first { $0.kind == .decisionPDF }?.message(of: record)
      answer.json = files.first { $0.kind == .decisionJSON }?.message(of: record)
      return answer
    }
    CrashPoint.pass("services.decision-prepared")
    return answer
  }

  /// Reserves number and code once for the case, and makes both files of the present draft.
  private func prepare(
    _ record: inout CaseRecord, bodyTitle: LocalText, _ transaction: PostgresTransaction
  ) async throws {
    let definition = try engine.definition(record.service, record.version)
    let today = engine.today
    if record.decisionNumber == nil {
      let serial = try await CaseStore.nextNumber(
        "decision", organisation: record.organisation, service: "", year: today.parts.year,
        transaction)
      record.decisionNumber = "\(CivilDay.padded(serial, 6))/\(today.parts.year)"
    }
    if record.code == nil {
      var random = SystemRandomNumberGenerator()
      record.code = VerificationCode.make(using: &random)
    }
    record.decisionDay = today
    let isGranted = record.outcome == .granted
    let validity = isGranted ? definition.granted.validity : nil
    record.validUntil = validity.map { $0.end(from: today) }
    let code = record.code ?? ""
    let paper = DecisionPaper(
      definition: definition, language: record.language, caseName: record.name,
      caseNumber: record.number ?? "", caseDay: record.registerDay ?? today, isGranted: isGranted,
      grounds: record.grounds, answers: record.answers, result: record.result,
      applicant: ApplicantDetails(fetched: record.fetched, language: record.language),
      applicantName: record.applicant, organisation: record.organisation,
      bodyTitle: bodyTitle[record.language], number: record.decisionNumber ?? "", day: today,
      validUntil: record.validUntil, code: code,
      verificationAddress: "\(engine.portal)/verify?code=\(code)",
      createdSeconds: engine.now().seconds)
    let pdf = try await engine.print(paper.document)
    let digest = DigestAlgorithm.sha256.digest(pdf)
    let json = paper.json(pdfDigest: digest.hexadecimal)
    try await CaseStore.dropPrepared(record.id, transaction)
    try await CaseStore.add(
      pdf, name: "decision.pdf", mediaType: "application/pdf", .decisionPDF, to: record.id,
      transaction)
    try await CaseStore.add(
      json, name: "decision.json", mediaType: "application/json", .decisionJSON, to: record.id,
      transaction)
    record.pdf = digest
    record.json = DigestAlgorithm.sha256.digest(json)
  }

  func decideCase(
    _ request: ServicesV1.DecideCaseRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    guard let requestID = UUIDv7(request.requestId) else { throw RPCError(.requestIDReused) }
    let content = request.wire()
    let standing = try await engine.pool.transaction { transaction -> Standing in
      let (record, view) = try await locked(request.name, user, .signatory, transaction)
      if try await isRepeated(requestID, user, content, transaction) {
        return .done(try await self.answer(record, view, call, transaction))
      }
      if case .refuse(let refusal) = record.machine.step(.decide) { throw RPCError(refusal) }
      return .open(pdf: record.pdf ?? [], json: record.json ?? [])
    }
    guard case .open(let pdf, let json) = standing else {
      if case .done(let first) = standing { return first }
      throw RPCError(.caseNotFound)
    }
    for (signature, digest) in [(request.pdfSignature, pdf), (request.jsonSignature, json)] {
      let finding = try await engine.neighbours.validate(signature, over: digest)
      guard finding.isCard, finding.holder == user.person else { throw RPCError(.signerNotUser) }
    }
    let stamp = try await engine.neighbours.timestamp(pdf)
    CrashPoint.pass("services.decision-stamped")
    let answer = try await engine.once {
      try await engine.pool.transaction { transaction -> ServicesV1.Case in
        var (record, view) = try await locked(request.name, user, .signatory, transaction)
        if try await isRepeated(requestID, user, content, transaction) {
          return try await self.answer(record, view, call, transaction)
        }
        // Another draft was prepared, or another official was faster, while we asked.
        if !record.isDecided, record.pdf != pdf || record.json != json {
          throw RPCError(.decisionNotPrepared)
        }
        try await apply(.decide, to: &record, user, transaction) { record in
          record.signatory = user.person
          record.decideTime = engine.now()
          record.stampTime = stamp.time ?? engine.now()
          try await keep(request, stamp.token, record.id, transaction)
          try await JobStore.add(.deliver, record.id, at: engine.now(), transaction)
          return "\(record.name)/decision"
        }
        try await RequestStore.remember(
          requestID, "DecideCase", caller: user.person, content: content, subject: record.id,
          transaction)
        return try await self.answer(record, view, call, transaction)
      }
    }
    CrashPoint.pass("services.decision-stored")
    engine.jobs.raise()
    return answer
  }

  private enum Standing: Sendable {
    case done(ServicesV1.Case)
    case open(pdf: [UInt8], json: [UInt8])
  }

  private func isRepeated(
    _ requestID: UUIDv7, _ user: User, _ content: [UInt8], _ transaction: PostgresTransaction
  ) async throws -> Bool {
    switch try await RequestStore.standing(
      requestID, "DecideCase", caller: user.person, content: content, transaction)
    {
    case .new: false
    case .repeated: true
    case .reused: throw RPCError(.requestIDReused)
    }
  }

  private func keep(
    _ request: ServicesV1.DecideCaseRequest, _ stamp: [UInt8], _ id: UUIDv7,
    _ transaction: PostgresTransaction
  ) async throws {
    let signature = "application/pkcs7-signature"
    try await CaseStore.add(
      request.pdfSignature, name: "decision.pdf.p7s", mediaType: signature, .decisionPDFSignature,
      to: id, transaction)
    try await CaseStore.add(
      request.jsonSignature, name: "decision.json.p7s", mediaType: signature,
      .decisionJSONSignature, to: id, transaction)
    try await CaseStore.add(
      stamp, name: "decision.tst", mediaType: "application/timestamp-reply", .decisionTimestamp,
      to: id, transaction)
  }

  func getDecision(
    _ request: ServicesV1.GetDecisionRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Decision {
    let user = try call.user()
    guard request.name.hasSuffix("/decision") else { throw RPCError(.caseNotFound) }
    return try await engine.pool.transaction { transaction in
      let (record, view) = try await seen(String(request.name.dropLast(9)), user, transaction)
      guard record.isDecided else { throw RPCError(.decisionNotMade) }
      if view.isOfficial { try await log([record], user, call, transaction) }
      return view.decision(record, try await CaseStore.files(of: record.id, transaction))
    }
  }
}
