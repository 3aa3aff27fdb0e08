/// Why a card did not do what it was asked.
public struct CardError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: String, Sendable {
    /// The file is no card file, or was changed so that its parts do not belong together.
    case damaged = "CARD_DAMAGED"
    /// No certificate is in it yet.
    case notPersonalised = "CARD_NOT_PERSONALISED"
    /// The PIN is wrong; `triesLeft` says how many tries there still are.
    case pinWrong = "PIN_WRONG"
    /// No tries are left. Nothing opens the card again.
    case pinBlocked = "PIN_BLOCKED"
    /// The PIN is not 4 to 12 digits.
    case pinFormat = "PIN_FORMAT"
    /// The hash is not as long as its function says.
    case hashLength = "HASH_LENGTH"
    /// The challenge is not as long as Web eID says.
    case challengeLength = "CHALLENGE_LENGTH"
    /// The file cannot be read or written.
    case unreachable = "CARD_UNREACHABLE"
  }

  public let reason: Reason
  /// A sentence for a person; never holds the PIN.
  public let message: String
  /// Only for `pinWrong`.
  public let triesLeft: Int

  public var description: String { "\(reason.rawValue): \(message)" }

  public init(_ reason: Reason, _ message: String, triesLeft: Int = 0) {
    self.reason = reason
    self.message = message
    self.triesLeft = triesLeft
  }
}
