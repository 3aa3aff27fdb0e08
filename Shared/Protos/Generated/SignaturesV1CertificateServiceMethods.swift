// Generated from talaka/signatures/v1/certificate_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Carries certificates through their life. The operator's command needs no user; through the
  /// gateway an official of a body with the function CARD_ISSUER and the role REGISTRAR may do
  /// everything here, and holders may read, suspend and revoke their own.
  public enum CertificateService {
    /// Enrols a key: issues a certificate for the key of a PKCS#10 request, after proof of possession.
    /// The subject comes from the registers (`LookupRecord`), never from the request. The certificate
    /// is ACTIVE afterwards. A repeat with the same `request_id` gives the first certificate, byte for
    /// byte, also after a crash. `documents` and `services` may enrol a SYSTEM_SEAL for themselves.
    /// INVALID_ARGUMENT: `REQUEST_MALFORMED`, `POSSESSION_UNPROVEN`, `KEY_TOO_WEAK`,
    /// `KEY_UNSUPPORTED`; NOT_FOUND: `HOLDER_NOT_FOUND`; ALREADY_EXISTS: `KEY_ALREADY_CERTIFIED`,
    /// `REQUEST_ID_REUSED`; FAILED_PRECONDITION: `HOLDER_DECEASED`, `HOLDER_DISSOLVED`; UNAVAILABLE:
    /// `REGISTER_UNREACHABLE`.
    public static let enrolCertificate = MethodDescriptor(
      service: "talaka.signatures.v1.CertificateService", name: "EnrolCertificate", kind: .unary,
      input: SignaturesV1.EnrolCertificateRequest.descriptor, output: SignaturesV1.Certificate.descriptor,
      rules: MethodRules(
        callers: ["operator", "gateway", "documents", "services"], user: .optional, purpose: "certificate-issuing",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/certificates:enrol", body: "*")]
    )

    /// Creates a seal of an organisation whose key is made and held by this service, for
    /// `SealContent`. An organisation has one good seal: a repeat gives it.
    /// NOT_FOUND: `HOLDER_NOT_FOUND`.
    public static let createSeal = MethodDescriptor(
      service: "talaka.signatures.v1.CertificateService", name: "CreateSeal", kind: .unary,
      input: SignaturesV1.CreateSealRequest.descriptor, output: SignaturesV1.Certificate.descriptor,
      rules: MethodRules(
        callers: ["operator", "services"], user: .none, purpose: "certificate-issuing",
        idempotent: true),
      http: []
    )

    /// Gets one certificate. Anyone may: it is what verifies signatures. Changes nothing.
    /// NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    public static let getCertificate = MethodDescriptor(
      service: "talaka.signatures.v1.CertificateService", name: "GetCertificate", kind: .unary,
      input: SignaturesV1.GetCertificateRequest.descriptor, output: SignaturesV1.Certificate.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator", "identity", "documents", "services"], user: .optional, purpose: "signature-verification",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=certificates/*}")]
    )

    /// Lists every certificate ever issued to a holder, newest first, in pages. Changes nothing.
    /// PERMISSION_DENIED: `NOT_YOUR_DATA`.
    public static let listCertificates = MethodDescriptor(
      service: "talaka.signatures.v1.CertificateService", name: "ListCertificates", kind: .unary,
      input: SignaturesV1.ListCertificatesRequest.descriptor, output: SignaturesV1.ListCertificatesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .optional, purpose: "certificate-keeping",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/certificates")]
    )

    /// Suspends an ACTIVE certificate. Answers when no OCSP answer can say good any more. Suspending
    /// twice has no further effect. FAILED_PRECONDITION: `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_EXPIRED`; NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    public static let suspendCertificate = MethodDescriptor(
      service: "talaka.signatures.v1.CertificateService", name: "SuspendCertificate", kind: .unary,
      input: SignaturesV1.SuspendCertificateRequest.descriptor, output: SignaturesV1.Certificate.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .optional, purpose: "certificate-keeping",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=certificates/*}:suspend", body: "*")]
    )

    /// Resumes a SUSPENDED certificate, which is ACTIVE again. Not for holders.
    /// FAILED_PRECONDITION: `CERTIFICATE_REVOKED`, `CERTIFICATE_EXPIRED`; NOT_FOUND:
    /// `CERTIFICATE_NOT_FOUND`.
    public static let resumeCertificate = MethodDescriptor(
      service: "talaka.signatures.v1.CertificateService", name: "ResumeCertificate", kind: .unary,
      input: SignaturesV1.ResumeCertificateRequest.descriptor, output: SignaturesV1.Certificate.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .optional, purpose: "certificate-keeping",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=certificates/*}:resume", body: "*")]
    )

    /// Revokes a certificate for good. Answers when no OCSP answer can say good any more. Revoking
    /// twice keeps the first time and reason. NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    public static let revokeCertificate = MethodDescriptor(
      service: "talaka.signatures.v1.CertificateService", name: "RevokeCertificate", kind: .unary,
      input: SignaturesV1.RevokeCertificateRequest.descriptor, output: SignaturesV1.Certificate.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .optional, purpose: "certificate-keeping",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=certificates/*}:revoke", body: "*")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.signatures.v1.CertificateService", file: FileDescriptor(table: talaka__signatures__v1__certificate_service__file()),
      methods: [enrolCertificate, createSeal, getCertificate, listCertificates, suspendCertificate, resumeCertificate, revokeCertificate]
    )
  }
}
