import RPC

/// Every reason with which this service refuses a call; the raw values are on the wire.
enum Refusal: String, CaseIterable {
  case authorityNotFound = "AUTHORITY_NOT_FOUND"
  case callerNotAllowed = "CALLER_NOT_ALLOWED"
  case certificateExpired = "CERTIFICATE_EXPIRED"
  case certificateMalformed = "CERTIFICATE_MALFORMED"
  case certificateNotFound = "CERTIFICATE_NOT_FOUND"
  case certificateNotYours = "CERTIFICATE_NOT_YOURS"
  case certificatePurposeWrong = "CERTIFICATE_PURPOSE_WRONG"
  case certificateRevoked = "CERTIFICATE_REVOKED"
  case certificateSuspended = "CERTIFICATE_SUSPENDED"
  case contentMissing = "CONTENT_MISSING"
  case crlShardNotFound = "CRL_SHARD_NOT_FOUND"
  case digestLengthWrong = "DIGEST_LENGTH_WRONG"
  case holderDeceased = "HOLDER_DECEASED"
  case holderDissolved = "HOLDER_DISSOLVED"
  case holderNotFound = "HOLDER_NOT_FOUND"
  case keyAlreadyCertified = "KEY_ALREADY_CERTIFIED"
  case keyTooWeak = "KEY_TOO_WEAK"
  case keyUnsupported = "KEY_UNSUPPORTED"
  case requestInvalid = "REQUEST_INVALID"
  case notYourData = "NOT_YOUR_DATA"
  case pageTokenInvalid = "PAGE_TOKEN_INVALID"
  case possessionUnproven = "POSSESSION_UNPROVEN"
  case profileUnsupported = "PROFILE_UNSUPPORTED"
  case registerUnreachable = "REGISTER_UNREACHABLE"
  case requestIDReused = "REQUEST_ID_REUSED"
  case requestMalformed = "REQUEST_MALFORMED"
  case requestTooLarge = "REQUEST_TOO_LARGE"
  case roleMissing = "ROLE_MISSING"
  case sealNotFound = "SEAL_NOT_FOUND"
  case signatureCountWrong = "SIGNATURE_COUNT_WRONG"
  case signatureInvalid = "SIGNATURE_INVALID"
  case signatureMalformed = "SIGNATURE_MALFORMED"
  case signatureMissing = "SIGNATURE_MISSING"
  case signatureRequestCompleted = "SIGNATURE_REQUEST_COMPLETED"
  case signatureRequestExpired = "SIGNATURE_REQUEST_EXPIRED"
  case signatureRequestNotFound = "SIGNATURE_REQUEST_NOT_FOUND"
  case storeUnavailable = "STORE_UNAVAILABLE"
  case timestampUnavailable = "TIMESTAMP_UNAVAILABLE"

  var code: RPCCode {
    switch self {
    case .authorityNotFound, .certificateNotFound, .crlShardNotFound, .holderNotFound,
      .sealNotFound, .signatureRequestNotFound:
      .notFound
    case .callerNotAllowed, .certificateNotYours, .notYourData, .roleMissing: .permissionDenied
    case .keyAlreadyCertified, .requestIDReused, .signatureRequestCompleted: .alreadyExists
    case .certificateExpired, .certificatePurposeWrong, .certificateRevoked,
      .certificateSuspended, .holderDeceased, .holderDissolved, .signatureRequestExpired:
      .failedPrecondition
    case .registerUnreachable, .storeUnavailable, .timestampUnavailable: .unavailable
    default: .invalidArgument
    }
  }

  /// A sentence for a person.
  var message: String {
    switch self {
    case .authorityNotFound: "There is no such authority."
    case .callerNotAllowed: "This caller may not do this."
    case .certificateExpired: "The certificate has expired."
    case .certificateMalformed: "The certificate can't be read."
    case .certificateNotFound: "There is no such certificate."
    case .certificateNotYours: "The certificate is another holder's."
    case .certificatePurposeWrong: "The certificate is not for signing."
    case .certificateRevoked: "The certificate was revoked."
    case .certificateSuspended: "The certificate is suspended."
    case .contentMissing: "The signed content is needed: as digest or as bytes."
    case .crlShardNotFound: "There is no such part of the list."
    case .digestLengthWrong: "The digest's length is not its function's."
    case .holderDeceased: "The holder has died."
    case .holderDissolved: "The organisation was dissolved."
    case .holderNotFound: "The registers do not know the holder."
    case .keyAlreadyCertified: "The key has a certificate; make a new key."
    case .keyTooWeak: "The key is too weak."
    case .keyUnsupported: "Keys of this kind are not certified."
    case .requestInvalid: "The request breaks the rules of its fields."
    case .notYourData: "These are another holder's data."
    case .pageTokenInvalid: "The page token is not one of this list's."
    case .possessionUnproven: "The request is not signed by its own key."
    case .profileUnsupported: "The profile is not supported."
    case .registerUnreachable: "The register can't be asked just now; try again."
    case .requestIDReused: "The request id was used for another request."
    case .requestMalformed: "The certification request can't be read."
    case .requestTooLarge: "The request is too large."
    case .roleMissing: "Only a registrar of a card issuer may do this."
    case .sealNotFound: "The organisation has no seal here."
    case .signatureCountWrong: "There must be one value for each hash."
    case .signatureInvalid: "A value is not the certificate's signature over its hash."
    case .signatureMalformed: "A signature value can't be read."
    case .signatureMissing: "The first message must carry the signature."
    case .signatureRequestCompleted: "The request was completed with other values."
    case .signatureRequestExpired: "The request has expired; prepare a new one."
    case .signatureRequestNotFound: "There is no such signature request."
    case .storeUnavailable: "The store can't be reached just now; try again."
    case .timestampUnavailable: "Time can't be stamped just now; try again."
    }
  }

  var error: RPCError { RPCError(code, reason: rawValue, message) }

  /// A field that is missing or wrong, as the runtime reports those that the contract can name.
  static func field(_ name: String, _ reason: String, _ text: String) -> RPCError {
    RPCError(
      .invalidArgument, reason: Refusal.requestInvalid.rawValue,
      Refusal.requestInvalid.message,
      violations: [RPCError.Violation(field: name, reason: reason, description: text)])
  }
}
