// Generated from talaka/documents/v1/delivery_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension DocumentsV1 {
  /// What an implementation of `talaka.documents.v1.DeliveryService` provides.
  public protocol DeliveryServiceHandler: RPCService {
    /// Lists what a subscriber has received, newest first, in pages. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    func listDeliveries(_ request: DocumentsV1.ListDeliveriesRequest, _ call: ServerCall) async throws -> DocumentsV1.ListDeliveriesResponse
    /// Reads a delivery with its document and signatures. Changes no state: only `ConfirmHandover`
    /// does. NOT_FOUND: `DELIVERY_NOT_FOUND`, also for others'.
    func readDelivery(_ request: DocumentsV1.ReadDeliveryRequest, _ call: ServerCall) async throws -> DocumentsV1.ReadDeliveryResponse
    /// Downloads a file of a delivery or, for the sender, of a dispatch; whole or a range of it. The
    /// first answer describes the file. NOT_FOUND: `FILE_NOT_FOUND`; OUT_OF_RANGE:
    /// `OFFSET_BEYOND_END`.
    func downloadFile(_ request: DocumentsV1.DownloadFileRequest, _ responses: ResponseWriter<DocumentsV1.DownloadFileResponse>, _ call: ServerCall) async throws
    /// Confirms that the content is in the recipient's hands by the digests of what was read:
    /// AVAILABLE becomes HANDED_OVER, EXPIRED too, marked late. Confirming twice gives the same
    /// evidence. INVALID_ARGUMENT: `DIGESTS_DIFFER`; FAILED_PRECONDITION: `DELIVERY_WITHDRAWN`;
    /// NOT_FOUND: `DELIVERY_NOT_FOUND`.
    func confirmHandover(_ request: DocumentsV1.ConfirmHandoverRequest, _ call: ServerCall) async throws -> DocumentsV1.Evidence
    /// Registers a delivery with the recipient's number and date; it becomes REGISTERED. Needs the
    /// role REGISTRAR. The same number again gives the same evidence.
    /// FAILED_PRECONDITION: `DELIVERY_NOT_HANDED_OVER`, `DELIVERY_ALREADY_REGISTERED`,
    /// `DELIVERY_REFUSED`; ALREADY_EXISTS: `INCOMING_NUMBER_TAKEN`; NOT_FOUND:
    /// `DELIVERY_NOT_FOUND`.
    func registerDelivery(_ request: DocumentsV1.RegisterDeliveryRequest, _ call: ServerCall) async throws -> DocumentsV1.Evidence
    /// Refuses to register a delivery, with a reason; it becomes REFUSED. Needs the role REGISTRAR.
    /// The same reason again gives the same evidence.
    /// FAILED_PRECONDITION: `DELIVERY_NOT_HANDED_OVER`, `DELIVERY_ALREADY_REGISTERED`,
    /// `DELIVERY_REFUSED`; NOT_FOUND: `DELIVERY_NOT_FOUND`.
    func refuseRegistration(_ request: DocumentsV1.RefuseRegistrationRequest, _ call: ServerCall) async throws -> DocumentsV1.Evidence
  }

  /// Calls `talaka.documents.v1.DeliveryService` elsewhere.
  public struct DeliveryServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists what a subscriber has received, newest first, in pages. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    public func listDeliveries(
      _ request: DocumentsV1.ListDeliveriesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.ListDeliveriesResponse {
      try await client.unary(DocumentsV1.DeliveryService.listDeliveries, request, options)
    }

    /// Reads a delivery with its document and signatures. Changes no state: only `ConfirmHandover`
    /// does. NOT_FOUND: `DELIVERY_NOT_FOUND`, also for others'.
    public func readDelivery(
      _ request: DocumentsV1.ReadDeliveryRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.ReadDeliveryResponse {
      try await client.unary(DocumentsV1.DeliveryService.readDelivery, request, options)
    }

    /// Downloads a file of a delivery or, for the sender, of a dispatch; whole or a range of it. The
    /// first answer describes the file. NOT_FOUND: `FILE_NOT_FOUND`; OUT_OF_RANGE:
    /// `OFFSET_BEYOND_END`.
    public func downloadFile(
      _ request: DocumentsV1.DownloadFileRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<DocumentsV1.DownloadFileResponse> {
      try await client.serverStreaming(DocumentsV1.DeliveryService.downloadFile, request, options)
    }

    /// Confirms that the content is in the recipient's hands by the digests of what was read:
    /// AVAILABLE becomes HANDED_OVER, EXPIRED too, marked late. Confirming twice gives the same
    /// evidence. INVALID_ARGUMENT: `DIGESTS_DIFFER`; FAILED_PRECONDITION: `DELIVERY_WITHDRAWN`;
    /// NOT_FOUND: `DELIVERY_NOT_FOUND`.
    public func confirmHandover(
      _ request: DocumentsV1.ConfirmHandoverRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.Evidence {
      try await client.unary(DocumentsV1.DeliveryService.confirmHandover, request, options)
    }

    /// Registers a delivery with the recipient's number and date; it becomes REGISTERED. Needs the
    /// role REGISTRAR. The same number again gives the same evidence.
    /// FAILED_PRECONDITION: `DELIVERY_NOT_HANDED_OVER`, `DELIVERY_ALREADY_REGISTERED`,
    /// `DELIVERY_REFUSED`; ALREADY_EXISTS: `INCOMING_NUMBER_TAKEN`; NOT_FOUND:
    /// `DELIVERY_NOT_FOUND`.
    public func registerDelivery(
      _ request: DocumentsV1.RegisterDeliveryRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.Evidence {
      try await client.unary(DocumentsV1.DeliveryService.registerDelivery, request, options)
    }

    /// Refuses to register a delivery, with a reason; it becomes REFUSED. Needs the role REGISTRAR.
    /// The same reason again gives the same evidence.
    /// FAILED_PRECONDITION: `DELIVERY_NOT_HANDED_OVER`, `DELIVERY_ALREADY_REGISTERED`,
    /// `DELIVERY_REFUSED`; NOT_FOUND: `DELIVERY_NOT_FOUND`.
    public func refuseRegistration(
      _ request: DocumentsV1.RefuseRegistrationRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.Evidence {
      try await client.unary(DocumentsV1.DeliveryService.refuseRegistration, request, options)
    }
  }
}

extension DocumentsV1.DeliveryServiceHandler {
  public static var descriptor: ServiceDescriptor {
    DocumentsV1.DeliveryService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(DocumentsV1.DeliveryService.listDeliveries) { call in
        let request: DocumentsV1.ListDeliveriesRequest = try call.request()
        call.answer(try await self.listDeliveries(request, call))
      },
      RPCMethod(DocumentsV1.DeliveryService.readDelivery) { call in
        let request: DocumentsV1.ReadDeliveryRequest = try call.request()
        call.answer(try await self.readDelivery(request, call))
      },
      RPCMethod(DocumentsV1.DeliveryService.downloadFile) { call in
        let request: DocumentsV1.DownloadFileRequest = try call.request()
        try await self.downloadFile(request, call.answers(), call)
      },
      RPCMethod(DocumentsV1.DeliveryService.confirmHandover) { call in
        let request: DocumentsV1.ConfirmHandoverRequest = try call.request()
        call.answer(try await self.confirmHandover(request, call))
      },
      RPCMethod(DocumentsV1.DeliveryService.registerDelivery) { call in
        let request: DocumentsV1.RegisterDeliveryRequest = try call.request()
        call.answer(try await self.registerDelivery(request, call))
      },
      RPCMethod(DocumentsV1.DeliveryService.refuseRegistration) { call in
        let request: DocumentsV1.RefuseRegistrationRequest = try call.request()
        call.answer(try await self.refuseRegistration(request, call))
      },
    ]
  }
}
