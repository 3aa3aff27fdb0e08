// Generated from talaka/signatures/v1/signing_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension SignaturesV1 {
  /// What an implementation of `talaka.signatures.v1.SigningService` provides.
  public protocol SigningServiceHandler: RPCService {
    /// Prepares signatures: builds the signed attributes of each content and gives the hashes for the
    /// card. The certificate must be a good CARD_SIGNATURE (or SEAL) one of this service, and its
    /// holder the user, or the organisation acted for. Nothing is signed yet; what is not completed
    /// in 15 minutes is dropped.
    /// INVALID_ARGUMENT: `CERTIFICATE_MALFORMED`, `DIGEST_LENGTH_WRONG`, `PROFILE_UNSUPPORTED`;
    /// FAILED_PRECONDITION: `CERTIFICATE_PURPOSE_WRONG`, `CERTIFICATE_EXPIRED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_REVOKED`; NOT_FOUND: `CERTIFICATE_NOT_FOUND`;
    /// PERMISSION_DENIED: `CERTIFICATE_NOT_YOURS`.
    func prepareSignature(_ request: SignaturesV1.PrepareSignatureRequest, _ call: ServerCall) async throws -> SignaturesV1.PrepareSignatureResponse
    /// Completes prepared signatures with the values from the card: verifies each, stamps the time
    /// where the profile has it, and gives the CMS files. All or none. A repeat with the same values
    /// gives the same files, byte for byte.
    /// NOT_FOUND: `SIGNATURE_REQUEST_NOT_FOUND`; FAILED_PRECONDITION: `SIGNATURE_REQUEST_EXPIRED`,
    /// `CERTIFICATE_REVOKED`, `CERTIFICATE_SUSPENDED`; INVALID_ARGUMENT: `SIGNATURE_INVALID`,
    /// `SIGNATURE_COUNT_WRONG`, `SIGNATURE_MALFORMED`; ALREADY_EXISTS:
    /// `SIGNATURE_REQUEST_COMPLETED` with other values; UNAVAILABLE: `TIMESTAMP_UNAVAILABLE`.
    func completeSignature(_ request: SignaturesV1.CompleteSignatureRequest, _ call: ServerCall) async throws -> SignaturesV1.CompleteSignatureResponse
    /// Seals contents with the key that is held here for an organisation (`CreateSeal`). A repeat with
    /// the same `request_id` and content gives the same files, byte for byte.
    /// NOT_FOUND: `SEAL_NOT_FOUND`; FAILED_PRECONDITION: `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_EXPIRED`; ALREADY_EXISTS: `REQUEST_ID_REUSED`.
    func sealContent(_ request: SignaturesV1.SealContentRequest, _ call: ServerCall) async throws -> SignaturesV1.SealContentResponse
    /// Stamps the time on a digest, for services that keep the token beside a file.
    /// INVALID_ARGUMENT: `DIGEST_LENGTH_WRONG`; UNAVAILABLE: `TIMESTAMP_UNAVAILABLE`.
    func createTimestamp(_ request: SignaturesV1.CreateTimestampRequest, _ call: ServerCall) async throws -> SignaturesV1.CreateTimestampResponse
  }

  /// Calls `talaka.signatures.v1.SigningService` elsewhere.
  public struct SigningServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Prepares signatures: builds the signed attributes of each content and gives the hashes for the
    /// card. The certificate must be a good CARD_SIGNATURE (or SEAL) one of this service, and its
    /// holder the user, or the organisation acted for. Nothing is signed yet; what is not completed
    /// in 15 minutes is dropped.
    /// INVALID_ARGUMENT: `CERTIFICATE_MALFORMED`, `DIGEST_LENGTH_WRONG`, `PROFILE_UNSUPPORTED`;
    /// FAILED_PRECONDITION: `CERTIFICATE_PURPOSE_WRONG`, `CERTIFICATE_EXPIRED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_REVOKED`; NOT_FOUND: `CERTIFICATE_NOT_FOUND`;
    /// PERMISSION_DENIED: `CERTIFICATE_NOT_YOURS`.
    public func prepareSignature(
      _ request: SignaturesV1.PrepareSignatureRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.PrepareSignatureResponse {
      try await client.unary(SignaturesV1.SigningService.prepareSignature, request, options)
    }

    /// Completes prepared signatures with the values from the card: verifies each, stamps the time
    /// where the profile has it, and gives the CMS files. All or none. A repeat with the same values
    /// gives the same files, byte for byte.
    /// NOT_FOUND: `SIGNATURE_REQUEST_NOT_FOUND`; FAILED_PRECONDITION: `SIGNATURE_REQUEST_EXPIRED`,
    /// `CERTIFICATE_REVOKED`, `CERTIFICATE_SUSPENDED`; INVALID_ARGUMENT: `SIGNATURE_INVALID`,
    /// `SIGNATURE_COUNT_WRONG`, `SIGNATURE_MALFORMED`; ALREADY_EXISTS:
    /// `SIGNATURE_REQUEST_COMPLETED` with other values; UNAVAILABLE: `TIMESTAMP_UNAVAILABLE`.
    public func completeSignature(
      _ request: SignaturesV1.CompleteSignatureRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.CompleteSignatureResponse {
      try await client.unary(SignaturesV1.SigningService.completeSignature, request, options)
    }

    /// Seals contents with the key that is held here for an organisation (`CreateSeal`). A repeat with
    /// the same `request_id` and content gives the same files, byte for byte.
    /// NOT_FOUND: `SEAL_NOT_FOUND`; FAILED_PRECONDITION: `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_EXPIRED`; ALREADY_EXISTS: `REQUEST_ID_REUSED`.
    public func sealContent(
      _ request: SignaturesV1.SealContentRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.SealContentResponse {
      try await client.unary(SignaturesV1.SigningService.sealContent, request, options)
    }

    /// Stamps the time on a digest, for services that keep the token beside a file.
    /// INVALID_ARGUMENT: `DIGEST_LENGTH_WRONG`; UNAVAILABLE: `TIMESTAMP_UNAVAILABLE`.
    public func createTimestamp(
      _ request: SignaturesV1.CreateTimestampRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.CreateTimestampResponse {
      try await client.unary(SignaturesV1.SigningService.createTimestamp, request, options)
    }
  }
}

extension SignaturesV1.SigningServiceHandler {
  public static var descriptor: ServiceDescriptor {
    SignaturesV1.SigningService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(SignaturesV1.SigningService.prepareSignature) { call in
        let request: SignaturesV1.PrepareSignatureRequest = try call.request()
        call.answer(try await self.prepareSignature(request, call))
      },
      RPCMethod(SignaturesV1.SigningService.completeSignature) { call in
        let request: SignaturesV1.CompleteSignatureRequest = try call.request()
        call.answer(try await self.completeSignature(request, call))
      },
      RPCMethod(SignaturesV1.SigningService.sealContent) { call in
        let request: SignaturesV1.SealContentRequest = try call.request()
        call.answer(try await self.sealContent(request, call))
      },
      RPCMethod(SignaturesV1.SigningService.createTimestamp) { call in
        let request: SignaturesV1.CreateTimestampRequest = try call.request()
        call.answer(try await self.createTimestamp(request, call))
      },
    ]
  }
}
