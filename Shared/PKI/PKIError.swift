internal import COpenSSL

/// Why an operation on keys, certificates or signatures was refused.
///
/// `reason` is stable and may travel to callers; `message` is for operators and never holds key
/// material, passphrases or personal data.
public struct PKIError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Stable names, UPPER_SNAKE as everywhere on the wire.
  public enum Reason: String, Sendable, CaseIterable {
    case malformed = "MALFORMED"
    case tooLarge = "TOO_LARGE"
    case invalidArgument = "INVALID_ARGUMENT"
    case unsupportedAlgorithm = "UNSUPPORTED_ALGORITHM"
    case weakKey = "WEAK_KEY"
    case wrongPassphrase = "WRONG_PASSPHRASE"
    case wrongKey = "WRONG_KEY"
    case badSignature = "BAD_SIGNATURE"
    case authenticationFailed = "AUTHENTICATION_FAILED"
    case expired = "CERTIFICATE_EXPIRED"
    case notYetValid = "CERTIFICATE_NOT_YET_VALID"
    case untrusted = "CERTIFICATE_UNTRUSTED"
    case revoked = "CERTIFICATE_REVOKED"
    case suspended = "CERTIFICATE_SUSPENDED"
    case wrongKeyUsage = "WRONG_KEY_USAGE"
    case wrongExtendedKeyUsage = "WRONG_EXTENDED_KEY_USAGE"
    case wrongPolicy = "WRONG_CERTIFICATE_POLICY"
    case invalidAuthority = "INVALID_AUTHORITY"
    case revocationUnknown = "REVOCATION_UNKNOWN"
    case stale = "REVOCATION_STALE"
    case nonceMismatch = "NONCE_MISMATCH"
    case imprintMismatch = "IMPRINT_MISMATCH"
    case refused = "REFUSED_BY_PEER"
    case wrongPIN = "PIN_INCORRECT"
    case lockedPIN = "PIN_LOCKED"
    case tokenFailure = "TOKEN_FAILURE"
    case engineFailure = "CRYPTO_ENGINE_FAILURE"
  }

  public let reason: Reason
  public let message: String

  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  public var description: String { "\(reason.rawValue): \(message)" }

  /// A failure of libcrypto itself, with its error queue drained into the message.
  static func engine(_ operation: String) -> PKIError {
    PKIError(.engineFailure, "\(operation): \(EngineErrors.drain())")
  }
}

/// The error queue of libcrypto, which belongs to the thread and must be empty between operations.
enum EngineErrors {
  /// Most entries that are put into a message.
  static let messageLimit = 4

  /// Empties the queue; returns the reasons, oldest first.
  static func drain() -> String {
    var reasons: [String] = []
    while true {
      let code = ERR_get_error()
      if code == 0 { break }
      guard reasons.count < messageLimit, let text = ERR_reason_error_string(code) else { continue }
      reasons.append(String(cString: text))
    }
    return reasons.isEmpty ? "no detail" : reasons.joined(separator: ", ")
  }

  /// Empties the queue after a failure that is an answer, not a fault (a signature that differs).
  static func clear() { ERR_clear_error() }
}
