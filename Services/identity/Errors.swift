internal import RPC

/// Every refusal of this service, by its stable reason. Those of a login are in `LoginRefusal`.
enum Refusal {
  static let personNotFound = notFound("PERSON_NOT_FOUND", "There is no such person.")
  static let motherNotFound = notFound("MOTHER_NOT_FOUND", "The mother is not registered.")
  static let fatherNotFound = notFound("FATHER_NOT_FOUND", "The father is not registered.")
  static let spouseNotFound = notFound("SPOUSE_NOT_FOUND", "The spouse is not registered.")
  static let headNotFound = notFound("HEAD_NOT_FOUND", "The head is not registered.")
  static let parentNotFound = notFound("PARENT_NOT_FOUND", "The superior body is not registered.")
  static let organisationNotFound = notFound(
    "ORGANISATION_NOT_FOUND", "There is no such organisation.")
  static let roleGrantNotFound = notFound("ROLE_GRANT_NOT_FOUND", "There is no such role grant.")
  static let sessionNotFound = notFound("SESSION_NOT_FOUND", "You have no such session.")
  static let recordNotFound = notFound("RECORD_NOT_FOUND", "The register holds no such record.")

  static let personalNumberTaken = taken(
    "PERSONAL_NUMBER_TAKEN", "Another record has this personal number.")
  static let unpTaken = taken("UNP_TAKEN", "Another record has this payer's number.")
  static let actNumberTaken = taken(
    "ACT_NUMBER_TAKEN", "The office has an act with this number in this year.")
  static let requestIDReused = taken(
    "REQUEST_ID_REUSED", "The request id stands for another request.")

  static let notYourData = RPCError(
    .permissionDenied, reason: "NOT_YOUR_DATA", "This is another's record.")
  static let roleMissing = RPCError(
    .permissionDenied, reason: "ROLE_MISSING", "You lack the role for this.")
  static let organisationNotYours = RPCError(
    .permissionDenied, reason: "ORGANISATION_NOT_YOURS", "You do not act for this organisation.")
  static let assuranceTooLow = RPCError(
    .permissionDenied, reason: "ASSURANCE_TOO_LOW", "Log in with an ID card for this.",
    metadata: ["acr_values": "high"])
  static let tokenMissing = RPCError(
    .unauthenticated, reason: "TOKEN_MISSING", "The call needs an access token.")

  static let challengesExhausted = RPCError(
    .resourceExhausted, reason: "CHALLENGES_EXHAUSTED", "Too many logins have begun; try again.")
  static let refreshTokenUnknown = RPCError(
    .unauthenticated, reason: "REFRESH_TOKEN_UNKNOWN", "The refresh token is unknown.")
  static let refreshTokenReused = RPCError(
    .unauthenticated, reason: "REFRESH_TOKEN_REUSED",
    "The refresh token came a second time; the session is ended.")
  static let sessionEnded = RPCError(
    .unauthenticated, reason: "SESSION_ENDED", "The session has ended.")
  static let signaturesUnreachable = RPCError(
    .unavailable, reason: "SIGNATURES_UNREACHABLE", "ID cards can't be checked now; try again.")
  static let numbersExhausted = RPCError(
    .resourceExhausted, reason: "NUMBERS_EXHAUSTED",
    "All personal numbers of this day and region are given away.")

  static let pageTokenInvalid = invalid(
    "PAGE_TOKEN_INVALID", field: "page_token", "Not a page token of this list.")
  static let pageSizeNegative = invalid(
    "PAGE_SIZE_NEGATIVE", field: "page_size", "A page has no negative size.")
  static let keyMissing = invalid("REQUIRED", field: "key", "One key must be given.")
  static let registerUnknown = invalid(
    "REGISTER_UNKNOWN", field: "register_id", "There is no such register.")
  static let registerFieldUnknown = invalid(
    "REGISTER_FIELD_UNKNOWN", field: "fields", "The register has no such field.")
  static func personalNumberInvalid(_ field: String, _ message: String) -> RPCError {
    invalid("PERSONAL_NUMBER_INVALID", field: field, message)
  }
  static func unpInvalid(_ field: String) -> RPCError {
    invalid("UNP_INVALID", field: field, "Not a payer's number.")
  }
  static func birthDateInvalid(_ field: String) -> RPCError {
    invalid("BIRTH_DATE_INVALID", field: field, "Not a day, or a day to come.")
  }
  static func fieldInvalid(_ field: String, _ message: String) -> RPCError {
    invalid("FORMAT_INVALID", field: field, message)
  }

  /// The refusal of a login as the call's status.
  static func login(_ refusal: LoginRefusal, retryAfter seconds: Int64? = nil) -> RPCError {
    let code: RPCCode =
      switch refusal {
      case .revocationUnknown: .unavailable
      case .paused: .resourceExhausted
      default: .unauthenticated
      }
    return RPCError(
      code, reason: refusal.rawValue, refusal.sentence,
      metadata: seconds.map { ["retry_after_seconds": String($0)] } ?? [:])
  }

  private static func notFound(_ reason: String, _ message: String) -> RPCError {
    RPCError(.notFound, reason: reason, message)
  }

  private static func taken(_ reason: String, _ message: String) -> RPCError {
    RPCError(.alreadyExists, reason: reason, message)
  }

  private static func invalid(_ reason: String, field: String, _ message: String) -> RPCError {
    RPCError(
      .invalidArgument, reason: reason, message,
      violations: [RPCError.Violation(field: field, reason: reason, description: message)])
  }
}
