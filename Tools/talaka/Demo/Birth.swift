import Protos
import RPC

/// A birth in the register, and what comes of it without anybody applying.
struct Birth {
  /// How old the child is when it is reported.
  private static let ageDays = 3

  let play: Play

  /// Returns the mother and the case that her signature made of the offer.
  func run() async throws -> (mother: Visitor, caseName: String) {
    let child = try await report()
    let mother = try await play.citizen(play.scenario.birth.motherNumber)
    let offers = ServicesV1.OfferServiceClient(play.door)
    let offer = try await Narrator.step("the mother finds an offer that she did not ask for") {
      try await Patience.wait(for: "the offer") {
        try await offers.listOffers(
          ServicesV1.ListOffersRequest(pageSize: 200), mother.options
        ).offers.first { $0.state == .sent && Self.names($0, child) }
      }
    }
    Narrator.note(offer.title?.be ?? "")
    for fact in offer.facts { Narrator.note("because: \(fact.text?.be ?? fact.condition)") }
    let prepared = try await Narrator.step("she sees the application, already filled in") {
      try await offers.prepareAcceptance(
        ServicesV1.PrepareAcceptanceRequest(name: offer.name), mother.options)
    }
    guard let digest = prepared.digest else { throw Failure("nothing to sign") }
    let accepted = try await Narrator.step("she accepts with one signature") {
      let signature = try await mother.sign([digest])[0]
      return try await offers.acceptOffer(
        ServicesV1.AcceptOfferRequest(
          name: offer.name, requestId: RequestID.make(), signature: signature), mother.options)
    }
    Narrator.note("\(accepted.name) \(accepted.state)")
    return (mother, accepted.name)
  }

  /// Returns the child's personal number.
  private func report() async throws -> String {
    let registry = play.scenario.registry
    let body = try await play.organisation(registry.unp)
    let registrar = try await Narrator.step("the registrar of births logs in") {
      try await play.enter(registry.registrar, organisation: body)
    }
    var request = play.scenario.birth
    request.requestId = RequestID.make()
    request.birthDate = Today.text(daysAgo: Self.ageDays)
    request.certificateNumber = "M-\(request.requestId.prefix(8))"
    request.actNumber = String(request.requestId.prefix(13))
    let reported = request
    let answer = try await Narrator.step("and reports a birth") {
      try await IdentityV1.PersonServiceClient(play.door).reportBirth(
        reported, registrar.options)
    }
    Narrator.note("the child has the number \(answer.child?.personalNumber ?? "")")
    return answer.child?.personalNumber ?? ""
  }

  private static func names(_ offer: ServicesV1.Offer, _ child: String) -> Bool {
    offer.answers?.fields["child_number"]?.kind == .stringValue(child)
  }
}
