import Testing

@testable import documents

private let entry = IncomingEntry(number: "12-3/45", date: "2026-03-02")
private let otherEntry = IncomingEntry(number: "12-3/46", date: "2026-03-02")
private let refusal = RegistrationRefusal(reason: .completeness, comment: "no enclosure")
private let otherRefusal = RegistrationRefusal(reason: .other, comment: "see the letter")

private func state(_ facts: DeliveryFact...) -> DeliveryState { DeliveryState(folding: facts) }

private let available = state(.consigned(time: 10))
private let handedOver = state(.consigned(time: 10), .handedOver(time: 20))
private let expired = state(.consigned(time: 10), .expired)
private let withdrawn = state(.consigned(time: 10), .withdrawn)

@Suite struct TransportAxis {
  /// The whole table: state, fact, state after.
  @Test(arguments: [
    (DeliveryState(), DeliveryFact.consigned(time: 1), DeliveryState.Transport.available),
    (DeliveryState(), .handedOver(time: 1), .handedOver),
    (DeliveryState(), .expired, .expired),
    (DeliveryState(), .withdrawn, .withdrawn),
    (available, .consigned(time: 1), .available),
    (available, .handedOver(time: 1), .handedOver),
    (available, .expired, .expired),
    (available, .withdrawn, .withdrawn),
    (handedOver, .consigned(time: 1), .handedOver),
    (handedOver, .handedOver(time: 1), .handedOver),
    (handedOver, .expired, .handedOver),
    (handedOver, .withdrawn, .handedOver),
    (expired, .consigned(time: 1), .expired),
    (expired, .handedOver(time: 1), .handedOver),
    (expired, .expired, .expired),
    (expired, .withdrawn, .withdrawn),
    (withdrawn, .consigned(time: 1), .withdrawn),
    (withdrawn, .handedOver(time: 1), .withdrawn),
    (withdrawn, .expired, .withdrawn),
    (withdrawn, .withdrawn, .withdrawn),
  ])
  func moves(_ before: DeliveryState, _ fact: DeliveryFact, _ after: DeliveryState.Transport) {
    var state = before
    state.apply(fact)
    #expect(state.transport == after)
  }

  @Test func aHandoverAfterTheExpirySaysLate() {
    var state = expired
    state.apply(.handedOver(time: 30))
    #expect(state.isLate)
    #expect(state.handoverTime == 30)
  }

  @Test func aHandoverInTimeDoesNotSayLate() {
    #expect(!handedOver.isLate)
    #expect(handedOver.availableTime == 10)
    #expect(handedOver.handoverTime == 20)
  }

  @Test func anExpiryThatArrivesAfterTheHandoverChangesNothing() {
    var state = handedOver
    state.apply(.expired)
    #expect(state == handedOver)
  }

  @Test func aSecondHandoverKeepsTheTimeOfTheFirst() {
    var state = handedOver
    state.apply(.handedOver(time: 99))
    #expect(state == handedOver)
  }

  @Test func aHandoverAfterTheWithdrawalLeavesNoTrace() {
    var state = withdrawn
    state.apply(.handedOver(time: 99))
    #expect(state == withdrawn)
  }

  @Test func theOtherAxesDoNotMoveTransport() {
    for fact in [
      DeliveryFact.registered(entry), .notSubject, .refused(refusal), .answered(reply: "r"),
    ] {
      for before in [DeliveryState(), available, handedOver, expired, withdrawn] {
        var state = before
        state.apply(fact)
        #expect(state.transport == before.transport)
        #expect(state.handoverTime == before.handoverTime)
      }
    }
  }
}

@Suite struct RegistrationAxis {
  private static let registered = state(.registered(entry))
  private static let notSubject = state(.notSubject)
  private static let refused = state(.refused(refusal))

  @Test(arguments: [
    (DeliveryState(), DeliveryFact.registered(entry), DeliveryState.Registration.registered),
    (DeliveryState(), .notSubject, .notSubject),
    (DeliveryState(), .refused(refusal), .refused),
    (registered, .registered(otherEntry), .registered),
    (registered, .notSubject, .registered),
    (registered, .refused(refusal), .registered),
    (notSubject, .registered(entry), .registered),
    (notSubject, .notSubject, .notSubject),
    (notSubject, .refused(refusal), .notSubject),
    (refused, .registered(entry), .registered),
    (refused, .notSubject, .notSubject),
    (refused, .refused(otherRefusal), .refused),
  ])
  func moves(_ before: DeliveryState, _ fact: DeliveryFact, _ after: DeliveryState.Registration) {
    var state = before
    state.apply(fact)
    #expect(state.registration == after)
  }

  @Test func theFirstNumberStays() {
    #expect(state(.registered(entry), .registered(otherEntry)).incoming == entry)
  }

  @Test func theFirstRefusalStays() {
    #expect(state(.refused(refusal), .refused(otherRefusal)).refusal == refusal)
  }

  @Test func aRegistrationAfterARefusalOverrulesItAndSaysLate() {
    let state = state(.refused(refusal), .registered(entry))
    #expect(state.isLate)
    #expect(state.refusal == nil)
    #expect(state.incoming == entry)
  }

  @Test func aRefusalAfterARegistrationChangesNothing() {
    #expect(state(.registered(entry), .refused(refusal)) == Self.registered)
  }
}

@Suite struct ExecutionAxis {
  @Test func anAnswerMakesItAnswered() {
    let state = state(.answered(reply: "a"))
    #expect(state.execution == .answered)
    #expect(state.reply == "a")
  }

  @Test func aLaterAnswerStandsInThePlaceOfTheFirst() {
    #expect(state(.answered(reply: "a"), .answered(reply: "b")).reply == "b")
  }

  @Test func anAnswerAfterTheExecutionIsKeptAndDoesNotReopenIt() {
    var state = DeliveryState()
    state.execution = .executed
    state.apply(.answered(reply: "a"))
    #expect(state.execution == .executed)
    #expect(state.reply == "a")
  }
}

@Suite struct EveryOrderOfArrival {
  private static func orders(_ facts: [DeliveryFact]) -> [[DeliveryFact]] {
    if facts.count < 2 { return [facts] }
    return facts.indices.flatMap { index in
      var rest = facts
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  @Test func positiveEvidenceWinsWhateverTheOrder() {
    let facts: [DeliveryFact] = [
      .consigned(time: 1), .expired, .handedOver(time: 2), .refused(refusal), .registered(entry),
    ]
    for order in Self.orders(facts) {
      let state = DeliveryState(folding: order)
      #expect(state.transport == .handedOver)
      #expect(state.registration == .registered)
      #expect(state.incoming == entry)
      #expect(state.refusal == nil)
    }
  }

  @Test func ofWithdrawalAndHandoverTheFirstWins() {
    for order in Self.orders([.consigned(time: 1), .withdrawn, .handedOver(time: 2)]) {
      let first = order.first { $0 != .consigned(time: 1) }
      let state = DeliveryState(folding: order)
      #expect(state.transport == (first == .withdrawn ? .withdrawn : .handedOver))
    }
  }

  @Test func repeatingTheWholeChainChangesNothing() {
    let facts: [DeliveryFact] = [
      .consigned(time: 1), .handedOver(time: 2), .registered(entry), .answered(reply: "a"),
    ]
    #expect(DeliveryState(folding: facts + facts) == DeliveryState(folding: facts))
  }
}
