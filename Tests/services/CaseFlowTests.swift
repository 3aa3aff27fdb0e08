import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Synchronization
import Testing

@testable import services

@Suite struct CaseFlowTests {
  @Test func carriesACaseFromDraftToDelivery() async throws {
    try await Office.run { office in
      let name = try await office.inReview().name
      var file = try await office.ask(name)
      #expect(file.state == .awaitingAuthority)
      try await office.work()
      let question = try #require(try await office.get(name).bodyRequests.first)
      #expect(question.state == .sent)
      let dispatch = question.dispatch
      let kinds: [DocumentsV1.ExchangeEventKind] = [
        .dispatchAccepted, .handedOver, .registered, .answered,
      ]
      let events = kinds.enumerated().map { index, kind in
        DocumentsV1.ExchangeEvent(
          sequence: UInt64(index) + 1, kind: kind, dispatch: dispatch,
          evidence: index == 0 ? "evidence/accepted" : "evidence/\(index)",
          replyDelivery: kind == .answered ? "deliveries/reply" : "")
      }
      office.nation.state.withLock { $0.exchange = events }
      try await ExchangeFeedPuller(engine: office.engine).follow(limit: 100)
      // Twice, as after a crash before the cursor was known.
      for event in events { try await ExchangeFeedPuller(engine: office.engine).take(event) }
      file = try await office.get(name)
      #expect(file.state == .inReview)
      #expect(file.bodyRequests.first?.state == .answered)
      #expect(file.files.filter { $0.kind == .answer }.count == 2)
      #expect(file.bodyRequests.first?.evidence.count == 4)
      let decide = try await office.decision(of: name)
      _ = try await office.cases.decideCase(decide, office.official())
      try await office.work()
      #expect(office.nation.count("register") == 1)
      file = try await office.get(name, asOfficial: false)
      #expect(file.state == .delivered)
      #expect(file.executor.isEmpty && file.bodyRequests.isEmpty)
      #expect(file.decision?.files.count == 5)
      let lines = try await office.events(name, asOfficial: false)
      #expect(
        lines.map(\.kind) == [
          .submitted, .registered, .taken, .bodyAsked, .evidenceReceived, .evidenceReceived,
          .evidenceReceived, .evidenceReceived, .bodyAnswered, .decided, .delivered,
        ])
      #expect(lines.dropFirst().allSatisfy { $0.actor.isEmpty })
      let messages = office.nation.state.withLock { Array($0.messages.values) }
      #expect(messages.filter { $0.kind == .decision }.map(\.attachments.count) == [5])
      #expect(messages.count == 3)
      #expect(try await JobStore.openCount(office.engine.pool) == 0)
    }
  }

  @Test func numbersAreDenseAndTermsFollowTheDefinition() async throws {
    try await Office.run { office in
      var numbers: [String] = []
      for _ in 0..<3 {
        let name = try await office.submitted().name
        let registered = try await office.cases.registerCase(
          ServicesV1.RegisterCaseRequest(name: name), office.official())
        let again = try await office.cases.registerCase(
          ServicesV1.RegisterCaseRequest(name: name), office.official())
        #expect(again.registrationNumber == registered.registrationNumber)
        numbers.append(registered.registrationNumber)
        let due = try office.engine.calendar.end(
          of: Term(count: 10, unit: .calendarDays), from: office.engine.today)
        #expect(registered.dueDate == due.description)
      }
      let year = office.engine.today.parts.year
      #expect(numbers == (1...3).map { "2.9-00000\($0)/\(year)" })
    }
  }

  @Test func submitsOnceWhateverIsRepeated() async throws {
    try await Office.run { office in
      let draft = try await office.draft()
      let request = try await office.submission(of: draft.name)
      let first = try await office.applications.submitApplication(request, office.citizen())
      let second = try await office.applications.submitApplication(request, office.citizen())
      #expect(first.name == second.name)
      #expect(office.nation.count("validate") == 1)
      #expect(try await office.events(first.name).count == 1)
      var other = request
      other.requestId = Office.id()
      let reason = await office.reason {
        _ = try await office.applications.submitApplication(other, office.citizen())
      }
      #expect(reason == "DRAFT_SUBMITTED")
      var changed = request
      changed.signature = [1]
      let reused = await office.reason {
        _ = try await office.applications.submitApplication(changed, office.citizen())
      }
      #expect(reused == "REQUEST_ID_REUSED")
    }
  }

  @Test(arguments: ["seal", "upload", "submit"])
  func sendsAnInquiryOnceWhenANeighbourIsDownOrAnswersAreLost(step: String) async throws {
    try await Office.run { office in
      let name = try await office.inReview().name
      _ = try await office.ask(name)
      office.nation.state.withLock { _ = $0.isDown.insert(step) }
      try await office.work()
      #expect(try await office.get(name).bodyRequests.first?.state == .pending)
      office.nation.state.withLock {
        $0.isDown = []
        $0.losesAnswer = ["seal", "submit"]
      }
      try await office.restarted().work()
      office.nation.state.withLock { $0.losesAnswer = [] }
      try await office.restarted().restarted().work()
      let file = try await office.get(name)
      #expect(file.bodyRequests.first?.state == .sent)
      #expect(file.files.filter { $0.kind == .inquiry }.count == 1)
      #expect(office.nation.state.withLock { $0.dispatches.count } == 1)
      #expect(office.nation.state.withLock { $0.uploads.count } == 1)
      #expect(file.bodyRequests.first?.evidence == ["evidence/accepted"])
    }
  }

  @Test func deliversADecisionOnceWhenTheAnswerIsLost() async throws {
    try await Office.run { office in
      let name = try await office.inReview().name
      let decide = try await office.decision(of: name)
      let first = try await office.cases.decideCase(decide, office.official())
      let second = try await office.cases.decideCase(decide, office.official())
      #expect(first.decision?.decisionNumber == second.decision?.decisionNumber)
      office.nation.state.withLock { $0.losesAnswer = ["deliver"] }
      try await office.work()
      try await office.restarted().work()
      #expect(try await office.get(name).state == .delivered)
      let kinds = office.nation.state.withLock { $0.messages.values.map(\.kind) }
      #expect(kinds.filter { $0 == .decision }.count == 1)
      #expect(try await office.events(name).filter { $0.kind == .delivered }.count == 1)
    }
  }

  @Test func anUnknownRecipientEndsTheQuestionAndNotTheCase() async throws {
    try await Office.run { office in
      let name = try await office.inReview().name
      _ = try await office.ask(name, "subscribers/nobody")
      try await office.work()
      let file = try await office.get(name)
      #expect(file.bodyRequests.first?.state == .refused)
      #expect(file.state == .inReview)
    }
  }

  @Test func anyoneVerifiesADecisionAndNoOneIsNamed() async throws {
    try await Office.run { office in
      let name = try await office.inReview().name
      let decide = try await office.decision(of: name)
      let made = try await office.cases.decideCase(decide, office.official())
      let client = ServicesV1.VerificationServiceClient(office.gateway)
      let code = try #require(made.decision?.verificationCode)
      let found = try await client.verifyDecision(
        ServicesV1.VerifyDecisionRequest(key: .code(code.lowercased())))
      #expect(found.valid && found.outcome == .granted && found.files.count == 2)
      let digest = try #require(found.files.first?.digest)
      let same = try await client.verifyDecision(
        ServicesV1.VerifyDecisionRequest(key: .digest(digest)))
      #expect(same.decisionNumber == found.decisionNumber)
      let unknown = await office.reason {
        _ = try await client.verifyDecision(
          ServicesV1.VerifyDecisionRequest(key: .code("00000-00000-00000-00000")))
      }
      #expect(unknown == "DECISION_NOT_FOUND")
      let empty = await office.reason {
        _ = try await client.verifyDecision(ServicesV1.VerifyDecisionRequest())
      }
      #expect(empty == "VERIFICATION_KEY_MISSING")
    }
  }

  @Test func downloadsRangesOfFiles() async throws {
    try await Office.run { office in
      let name = try await office.submitted().name
      let file = try #require(
        try await office.get(name, asOfficial: false).files.first { $0.kind == .attachment })
      func bytes(_ offset: UInt64, _ length: UInt64) async throws -> String {
        let stream = try await office.cases.downloadCaseFile(
          ServicesV1.DownloadCaseFileRequest(name: file.name, offset: offset, length: length),
          office.citizen())
        var content: [UInt8] = []
        while let part = try await stream.next() { content += part.chunk }
        return String(decoding: content, as: UTF8.self)
      }
      #expect(try await bytes(0, 0) == "%PDF-1.7 labour")
      #expect(try await bytes(5, 3) == "1.7")
      #expect(try await bytes(15, 0) == "")
      #expect(await office.reason { _ = try await bytes(16, 0) } == "OFFSET_BEYOND_END")
    }
  }

  @Test func writesTheAccessLogBeforeAnOfficialSeesACase() async throws {
    try await Office.run { office in
      let name = try await office.submitted().name
      _ = try await office.get(name, asOfficial: false)
      _ = try await office.engine.outbox.sequencer.numberAll()
      #expect(try await office.engine.outbox.read("access", after: 0).isEmpty)
      _ = try await office.get(name)
      _ = try await office.engine.outbox.sequencer.numberAll()
      let lines = try await office.engine.outbox.read("access", after: 0)
      let line = try #require(lines.first)
      let entry = try EventsV1.AccessEntry.decode(wire: line.body, rules: false)
      #expect(lines.count == 1)
      #expect(entry.subject == Nation.mother && entry.organisation == Nation.body)
      #expect(entry.official == Nation.official && entry.purpose == "case-review")
    }
  }
}
