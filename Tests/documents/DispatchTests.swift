import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Synchronization
import Testing

@testable import documents

@Suite(.serialized) struct SubmittingADispatch {
  typealias F = ExchangeFixture

  @Test func givesSignedEvidenceAndADeliveryForEachRecipient() async throws {
    try await F.run { f in
      let sent = try await f.send(to: ["b", "c"])
      #expect(!sent.replayed)
      #expect(sent.dispatch?.state == .inDelivery)
      let evidence = try #require(sent.evidence)
      #expect(evidence.kind == .submissionAcceptance)
      #expect(evidence.recipients == ["subscribers/b", "subscribers/c"])
      #expect(evidence.eventUri == "http://uri.etsi.org/19522/Event/SubmissionAcceptance")
      try SealCheck.verify(evidence, f.key.publicKey)
      for (code, organisation) in [("b", F.b), ("c", F.c)] {
        let delivery = try await f.received(code, organisation)
        #expect(delivery.transport == .available)
        #expect(delivery.dispatch == sent.dispatch?.name)
      }
    }
  }

  @Test func aRepeatGivesTheSameEvidenceByteForByte() async throws {
    try await F.run { f in
      let file = try await f.upload([1, 2, 3])
      let request = f.letter(file, to: ["b"])
      let first = try await f.dispatches.submitDispatch(request, F.official(F.a))
      let checked = f.neighbours.validations.withLock { $0 }
      let second = try await f.dispatches.submitDispatch(request, F.official(F.a))
      #expect(second.replayed)
      #expect(first.evidence?.wire() == second.evidence?.wire())
      #expect(f.neighbours.validations.withLock { $0 } == checked)
      let list = try await f.deliveries.listDeliveries(
        DocumentsV1.ListDeliveriesRequest(parent: "subscribers/b"), F.official(F.b))
      #expect(list.deliveries.count == 1)
    }
  }

  @Test func sixteenRepeatsAtOnceMakeOneDispatch() async throws {
    try await F.run { f in
      let request = f.letter(try await f.upload([1]), to: ["b"])
      let answers = try await withThrowingTaskGroup(of: [UInt8].self) { tasks in
        for _ in 0..<16 {
          tasks.addTask {
            let answer = try await f.dispatches.submitDispatch(request, F.official(F.a))
            return answer.evidence?.wire() ?? []
          }
        }
        return try await tasks.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
      }
      #expect(answers.count == 1)
    }
  }

  @Test func anotherContentUnderTheSameIdIsAConflict() async throws {
    try await F.run { f in
      var request = f.letter(try await f.upload([1]), to: ["b"])
      _ = try await f.dispatches.submitDispatch(request, F.official(F.a))
      request.card?.title = "Another"
      await refused(.alreadyExists, "DISPATCH_ID_REUSED") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.a))
      }
    }
  }

  @Test func aRefusalLeavesNothingBehind() async throws {
    try await F.run { f in
      let request = f.letter(try await f.upload([1]), to: ["b", "nobody"])
      let error = await refused(.notFound, "RECIPIENT_UNKNOWN") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.a))
      }
      #expect(error?.metadata["recipient"] == "subscribers/nobody")
      let list = try await f.deliveries.listDeliveries(
        DocumentsV1.ListDeliveriesRequest(parent: "subscribers/b"), F.official(F.b))
      #expect(list.deliveries.isEmpty)
    }
  }

  @Test func onlyTheSendersOwnPeopleSend() async throws {
    try await F.run { f in
      let request = f.letter(try await f.upload([1]), to: ["b"])
      await refused(.permissionDenied, "SENDER_NOT_YOURS") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.b))
      }
      await refused(.permissionDenied, "ROLE_MISSING") {
        _ = try await f.dispatches.submitDispatch(
          request, F.official(F.a, roles: "administrator"))
      }
      await refused(.permissionDenied, "ASSURANCE_TOO_LOW") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.a, assurance: "low"))
      }
      await refused(.unauthenticated, "TOKEN_MISSING") {
        _ = try await f.dispatches.submitDispatch(request)
      }
    }
  }

  @Test func someoneElsesFileIsNotThere() async throws {
    try await F.run { f in
      let file = try await f.upload([1], F.official(F.b))
      await refused(.notFound, "FILE_NOT_FOUND") {
        _ = try await f.dispatches.submitDispatch(f.letter(file, to: ["b"]), F.official(F.a))
      }
      // The service that acts for all bodies has uploads of its own.
      let own = try await f.upload([2], CallOptions(), by: f.system)
      _ = try await DocumentsV1.DispatchServiceClient(f.system).submitDispatch(
        f.letter(own, to: ["b"]))
    }
  }

  @Test func anAlteredDocumentIsRefusedWithTheCheckThatFailed() async throws {
    try await F.run { f in
      let file = try await f.upload([1])
      let other = try await f.upload([2])
      var request = f.letter(file, to: ["b"])
      request.files[0].file = other
      let error = await refused(.failedPrecondition, "SIGNATURE_INVALID") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.a))
      }
      #expect(error?.metadata["file"] == "1")
      #expect(error?.metadata["sub_indication"] == "HASH_FAILURE")
      #expect(error?.metadata["retry"] == "no")
    }
  }

  @Test func aSuspendedSignersLetterMayComeAgain() async throws {
    try await F.run { f in
      let file = try await f.upload([1])
      var request = f.letter(file, to: ["b"])
      request.files[0].signatures = [
        NeighbourServices.signature(
          by: F.a, over: file.digest?.value ?? [], kind: "suspended")
      ]
      let error = await refused(.failedPrecondition, "SIGNATURE_INVALID") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.a))
      }
      #expect(error?.metadata["sub_indication"] == "TRY_LATER")
      #expect(error?.metadata["retry"] == "later")
    }
  }

  @Test func theSignerMustBeEntitled() async throws {
    try await F.run { f in
      let file = try await f.upload([1])
      await refused(.failedPrecondition, "SIGNER_NOT_ENTITLED") {
        _ = try await f.dispatches.submitDispatch(
          f.letter(file, to: ["b"], sealedBy: F.b), F.official(F.a))
      }
      var byCard = f.letter(file, to: ["b"])
      byCard.files[0].signatures = [
        NeighbourServices.signature(
          by: F.person, over: file.digest?.value ?? [], kind: "card")
      ]
      await refused(.failedPrecondition, "SIGNER_NOT_ENTITLED") {
        _ = try await f.dispatches.submitDispatch(byCard, F.official(F.a))
      }
      f.neighbours.signatories.withLock { _ = $0.insert("\(F.person) \(F.a)") }
      _ = try await f.dispatches.submitDispatch(byCard, F.official(F.a))
      byCard.files[0].signatures = []
      byCard.dispatchId = UUIDv7.make().description
      await refused(.failedPrecondition, "SIGNATURE_MISSING") {
        _ = try await f.dispatches.submitDispatch(byCard, F.official(F.a))
      }
    }
  }

  @Test func deadNeighboursMakeItUnavailableAndTheNextTryPasses() async throws {
    try await F.run { f in
      let request = f.letter(try await f.upload([1]), to: ["b"])
      f.neighbours.isDown.withLock { $0 = true }
      await refused(.unavailable, "SIGNATURES_UNREACHABLE") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.a))
      }
      f.neighbours.isDown.withLock { $0 = false }
      let sent = try await f.dispatches.submitDispatch(request, F.official(F.a))
      #expect(!sent.replayed)
      #expect(f.neighbours.enrolments.withLock { $0 } == 1)
    }
  }

  @Test func suspendedEndsAreRefused() async throws {
    try await F.run { f in
      let file = try await f.upload([1])
      try await f.exchange.subscribers.set(.suspended, of: "b")
      let error = await refused(.failedPrecondition, "RECIPIENT_SUSPENDED") {
        _ = try await f.dispatches.submitDispatch(f.letter(file, to: ["b"]), F.official(F.a))
      }
      #expect(error?.metadata["recipient"] == "subscribers/b")
      try await f.exchange.subscribers.set(.suspended, of: "a")
      await refused(.failedPrecondition, "SENDER_SUSPENDED") {
        _ = try await f.dispatches.submitDispatch(f.letter(file, to: ["c"]), F.official(F.a))
      }
    }
  }

  @Test func aLinkToWhatTheSenderNeverSawIsNotThere() async throws {
    try await F.run { f in
      let sent = try await f.send(to: ["b"])
      var request = f.letter(
        try await f.upload([9], F.official(F.c)), to: ["b"], from: "c", sealedBy: F.c)
      request.links = [
        DocumentsV1.DocumentLink(kind: .related, dispatch: sent.dispatch?.name ?? "")
      ]
      await refused(.notFound, "LINKED_DISPATCH_NOT_FOUND") {
        _ = try await f.dispatches.submitDispatch(request, F.official(F.c))
      }
    }
  }

  @Test func aBroadcastReachesAll() async throws {
    try await F.run { f in
      let operation = DocumentsV1.SubscriberServiceClient(f.operation)
      for index in 0..<60 {
        _ = try await operation.registerSubscriber(
          DocumentsV1.RegisterSubscriberRequest(organisation: F.c, code: "school-\(index)"))
      }
      let sent = try await f.send(to: (0..<60).map { "school-\($0)" })
      let name = try #require(sent.dispatch?.name)
      var token = ""
      var seen: [String] = []
      repeat {
        let page = try await f.dispatches.listDispatchDeliveries(
          DocumentsV1.ListDispatchDeliveriesRequest(
            parent: name, pageSize: 7, pageToken: token), F.official(F.a))
        seen += page.deliveries.compactMap { $0.recipient?.subscriber }
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(seen == (0..<60).map { "subscribers/school-\($0)" }.sorted())
    }
  }
}
