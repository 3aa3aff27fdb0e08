import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import documents

@Suite(.serialized) struct ReceivingADelivery {
  typealias F = ExchangeFixture

  @Test func goesFromReadingToRegistration() async throws {
    try await F.run { f in
      let sent = try await f.send()
      let delivery = try await f.received("b", F.b)
      let handed = try await f.handOver(delivery)
      #expect(handed.kind == .contentHandover)
      let registered = try await f.deliveries.registerDelivery(
        DocumentsV1.RegisterDeliveryRequest(
          name: delivery.name, incomingNumber: "7-1", incomingDate: "2026-03-02"),
        F.official(F.b))
      #expect(registered.incomingNumber == "7-1")
      try SealCheck.verify(registered, f.key.publicKey)
      let matrix = try await f.dispatches.listDispatchDeliveries(
        DocumentsV1.ListDispatchDeliveriesRequest(parent: sent.dispatch?.name ?? ""),
        F.official(F.a))
      let seen = try #require(matrix.deliveries.first)
      #expect(seen.transport == .handedOver)
      #expect(seen.registration == .registered)
      #expect(seen.incomingNumber == "7-1")
      let dispatch = try await f.dispatches.getDispatch(
        DocumentsV1.GetDispatchRequest(name: sent.dispatch?.name ?? ""), F.official(F.a))
      #expect(dispatch.state == .completed)
    }
  }

  @Test func theChainOfEvidenceHoldsTogether() async throws {
    try await F.run { f in
      _ = try await f.send()
      let delivery = try await f.received("b", F.b)
      _ = try await f.handOver(delivery)
      _ = try await f.deliveries.registerDelivery(
        DocumentsV1.RegisterDeliveryRequest(
          name: delivery.name, incomingNumber: "7-1", incomingDate: "2026-03-02"),
        F.official(F.b))
      let list = try await f.evidence.listEvidence(
        DocumentsV1.ListEvidenceRequest(parent: delivery.name), F.official(F.a)
      ).evidence
      #expect(
        list.map(\.kind) == [
          .submissionAcceptance, .contentConsignment, .contentHandover, .registration,
        ])
      #expect(list[1].previousEvidence.isEmpty)
      for index in 2..<4 {
        #expect(list[index].previousEvidence == list[index - 1].name)
        #expect(
          list[index].previousDigest == DigestAlgorithm.sha256.digest(list[index - 1].content))
      }
      for evidence in list { try SealCheck.verify(evidence, f.key.publicKey) }
    }
  }

  @Test func confirmingTwiceGivesTheSameEvidence() async throws {
    try await F.run { f in
      _ = try await f.send()
      let delivery = try await f.received("b", F.b)
      let first = try await f.handOver(delivery)
      let second = try await f.handOver(delivery)
      #expect(first.wire() == second.wire())
    }
  }

  @Test func wrongDigestsAreNoHandover() async throws {
    try await F.run { f in
      _ = try await f.send()
      let delivery = try await f.received("b", F.b)
      let wrong = TypeV1.Digest(sha256: Array(repeating: 0, count: 32))
      await refused(.invalidArgument, "DIGESTS_DIFFER") {
        _ = try await f.deliveries.confirmHandover(
          DocumentsV1.ConfirmHandoverRequest(name: delivery.name, digests: [wrong]),
          F.official(F.b))
      }
      #expect(try await f.received("b", F.b).transport == .available)
    }
  }

  @Test func registeringNeedsTheHandoverTheRoleAndAFreeNumber() async throws {
    try await F.run { f in
      _ = try await f.send()
      _ = try await f.send(content: "second")
      let list = try await f.deliveries.listDeliveries(
        DocumentsV1.ListDeliveriesRequest(parent: "subscribers/b"), F.official(F.b)
      ).deliveries
      func register(
        _ index: Int, _ number: String, _ date: String = "2026-03-02", roles: String = "registrar"
      ) async throws -> DocumentsV1.Evidence {
        try await f.deliveries.registerDelivery(
          DocumentsV1.RegisterDeliveryRequest(
            name: list[index].name, incomingNumber: number, incomingDate: date),
          F.official(F.b, roles: roles))
      }
      await refused(.failedPrecondition, "DELIVERY_NOT_HANDED_OVER") {
        _ = try await register(0, "1")
      }
      for delivery in list { _ = try await f.handOver(delivery) }
      await refused(.permissionDenied, "ROLE_MISSING") {
        _ = try await register(0, "1", roles: "executor")
      }
      await refused(.invalidArgument, "FORMAT_INVALID") {
        _ = try await register(0, "1", "2026-02-30")
      }
      let first = try await register(0, "1")
      #expect(try await register(0, "1").wire() == first.wire())
      await refused(.failedPrecondition, "DELIVERY_ALREADY_REGISTERED") {
        _ = try await register(0, "2")
      }
      await refused(.alreadyExists, "INCOMING_NUMBER_TAKEN") { _ = try await register(1, "1") }
      // The next year's book begins anew.
      _ = try await register(1, "1", "2027-01-04")
    }
  }

  @Test func aRefusalHasAReasonAndIsFinal() async throws {
    try await F.run { f in
      _ = try await f.send()
      let delivery = try await f.received("b", F.b)
      _ = try await f.handOver(delivery)
      func refuse(
        _ reason: DocumentsV1.RefusalReason, _ comment: String
      ) async throws -> DocumentsV1.Evidence {
        try await f.deliveries.refuseRegistration(
          DocumentsV1.RefuseRegistrationRequest(
            name: delivery.name, reason: reason, comment: comment), F.official(F.b))
      }
      await refused(.invalidArgument, "REQUIRED") { _ = try await refuse(.other, "") }
      await refused(.invalidArgument, "NOT_IN_LIST") {
        _ = try await refuse(.unrecognized(77), "")
      }
      let first = try await refuse(.notCompetent, "ask c")
      #expect(first.refusalReason == .notCompetent)
      #expect(try await refuse(.notCompetent, "ask c").wire() == first.wire())
      await refused(.failedPrecondition, "DELIVERY_REFUSED") {
        _ = try await refuse(.legibility, "")
      }
      await refused(.failedPrecondition, "DELIVERY_REFUSED") {
        _ = try await f.deliveries.registerDelivery(
          DocumentsV1.RegisterDeliveryRequest(
            name: delivery.name, incomingNumber: "1", incomingDate: "2026-03-02"),
          F.official(F.b))
      }
      let seen = try await f.received("b", F.b)
      #expect(seen.refusalReason == .notCompetent)
      #expect(seen.refusalComment == "ask c")
    }
  }

  @Test func whatIsOthersIsNotThere() async throws {
    try await F.run { f in
      let sent = try await f.send()
      let dispatch = try #require(sent.dispatch?.name)
      let delivery = try await f.received("b", F.b)
      let stranger = F.official(F.c)
      await refused(.notFound, "DELIVERY_NOT_FOUND") {
        _ = try await f.deliveries.readDelivery(
          DocumentsV1.ReadDeliveryRequest(name: delivery.name), stranger)
      }
      await refused(.notFound, "DELIVERY_NOT_FOUND") {
        _ = try await f.handOver(delivery, F.c)
      }
      await refused(.notFound, "DISPATCH_NOT_FOUND") {
        _ = try await f.dispatches.getDispatch(
          DocumentsV1.GetDispatchRequest(name: dispatch), stranger)
      }
      await refused(.notFound, "DISPATCH_NOT_FOUND") {
        _ = try await f.dispatches.listDispatchDeliveries(
          DocumentsV1.ListDispatchDeliveriesRequest(parent: dispatch), F.official(F.b))
      }
      await refused(.notFound, "SUBSCRIBER_NOT_FOUND") {
        _ = try await f.deliveries.listDeliveries(
          DocumentsV1.ListDeliveriesRequest(parent: "subscribers/b"), stranger)
      }
      await refused(.notFound, "SUBSCRIBER_NOT_FOUND") {
        _ = try await f.feeds.listEvents(
          DocumentsV1.ListEventsRequest(parent: "subscribers/b"), stranger)
      }
      await refused(.notFound, "EVIDENCE_NOT_FOUND") {
        _ = try await f.evidence.getEvidence(
          DocumentsV1.GetEvidenceRequest(name: sent.evidence?.name ?? ""), stranger)
      }
      await refused(.notFound, "FILE_NOT_FOUND") {
        let stream = try await f.deliveries.downloadFile(
          DocumentsV1.DownloadFileRequest(name: "\(delivery.name)/files/1"), stranger)
        while try await stream.next() != nil {}
      }
    }
  }

  @Test func aRecipientSeesItselfAndItsFilesOnly() async throws {
    try await F.run { f in
      let main = try await f.upload([1])
      let enclosure = try await f.upload([2], name: "enclosure.pdf")
      var request = f.letter(main, to: ["b", "c"])
      request.files.append(DocumentsV1.DocumentFile(file: enclosure, role: .enclosure))
      request.recipients[0].fileNumbers = [1]
      _ = try await f.dispatches.submitDispatch(request, F.official(F.a))
      let delivery = try await f.received("b", F.b)
      let read = try await f.deliveries.readDelivery(
        DocumentsV1.ReadDeliveryRequest(name: delivery.name), F.official(F.b))
      #expect(read.dispatch?.recipients.map(\.subscriber) == ["subscribers/b"])
      #expect(read.dispatch?.files.map(\.number) == [1])
      await refused(.notFound, "FILE_NOT_FOUND") {
        let stream = try await f.deliveries.downloadFile(
          DocumentsV1.DownloadFileRequest(name: "\(delivery.name)/files/2"), F.official(F.b))
        while try await stream.next() != nil {}
      }
      let evidence = try await f.evidence.listEvidence(
        DocumentsV1.ListEvidenceRequest(parent: delivery.dispatch), F.official(F.b)
      ).evidence
      #expect(evidence.map(\.delivery) == ["", delivery.name])
    }
  }

  @Test func anAnswerIsTiedToTheInquiry() async throws {
    try await F.run { f in
      let system = DocumentsV1.DispatchServiceClient(f.system)
      let own = try await f.upload([1], CallOptions(), by: f.system)
      let sent = try await system.submitDispatch(f.letter(own, to: ["b"]))
      let inquiry = try #require(sent.dispatch?.name)
      var answer = f.letter(
        try await f.upload([2], F.official(F.b)), to: ["a"], from: "b", sealedBy: F.b)
      answer.links = [DocumentsV1.DocumentLink(kind: .inReplyTo, dispatch: inquiry)]
      let replied = try await f.dispatches.submitDispatch(answer, F.official(F.b))
      let delivery = try await f.received("b", F.b)
      #expect(delivery.execution == .answered)
      #expect(delivery.reply == replied.dispatch?.name)
      try await f.exchange.numberAll()
      let stream = try await DocumentsV1.ExchangeFeedServiceClient(f.system).pullSystemEvents(
        DocumentsV1.PullSystemEventsRequest(maxEvents: 100))
      var events: [DocumentsV1.ExchangeEvent] = []
      while let event = try await stream.next() { events.append(event) }
      #expect(events.map(\.kind) == [.dispatchAccepted, .deliveryAvailable, .answered])
      #expect(events.map(\.sequence) == [1, 2, 3])
      let reply = try #require(events.last?.replyDelivery)
      let read = try await DocumentsV1.DeliveryServiceClient(f.system).readDelivery(
        DocumentsV1.ReadDeliveryRequest(name: reply))
      #expect(read.dispatch?.name == replied.dispatch?.name)
      #expect(events.last?.evidenceKind == .reply)
      #expect(events.last?.caseName == "cases/01930000-0000-7000-8000-0000000000ca")
    }
  }

  @Test func theStoredStateIsTheFoldOverTheEvidence() async throws {
    try await F.run { f in
      _ = try await f.send()
      let delivery = try await f.received("b", F.b)
      _ = try await f.handOver(delivery)
      _ = try await f.deliveries.registerDelivery(
        DocumentsV1.RegisterDeliveryRequest(
          name: delivery.name, incomingNumber: "7-1", incomingDate: "2026-03-02"),
        F.official(F.b))
      let id = try ResourceName.delivery(delivery.name)
      let row = try #require(try await DeliveryStore(pool: f.pool).delivery(id))
      let evidence = try await f.evidence.listEvidence(
        DocumentsV1.ListEvidenceRequest(parent: delivery.name), F.official(F.b)
      ).evidence
      let facts = evidence.compactMap { one -> DeliveryFact? in
        let time = one.eventTime?.wallTime?.microseconds ?? 0
        switch one.kind {
        case .contentConsignment: return .consigned(time: time)
        case .contentHandover: return .handedOver(time: time)
        case .registration:
          return .registered(IncomingEntry(number: one.incomingNumber, date: one.incomingDate))
        default: return nil
        }
      }
      #expect(row.state == DeliveryState(folding: facts))
    }
  }

  @Test func readsOfSomebodysDocumentsAreWrittenDown() async throws {
    try await F.run { f in
      _ = try await f.send()
      let delivery = try await f.received("b", F.b)
      _ = try await f.handOver(delivery)
      try await f.exchange.numberAll()
      let stream = try await EventsV1.AccessFeedServiceClient(f.accounts).pullAccessEntries(
        EventsV1.PullAccessEntriesRequest(maxEvents: 10))
      var entries: [EventsV1.AccessEntry] = []
      while let entry = try await stream.next() { entries.append(entry) }
      #expect(entries.map(\.sequence) == [1, 2])
      for entry in entries {
        #expect(entry.subject == F.concerned)
        #expect(entry.organisation == F.b)
        #expect(entry.official == F.person)
        #expect(entry.purpose == "document-exchange")
        #expect(entry.caseName == "cases/01930000-0000-7000-8000-0000000000ca")
        #expect(entry.categories == [.correspondence])
      }
      #expect(entries.last?.method.hasSuffix("/ReadDelivery") == true)
    }
  }
}
