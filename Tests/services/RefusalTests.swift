import Hosting
import PKI
import Protobuf
import Protos
import RPC
import Synchronization
import Testing

@testable import services

@Suite struct RefusalTests {
  @Test func refusesBadDrafts() async throws {
    try await Office.run { office in
      let draft = try await office.draft(filled: false)
      #expect(draft.problems.count == 5)
      #expect(draft.fetched?.json["children"]?.array?.count == 1)
      func update(
        _ answers: JSONValue, etag: String = "", mask: [String] = [],
        person: String = Nation.mother
      ) async -> String {
        await office.reason {
          _ = try await office.applications.updateDraft(
            ServicesV1.UpdateDraftRequest(
              draft: ServicesV1.Draft(
                name: draft.name, answers: GoogleProtobuf.Struct(answers), etag: etag),
              updateMask: mask.isEmpty ? nil : GoogleProtobuf.FieldMask(paths: mask)),
            office.citizen(person))
        }
      }
      #expect(await update(["colour": "red"]) == "ANSWER_FIELD_UNKNOWN")
      #expect(await update([:], etag: "99") == "ETAG_MISMATCH")
      #expect(await update([:], mask: ["applicant"]) == "UPDATE_MASK_INVALID")
      #expect(await update([:], person: Nation.child) == "DRAFT_NOT_FOUND")
      let long = String(repeating: "x", count: 262_144)
      #expect(await update(["account": .string(long)]) == "ANSWERS_TOO_LARGE")
      func attach(_ document: String, _ content: String, _ type: String) async -> String {
        await office.reason {
          _ = try await office.attach(document, content, to: draft.name, type: type)
        }
      }
      #expect(await attach("moon", "%PDF-", "application/pdf") == "DOCUMENT_UNKNOWN")
      #expect(await attach("labour-book", "GIF89a", "application/pdf") == "MEDIA_TYPE_REFUSED")
      #expect(await attach("labour-book", "%PDF-", "image/gif") == "MEDIA_TYPE_REFUSED")
      let early = await office.reason { _ = try await office.submission(of: draft.name) }
      #expect(early == "DRAFT_HAS_PROBLEMS")
      let unknown = await office.reason {
        _ = try await office.applications.createDraft(
          ServicesV1.CreateDraftRequest(
            requestId: Office.id(), publicService: "publicServices/9"), office.citizen())
      }
      #expect(unknown == "PUBLIC_SERVICE_NOT_FOUND")
      let company = await office.reason {
        _ = try await office.applications.createDraft(
          ServicesV1.CreateDraftRequest(
            requestId: Office.id(), publicService: "publicServices/548-3-15-1"), office.citizen())
      }
      #expect(company == "APPLICANT_NOT_ENTITLED")
    }
  }

  @Test func refusesSignaturesThatAreNotTheApplicantsOrOverSomethingElse() async throws {
    try await Office.run { office in
      let draft = try await office.draft()
      let good = try await office.submission(of: draft.name)
      let digest = DigestAlgorithm.sha256.digest(
        try await office.applications.prepareSubmission(
          ServicesV1.PrepareSubmissionRequest(name: draft.name), office.citizen()
        ).document)
      func submit(_ signature: [UInt8]) async -> String {
        var request = good
        request.signature = signature
        request.requestId = Office.id()
        return await office.reason {
          _ = try await office.applications.submitApplication(request, office.citizen())
        }
      }
      #expect(
        await submit(Nation.signature(by: Nation.child, over: digest)) == "SIGNER_NOT_APPLICANT")
      let sealed = Nation.signature(by: Nation.mother, over: digest, kind: "seal")
      #expect(await submit(sealed) == "SIGNER_NOT_APPLICANT")
      let bare = Nation.signature(by: Nation.mother, over: digest, kind: "unstamped")
      #expect(await submit(bare) == "SIGNATURE_INVALID")
      let altered = Nation.signature(by: Nation.mother, over: [1])
      #expect(await submit(altered) == "SIGNATURE_INVALID")
      #expect(await submit([0]) == "SIGNATURE_MISSING")
      office.nation.state.withLock { $0.isDown = ["validate"] }
      #expect(await submit(good.signature) == "SIGNATURES_UNREACHABLE")
      office.nation.state.withLock { $0.isDown = [] }
      // A change after preparing drops what was signed.
      _ = try await office.attach("student-certificate", "%PDF-1", to: draft.name)
      #expect(await submit(good.signature) == "SUBMISSION_NOT_PREPARED")
    }
  }

  @Test func refusesWhoMayNotAndStatesThatForbid() async throws {
    try await Office.run { office in
      let name = try await office.submitted().name
      let foreign = try office.official(of: Nation.other)
      let get = ServicesV1.GetCaseRequest(name: name)
      #expect(
        await office.reason { _ = try await office.cases.getCase(get, foreign) } == "CASE_NOT_FOUND"
      )
      let child = try office.citizen(Nation.child)
      #expect(
        await office.reason { _ = try await office.cases.getCase(get, child) } == "CASE_NOT_FOUND")
      let register = ServicesV1.RegisterCaseRequest(name: name)
      let executor = try office.official([.executor])
      #expect(
        await office.reason { _ = try await office.cases.registerCase(register, executor) }
          == "ROLE_MISSING")
      let citizen = try office.citizen()
      #expect(
        await office.reason { _ = try await office.cases.registerCase(register, citizen) }
          == "ROLE_MISSING")
      let take = ServicesV1.TakeCaseRequest(name: name)
      #expect(
        await office.reason { _ = try await office.cases.takeCase(take, executor) }
          == "CASE_STATE_FORBIDS")
      _ = try await office.cases.registerCase(register, office.official())
      _ = try await office.cases.takeCase(take, office.official())
      let second = try office.official(person: Nation.child)
      #expect(
        await office.reason { _ = try await office.cases.takeCase(take, second) }
          == "CASE_TAKEN_BY_ANOTHER")
      #expect(
        await office.reason { _ = try await office.ask(name, "nobody") } == "RECIPIENT_MALFORMED")
      let queue = ServicesV1.ListQueueRequest(parent: Nation.body)
      #expect(
        await office.reason { _ = try await office.cases.listQueue(queue, foreign) }
          == "ROLE_MISSING")
      let listed = try await office.cases.listQueue(queue, office.official())
      #expect(listed.cases.map(\.name) == [name])
      #expect(listed.cases.first?.applicantTitle == "Кавалёва Ганна Іванаўна")
      let made = await office.reason {
        _ = try await office.cases.getDecision(
          ServicesV1.GetDecisionRequest(name: "\(name)/decision"), office.citizen())
      }
      #expect(made == "DECISION_NOT_MADE")
    }
  }

  @Test func refusesDecisionsThatAreNotRight() async throws {
    try await Office.run { office in
      let name = try await office.inReview().name
      func draft(_ outcome: ServicesV1.DecisionOutcome, _ values: JSONValue) async -> String {
        await office.reason {
          _ = try await office.cases.draftDecision(
            ServicesV1.DraftDecisionRequest(
              name: name, outcome: outcome, resultValues: GoogleProtobuf.Struct(values)),
            office.official())
        }
      }
      let prepare = ServicesV1.PrepareDecisionRequest(name: name)
      let early = await office.reason {
        _ = try await office.cases.prepareDecision(prepare, office.official())
      }
      #expect(early == "DECISION_NOT_DRAFTED")
      #expect(await draft(.granted, [:]) == "RESULT_VALUES_INVALID")
      #expect(await draft(.refused, [:]) == "RESULT_VALUES_INVALID")
      let good = try await office.decision(of: name)
      func decide(_ change: (inout ServicesV1.DecideCaseRequest) -> Void) async -> String {
        var request = good
        request.requestId = Office.id()
        change(&request)
        return await office.reason {
          _ = try await office.cases.decideCase(request, office.official())
        }
      }
      #expect(await decide { $0.pdfSignature = good.jsonSignature } == "SIGNATURE_INVALID")
      let other = Nation.signature(by: Nation.official, over: [1])
      let digest = String(decoding: good.pdfSignature, as: UTF8.self).split(separator: "|")[2]
      let foreign = Array("\(Nation.child)|card|\(digest)".utf8)
      #expect(await decide { $0.pdfSignature = other } == "SIGNATURE_INVALID")
      #expect(await decide { $0.pdfSignature = foreign } == "SIGNER_NOT_USER")
      office.nation.state.withLock { $0.isDown = ["stamp"] }
      #expect(await decide { _ in } == "SIGNATURES_UNREACHABLE")
      office.nation.state.withLock { $0.isDown = [] }
      // Preparing again gives the same files; a new draft drops them.
      let first = try await office.cases.prepareDecision(prepare, office.official())
      let second = try await office.cases.prepareDecision(prepare, office.official())
      #expect(first == second)
      _ = await draft(.granted, Office.result)
      #expect(await decide { _ in } == "DECISION_NOT_PREPARED")
      let again = try await office.decision(of: name)
      _ = try await office.cases.decideCase(again, office.official())
      #expect(await decide { _ in } == "CASE_ALREADY_DECIDED")
    }
  }

  @Test func everyReasonHasItsOwnWords() {
    #expect(Set(Reason.allCases.map(\.rawValue)).count == Reason.allCases.count)
    for refusal in [
      CaseRefusal.stateForbids, .takenByAnother, .executorOnly, .notDrafted, .notPrepared,
      .alreadyDecided,
    ] { #expect(Reason(rawValue: refusal.rawValue) != nil) }
  }
}
