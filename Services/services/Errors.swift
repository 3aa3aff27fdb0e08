import RPC

/// Every reason that this service gives, with its code and a sentence; the contract names them.
enum Reason: String, CaseIterable {
  case accountsUnreachable = "ACCOUNTS_UNREACHABLE"
  case acceptanceNotPrepared = "ACCEPTANCE_NOT_PREPARED"
  case answerFieldUnknown = "ANSWER_FIELD_UNKNOWN"
  case answersInvalid = "ANSWERS_INVALID"
  case answersTooLarge = "ANSWERS_TOO_LARGE"
  case applicantNotEntitled = "APPLICANT_NOT_ENTITLED"
  case attachmentsTooMany = "ATTACHMENTS_TOO_MANY"
  case bodyRequestAnswered = "BODY_REQUEST_ANSWERED"
  case bodyRequestNotFound = "BODY_REQUEST_NOT_FOUND"
  case bodyRequestsTooMany = "BODY_REQUESTS_TOO_MANY"
  case calendarEnds = "CALENDAR_ENDS"
  case caseAlreadyDecided = "CASE_ALREADY_DECIDED"
  case caseNotFound = "CASE_NOT_FOUND"
  case caseStateForbids = "CASE_STATE_FORBIDS"
  case caseTakenByAnother = "CASE_TAKEN_BY_ANOTHER"
  case decisionNotDrafted = "DECISION_NOT_DRAFTED"
  case decisionNotFound = "DECISION_NOT_FOUND"
  case decisionNotMade = "DECISION_NOT_MADE"
  case decisionNotPrepared = "DECISION_NOT_PREPARED"
  case digestMismatch = "DIGEST_MISMATCH"
  case documentUnknown = "DOCUMENT_UNKNOWN"
  case documentsUnreachable = "DOCUMENTS_UNREACHABLE"
  case draftHasProblems = "DRAFT_HAS_PROBLEMS"
  case draftNotFound = "DRAFT_NOT_FOUND"
  case draftSubmitted = "DRAFT_SUBMITTED"
  case etagMismatch = "ETAG_MISMATCH"
  case executorOnly = "EXECUTOR_ONLY"
  case fileNotFound = "FILE_NOT_FOUND"
  case fileTooLarge = "FILE_TOO_LARGE"
  case mediaTypeRefused = "MEDIA_TYPE_REFUSED"
  case offerAccepted = "OFFER_ACCEPTED"
  case offerDeclined = "OFFER_DECLINED"
  case offerExpired = "OFFER_EXPIRED"
  case offerNotFound = "OFFER_NOT_FOUND"
  case offsetBeyondEnd = "OFFSET_BEYOND_END"
  case pageSizeNegative = "PAGE_SIZE_NEGATIVE"
  case pageTokenInvalid = "PAGE_TOKEN_INVALID"
  case publicServiceNotFound = "PUBLIC_SERVICE_NOT_FOUND"
  case recipientMalformed = "RECIPIENT_MALFORMED"
  case registerUnreachable = "REGISTER_UNREACHABLE"
  case requestIDReused = "REQUEST_ID_REUSED"
  case resultValuesInvalid = "RESULT_VALUES_INVALID"
  case roleMissing = "ROLE_MISSING"
  case ruleInvalid = "RULE_INVALID"
  case ruleNotFound = "RULE_NOT_FOUND"
  case signatureInvalid = "SIGNATURE_INVALID"
  case signatureMissing = "SIGNATURE_MISSING"
  case signaturesUnreachable = "SIGNATURES_UNREACHABLE"
  case signerNotApplicant = "SIGNER_NOT_APPLICANT"
  case signerNotUser = "SIGNER_NOT_USER"
  case submissionNotPrepared = "SUBMISSION_NOT_PREPARED"
  case updateMaskInvalid = "UPDATE_MASK_INVALID"
  case verificationKeyMissing = "VERIFICATION_KEY_MISSING"
  case versionNotFound = "VERSION_NOT_FOUND"

  var code: RPCCode {
    switch self {
    case .accountsUnreachable, .documentsUnreachable, .registerUnreachable, .signaturesUnreachable:
      .unavailable
    case .bodyRequestNotFound, .caseNotFound, .decisionNotFound, .decisionNotMade,
      .documentUnknown, .draftNotFound, .fileNotFound, .offerNotFound, .publicServiceNotFound,
      .ruleNotFound, .versionNotFound:
      .notFound
    case .answerFieldUnknown, .answersTooLarge, .digestMismatch, .mediaTypeRefused,
      .pageSizeNegative, .pageTokenInvalid, .recipientMalformed, .resultValuesInvalid,
      .ruleInvalid, .updateMaskInvalid, .verificationKeyMissing:
      .invalidArgument
    case .attachmentsTooMany, .bodyRequestsTooMany, .fileTooLarge: .resourceExhausted
    case .draftSubmitted, .offerAccepted, .requestIDReused: .alreadyExists
    case .etagMismatch: .aborted
    case .roleMissing: .permissionDenied
    case .offsetBeyondEnd: .outOfRange
    default: .failedPrecondition
    }
  }

  var text: String {
    switch self {
    case .accountsUnreachable, .documentsUnreachable, .registerUnreachable, .signaturesUnreachable:
      "A service that this needs can't be reached now; try again."
    case .acceptanceNotPrepared, .submissionNotPrepared: "Nothing was prepared for signing."
    case .answerFieldUnknown: "The form has no such field."
    case .answersInvalid: "The answers are not complete or not right."
    case .answersTooLarge: "The answers are too large."
    case .applicantNotEntitled: "This service is not for this kind of applicant."
    case .attachmentsTooMany: "The draft has as many files as it may."
    case .bodyRequestAnswered: "The question is answered already."
    case .bodyRequestNotFound: "There is no such question."
    case .bodyRequestsTooMany: "The case has as many questions as it may."
    case .calendarEnds: "The term reaches a year whose days off are not known."
    case .caseAlreadyDecided: "The case is decided."
    case .caseNotFound: "There is no such case."
    case .caseStateForbids: "The case is not in a state for this."
    case .caseTakenByAnother: "Another official has the case."
    case .decisionNotDrafted: "No decision is drafted."
    case .decisionNotFound: "No decision has this code or digest."
    case .decisionNotMade: "The case is not decided."
    case .decisionNotPrepared: "The decision is not prepared for signing."
    case .digestMismatch: "The content has another digest."
    case .documentUnknown: "The service wants no such document."
    case .draftHasProblems: "The draft is not complete or not right."
    case .draftNotFound: "There is no such draft."
    case .draftSubmitted: "The draft is submitted."
    case .etagMismatch: "It was changed meanwhile."
    case .executorOnly: "Only the official who has the case may do this."
    case .fileNotFound: "There is no such file."
    case .fileTooLarge: "The file is too large."
    case .mediaTypeRefused: "This kind of file is not accepted."
    case .offerAccepted: "The offer is accepted."
    case .offerDeclined: "The offer is declined."
    case .offerExpired: "The offer has expired."
    case .offerNotFound: "There is no such offer."
    case .offsetBeyondEnd: "The file ends before this."
    case .pageSizeNegative: "The page size is negative."
    case .pageTokenInvalid: "The page token is not one of ours."
    case .publicServiceNotFound: "There is no such service."
    case .recipientMalformed: "The recipient is no subscriber's name."
    case .requestIDReused: "The request id was used for something else."
    case .resultValuesInvalid: "The decision's values are not complete or not right."
    case .roleMissing: "A role in the body is needed for this."
    case .ruleInvalid: "The rule is not valid."
    case .ruleNotFound: "There is no such rule."
    case .signatureInvalid: "The signature does not hold."
    case .signatureMissing: "There is no signature."
    case .signerNotApplicant: "Somebody else signed."
    case .signerNotUser: "The signature is not the user's."
    case .updateMaskInvalid: "The update mask names a field that can't be updated."
    case .verificationKeyMissing: "Neither code nor digest is given."
    case .versionNotFound: "The service has no such version."
    }
  }
}

extension RPCError {
  init(
    _ reason: Reason, metadata: [String: String] = [:], violations: [Violation] = [],
    code: RPCCode? = nil
  ) {
    self.init(
      code ?? reason.code, reason: reason.rawValue, reason.text, metadata: metadata,
      violations: violations)
  }

  init(_ refusal: CaseRefusal) {
    self.init(Reason(rawValue: refusal.rawValue) ?? .caseStateForbids)
  }
}
