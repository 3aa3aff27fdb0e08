import Hosting
import Postgres
import Protos
import RPC

/// Lets anyone verify a decision. Names no person.
struct VerificationHandler: ServicesV1.VerificationServiceHandler {
  let engine: Engine

  func verifyDecision(
    _ request: ServicesV1.VerifyDecisionRequest, _ call: ServerCall
  ) async throws -> ServicesV1.VerifyDecisionResponse {
    var code: String?
    var digest: [UInt8]?
    switch request.key {
    case .code(let text):
      guard let normalised = VerificationCode.normalised(text) else {
        throw RPCError(.decisionNotFound)
      }
      code = normalised
    case .digest(let given):
      guard given.algorithm == .sha256 else { throw RPCError(.decisionNotFound) }
      digest = given.value
    case nil: throw RPCError(.verificationKeyMissing)
    }
    guard let record = try await CaseStore.decided(code: code, digest: digest, engine.pool) else {
      throw RPCError(.decisionNotFound)
    }
    let files = try await engine.pool.transaction { transaction in
      try await CaseStore.files(of: record.id, transaction)
    }
    var answer = ServicesV1.VerifyDecisionResponse(
      decisionNumber: record.decisionNumber ?? "",
      decisionDate: record.decisionDay?.description ?? "",
      outcome: ServicesV1.DecisionOutcome(rawValue: Int32(record.outcome.rawValue)),
      organisation: record.organisation, publicService: "publicServices/\(record.service)")
    answer.validUntil = record.validUntil?.description ?? ""
    answer.valid = record.validUntil.map { engine.today <= $0 } ?? true
    answer.files = files.filter { $0.kind == .decisionPDF || $0.kind == .decisionJSON }
      .map { TypeV1.FileInfo($0.file) }
    answer.stampTime = record.stampTime.map { GoogleProtobuf.Timestamp($0) }
    return answer
  }
}
