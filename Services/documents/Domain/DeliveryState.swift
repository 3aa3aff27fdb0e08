/// What is known of a dispatch on its way to one recipient: three axes that move independently, each
/// a fold over the evidence of the delivery.
///
/// The fold is total: every order in which facts arrive has one outcome. A positive fact overrules
/// an earlier negative one and leaves `isLate` behind; a negative fact never overrules a positive
/// one. A withdrawal that came before the handover is final (the content is gone).
struct DeliveryState: Sendable, Equatable {
  /// Numbers are those of `TransportState`; `pending` is before the first evidence.
  enum Transport: Int16, Sendable, CaseIterable {
    case pending = 0
    case available
    case handedOver
    case expired
    case withdrawn
  }

  /// Numbers are those of `RegistrationState`.
  enum Registration: Int16, Sendable, CaseIterable {
    case none = 0
    case registered
    case notSubject
    case refused
  }

  /// Numbers are those of `ExecutionState`.
  enum Execution: Int16, Sendable, CaseIterable {
    case none = 0
    case assigned
    case answered
    case executed
  }

  var transport = Transport.pending
  var registration = Registration.none
  var execution = Execution.none
  var isLate = false
  /// Microseconds of the civil clock.
  var availableTime: Int64?
  var handoverTime: Int64?
  var incoming: IncomingEntry?
  var refusal: RegistrationRefusal?
  /// The dispatch that answers, as its id.
  var reply: String?

  init() {}

  /// The state that a chain of evidence leads to.
  init(folding facts: some Sequence<DeliveryFact>) {
    for fact in facts { apply(fact) }
  }

  /// Nothing more is to come before the dispatch counts as completed.
  var isSettled: Bool { transport == .handedOver || registration != .none }

  mutating func apply(_ fact: DeliveryFact) {
    switch fact {
    case .consigned(let time): consign(time)
    case .handedOver(let time): handOver(time)
    case .expired: if transport == .pending || transport == .available { transport = .expired }
    case .withdrawn: if transport != .handedOver { transport = .withdrawn }
    case .registered(let entry): register(entry)
    case .notSubject: acceptWithoutNumber()
    case .refused(let refusal): refuse(refusal)
    case .answered(let reply): answer(reply)
    }
  }

  private mutating func consign(_ time: Int64) {
    if availableTime == nil { availableTime = time }
    if transport == .pending { transport = .available }
  }

  private mutating func handOver(_ time: Int64) {
    switch transport {
    case .pending, .available: transport = .handedOver
    case .expired:
      transport = .handedOver
      isLate = true
    case .handedOver, .withdrawn: return
    }
    handoverTime = time
  }

  private mutating func register(_ entry: IncomingEntry) {
    switch registration {
    case .none, .notSubject: break
    case .refused:
      isLate = true
      refusal = nil
    case .registered: return
    }
    registration = .registered
    incoming = entry
  }

  private mutating func acceptWithoutNumber() {
    switch registration {
    case .none: break
    case .refused:
      isLate = true
      refusal = nil
    case .registered, .notSubject: return
    }
    registration = .notSubject
  }

  private mutating func refuse(_ refusal: RegistrationRefusal) {
    guard registration == .none else { return }
    registration = .refused
    self.refusal = refusal
  }

  private mutating func answer(_ reply: String) {
    self.reply = reply
    if execution != .executed { execution = .answered }
  }
}

/// One thing that evidence proves about a delivery. Times are microseconds of the civil clock.
enum DeliveryFact: Sendable, Equatable {
  case consigned(time: Int64)
  case handedOver(time: Int64)
  case expired
  case withdrawn
  case registered(IncomingEntry)
  case notSubject
  case refused(RegistrationRefusal)
  /// By the dispatch with this id; a later answer stands in the place of an earlier one.
  case answered(reply: String)
}

/// The recipient's number and date.
struct IncomingEntry: Sendable, Equatable {
  let number: String
  /// `YYYY-MM-DD`.
  let date: String
}

/// Why an office refused to register, in a word of the list and in its own.
struct RegistrationRefusal: Sendable, Equatable {
  let reason: RefusalReason
  let comment: String
}

/// Numbers are those of the contract's `RefusalReason`.
enum RefusalReason: Int16, Sendable, CaseIterable {
  case addressing = 1
  case completeness
  case signature
  case legibility
  case duplicate
  case classification
  case format
  case notCompetent
  case other

  /// As the contract writes it in JSON.
  var contractName: String {
    switch self {
    case .addressing: "REFUSAL_REASON_ADDRESSING"
    case .completeness: "REFUSAL_REASON_COMPLETENESS"
    case .signature: "REFUSAL_REASON_SIGNATURE"
    case .legibility: "REFUSAL_REASON_LEGIBILITY"
    case .duplicate: "REFUSAL_REASON_DUPLICATE"
    case .classification: "REFUSAL_REASON_CLASSIFICATION"
    case .format: "REFUSAL_REASON_FORMAT"
    case .notCompetent: "REFUSAL_REASON_NOT_COMPETENT"
    case .other: "REFUSAL_REASON_OTHER"
    }
  }
}
