/// What an account can do.
enum AccountState: Int16, Sendable, CaseIterable {
  case inactive = 1
  case active = 2
  case suspended = 3
  case closed = 4

  /// What happens to an account.
  enum Input: Sendable, CaseIterable {
    /// The holder enters with an ID card.
    case enter
    /// A decision suspends the account.
    case suspend
    /// The suspension ends.
    case resume
    /// The holder has died, or the organisation is dissolved.
    case end
  }

  /// Why an input has no effect.
  enum Refusal: Error, Equatable {
    case suspended
    case closed
    case notActive
    case notSuspended
  }

  /// The state after an input; the same one when the input changes nothing.
  func after(_ input: Input) throws(Refusal) -> AccountState {
    switch (self, input) {
    case (.inactive, .enter), (.active, .enter): return .active
    case (.suspended, .enter): throw .suspended
    case (.active, .suspend), (.suspended, .suspend): return .suspended
    case (.inactive, .suspend): throw .notActive
    case (.suspended, .resume): return .active
    case (.inactive, .resume), (.active, .resume): throw .notSuspended
    case (_, .end): return .closed
    case (.closed, .enter), (.closed, .suspend), (.closed, .resume): throw .closed
    }
  }

  var takesMessages: Bool { self != .closed }
}
