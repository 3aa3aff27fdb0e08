// Generated from talaka/accounts/v1/mailbox_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension AccountsV1 {
  /// What an implementation of `talaka.accounts.v1.MailboxService` provides.
  public protocol MailboxServiceHandler: RPCService {
    /// Uploads a file for a message to come, and gives its digest. The same content is stored once;
    /// a repeat has no further effect; what no message names within a day is dropped.
    /// INVALID_ARGUMENT: `DIGEST_MISMATCH`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`.
    func uploadAttachment(_ requests: RequestStream<AccountsV1.UploadAttachmentRequest>, _ call: ServerCall) async throws -> AccountsV1.UploadAttachmentResponse
    /// Delivers a message, whatever the account's state but CLOSED, durable when it answers. A repeat
    /// with the same `delivery_id` and content gives the first message.
    /// NOT_FOUND: `ACCOUNT_NOT_FOUND`, `ATTACHMENT_NOT_FOUND`; FAILED_PRECONDITION:
    /// `ACCOUNT_CLOSED`; ALREADY_EXISTS: `DELIVERY_ID_REUSED`.
    func deliverMessage(_ request: AccountsV1.DeliverMessageRequest, _ call: ServerCall) async throws -> AccountsV1.DeliverMessageResponse
    /// Lists the messages of an account, newest first, in pages. Changes nothing, not even the read
    /// times. NOT_FOUND: `ACCOUNT_NOT_FOUND`; INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`,
    /// `PAGE_TOKEN_INVALID`.
    func listMessages(_ request: AccountsV1.ListMessagesRequest, _ call: ServerCall) async throws -> AccountsV1.ListMessagesResponse
    /// Gets one message. Changes nothing. NOT_FOUND: `MESSAGE_NOT_FOUND`.
    func getMessage(_ request: AccountsV1.GetMessageRequest, _ call: ServerCall) async throws -> AccountsV1.MailboxMessage
    /// Marks a message read; its read time stays the first. NOT_FOUND: `MESSAGE_NOT_FOUND`.
    func markMessageRead(_ request: AccountsV1.MarkMessageReadRequest, _ call: ServerCall) async throws -> AccountsV1.MailboxMessage
    /// Downloads a file of a message, whole or a range of it. The first answer describes the file.
    /// NOT_FOUND: `ATTACHMENT_NOT_FOUND`; OUT_OF_RANGE: `OFFSET_BEYOND_END`.
    func downloadAttachment(_ request: AccountsV1.DownloadAttachmentRequest, _ responses: ResponseWriter<AccountsV1.DownloadAttachmentResponse>, _ call: ServerCall) async throws
    /// Streams the messages of an account after a sequence number, dense, and stays open for new
    /// ones. NOT_FOUND: `ACCOUNT_NOT_FOUND`.
    func watchMessages(_ request: AccountsV1.WatchMessagesRequest, _ responses: ResponseWriter<AccountsV1.MailboxMessage>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.accounts.v1.MailboxService` elsewhere.
  public struct MailboxServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Uploads a file for a message to come, and gives its digest. The same content is stored once;
    /// a repeat has no further effect; what no message names within a day is dropped.
    /// INVALID_ARGUMENT: `DIGEST_MISMATCH`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`.
    public func uploadAttachment(
      _ options: CallOptions = CallOptions()
    ) async throws -> ClientStream<AccountsV1.UploadAttachmentRequest, AccountsV1.UploadAttachmentResponse> {
      try await client.clientStreaming(AccountsV1.MailboxService.uploadAttachment, options)
    }

    /// Delivers a message, whatever the account's state but CLOSED, durable when it answers. A repeat
    /// with the same `delivery_id` and content gives the first message.
    /// NOT_FOUND: `ACCOUNT_NOT_FOUND`, `ATTACHMENT_NOT_FOUND`; FAILED_PRECONDITION:
    /// `ACCOUNT_CLOSED`; ALREADY_EXISTS: `DELIVERY_ID_REUSED`.
    public func deliverMessage(
      _ request: AccountsV1.DeliverMessageRequest, _ options: CallOptions = CallOptions()
    ) async throws -> AccountsV1.DeliverMessageResponse {
      try await client.unary(AccountsV1.MailboxService.deliverMessage, request, options)
    }

    /// Lists the messages of an account, newest first, in pages. Changes nothing, not even the read
    /// times. NOT_FOUND: `ACCOUNT_NOT_FOUND`; INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`,
    /// `PAGE_TOKEN_INVALID`.
    public func listMessages(
      _ request: AccountsV1.ListMessagesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> AccountsV1.ListMessagesResponse {
      try await client.unary(AccountsV1.MailboxService.listMessages, request, options)
    }

    /// Gets one message. Changes nothing. NOT_FOUND: `MESSAGE_NOT_FOUND`.
    public func getMessage(
      _ request: AccountsV1.GetMessageRequest, _ options: CallOptions = CallOptions()
    ) async throws -> AccountsV1.MailboxMessage {
      try await client.unary(AccountsV1.MailboxService.getMessage, request, options)
    }

    /// Marks a message read; its read time stays the first. NOT_FOUND: `MESSAGE_NOT_FOUND`.
    public func markMessageRead(
      _ request: AccountsV1.MarkMessageReadRequest, _ options: CallOptions = CallOptions()
    ) async throws -> AccountsV1.MailboxMessage {
      try await client.unary(AccountsV1.MailboxService.markMessageRead, request, options)
    }

    /// Downloads a file of a message, whole or a range of it. The first answer describes the file.
    /// NOT_FOUND: `ATTACHMENT_NOT_FOUND`; OUT_OF_RANGE: `OFFSET_BEYOND_END`.
    public func downloadAttachment(
      _ request: AccountsV1.DownloadAttachmentRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<AccountsV1.DownloadAttachmentResponse> {
      try await client.serverStreaming(AccountsV1.MailboxService.downloadAttachment, request, options)
    }

    /// Streams the messages of an account after a sequence number, dense, and stays open for new
    /// ones. NOT_FOUND: `ACCOUNT_NOT_FOUND`.
    public func watchMessages(
      _ request: AccountsV1.WatchMessagesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<AccountsV1.MailboxMessage> {
      try await client.serverStreaming(AccountsV1.MailboxService.watchMessages, request, options)
    }
  }
}

extension AccountsV1.MailboxServiceHandler {
  public static var descriptor: ServiceDescriptor {
    AccountsV1.MailboxService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(AccountsV1.MailboxService.uploadAttachment) { call in
        call.answer(try await self.uploadAttachment(call.requests(), call))
      },
      RPCMethod(AccountsV1.MailboxService.deliverMessage) { call in
        let request: AccountsV1.DeliverMessageRequest = try call.request()
        call.answer(try await self.deliverMessage(request, call))
      },
      RPCMethod(AccountsV1.MailboxService.listMessages) { call in
        let request: AccountsV1.ListMessagesRequest = try call.request()
        call.answer(try await self.listMessages(request, call))
      },
      RPCMethod(AccountsV1.MailboxService.getMessage) { call in
        let request: AccountsV1.GetMessageRequest = try call.request()
        call.answer(try await self.getMessage(request, call))
      },
      RPCMethod(AccountsV1.MailboxService.markMessageRead) { call in
        let request: AccountsV1.MarkMessageReadRequest = try call.request()
        call.answer(try await self.markMessageRead(request, call))
      },
      RPCMethod(AccountsV1.MailboxService.downloadAttachment) { call in
        let request: AccountsV1.DownloadAttachmentRequest = try call.request()
        try await self.downloadAttachment(request, call.answers(), call)
      },
      RPCMethod(AccountsV1.MailboxService.watchMessages) { call in
        let request: AccountsV1.WatchMessagesRequest = try call.request()
        try await self.watchMessages(request, call.answers(), call)
      },
    ]
  }
}
