/// Why the exchange refuses something. `Errors.swift` gives each its code and stable reason.
enum Fault: Error, Sendable, Equatable {
  // Who asks.
  case tokenMissing
  case assuranceTooLow
  case roleMissing
  case senderNotYours
  // What is asked for.
  case nameMalformed(field: String)
  case fieldInvalid(field: String, reason: String)
  case pageSizeNegative
  case pageTokenInvalid
  case mainFileCountWrong(count: Int)
  case recipientTwice(code: String)
  case fileNumberUnknown(number: Int)
  case signaturesTooMany(limit: Int)
  case digestMismatch
  case lengthMismatch
  case fileTooLarge(limit: Int64)
  case fileMissing
  case commentMissing
  case digestsDiffer
  case offsetBeyondEnd
  // What is there.
  case subscriberNotFound
  case organisationNotFound
  case subscriberCodeTaken
  case recipientUnknown(code: String)
  case recipientSuspended(code: String)
  case senderSuspended
  case fileNotFound(number: Int)
  case dispatchNotFound
  case linkedDispatchNotFound(dispatch: String)
  case deliveryNotFound
  case evidenceNotFound
  case dispatchIdReused
  // Signatures.
  case signatureMissing(file: Int)
  case signatureInvalid(file: Int, indication: String, subIndication: String, retry: Bool)
  case signerNotEntitled(file: Int)
  // Where a delivery stands.
  case deliveryWithdrawn
  case deliveryNotHandedOver
  case deliveryAlreadyRegistered
  case deliveryRefused
  case incomingNumberTaken
  // Who does not answer.
  case signaturesUnreachable
  case identityUnreachable
  case storeUnavailable
}
