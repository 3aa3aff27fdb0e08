// Generated from talaka/documents/v1/evidence_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Gives the evidence of dispatches to their senders and recipients.
  public enum EvidenceService {
    /// Gets one evidence. Changes nothing. NOT_FOUND: `EVIDENCE_NOT_FOUND`, also for others'.
    public static let getEvidence = MethodDescriptor(
      service: "talaka.documents.v1.EvidenceService", name: "GetEvidence", kind: .unary,
      input: DocumentsV1.GetEvidenceRequest.descriptor, output: DocumentsV1.Evidence.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=evidence/*}")]
    )

    /// Lists the evidence of a dispatch or a delivery in the order of its making, in pages; a
    /// recipient sees their own delivery's and the acceptance. Changes nothing. NOT_FOUND:
    /// `DISPATCH_NOT_FOUND`, `DELIVERY_NOT_FOUND`, also for others'.
    public static let listEvidence = MethodDescriptor(
      service: "talaka.documents.v1.EvidenceService", name: "ListEvidence", kind: .unary,
      input: DocumentsV1.ListEvidenceRequest.descriptor, output: DocumentsV1.ListEvidenceResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=dispatches/*}/evidence"), HTTPRule("GET", "/v1/{parent=deliveries/*}/evidence")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.documents.v1.EvidenceService", file: FileDescriptor(table: talaka__documents__v1__evidence_service__file()),
      methods: [getEvidence, listEvidence]
    )
  }
}
