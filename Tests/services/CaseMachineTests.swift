import Testing

@testable import services

@Suite struct CaseMachineTests {
  private static let me = "persons/me"
  private static let inputs: [CaseInput] = [
    .register, .take(by: me), .askBody(by: me), .bodyAnswered(open: 0), .bodyAnswered(open: 1),
    .evidence, .draftDecision(by: me), .prepareDecision, .decide, .deliver,
  ]

  /// One row a state, one column an input, in the order of `inputs`, for my drafted and prepared
  /// case: a number is the state after, `=` unchanged, `F` forbidden, `P` not prepared, `D` decided,
  /// `A` another's.
  private static let table: [CaseState: String] = [
    .submitted: "2 F F 1 1 1 F F P F",
    .registered: "= 3 F 2 2 2 F F P F",
    .inReview: "= = 4 3 3 3 3 = 7 F",
    .awaitingAuthority: "= = 4 3 4 4 F F P F",
    .awaitingApplicant: "F F F 5 5 5 F F P F",
    .awaitingPayment: "F F F 6 6 6 F F P F",
    .decided: "= F F 7 7 7 F F D 8",
    .delivered: "= F F 8 8 8 F F D =",
    .closed: "= F F 9 9 9 F F D =",
    .rejected: "F F F 10 10 10 F F P F",
    .withdrawn: "F F F 11 11 11 F F P F",
    .lapsed: "F F F 12 12 12 F F P F",
    .complaint: "F F F 13 13 13 F F D =",
  ]

  private static func mark(_ step: CaseStep) -> String {
    switch step {
    case .move(let state, _): "\(state.rawValue)"
    case .unchanged: "="
    case .refuse(.stateForbids): "F"
    case .refuse(.notPrepared): "P"
    case .refuse(.alreadyDecided): "D"
    case .refuse(.takenByAnother), .refuse(.executorOnly): "A"
    case .refuse(.notDrafted): "N"
    }
  }

  @Test(arguments: CaseState.allCases) func answersEveryInputInEveryState(state: CaseState) {
    let machine = CaseMachine(state: state, executor: Self.me, isDrafted: true, isPrepared: true)
    let row = Self.inputs.map { Self.mark(machine.step($0)) }.joined(separator: " ")
    #expect(row == Self.table[state])
  }

  @Test func everyStateOfTheFlowIsReached() {
    var machine = CaseMachine(
      state: .submitted, executor: nil, isDrafted: true, isPrepared: true)
    var seen: [CaseState] = [.submitted]
    for input in [
      CaseInput.register, .take(by: Self.me), .askBody(by: Self.me), .bodyAnswered(open: 0),
      .decide, .deliver,
    ] {
      guard case .move(let next, _) = machine.step(input) else { continue }
      machine.state = next
      if input == .take(by: Self.me) { machine.executor = Self.me }
      seen.append(next)
    }
    #expect(
      seen == [
        .submitted, .registered, .inReview, .awaitingAuthority, .inReview, .decided, .delivered,
      ])
  }

  @Test func onlyTheExecutorGoesOn() {
    let machine = CaseMachine(state: .inReview, executor: "persons/other")
    for input in [CaseInput.take(by: Self.me), .askBody(by: Self.me), .draftDecision(by: Self.me)] {
      #expect(Self.mark(machine.step(input)) == "A")
    }
  }

  @Test func preparesOnlyWhatIsDraftedAndDecidesOnlyWhatIsPrepared() {
    var machine = CaseMachine(state: .inReview, executor: Self.me)
    #expect(machine.step(.prepareDecision) == .refuse(.notDrafted))
    #expect(machine.step(.decide) == .refuse(.notPrepared))
    machine.isDrafted = true
    #expect(machine.step(.prepareDecision) == .move(.inReview, .decisionPrepared))
    #expect(machine.step(.decide) == .refuse(.notPrepared))
    machine.isPrepared = true
    #expect(machine.step(.decide) == .move(.decided, .decided))
  }

  @Test(arguments: BodyRequestState.allCases) func questionsNeverGoBack(state: BodyRequestState) {
    for next in BodyRequestState.allCases {
      let after = state.advanced(to: next)
      #expect(after >= state)
      if !state.isOpen { #expect(after == state) }
    }
  }
}
