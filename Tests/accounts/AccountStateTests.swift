import Testing

@testable import accounts

@Suite struct AccountStateTests {
  /// Every state with every input: the next state, or why not.
  static let table:
    [(AccountState, AccountState.Input, Result<AccountState, AccountState.Refusal>)] = [
      (.inactive, .enter, .success(.active)),
      (.inactive, .suspend, .failure(.notActive)),
      (.inactive, .resume, .failure(.notSuspended)),
      (.inactive, .end, .success(.closed)),
      (.active, .enter, .success(.active)),
      (.active, .suspend, .success(.suspended)),
      (.active, .resume, .failure(.notSuspended)),
      (.active, .end, .success(.closed)),
      (.suspended, .enter, .failure(.suspended)),
      (.suspended, .suspend, .success(.suspended)),
      (.suspended, .resume, .success(.active)),
      (.suspended, .end, .success(.closed)),
      (.closed, .enter, .failure(.closed)),
      (.closed, .suspend, .failure(.closed)),
      (.closed, .resume, .failure(.closed)),
      (.closed, .end, .success(.closed)),
    ]

  @Test func everyInputInEveryStateHasOneOutcome() {
    #expect(Self.table.count == AccountState.allCases.count * AccountState.Input.allCases.count)
    for (state, input, wanted) in Self.table {
      let got: Result<AccountState, AccountState.Refusal>
      do throws(AccountState.Refusal) {
        got = .success(try state.after(input))
      } catch {
        got = .failure(error)
      }
      #expect(got == wanted, "\(state) \(input)")
    }
  }

  @Test func onlyAClosedAccountTakesNoMessage() {
    #expect(AccountState.allCases.filter { !$0.takesMessages } == [.closed])
  }

  @Test(arguments: ["", "persons", "persons/x", "people/0199", "persons/../x", "accounts/me"])
  func anOwnerThatIsNoResourceIsRefused(_ name: String) {
    #expect(Owner(name) == nil)
  }
}
