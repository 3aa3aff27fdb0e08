/// Where a case is; the numbers are those of the contract.
enum CaseState: Int16, Sendable, CaseIterable {
  case submitted = 1
  case registered = 2
  case inReview = 3
  case awaitingAuthority = 4
  case awaitingApplicant = 5
  case awaitingPayment = 6
  case decided = 7
  case delivered = 8
  case closed = 9
  case rejected = 10
  case withdrawn = 11
  case lapsed = 12
  case complaint = 13

  /// Nothing more is to be decided.
  var isFinished: Bool {
    switch self {
    case .decided, .delivered, .closed, .rejected, .withdrawn, .lapsed: true
    default: false
    }
  }
}

/// Lines of a case's history; the numbers are those of the contract.
enum CaseEventKind: Int16, Sendable, CaseIterable {
  case submitted = 1
  case registered = 2
  case taken = 3
  case bodyAsked = 4
  case evidenceReceived = 5
  case bodyAnswered = 6
  case decisionDrafted = 7
  case decisionPrepared = 8
  case decided = 9
  case delivered = 10
  case closed = 11
}

/// What someone wants of a case.
enum CaseInput: Hashable, Sendable {
  case register
  case take(by: String)
  case askBody(by: String)
  /// A question was answered or refused; so many are still open.
  case bodyAnswered(open: Int)
  case evidence
  case draftDecision(by: String)
  case prepareDecision
  case decide
  case deliver
}

/// What the engine has to do about it.
enum CaseStep: Equatable, Sendable {
  /// Move, and write the line into the history.
  case move(CaseState, CaseEventKind)
  /// It was so before: answer as the first time.
  case unchanged
  case refuse(CaseRefusal)
}

enum CaseRefusal: String, Sendable, Error {
  case stateForbids = "CASE_STATE_FORBIDS"
  case takenByAnother = "CASE_TAKEN_BY_ANOTHER"
  case executorOnly = "EXECUTOR_ONLY"
  case notDrafted = "DECISION_NOT_DRAFTED"
  case notPrepared = "DECISION_NOT_PREPARED"
  case alreadyDecided = "CASE_ALREADY_DECIDED"
}

/// The life of a case after its submission: a pure function from what is known and what is wanted to
/// what to do. Whether the caller may want it is checked before.
struct CaseMachine: Sendable, Equatable {
  var state: CaseState
  var executor: String?
  var isDrafted = false
  var isPrepared = false

  func step(_ input: CaseInput) -> CaseStep {
    switch input {
    case .register: register()
    case .take(let person): take(person)
    case .askBody(let person): askBody(person)
    case .bodyAnswered(let open): bodyAnswered(open)
    case .evidence: .move(state, .evidenceReceived)
    case .draftDecision(let person): draftDecision(person)
    case .prepareDecision: prepareDecision()
    case .decide: decide()
    case .deliver: deliver()
    }
  }

  private func register() -> CaseStep {
    switch state {
    case .submitted: .move(.registered, .registered)
    // Whatever came later began with the registration: the number stands.
    case .registered, .inReview, .awaitingAuthority, .decided, .delivered, .closed: .unchanged
    default: .refuse(.stateForbids)
    }
  }

  private func take(_ person: String) -> CaseStep {
    switch state {
    case .registered: .move(.inReview, .taken)
    case .inReview, .awaitingAuthority:
      executor == person ? .unchanged : .refuse(.takenByAnother)
    default: .refuse(.stateForbids)
    }
  }

  private func askBody(_ person: String) -> CaseStep {
    switch state {
    case .inReview, .awaitingAuthority:
      executor == person ? .move(.awaitingAuthority, .bodyAsked) : .refuse(.executorOnly)
    default: .refuse(.stateForbids)
    }
  }

  private func bodyAnswered(_ open: Int) -> CaseStep {
    // A late answer is kept with a case that is decided; it moves nothing.
    state == .awaitingAuthority && open == 0
      ? .move(.inReview, .bodyAnswered) : .move(state, .bodyAnswered)
  }

  private func draftDecision(_ person: String) -> CaseStep {
    guard state == .inReview else { return .refuse(.stateForbids) }
    return executor == person ? .move(.inReview, .decisionDrafted) : .refuse(.executorOnly)
  }

  private func prepareDecision() -> CaseStep {
    guard state == .inReview else { return .refuse(.stateForbids) }
    guard isDrafted else { return .refuse(.notDrafted) }
    return isPrepared ? .unchanged : .move(.inReview, .decisionPrepared)
  }

  private func decide() -> CaseStep {
    switch state {
    case .inReview:
      isDrafted && isPrepared ? .move(.decided, .decided) : .refuse(.notPrepared)
    case .decided, .delivered, .closed, .complaint: .refuse(.alreadyDecided)
    default: .refuse(.notPrepared)
    }
  }

  private func deliver() -> CaseStep {
    switch state {
    case .decided: .move(.delivered, .delivered)
    case .delivered, .closed, .complaint: .unchanged
    default: .refuse(.stateForbids)
    }
  }
}

/// Where a question to another body is; the numbers are those of the contract.
enum BodyRequestState: Int16, Sendable, CaseIterable, Comparable {
  case pending = 1
  case sent = 2
  case handedOver = 3
  case registered = 4
  case answered = 5
  case refused = 6

  var isOpen: Bool { self != .answered && self != .refused }

  /// The later of two: events may come again, or after an answer that came another way.
  func advanced(to next: BodyRequestState) -> BodyRequestState {
    isOpen ? max(self, next) : self
  }

  static func < (left: BodyRequestState, right: BodyRequestState) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension CaseEventKind {
  /// The line for people.
  var text: LocalText {
    switch self {
    case .submitted:
      LocalText("Заява пададзена", "Заявление подано", "The application was submitted")
    case .registered:
      LocalText("Заява зарэгістравана", "Заявление зарегистрировано", "It was registered")
    case .taken: LocalText("Справа ў рабоце", "Дело в работе", "An official took it")
    case .bodyAsked:
      LocalText(
        "Накіраваны запыт у іншы орган", "Направлен запрос в другой орган", "Another body was asked"
      )
    case .evidenceReceived:
      LocalText(
        "Атрыманы доказ дастаўкі запыту", "Получено доказательство доставки запроса",
        "Evidence on the question came")
    case .bodyAnswered:
      LocalText("Іншы орган адказаў", "Другой орган ответил", "The other body answered")
    case .decisionDrafted:
      LocalText(
        "Падрыхтаваны праект рашэння", "Подготовлен проект решения", "A decision was drafted")
    case .decisionPrepared:
      LocalText(
        "Рашэнне перададзена на подпіс", "Решение передано на подпись",
        "The decision was made ready for signing")
    case .decided: LocalText("Рашэнне прынята", "Решение принято", "It was decided")
    case .delivered:
      LocalText(
        "Рашэнне дастаўлена ў кабінет", "Решение доставлено в кабинет",
        "The decision is in the account")
    case .closed: LocalText("Справа закрыта", "Дело закрыто", "It was closed")
    }
  }

  /// Drafts and papers of officials before the decision are not shown to the applicant.
  var concernsApplicant: Bool { self != .decisionDrafted && self != .decisionPrepared }
}
