// Generated from talaka/documents/v1/dispatch_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Takes documents from senders, and shows them what became of them. Through the gateway the token
  /// must act for the sender's organisation. `services` acts for every body and needs no user.
  public enum DispatchService {
    /// Uploads a file for a dispatch to come, and gives its digest. The same content is stored once; a
    /// repeat has no further effect; what no dispatch names within 7 days is dropped. Over REST the
    /// body is the file.
    /// INVALID_ARGUMENT: `DIGEST_MISMATCH`, `LENGTH_MISMATCH`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`.
    public static let uploadFile = MethodDescriptor(
      service: "talaka.documents.v1.DispatchService", name: "UploadFile", kind: .clientStreaming,
      input: DocumentsV1.UploadFileRequest.descriptor, output: DocumentsV1.UploadFileResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("POST", "/v1/files:upload", body: "chunk")]
    )

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
    public static let submitDispatch = MethodDescriptor(
      service: "talaka.documents.v1.DispatchService", name: "SubmitDispatch", kind: .unary,
      input: DocumentsV1.SubmitDispatchRequest.descriptor, output: DocumentsV1.SubmitDispatchResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: "document-exchange",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/dispatches", body: "*")]
    )

    /// Gets a dispatch, for its sender or a recipient. Changes nothing. NOT_FOUND:
    /// `DISPATCH_NOT_FOUND`, also for others'.
    public static let getDispatch = MethodDescriptor(
      service: "talaka.documents.v1.DispatchService", name: "GetDispatch", kind: .unary,
      input: DocumentsV1.GetDispatchRequest.descriptor, output: DocumentsV1.Dispatch.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: "document-exchange",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=dispatches/*}")]
    )

    /// Lists what a subscriber has sent, newest first, in pages. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    public static let listDispatches = MethodDescriptor(
      service: "talaka.documents.v1.DispatchService", name: "ListDispatches", kind: .unary,
      input: DocumentsV1.ListDispatchesRequest.descriptor, output: DocumentsV1.ListDispatchesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "document-exchange",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=subscribers/*}/dispatches")]
    )

    /// Lists the deliveries of a dispatch with their three states: the sender's matrix of who has not
    /// received, not registered, not executed. Changes nothing. NOT_FOUND: `DISPATCH_NOT_FOUND`.
    public static let listDispatchDeliveries = MethodDescriptor(
      service: "talaka.documents.v1.DispatchService", name: "ListDispatchDeliveries", kind: .unary,
      input: DocumentsV1.ListDispatchDeliveriesRequest.descriptor, output: DocumentsV1.ListDispatchDeliveriesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: "document-exchange",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=dispatches/*}/deliveries")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.documents.v1.DispatchService", file: FileDescriptor(table: talaka__documents__v1__dispatch_service__file()),
      methods: [uploadFile, submitDispatch, getDispatch, listDispatches, listDispatchDeliveries]
    )
  }
}
