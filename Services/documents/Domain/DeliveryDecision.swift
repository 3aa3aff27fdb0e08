/// What a recipient's act comes to: something new to prove, or something proved before.
enum DeliveryDecision: Sendable, Equatable {
  case record(DeliveryFact, EvidenceKind)
  /// The newest evidence of this kind is the answer, byte for byte.
  case recorded(EvidenceKind)
}

extension DeliveryState {
  /// The recipient says what it read. `given` and `expected` are the digests of the files for this
  /// recipient in the order of their numbers.
  ///
  /// Digests come first: a repeat with others is no repeat.
  func confirmingHandover(
    given: [[UInt8]], expected: [[UInt8]], time: Int64
  ) throws(Fault) -> DeliveryDecision {
    guard transport != .withdrawn else { throw .deliveryWithdrawn }
    guard given == expected else { throw .digestsDiffer }
    if transport == .handedOver { return .recorded(.contentHandover) }
    return .record(.handedOver(time: time), .contentHandover)
  }

  /// The recipient's office gives the document its number.
  func registering(_ entry: IncomingEntry) throws(Fault) -> DeliveryDecision {
    switch registration {
    case .registered:
      guard incoming == entry else { throw .deliveryAlreadyRegistered }
      return .recorded(.registration)
    case .refused: throw .deliveryRefused
    case .notSubject: throw .deliveryAlreadyRegistered
    case .none: break
    }
    guard transport == .handedOver else { throw .deliveryNotHandedOver }
    return .record(.registered(entry), .registration)
  }

  /// The recipient's office refuses the document.
  func refusing(_ refusal: RegistrationRefusal) throws(Fault) -> DeliveryDecision {
    if refusal.reason == .other, refusal.comment.isEmpty { throw .commentMissing }
    switch registration {
    case .refused:
      guard self.refusal == refusal else { throw .deliveryRefused }
      return .recorded(.registrationRefusal)
    case .registered, .notSubject: throw .deliveryAlreadyRegistered
    case .none: break
    }
    guard transport == .handedOver else { throw .deliveryNotHandedOver }
    return .record(.refused(refusal), .registrationRefusal)
  }

  /// The recipient's answer came in.
  func answering(reply: String) -> DeliveryDecision {
    .record(.answered(reply: reply), .reply)
  }
}
