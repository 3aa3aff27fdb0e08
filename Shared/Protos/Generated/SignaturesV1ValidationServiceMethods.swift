// Generated from talaka/signatures/v1/validation_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Validates signatures after EN 319 102-1. A signature that does not hold is a report, not an
  /// error of the call.
  public enum ValidationService {
    /// Validates a CMS signature over a content that is given by digest or as bytes. Changes nothing.
    /// INVALID_ARGUMENT: `DIGEST_LENGTH_WRONG`, `CONTENT_MISSING`.
    public static let validateSignature = MethodDescriptor(
      service: "talaka.signatures.v1.ValidationService", name: "ValidateSignature", kind: .unary,
      input: SignaturesV1.ValidateSignatureRequest.descriptor, output: SignaturesV1.ValidationReport.descriptor,
      rules: MethodRules(
        callers: ["gateway", "documents", "services", "operator"], user: .optional, purpose: "signature-verification",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/signatures:validate", body: "*")]
    )

    /// Validates a CMS signature over a file of any length, in constant memory. Changes nothing.
    /// INVALID_ARGUMENT: `SIGNATURE_MISSING`.
    public static let validateFile = MethodDescriptor(
      service: "talaka.signatures.v1.ValidationService", name: "ValidateFile", kind: .clientStreaming,
      input: SignaturesV1.ValidateFileRequest.descriptor, output: SignaturesV1.ValidationReport.descriptor,
      rules: MethodRules(
        callers: ["gateway", "documents", "services"], user: .optional, purpose: "signature-verification",
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.signatures.v1.ValidationService", file: FileDescriptor(table: talaka__signatures__v1__validation_service__file()),
      methods: [validateSignature, validateFile]
    )
  }
}
