// Generated from talaka/accounts/v1/mailbox_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Keeps the mailboxes.
  public enum MailboxService {
    /// Uploads a file for a message to come, and gives its digest. The same content is stored once;
    /// a repeat has no further effect; what no message names within a day is dropped.
    /// INVALID_ARGUMENT: `DIGEST_MISMATCH`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`.
    public static let uploadAttachment = MethodDescriptor(
      service: "talaka.accounts.v1.MailboxService", name: "UploadAttachment", kind: .clientStreaming,
      input: AccountsV1.UploadAttachmentRequest.descriptor, output: AccountsV1.UploadAttachmentResponse.descriptor,
      rules: MethodRules(
        callers: ["services", "documents"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Delivers a message, whatever the account's state but CLOSED, durable when it answers. A repeat
    /// with the same `delivery_id` and content gives the first message.
    /// NOT_FOUND: `ACCOUNT_NOT_FOUND`, `ATTACHMENT_NOT_FOUND`; FAILED_PRECONDITION:
    /// `ACCOUNT_CLOSED`; ALREADY_EXISTS: `DELIVERY_ID_REUSED`.
    public static let deliverMessage = MethodDescriptor(
      service: "talaka.accounts.v1.MailboxService", name: "DeliverMessage", kind: .unary,
      input: AccountsV1.DeliverMessageRequest.descriptor, output: AccountsV1.DeliverMessageResponse.descriptor,
      rules: MethodRules(
        callers: ["services", "documents"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Lists the messages of an account, newest first, in pages. Changes nothing, not even the read
    /// times. NOT_FOUND: `ACCOUNT_NOT_FOUND`; INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`,
    /// `PAGE_TOKEN_INVALID`.
    public static let listMessages = MethodDescriptor(
      service: "talaka.accounts.v1.MailboxService", name: "ListMessages", kind: .unary,
      input: AccountsV1.ListMessagesRequest.descriptor, output: AccountsV1.ListMessagesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=accounts/*}/messages")]
    )

    /// Gets one message. Changes nothing. NOT_FOUND: `MESSAGE_NOT_FOUND`.
    public static let getMessage = MethodDescriptor(
      service: "talaka.accounts.v1.MailboxService", name: "GetMessage", kind: .unary,
      input: AccountsV1.GetMessageRequest.descriptor, output: AccountsV1.MailboxMessage.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=accounts/*/messages/*}")]
    )

    /// Marks a message read; its read time stays the first. NOT_FOUND: `MESSAGE_NOT_FOUND`.
    public static let markMessageRead = MethodDescriptor(
      service: "talaka.accounts.v1.MailboxService", name: "MarkMessageRead", kind: .unary,
      input: AccountsV1.MarkMessageReadRequest.descriptor, output: AccountsV1.MailboxMessage.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=accounts/*/messages/*}:markRead", body: "*")]
    )

    /// Downloads a file of a message, whole or a range of it. The first answer describes the file.
    /// NOT_FOUND: `ATTACHMENT_NOT_FOUND`; OUT_OF_RANGE: `OFFSET_BEYOND_END`.
    public static let downloadAttachment = MethodDescriptor(
      service: "talaka.accounts.v1.MailboxService", name: "DownloadAttachment", kind: .serverStreaming,
      input: AccountsV1.DownloadAttachmentRequest.descriptor, output: AccountsV1.DownloadAttachmentResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=accounts/*/messages/*/attachments/*}", responseBody: "chunk")]
    )

    /// Streams the messages of an account after a sequence number, dense, and stays open for new
    /// ones. NOT_FOUND: `ACCOUNT_NOT_FOUND`.
    public static let watchMessages = MethodDescriptor(
      service: "talaka.accounts.v1.MailboxService", name: "WatchMessages", kind: .serverStreaming,
      input: AccountsV1.WatchMessagesRequest.descriptor, output: AccountsV1.MailboxMessage.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=accounts/*}/messages:watch")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.accounts.v1.MailboxService", file: FileDescriptor(table: talaka__accounts__v1__mailbox_service__file()),
      methods: [uploadAttachment, deliverMessage, listMessages, getMessage, markMessageRead, downloadAttachment, watchMessages]
    )
  }
}
