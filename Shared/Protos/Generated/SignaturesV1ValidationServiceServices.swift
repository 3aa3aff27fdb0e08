// Generated from talaka/signatures/v1/validation_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension SignaturesV1 {
  /// What an implementation of `talaka.signatures.v1.ValidationService` provides.
  public protocol ValidationServiceHandler: RPCService {
    /// Validates a CMS signature over a content that is given by digest or as bytes. Changes nothing.
    /// INVALID_ARGUMENT: `DIGEST_LENGTH_WRONG`, `CONTENT_MISSING`.
    func validateSignature(_ request: SignaturesV1.ValidateSignatureRequest, _ call: ServerCall) async throws -> SignaturesV1.ValidationReport
    /// Validates a CMS signature over a file of any length, in constant memory. Changes nothing.
    /// INVALID_ARGUMENT: `SIGNATURE_MISSING`.
    func validateFile(_ requests: RequestStream<SignaturesV1.ValidateFileRequest>, _ call: ServerCall) async throws -> SignaturesV1.ValidationReport
  }

  /// Calls `talaka.signatures.v1.ValidationService` elsewhere.
  public struct ValidationServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Validates a CMS signature over a content that is given by digest or as bytes. Changes nothing.
    /// INVALID_ARGUMENT: `DIGEST_LENGTH_WRONG`, `CONTENT_MISSING`.
    public func validateSignature(
      _ request: SignaturesV1.ValidateSignatureRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.ValidationReport {
      try await client.unary(SignaturesV1.ValidationService.validateSignature, request, options)
    }

    /// Validates a CMS signature over a file of any length, in constant memory. Changes nothing.
    /// INVALID_ARGUMENT: `SIGNATURE_MISSING`.
    public func validateFile(
      _ options: CallOptions = CallOptions()
    ) async throws -> ClientStream<SignaturesV1.ValidateFileRequest, SignaturesV1.ValidationReport> {
      try await client.clientStreaming(SignaturesV1.ValidationService.validateFile, options)
    }
  }
}

extension SignaturesV1.ValidationServiceHandler {
  public static var descriptor: ServiceDescriptor {
    SignaturesV1.ValidationService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(SignaturesV1.ValidationService.validateSignature) { call in
        let request: SignaturesV1.ValidateSignatureRequest = try call.request()
        call.answer(try await self.validateSignature(request, call))
      },
      RPCMethod(SignaturesV1.ValidationService.validateFile) { call in
        call.answer(try await self.validateFile(call.requests(), call))
      },
    ]
  }
}
