/// Why a login is refused. The raw values are the contract's reasons.
enum LoginRefusal: String, Error, Sendable, CaseIterable {
  case challengeUnknown = "CHALLENGE_UNKNOWN"
  case challengeExpired = "CHALLENGE_EXPIRED"
  case tokenMalformed = "TOKEN_MALFORMED"
  case tokenFormatUnsupported = "TOKEN_FORMAT_UNSUPPORTED"
  case algorithmUnsupported = "ALGORITHM_UNSUPPORTED"
  case certificateMalformed = "CERTIFICATE_MALFORMED"
  case certificatePurposeWrong = "CERTIFICATE_PURPOSE_WRONG"
  case certificateExpired = "CERTIFICATE_EXPIRED"
  case certificateNotYetValid = "CERTIFICATE_NOT_YET_VALID"
  case certificateUntrusted = "CERTIFICATE_UNTRUSTED"
  case certificateRevoked = "CERTIFICATE_REVOKED"
  case certificateSuspended = "CERTIFICATE_SUSPENDED"
  case certificateUnknown = "CERTIFICATE_UNKNOWN"
  case signatureInvalid = "SIGNATURE_INVALID"
  case personUnknown = "PERSON_UNKNOWN"
  case personDeceased = "PERSON_DECEASED"
  /// No answer about revocation that can be believed: the login fails closed.
  case revocationUnknown = "REVOCATION_UNKNOWN"
  /// Too many failures in a row of this card.
  case paused = "LOGIN_PAUSED"

  /// What a person is told.
  var sentence: String {
    switch self {
    case .challengeUnknown: "The challenge is unknown or was answered already."
    case .challengeExpired: "The challenge has expired."
    case .tokenMalformed: "The authentication token can't be read."
    case .tokenFormatUnsupported: "The format of the authentication token is not supported."
    case .algorithmUnsupported: "The signature algorithm is not supported."
    case .certificateMalformed: "The certificate can't be read."
    case .certificatePurposeWrong: "The certificate is not for logging in."
    case .certificateExpired: "The certificate has expired."
    case .certificateNotYetValid: "The certificate is not yet valid."
    case .certificateUntrusted: "The certificate is not of a trusted authority of ID cards."
    case .certificateRevoked: "The certificate is revoked."
    case .certificateSuspended: "The certificate is suspended."
    case .certificateUnknown: "Its authority does not know the certificate."
    case .signatureInvalid: "The signature does not answer the challenge."
    case .personUnknown: "The population register does not hold the card's person."
    case .personDeceased: "The population register says that the card's person has died."
    case .revocationUnknown: "Whether the certificate is revoked can't be found out now."
    case .paused: "Too many logins with this card failed; it is paused for a while."
    }
  }

  /// Whether the failure counts towards the pause of the card: only what somebody who holds or
  /// imitates a known card causes, never what a neighbour or our own state does.
  var countsAgainstCard: Bool {
    switch self {
    case .signatureInvalid, .certificateRevoked, .certificateSuspended, .certificateUnknown,
      .personUnknown, .personDeceased:
      true
    default: false
    }
  }
}
