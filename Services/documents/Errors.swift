internal import RPC

/// Runs a handler's work and gives what it refuses its code and stable reason. What the store refuses
/// the host names (`RPCError.init(store:)`).
func answering<Value>(_ body: () async throws -> Value) async throws -> Value {
  do {
    return try await body()
  } catch let fault as Fault {
    throw RPCError(fault)
  }
}

extension RPCError {
  init(_ fault: Fault) {
    self =
      Self.ofCaller(fault) ?? Self.ofRequest(fault) ?? Self.ofDirectory(fault)
      ?? Self.ofSignatures(fault) ?? Self.ofDelivery(fault)
  }

  private static func ofCaller(_ fault: Fault) -> RPCError? {
    switch fault {
    case .tokenMissing:
      RPCError(.unauthenticated, reason: "TOKEN_MISSING", "The call needs an access token.")
    case .assuranceTooLow:
      RPCError(
        .permissionDenied, reason: "ASSURANCE_TOO_LOW", "Log in with an ID card for this.",
        metadata: ["acr_values": "high"])
    case .roleMissing:
      RPCError(.permissionDenied, reason: "ROLE_MISSING", "You lack the role for this.")
    case .senderNotYours:
      RPCError(
        .permissionDenied, reason: "SENDER_NOT_YOURS", "You do not act for this sender.")
    default: nil
    }
  }

  private static func ofRequest(_ fault: Fault) -> RPCError? {
    switch fault {
    case .nameMalformed(let field): invalid("NAME_MALFORMED", field, "Not a name of this kind.")
    case .fieldInvalid(let field, let reason): invalid(reason, field, "Not an allowed value.")
    case .pageSizeNegative: invalid("PAGE_SIZE_NEGATIVE", "page_size", "No page is so small.")
    case .pageTokenInvalid:
      invalid("PAGE_TOKEN_INVALID", "page_token", "Not a page token of this list.")
    case .mainFileCountWrong(let count):
      invalid("MAIN_FILE_COUNT_WRONG", "files", "One file must be MAIN, \(count) are.")
    case .recipientTwice(let code):
      invalid("RECIPIENT_TWICE", "recipients", "subscribers/\(code) stands there twice.")
    case .fileNumberUnknown(let number):
      invalid("FILE_NUMBER_UNKNOWN", "recipients.file_numbers", "There is no file \(number).")
    case .signaturesTooMany(let limit):
      invalid("SIGNATURES_TOO_MANY", "files.signatures", "At most \(limit) are checked.")
    case .digestMismatch: invalid("DIGEST_MISMATCH", "file.digest", "The content is another.")
    case .lengthMismatch:
      invalid("LENGTH_MISMATCH", "file.size_bytes", "The content has another length.")
    case .fileMissing: invalid("REQUIRED", "file", "The first message describes the file.")
    case .commentMissing: invalid("REQUIRED", "comment", "OTHER needs words.")
    case .digestsDiffer:
      invalid("DIGESTS_DIFFER", "digests", "These are not the digests of the delivered files.")
    case .fileTooLarge(let limit):
      RPCError(
        .resourceExhausted, reason: "FILE_TOO_LARGE", "A file has at most \(limit) bytes.")
    case .offsetBeyondEnd:
      RPCError(.outOfRange, reason: "OFFSET_BEYOND_END", "The file ends before the offset.")
    default: nil
    }
  }

  private static func ofDirectory(_ fault: Fault) -> RPCError? {
    switch fault {
    case .subscriberNotFound: missing("SUBSCRIBER_NOT_FOUND", "There is no such subscriber.")
    case .organisationNotFound: missing("ORGANISATION_NOT_FOUND", "There is no such body.")
    case .recipientUnknown(let code):
      RPCError(
        .notFound, reason: "RECIPIENT_UNKNOWN", "A recipient is not in the directory.",
        metadata: ["recipient": "subscribers/\(code)"])
    case .fileNotFound(let number):
      RPCError(
        .notFound, reason: "FILE_NOT_FOUND", "There is no such file.",
        metadata: number > 0 ? ["file": "\(number)"] : [:])
    case .dispatchNotFound: missing("DISPATCH_NOT_FOUND", "There is no such dispatch.")
    case .linkedDispatchNotFound(let dispatch):
      RPCError(
        .notFound, reason: "LINKED_DISPATCH_NOT_FOUND", "A linked dispatch is not there.",
        metadata: ["dispatch": "dispatches/\(dispatch)"])
    case .deliveryNotFound: missing("DELIVERY_NOT_FOUND", "There is no such delivery.")
    case .evidenceNotFound: missing("EVIDENCE_NOT_FOUND", "There is no such evidence.")
    case .subscriberCodeTaken:
      RPCError(
        .alreadyExists, reason: "SUBSCRIBER_CODE_TAKEN", "Another body has this code.")
    case .dispatchIdReused:
      RPCError(
        .alreadyExists, reason: "DISPATCH_ID_REUSED", "The id stands for another dispatch.")
    case .recipientSuspended(let code):
      RPCError(
        .failedPrecondition, reason: "RECIPIENT_SUSPENDED", "A recipient takes nothing now.",
        metadata: ["recipient": "subscribers/\(code)"])
    case .senderSuspended: blocked("SENDER_SUSPENDED", "The sender sends nothing now.")
    default: nil
    }
  }

  private static func ofSignatures(_ fault: Fault) -> RPCError? {
    switch fault {
    case .signatureMissing(let file):
      RPCError(
        .failedPrecondition, reason: "SIGNATURE_MISSING", "The document is not signed.",
        metadata: ["file": "\(file)"])
    case .signatureInvalid(let file, let indication, let subIndication, let retry):
      RPCError(
        .failedPrecondition, reason: "SIGNATURE_INVALID", "A signature does not hold.",
        metadata: [
          "file": "\(file)", "indication": indication, "sub_indication": subIndication,
          "retry": retry ? "later" : "no",
        ])
    case .signerNotEntitled(let file):
      RPCError(
        .failedPrecondition, reason: "SIGNER_NOT_ENTITLED",
        "None of the signers may sign for the sender.", metadata: ["file": "\(file)"])
    case .signaturesUnreachable:
      RPCError(
        .unavailable, reason: "SIGNATURES_UNREACHABLE",
        "Signatures can't be checked or made just now; try again.")
    case .identityUnreachable:
      RPCError(
        .unavailable, reason: "IDENTITY_UNREACHABLE",
        "The registers can't be asked just now; try again.")
    default: nil
    }
  }

  private static func ofDelivery(_ fault: Fault) -> RPCError {
    switch fault {
    case .deliveryWithdrawn: blocked("DELIVERY_WITHDRAWN", "The sender withdrew the document.")
    case .deliveryNotHandedOver:
      blocked("DELIVERY_NOT_HANDED_OVER", "Confirm the handover first.")
    case .deliveryAlreadyRegistered:
      blocked("DELIVERY_ALREADY_REGISTERED", "The document is registered.")
    case .deliveryRefused: blocked("DELIVERY_REFUSED", "The document was refused.")
    case .incomingNumberTaken:
      RPCError(
        .alreadyExists, reason: "INCOMING_NUMBER_TAKEN",
        "Another document of the year has this number.")
    default:
      RPCError(
        .unavailable, reason: "STORE_UNAVAILABLE", "The store can't be reached; try again.")
    }
  }

  private static func invalid(_ reason: String, _ field: String, _ text: String) -> RPCError {
    RPCError(
      .invalidArgument, reason: reason, text,
      violations: [Violation(field: field, reason: reason, description: text)])
  }

  private static func missing(_ reason: String, _ text: String) -> RPCError {
    RPCError(.notFound, reason: reason, text)
  }

  private static func blocked(_ reason: String, _ text: String) -> RPCError {
    RPCError(.failedPrecondition, reason: reason, text)
  }
}
