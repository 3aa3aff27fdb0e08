// Generated from talaka/signatures/v1/authority_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Publishes the authorities and what they say of their certificates. The gateway's HTTP/1.1
  /// listener forwards to the raw methods; nothing here is personal.
  public enum AuthorityService {
    /// Lists the authorities, the root first. Changes nothing.
    public static let listAuthorities = MethodDescriptor(
      service: "talaka.signatures.v1.AuthorityService", name: "ListAuthorities", kind: .unary,
      input: SignaturesV1.ListAuthoritiesRequest.descriptor, output: SignaturesV1.ListAuthoritiesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator", "identity", "accounts", "documents", "services"], user: .none, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/authorities")]
    )

    /// Gets one authority. Changes nothing. NOT_FOUND: `AUTHORITY_NOT_FOUND`.
    public static let getAuthority = MethodDescriptor(
      service: "talaka.signatures.v1.AuthorityService", name: "GetAuthority", kind: .unary,
      input: SignaturesV1.GetAuthorityRequest.descriptor, output: SignaturesV1.Authority.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator", "identity", "accounts", "documents", "services"], user: .none, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=authorities/*}")]
    )

    /// Gets the newest revocation list of an authority (RFC 5280 §5), DER. Changes nothing.
    /// NOT_FOUND: `AUTHORITY_NOT_FOUND`, `CRL_SHARD_NOT_FOUND`.
    public static let getCrl = MethodDescriptor(
      service: "talaka.signatures.v1.AuthorityService", name: "GetCrl", kind: .unary,
      input: SignaturesV1.GetCrlRequest.descriptor, output: SignaturesV1.GetCrlResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator", "identity", "documents", "services"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Answers an OCSP request (RFC 6960), DER in and out; what can't be answered gets an OCSP error
    /// response, not an error of the call. With a nonce the answer is fresh; without, it may be
    /// cached (RFC 5019). INVALID_ARGUMENT: `REQUEST_TOO_LARGE`.
    public static let answerOcsp = MethodDescriptor(
      service: "talaka.signatures.v1.AuthorityService", name: "AnswerOcsp", kind: .unary,
      input: SignaturesV1.AnswerOcspRequest.descriptor, output: SignaturesV1.AnswerOcspResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "identity", "operator"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Answers a time-stamp request (RFC 3161), DER in and out; what can't be answered gets a
    /// rejection response, not an error of the call.
    public static let answerTimestamp = MethodDescriptor(
      service: "talaka.signatures.v1.AuthorityService", name: "AnswerTimestamp", kind: .unary,
      input: SignaturesV1.AnswerTimestampRequest.descriptor, output: SignaturesV1.AnswerTimestampResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .none, purpose: nil,
        idempotent: false),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.signatures.v1.AuthorityService", file: FileDescriptor(table: talaka__signatures__v1__authority_service__file()),
      methods: [listAuthorities, getAuthority, getCrl, answerOcsp, answerTimestamp]
    )
  }
}
