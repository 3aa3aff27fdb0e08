import Testing

@testable import documents

private let entry = IncomingEntry(number: "12-3/45", date: "2026-03-02")
private let otherEntry = IncomingEntry(number: "12-3/46", date: "2026-03-02")
private let refusal = RegistrationRefusal(reason: .completeness, comment: "no enclosure")
private let otherRefusal = RegistrationRefusal(reason: .addressing, comment: "")
private let digests: [[UInt8]] = [[1], [2]]

private func state(_ facts: DeliveryFact...) -> DeliveryState { DeliveryState(folding: facts) }

private let available = state(.consigned(time: 1))
private let handedOver = state(.consigned(time: 1), .handedOver(time: 2))
private let expired = state(.consigned(time: 1), .expired)
private let withdrawn = state(.consigned(time: 1), .withdrawn)
private let registered = state(.consigned(time: 1), .handedOver(time: 2), .registered(entry))
private let notSubject = state(.consigned(time: 1), .handedOver(time: 2), .notSubject)
private let refused = state(.consigned(time: 1), .handedOver(time: 2), .refused(refusal))

@Suite struct ConfirmingAHandover {
  @Test(arguments: [available, expired])
  func isNewWhereNothingWasHandedOver(_ before: DeliveryState) throws {
    let decision = try before.confirmingHandover(given: digests, expected: digests, time: 9)
    #expect(decision == .record(.handedOver(time: 9), .contentHandover))
  }

  @Test(arguments: [handedOver, registered, refused])
  func isARepeatAfterwards(_ before: DeliveryState) throws {
    let decision = try before.confirmingHandover(given: digests, expected: digests, time: 9)
    #expect(decision == .recorded(.contentHandover))
  }

  @Test func isRefusedAfterTheWithdrawal() {
    #expect(throws: Fault.deliveryWithdrawn) {
      try withdrawn.confirmingHandover(given: digests, expected: digests, time: 9)
    }
  }

  @Test(arguments: [[[1]], [[2], [1]], [[1], [2], [3]], []] as [[[UInt8]]])
  func isRefusedForOtherDigests(_ given: [[UInt8]]) {
    for before in [available, expired, handedOver] {
      #expect(throws: Fault.digestsDiffer) {
        try before.confirmingHandover(given: given, expected: digests, time: 9)
      }
    }
  }
}

@Suite struct RegisteringADelivery {
  @Test func isNewAfterTheHandover() throws {
    #expect(try handedOver.registering(entry) == .record(.registered(entry), .registration))
  }

  @Test func isARepeatWithTheSameNumber() throws {
    #expect(try registered.registering(entry) == .recorded(.registration))
  }

  @Test(arguments: [
    (available, Fault.deliveryNotHandedOver), (expired, .deliveryNotHandedOver),
    (withdrawn, .deliveryNotHandedOver), (registered, .deliveryAlreadyRegistered),
    (notSubject, .deliveryAlreadyRegistered), (refused, .deliveryRefused),
  ])
  func isRefusedElsewhere(_ before: DeliveryState, _ fault: Fault) {
    #expect(throws: fault) { try before.registering(otherEntry) }
  }
}

@Suite struct RefusingADelivery {
  @Test func isNewAfterTheHandover() throws {
    #expect(try handedOver.refusing(refusal) == .record(.refused(refusal), .registrationRefusal))
  }

  @Test func isARepeatWithTheSameReason() throws {
    #expect(try refused.refusing(refusal) == .recorded(.registrationRefusal))
  }

  @Test(arguments: [
    (available, Fault.deliveryNotHandedOver), (expired, .deliveryNotHandedOver),
    (withdrawn, .deliveryNotHandedOver), (registered, .deliveryAlreadyRegistered),
    (notSubject, .deliveryAlreadyRegistered), (refused, .deliveryRefused),
  ])
  func isRefusedElsewhere(_ before: DeliveryState, _ fault: Fault) {
    #expect(throws: fault) { try before.refusing(otherRefusal) }
  }

  @Test func forAnotherReasonNeedsWords() {
    #expect(throws: Fault.commentMissing) {
      try handedOver.refusing(RegistrationRefusal(reason: .other, comment: ""))
    }
  }
}

@Suite struct Answering {
  @Test(arguments: [available, handedOver, expired, registered, refused])
  func isAlwaysWrittenDown(_ before: DeliveryState) {
    #expect(before.answering(reply: "r") == .record(.answered(reply: "r"), .reply))
  }
}
