// Generated from talaka/signatures/v1/signing_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Makes detached CAdES signatures (EN 319 122-1) over contents that are known by their digests.
  public enum SigningService {
    /// Prepares signatures: builds the signed attributes of each content and gives the hashes for the
    /// card. The certificate must be a good CARD_SIGNATURE (or SEAL) one of this service, and its
    /// holder the user, or the organisation acted for. Nothing is signed yet; what is not completed
    /// in 15 minutes is dropped.
    /// INVALID_ARGUMENT: `CERTIFICATE_MALFORMED`, `DIGEST_LENGTH_WRONG`, `PROFILE_UNSUPPORTED`;
    /// FAILED_PRECONDITION: `CERTIFICATE_PURPOSE_WRONG`, `CERTIFICATE_EXPIRED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_REVOKED`; NOT_FOUND: `CERTIFICATE_NOT_FOUND`;
    /// PERMISSION_DENIED: `CERTIFICATE_NOT_YOURS`.
    public static let prepareSignature = MethodDescriptor(
      service: "talaka.signatures.v1.SigningService", name: "PrepareSignature", kind: .unary,
      input: SignaturesV1.PrepareSignatureRequest.descriptor, output: SignaturesV1.PrepareSignatureResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: nil,
        idempotent: false),
      http: [HTTPRule("POST", "/v1/signatureRequests", body: "*")]
    )

    /// Completes prepared signatures with the values from the card: verifies each, stamps the time
    /// where the profile has it, and gives the CMS files. All or none. A repeat with the same values
    /// gives the same files, byte for byte.
    /// NOT_FOUND: `SIGNATURE_REQUEST_NOT_FOUND`; FAILED_PRECONDITION: `SIGNATURE_REQUEST_EXPIRED`,
    /// `CERTIFICATE_REVOKED`, `CERTIFICATE_SUSPENDED`; INVALID_ARGUMENT: `SIGNATURE_INVALID`,
    /// `SIGNATURE_COUNT_WRONG`, `SIGNATURE_MALFORMED`; ALREADY_EXISTS:
    /// `SIGNATURE_REQUEST_COMPLETED` with other values; UNAVAILABLE: `TIMESTAMP_UNAVAILABLE`.
    public static let completeSignature = MethodDescriptor(
      service: "talaka.signatures.v1.SigningService", name: "CompleteSignature", kind: .unary,
      input: SignaturesV1.CompleteSignatureRequest.descriptor, output: SignaturesV1.CompleteSignatureResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: nil,
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=signatureRequests/*}:complete", body: "*")]
    )

    /// Seals contents with the key that is held here for an organisation (`CreateSeal`). A repeat with
    /// the same `request_id` and content gives the same files, byte for byte.
    /// NOT_FOUND: `SEAL_NOT_FOUND`; FAILED_PRECONDITION: `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_EXPIRED`; ALREADY_EXISTS: `REQUEST_ID_REUSED`.
    public static let sealContent = MethodDescriptor(
      service: "talaka.signatures.v1.SigningService", name: "SealContent", kind: .unary,
      input: SignaturesV1.SealContentRequest.descriptor, output: SignaturesV1.SealContentResponse.descriptor,
      rules: MethodRules(
        callers: ["services", "documents"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Stamps the time on a digest, for services that keep the token beside a file.
    /// INVALID_ARGUMENT: `DIGEST_LENGTH_WRONG`; UNAVAILABLE: `TIMESTAMP_UNAVAILABLE`.
    public static let createTimestamp = MethodDescriptor(
      service: "talaka.signatures.v1.SigningService", name: "CreateTimestamp", kind: .unary,
      input: SignaturesV1.CreateTimestampRequest.descriptor, output: SignaturesV1.CreateTimestampResponse.descriptor,
      rules: MethodRules(
        callers: ["services", "documents"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.signatures.v1.SigningService", file: FileDescriptor(table: talaka__signatures__v1__signing_service__file()),
      methods: [prepareSignature, completeSignature, sealContent, createTimestamp]
    )
  }
}
