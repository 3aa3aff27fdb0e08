import RPC

/// Every reason that this service can give.
enum Refusal {
  static let accountNotFound = RPCError(
    .notFound, reason: "ACCOUNT_NOT_FOUND", "There is no such account.")
  static let accountNotYetOpened = RPCError(
    .unavailable, reason: "ACCOUNT_NOT_YET_OPENED",
    "The register's event is on its way; try again in a moment.")
  static let accountSuspended = RPCError(
    .failedPrecondition, reason: "ACCOUNT_SUSPENDED", "The account is suspended.")
  static let accountClosed = RPCError(
    .failedPrecondition, reason: "ACCOUNT_CLOSED", "The account is closed.")
  static let ownerInvalid = RPCError(
    .invalidArgument, reason: "OWNER_INVALID", "The owner is no person and no organisation.",
    violations: [
      .init(
        field: "owner", reason: "FORMAT_INVALID", description: "persons/{id} or organisations/{id}")
    ])
  static let messageNotFound = RPCError(
    .notFound, reason: "MESSAGE_NOT_FOUND", "There is no such message.")
  static let attachmentNotFound = RPCError(
    .notFound, reason: "ATTACHMENT_NOT_FOUND", "There is no such file.")
  static let deliveryIDReused = RPCError(
    .alreadyExists, reason: "DELIVERY_ID_REUSED",
    "Another message was delivered under this id.")
  static let digestMismatch = RPCError(
    .invalidArgument, reason: "DIGEST_MISMATCH",
    "The content is not what its length or digest says.")
  static let offsetBeyondEnd = RPCError(
    .outOfRange, reason: "OFFSET_BEYOND_END", "The file ends before this byte.")
  static let pageSizeNegative = RPCError(
    .invalidArgument, reason: "PAGE_SIZE_NEGATIVE", "A page can't have a negative size.",
    violations: [.init(field: "page_size", reason: "NEGATIVE", description: "0 or more")])
  static let pageTokenInvalid = RPCError(
    .invalidArgument, reason: "PAGE_TOKEN_INVALID", "The page token is not one of ours.",
    violations: [
      .init(field: "page_token", reason: "FORMAT_INVALID", description: "from an earlier answer")
    ])

  static func fileTooLarge(_ limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, reason: "FILE_TOO_LARGE", "The file is larger than \(limit) bytes.")
  }
}
