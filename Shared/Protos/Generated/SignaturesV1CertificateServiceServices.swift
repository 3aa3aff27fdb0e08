// Generated from talaka/signatures/v1/certificate_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension SignaturesV1 {
  /// What an implementation of `talaka.signatures.v1.CertificateService` provides.
  public protocol CertificateServiceHandler: RPCService {
    /// Enrols a key: issues a certificate for the key of a PKCS#10 request, after proof of possession.
    /// The subject comes from the registers (`LookupRecord`), never from the request. The certificate
    /// is ACTIVE afterwards. A repeat with the same `request_id` gives the first certificate, byte for
    /// byte, also after a crash. `documents` and `services` may enrol a SYSTEM_SEAL for themselves.
    /// INVALID_ARGUMENT: `REQUEST_MALFORMED`, `POSSESSION_UNPROVEN`, `KEY_TOO_WEAK`,
    /// `KEY_UNSUPPORTED`; NOT_FOUND: `HOLDER_NOT_FOUND`; ALREADY_EXISTS: `KEY_ALREADY_CERTIFIED`,
    /// `REQUEST_ID_REUSED`; FAILED_PRECONDITION: `HOLDER_DECEASED`, `HOLDER_DISSOLVED`; UNAVAILABLE:
    /// `REGISTER_UNREACHABLE`.
    func enrolCertificate(_ request: SignaturesV1.EnrolCertificateRequest, _ call: ServerCall) async throws -> SignaturesV1.Certificate
    /// Creates a seal of an organisation whose key is made and held by this service, for
    /// `SealContent`. An organisation has one good seal: a repeat gives it.
    /// NOT_FOUND: `HOLDER_NOT_FOUND`.
    func createSeal(_ request: SignaturesV1.CreateSealRequest, _ call: ServerCall) async throws -> SignaturesV1.Certificate
    /// Gets one certificate. Anyone may: it is what verifies signatures. Changes nothing.
    /// NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    func getCertificate(_ request: SignaturesV1.GetCertificateRequest, _ call: ServerCall) async throws -> SignaturesV1.Certificate
    /// Lists every certificate ever issued to a holder, newest first, in pages. Changes nothing.
    /// PERMISSION_DENIED: `NOT_YOUR_DATA`.
    func listCertificates(_ request: SignaturesV1.ListCertificatesRequest, _ call: ServerCall) async throws -> SignaturesV1.ListCertificatesResponse
    /// Suspends an ACTIVE certificate. Answers when no OCSP answer can say good any more. Suspending
    /// twice has no further effect. FAILED_PRECONDITION: `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_EXPIRED`; NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    func suspendCertificate(_ request: SignaturesV1.SuspendCertificateRequest, _ call: ServerCall) async throws -> SignaturesV1.Certificate
    /// Resumes a SUSPENDED certificate, which is ACTIVE again. Not for holders.
    /// FAILED_PRECONDITION: `CERTIFICATE_REVOKED`, `CERTIFICATE_EXPIRED`; NOT_FOUND:
    /// `CERTIFICATE_NOT_FOUND`.
    func resumeCertificate(_ request: SignaturesV1.ResumeCertificateRequest, _ call: ServerCall) async throws -> SignaturesV1.Certificate
    /// Revokes a certificate for good. Answers when no OCSP answer can say good any more. Revoking
    /// twice keeps the first time and reason. NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    func revokeCertificate(_ request: SignaturesV1.RevokeCertificateRequest, _ call: ServerCall) async throws -> SignaturesV1.Certificate
  }

  /// Calls `talaka.signatures.v1.CertificateService` elsewhere.
  public struct CertificateServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Enrols a key: issues a certificate for the key of a PKCS#10 request, after proof of possession.
    /// The subject comes from the registers (`LookupRecord`), never from the request. The certificate
    /// is ACTIVE afterwards. A repeat with the same `request_id` gives the first certificate, byte for
    /// byte, also after a crash. `documents` and `services` may enrol a SYSTEM_SEAL for themselves.
    /// INVALID_ARGUMENT: `REQUEST_MALFORMED`, `POSSESSION_UNPROVEN`, `KEY_TOO_WEAK`,
    /// `KEY_UNSUPPORTED`; NOT_FOUND: `HOLDER_NOT_FOUND`; ALREADY_EXISTS: `KEY_ALREADY_CERTIFIED`,
    /// `REQUEST_ID_REUSED`; FAILED_PRECONDITION: `HOLDER_DECEASED`, `HOLDER_DISSOLVED`; UNAVAILABLE:
    /// `REGISTER_UNREACHABLE`.
    public func enrolCertificate(
      _ request: SignaturesV1.EnrolCertificateRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.Certificate {
      try await client.unary(SignaturesV1.CertificateService.enrolCertificate, request, options)
    }

    /// Creates a seal of an organisation whose key is made and held by this service, for
    /// `SealContent`. An organisation has one good seal: a repeat gives it.
    /// NOT_FOUND: `HOLDER_NOT_FOUND`.
    public func createSeal(
      _ request: SignaturesV1.CreateSealRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.Certificate {
      try await client.unary(SignaturesV1.CertificateService.createSeal, request, options)
    }

    /// Gets one certificate. Anyone may: it is what verifies signatures. Changes nothing.
    /// NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    public func getCertificate(
      _ request: SignaturesV1.GetCertificateRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.Certificate {
      try await client.unary(SignaturesV1.CertificateService.getCertificate, request, options)
    }

    /// Lists every certificate ever issued to a holder, newest first, in pages. Changes nothing.
    /// PERMISSION_DENIED: `NOT_YOUR_DATA`.
    public func listCertificates(
      _ request: SignaturesV1.ListCertificatesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.ListCertificatesResponse {
      try await client.unary(SignaturesV1.CertificateService.listCertificates, request, options)
    }

    /// Suspends an ACTIVE certificate. Answers when no OCSP answer can say good any more. Suspending
    /// twice has no further effect. FAILED_PRECONDITION: `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_EXPIRED`; NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    public func suspendCertificate(
      _ request: SignaturesV1.SuspendCertificateRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.Certificate {
      try await client.unary(SignaturesV1.CertificateService.suspendCertificate, request, options)
    }

    /// Resumes a SUSPENDED certificate, which is ACTIVE again. Not for holders.
    /// FAILED_PRECONDITION: `CERTIFICATE_REVOKED`, `CERTIFICATE_EXPIRED`; NOT_FOUND:
    /// `CERTIFICATE_NOT_FOUND`.
    public func resumeCertificate(
      _ request: SignaturesV1.ResumeCertificateRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.Certificate {
      try await client.unary(SignaturesV1.CertificateService.resumeCertificate, request, options)
    }

    /// Revokes a certificate for good. Answers when no OCSP answer can say good any more. Revoking
    /// twice keeps the first time and reason. NOT_FOUND: `CERTIFICATE_NOT_FOUND`.
    public func revokeCertificate(
      _ request: SignaturesV1.RevokeCertificateRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.Certificate {
      try await client.unary(SignaturesV1.CertificateService.revokeCertificate, request, options)
    }
  }
}

extension SignaturesV1.CertificateServiceHandler {
  public static var descriptor: ServiceDescriptor {
    SignaturesV1.CertificateService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(SignaturesV1.CertificateService.enrolCertificate) { call in
        let request: SignaturesV1.EnrolCertificateRequest = try call.request()
        call.answer(try await self.enrolCertificate(request, call))
      },
      RPCMethod(SignaturesV1.CertificateService.createSeal) { call in
        let request: SignaturesV1.CreateSealRequest = try call.request()
        call.answer(try await self.createSeal(request, call))
      },
      RPCMethod(SignaturesV1.CertificateService.getCertificate) { call in
        let request: SignaturesV1.GetCertificateRequest = try call.request()
        call.answer(try await self.getCertificate(request, call))
      },
      RPCMethod(SignaturesV1.CertificateService.listCertificates) { call in
        let request: SignaturesV1.ListCertificatesRequest = try call.request()
        call.answer(try await self.listCertificates(request, call))
      },
      RPCMethod(SignaturesV1.CertificateService.suspendCertificate) { call in
        let request: SignaturesV1.SuspendCertificateRequest = try call.request()
        call.answer(try await self.suspendCertificate(request, call))
      },
      RPCMethod(SignaturesV1.CertificateService.resumeCertificate) { call in
        let request: SignaturesV1.ResumeCertificateRequest = try call.request()
        call.answer(try await self.resumeCertificate(request, call))
      },
      RPCMethod(SignaturesV1.CertificateService.revokeCertificate) { call in
        let request: SignaturesV1.RevokeCertificateRequest = try call.request()
        call.answer(try await self.revokeCertificate(request, call))
      },
    ]
  }
}
