// Generated from talaka/documents/v1/evidence_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension DocumentsV1 {
  /// What an implementation of `talaka.documents.v1.EvidenceService` provides.
  public protocol EvidenceServiceHandler: RPCService {
    /// Gets one evidence. Changes nothing. NOT_FOUND: `EVIDENCE_NOT_FOUND`, also for others'.
    func getEvidence(_ request: DocumentsV1.GetEvidenceRequest, _ call: ServerCall) async throws -> DocumentsV1.Evidence
    /// Lists the evidence of a dispatch or a delivery in the order of its making, in pages; a
    /// recipient sees their own delivery's and the acceptance. Changes nothing. NOT_FOUND:
    /// `DISPATCH_NOT_FOUND`, `DELIVERY_NOT_FOUND`, also for others'.
    func listEvidence(_ request: DocumentsV1.ListEvidenceRequest, _ call: ServerCall) async throws -> DocumentsV1.ListEvidenceResponse
  }

  /// Calls `talaka.documents.v1.EvidenceService` elsewhere.
  public struct EvidenceServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Gets one evidence. Changes nothing. NOT_FOUND: `EVIDENCE_NOT_FOUND`, also for others'.
    public func getEvidence(
      _ request: DocumentsV1.GetEvidenceRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.Evidence {
      try await client.unary(DocumentsV1.EvidenceService.getEvidence, request, options)
    }

    /// Lists the evidence of a dispatch or a delivery in the order of its making, in pages; a
    /// recipient sees their own delivery's and the acceptance. Changes nothing. NOT_FOUND:
    /// `DISPATCH_NOT_FOUND`, `DELIVERY_NOT_FOUND`, also for others'.
    public func listEvidence(
      _ request: DocumentsV1.ListEvidenceRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.ListEvidenceResponse {
      try await client.unary(DocumentsV1.EvidenceService.listEvidence, request, options)
    }
  }
}

extension DocumentsV1.EvidenceServiceHandler {
  public static var descriptor: ServiceDescriptor {
    DocumentsV1.EvidenceService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(DocumentsV1.EvidenceService.getEvidence) { call in
        let request: DocumentsV1.GetEvidenceRequest = try call.request()
        call.answer(try await self.getEvidence(request, call))
      },
      RPCMethod(DocumentsV1.EvidenceService.listEvidence) { call in
        let request: DocumentsV1.ListEvidenceRequest = try call.request()
        call.answer(try await self.listEvidence(request, call))
      },
    ]
  }
}
