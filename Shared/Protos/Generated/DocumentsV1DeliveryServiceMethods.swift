// Generated from talaka/documents/v1/delivery_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Gives documents to recipients, and takes down what they do. Through the gateway the token must
  /// act for the recipient's organisation. `services` acts for every body and needs no user.
  public enum DeliveryService {
    /// Lists what a subscriber has received, newest first, in pages. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    public static let listDeliveries = MethodDescriptor(
      service: "talaka.documents.v1.DeliveryService", name: "ListDeliveries", kind: .unary,
      input: DocumentsV1.ListDeliveriesRequest.descriptor, output: DocumentsV1.ListDeliveriesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: "document-exchange",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=subscribers/*}/deliveries")]
    )

    /// Reads a delivery with its document and signatures. Changes no state: only `ConfirmHandover`
    /// does. NOT_FOUND: `DELIVERY_NOT_FOUND`, also for others'.
    public static let readDelivery = MethodDescriptor(
      service: "talaka.documents.v1.DeliveryService", name: "ReadDelivery", kind: .unary,
      input: DocumentsV1.ReadDeliveryRequest.descriptor, output: DocumentsV1.ReadDeliveryResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: "document-exchange",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=deliveries/*}")]
    )

    /// Downloads a file of a delivery or, for the sender, of a dispatch; whole or a range of it. The
    /// first answer describes the file. NOT_FOUND: `FILE_NOT_FOUND`; OUT_OF_RANGE:
    /// `OFFSET_BEYOND_END`.
    public static let downloadFile = MethodDescriptor(
      service: "talaka.documents.v1.DeliveryService", name: "DownloadFile", kind: .serverStreaming,
      input: DocumentsV1.DownloadFileRequest.descriptor, output: DocumentsV1.DownloadFileResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: "document-exchange",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=deliveries/*/files/*}", responseBody: "chunk"), HTTPRule("GET", "/v1/{name=dispatches/*/files/*}", responseBody: "chunk")]
    )

    /// Confirms that the content is in the recipient's hands by the digests of what was read:
    /// AVAILABLE becomes HANDED_OVER, EXPIRED too, marked late. Confirming twice gives the same
    /// evidence. INVALID_ARGUMENT: `DIGESTS_DIFFER`; FAILED_PRECONDITION: `DELIVERY_WITHDRAWN`;
    /// NOT_FOUND: `DELIVERY_NOT_FOUND`.
    public static let confirmHandover = MethodDescriptor(
      service: "talaka.documents.v1.DeliveryService", name: "ConfirmHandover", kind: .unary,
      input: DocumentsV1.ConfirmHandoverRequest.descriptor, output: DocumentsV1.Evidence.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=deliveries/*}:confirmHandover", body: "*")]
    )

    /// Registers a delivery with the recipient's number and date; it becomes REGISTERED. Needs the
    /// role REGISTRAR. The same number again gives the same evidence.
    /// FAILED_PRECONDITION: `DELIVERY_NOT_HANDED_OVER`, `DELIVERY_ALREADY_REGISTERED`,
    /// `DELIVERY_REFUSED`; ALREADY_EXISTS: `INCOMING_NUMBER_TAKEN`; NOT_FOUND:
    /// `DELIVERY_NOT_FOUND`.
    public static let registerDelivery = MethodDescriptor(
      service: "talaka.documents.v1.DeliveryService", name: "RegisterDelivery", kind: .unary,
      input: DocumentsV1.RegisterDeliveryRequest.descriptor, output: DocumentsV1.Evidence.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=deliveries/*}:register", body: "*")]
    )

    /// Refuses to register a delivery, with a reason; it becomes REFUSED. Needs the role REGISTRAR.
    /// The same reason again gives the same evidence.
    /// FAILED_PRECONDITION: `DELIVERY_NOT_HANDED_OVER`, `DELIVERY_ALREADY_REGISTERED`,
    /// `DELIVERY_REFUSED`; NOT_FOUND: `DELIVERY_NOT_FOUND`.
    public static let refuseRegistration = MethodDescriptor(
      service: "talaka.documents.v1.DeliveryService", name: "RefuseRegistration", kind: .unary,
      input: DocumentsV1.RefuseRegistrationRequest.descriptor, output: DocumentsV1.Evidence.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=deliveries/*}:refuse", body: "*")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.documents.v1.DeliveryService", file: FileDescriptor(table: talaka__documents__v1__delivery_service__file()),
      methods: [listDeliveries, readDelivery, downloadFile, confirmHandover, registerDelivery, refuseRegistration]
    )
  }
}
