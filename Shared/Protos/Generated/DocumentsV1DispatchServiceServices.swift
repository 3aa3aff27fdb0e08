// Generated from talaka/documents/v1/dispatch_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension DocumentsV1 {
  /// What an implementation of `talaka.documents.v1.DispatchService` provides.
  public protocol DispatchServiceHandler: RPCService {
    /// Uploads a file for a dispatch to come, and gives its digest. The same content is stored once; a
    /// repeat has no further effect; what no dispatch names within 7 days is dropped. Over REST the
    /// body is the file.
    /// INVALID_ARGUMENT: `DIGEST_MISMATCH`, `LENGTH_MISMATCH`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`.
    func uploadFile(_ requests: RequestStream<DocumentsV1.UploadFileRequest>, _ call: ServerCall) async throws -> DocumentsV1.UploadFileResponse
    /// Submits a dispatch to all its recipients or to none. Everything is checked before: recipients,
    /// files, each signature (`ValidateSignature`), the signer's right to sign for the sender
    /// (`CheckRole`). Durable when it answers; the acceptance is the evidence. A repeat with the same
    /// `dispatch_id` and content gives the first answer, byte for byte. The user must have the role
    /// EXECUTOR, REGISTRAR or SIGNATORY.
    /// NOT_FOUND: `RECIPIENT_UNKNOWN`, `FILE_NOT_FOUND`, `LINKED_DISPATCH_NOT_FOUND`;
    /// FAILED_PRECONDITION: `RECIPIENT_SUSPENDED`, `SENDER_SUSPENDED`, `SIGNATURE_INVALID`,
    /// `SIGNATURE_MISSING`, `SIGNER_NOT_ENTITLED`; PERMISSION_DENIED: `SENDER_NOT_YOURS`,
    /// `ROLE_MISSING`; INVALID_ARGUMENT: `MAIN_FILE_COUNT_WRONG`, `RECIPIENT_TWICE`;
    /// ALREADY_EXISTS: `DISPATCH_ID_REUSED`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`,
    /// `IDENTITY_UNREACHABLE`.
    func submitDispatch(_ request: DocumentsV1.SubmitDispatchRequest, _ call: ServerCall) async throws -> DocumentsV1.SubmitDispatchResponse
    /// Gets a dispatch, for its sender or a recipient. Changes nothing. NOT_FOUND:
    /// `DISPATCH_NOT_FOUND`, also for others'.
    func getDispatch(_ request: DocumentsV1.GetDispatchRequest, _ call: ServerCall) async throws -> DocumentsV1.Dispatch
    /// Lists what a subscriber has sent, newest first, in pages. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    func listDispatches(_ request: DocumentsV1.ListDispatchesRequest, _ call: ServerCall) async throws -> DocumentsV1.ListDispatchesResponse
    /// Lists the deliveries of a dispatch with their three states: the sender's matrix of who has not
    /// received, not registered, not executed. Changes nothing. NOT_FOUND: `DISPATCH_NOT_FOUND`.
    func listDispatchDeliveries(_ request: DocumentsV1.ListDispatchDeliveriesRequest, _ call: ServerCall) async throws -> DocumentsV1.ListDispatchDeliveriesResponse
  }

  /// Calls `talaka.documents.v1.DispatchService` elsewhere.
  public struct DispatchServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Uploads a file for a dispatch to come, and gives its digest. The same content is stored once; a
    /// repeat has no further effect; what no dispatch names within 7 days is dropped. Over REST the
    /// body is the file.
    /// INVALID_ARGUMENT: `DIGEST_MISMATCH`, `LENGTH_MISMATCH`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`.
    public func uploadFile(
      _ options: CallOptions = CallOptions()
    ) async throws -> ClientStream<DocumentsV1.UploadFileRequest, DocumentsV1.UploadFileResponse> {
      try await client.clientStreaming(DocumentsV1.DispatchService.uploadFile, options)
    }

    /// Submits a dispatch to all its recipients or to none. Everything is checked before: recipients,
    /// files, each signature (`ValidateSignature`), the signer's right to sign for the sender
    /// (`CheckRole`). Durable when it answers; the acceptance is the evidence. A repeat with the same
    /// `dispatch_id` and content gives the first answer, byte for byte. The user must have the role
    /// EXECUTOR, REGISTRAR or SIGNATORY.
    /// NOT_FOUND: `RECIPIENT_UNKNOWN`, `FILE_NOT_FOUND`, `LINKED_DISPATCH_NOT_FOUND`;
    /// FAILED_PRECONDITION: `RECIPIENT_SUSPENDED`, `SENDER_SUSPENDED`, `SIGNATURE_INVALID`,
    /// `SIGNATURE_MISSING`, `SIGNER_NOT_ENTITLED`; PERMISSION_DENIED: `SENDER_NOT_YOURS`,
    /// `ROLE_MISSING`; INVALID_ARGUMENT: `MAIN_FILE_COUNT_WRONG`, `RECIPIENT_TWICE`;
    /// ALREADY_EXISTS: `DISPATCH_ID_REUSED`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`,
    /// `IDENTITY_UNREACHABLE`.
    public func submitDispatch(
      _ request: DocumentsV1.SubmitDispatchRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.SubmitDispatchResponse {
      try await client.unary(DocumentsV1.DispatchService.submitDispatch, request, options)
    }

    /// Gets a dispatch, for its sender or a recipient. Changes nothing. NOT_FOUND:
    /// `DISPATCH_NOT_FOUND`, also for others'.
    public func getDispatch(
      _ request: DocumentsV1.GetDispatchRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.Dispatch {
      try await client.unary(DocumentsV1.DispatchService.getDispatch, request, options)
    }

    /// Lists what a subscriber has sent, newest first, in pages. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    public func listDispatches(
      _ request: DocumentsV1.ListDispatchesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.ListDispatchesResponse {
      try await client.unary(DocumentsV1.DispatchService.listDispatches, request, options)
    }

    /// Lists the deliveries of a dispatch with their three states: the sender's matrix of who has not
    /// received, not registered, not executed. Changes nothing. NOT_FOUND: `DISPATCH_NOT_FOUND`.
    public func listDispatchDeliveries(
      _ request: DocumentsV1.ListDispatchDeliveriesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.ListDispatchDeliveriesResponse {
      try await client.unary(DocumentsV1.DispatchService.listDispatchDeliveries, request, options)
    }
  }
}

extension DocumentsV1.DispatchServiceHandler {
  public static var descriptor: ServiceDescriptor {
    DocumentsV1.DispatchService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(DocumentsV1.DispatchService.uploadFile) { call in
        call.answer(try await self.uploadFile(call.requests(), call))
      },
      RPCMethod(DocumentsV1.DispatchService.submitDispatch) { call in
        let request: DocumentsV1.SubmitDispatchRequest = try call.request()
        call.answer(try await self.submitDispatch(request, call))
      },
      RPCMethod(DocumentsV1.DispatchService.getDispatch) { call in
        let request: DocumentsV1.GetDispatchRequest = try call.request()
        call.answer(try await self.getDispatch(request, call))
      },
      RPCMethod(DocumentsV1.DispatchService.listDispatches) { call in
        let request: DocumentsV1.ListDispatchesRequest = try call.request()
        call.answer(try await self.listDispatches(request, call))
      },
      RPCMethod(DocumentsV1.DispatchService.listDispatchDeliveries) { call in
        let request: DocumentsV1.ListDispatchDeliveriesRequest = try call.request()
        call.answer(try await self.listDispatchDeliveries(request, call))
      },
    ]
  }
}
