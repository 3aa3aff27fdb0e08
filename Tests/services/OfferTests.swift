import Postgres
import Protobuf
import Protos
import RPC
import Synchronization
import Testing

@testable import services

@Suite struct OfferTests {
  private static func birth(_ sequence: UInt64 = 1) -> IdentityV1.RegisterEvent {
    IdentityV1.RegisterEvent(
      sequence: sequence, eventId: UUIDv7.make().description, kind: .personBorn,
      subject: Nation.child,
      related: [IdentityV1.RelatedPerson(relation: .mother, person: Nation.mother)],
      eventDate: "2026-11-20",
      recordTime: GoogleProtobuf.Timestamp(seconds: 1_795_400_000))
  }

  @Test func offersTheBirthGrantOnceAndTakesOneSignature() async throws {
    try await Office.run { office in
      let event = Self.birth()
      office.nation.state.withLock { $0.register = [event] }
      let puller = RegisterFeedPuller(engine: office.engine)
      try await puller.follow(limit: 10)
      try await puller.follow(limit: 10)
      try await puller.take(RuleEvent(event, office.engine.calendar))
      var again = event
      again.sequence = 2
      // The same event under another number, as if the cursor had been lost.
      try await puller.take(RuleEvent(again, office.engine.calendar))
      office.nation.state.withLock { $0.losesAnswer = ["deliver"] }
      try await office.work()
      try await office.restarted().work()
      let list = try await office.offers.listOffers(
        ServicesV1.ListOffersRequest(), office.citizen())
      #expect(list.offers.count == 1)
      let offer = try #require(list.offers.first)
      #expect(offer.state == .sent && offer.facts.count == 4)
      #expect(offer.facts.allSatisfy { $0.held })
      #expect(offer.answers?.json["child_number"]?.string == Nation.childNumber)
      #expect(
        office.nation.state.withLock { $0.messages.keys.sorted() } == [
          String(offer.name.dropFirst(7))
        ])
      #expect(office.nation.state.withLock { $0.matters } == [offer.name])
      let prepared = try await office.offers.prepareAcceptance(
        ServicesV1.PrepareAcceptanceRequest(name: offer.name), office.citizen())
      let request = ServicesV1.AcceptOfferRequest(
        name: offer.name, requestId: Office.id(),
        signature: Nation.signature(by: Nation.mother, over: prepared.digest?.value ?? []))
      let made = try await office.offers.acceptOffer(request, office.citizen())
      let same = try await office.offers.acceptOffer(request, office.citizen())
      #expect(made.name == same.name && made.state == .submitted && made.offer == offer.name)
      var other = request
      other.requestId = Office.id()
      let reason = await office.reason {
        _ = try await office.offers.acceptOffer(other, office.citizen())
      }
      #expect(reason == "OFFER_ACCEPTED")
    }
  }

  @Test func refusesAnswersToClosedFieldsAndForeignHolders() async throws {
    try await Office.run { office in
      let event = RuleEvent(Self.birth(), office.engine.calendar)
      try await RegisterFeedPuller(engine: office.engine).take(event)
      let list = try await office.offers.listOffers(
        ServicesV1.ListOffersRequest(), office.citizen())
      let name = try #require(list.offers.first).name
      func prepare(_ answers: JSONValue, _ person: String = Nation.mother) async -> String {
        await office.reason {
          _ = try await office.offers.prepareAcceptance(
            ServicesV1.PrepareAcceptanceRequest(
              name: name, answers: GoogleProtobuf.Struct(answers)), office.citizen(person))
        }
      }
      #expect(await prepare(["child_number": "x"]) == "ANSWERS_INVALID")
      #expect(await prepare(["payment_method": "account"]) == "ANSWERS_INVALID")
      #expect(await prepare([:], Nation.child) == "OFFER_NOT_FOUND")
      let early = await office.reason {
        _ = try await office.offers.acceptOffer(
          ServicesV1.AcceptOfferRequest(name: name, requestId: Office.id(), signature: [1]),
          office.citizen())
      }
      #expect(early == "ACCEPTANCE_NOT_PREPARED")
      let declined = try await office.offers.declineOffer(
        ServicesV1.DeclineOfferRequest(name: name), office.citizen())
      #expect(declined.state == .declined)
      #expect(await prepare([:]) == "OFFER_DECLINED")
    }
  }

  @Test func aDryRunSaysWhomAndWhyAndOffersNothing() async throws {
    try await Office.run { office in
      office.nation.state.withLock {
        $0.register = [Self.birth()]
        $0.citizenship = "XX"
      }
      let rules = ServicesV1.RuleServiceClient(office.operator)
      func run(_ rule: ServicesV1.DryRunRuleRequest.Rule) async throws -> [ServicesV1.RuleOutcome] {
        let stream = try await rules.dryRunRule(ServicesV1.DryRunRuleRequest(rule: rule))
        var outcomes: [ServicesV1.RuleOutcome] = []
        while let outcome = try await stream.next() { outcomes.append(outcome) }
        return outcomes
      }
      let refused = try #require(try await run(.ruleId("birth-grant")).first)
      #expect(!refused.fired && refused.holder.isEmpty)
      #expect(refused.facts.map(\.held) == [true, false, true, true])
      // Another file, another outcome, and no line of code changed.
      let changed = try Definitions.json("Rules/birth-grant.json").replacing(
        ["conditions", "1", "expression"], with: "mother.citizenship in [\"BY\", \"XX\"]")
      let fired = try #require(try await run(.ruleJson(changed.text)).first)
      #expect(fired.fired && fired.holder == Nation.mother)
      #expect(await office.reason { _ = try await run(.ruleId("none")) } == "RULE_NOT_FOUND")
      #expect(await office.reason { _ = try await run(.ruleJson("{}")) } == "RULE_INVALID")
      let list = try await office.offers.listOffers(
        ServicesV1.ListOffersRequest(), office.citizen())
      #expect(list.offers.isEmpty)
    }
  }

  @Test func losesNoEventWhenARegisterIsDown() async throws {
    try await Office.run { office in
      office.nation.state.withLock {
        $0.register = [Self.birth()]
        $0.isDown = ["lookup"]
      }
      let puller = RegisterFeedPuller(engine: office.engine)
      let reason = await office.reason { try await puller.follow(limit: 10) }
      #expect(reason == "REGISTER_UNREACHABLE")
      #expect(try await CursorStore.sequence("registers", office.engine.pool) == 0)
      office.nation.state.withLock { $0.isDown = [] }
      try await puller.follow(limit: 10)
      #expect(try await CursorStore.sequence("registers", office.engine.pool) == 1)
    }
  }
}
