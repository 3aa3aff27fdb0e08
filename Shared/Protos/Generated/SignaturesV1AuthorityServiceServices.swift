// Generated from talaka/signatures/v1/authority_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension SignaturesV1 {
  /// What an implementation of `talaka.signatures.v1.AuthorityService` provides.
  public protocol AuthorityServiceHandler: RPCService {
    /// Lists the authorities, the root first. Changes nothing.
    func listAuthorities(_ request: SignaturesV1.ListAuthoritiesRequest, _ call: ServerCall) async throws -> SignaturesV1.ListAuthoritiesResponse
    /// Gets one authority. Changes nothing. NOT_FOUND: `AUTHORITY_NOT_FOUND`.
    func getAuthority(_ request: SignaturesV1.GetAuthorityRequest, _ call: ServerCall) async throws -> SignaturesV1.Authority
    /// Gets the newest revocation list of an authority (RFC 5280 §5), DER. Changes nothing.
    /// NOT_FOUND: `AUTHORITY_NOT_FOUND`, `CRL_SHARD_NOT_FOUND`.
    func getCrl(_ request: SignaturesV1.GetCrlRequest, _ call: ServerCall) async throws -> SignaturesV1.GetCrlResponse
    /// Answers an OCSP request (RFC 6960), DER in and out; what can't be answered gets an OCSP error
    /// response, not an error of the call. With a nonce the answer is fresh; without, it may be
    /// cached (RFC 5019). INVALID_ARGUMENT: `REQUEST_TOO_LARGE`.
    func answerOcsp(_ request: SignaturesV1.AnswerOcspRequest, _ call: ServerCall) async throws -> SignaturesV1.AnswerOcspResponse
    /// Answers a time-stamp request (RFC 3161), DER in and out; what can't be answered gets a
    /// rejection response, not an error of the call.
    func answerTimestamp(_ request: SignaturesV1.AnswerTimestampRequest, _ call: ServerCall) async throws -> SignaturesV1.AnswerTimestampResponse
  }

  /// Calls `talaka.signatures.v1.AuthorityService` elsewhere.
  public struct AuthorityServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists the authorities, the root first. Changes nothing.
    public func listAuthorities(
      _ request: SignaturesV1.ListAuthoritiesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.ListAuthoritiesResponse {
      try await client.unary(SignaturesV1.AuthorityService.listAuthorities, request, options)
    }

    /// Gets one authority. Changes nothing. NOT_FOUND: `AUTHORITY_NOT_FOUND`.
    public func getAuthority(
      _ request: SignaturesV1.GetAuthorityRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.Authority {
      try await client.unary(SignaturesV1.AuthorityService.getAuthority, request, options)
    }

    /// Gets the newest revocation list of an authority (RFC 5280 §5), DER. Changes nothing.
    /// NOT_FOUND: `AUTHORITY_NOT_FOUND`, `CRL_SHARD_NOT_FOUND`.
    public func getCrl(
      _ request: SignaturesV1.GetCrlRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.GetCrlResponse {
      try await client.unary(SignaturesV1.AuthorityService.getCrl, request, options)
    }

    /// Answers an OCSP request (RFC 6960), DER in and out; what can't be answered gets an OCSP error
    /// response, not an error of the call. With a nonce the answer is fresh; without, it may be
    /// cached (RFC 5019). INVALID_ARGUMENT: `REQUEST_TOO_LARGE`.
    public func answerOcsp(
      _ request: SignaturesV1.AnswerOcspRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.AnswerOcspResponse {
      try await client.unary(SignaturesV1.AuthorityService.answerOcsp, request, options)
    }

    /// Answers a time-stamp request (RFC 3161), DER in and out; what can't be answered gets a
    /// rejection response, not an error of the call.
    public func answerTimestamp(
      _ request: SignaturesV1.AnswerTimestampRequest, _ options: CallOptions = CallOptions()
    ) async throws -> SignaturesV1.AnswerTimestampResponse {
      try await client.unary(SignaturesV1.AuthorityService.answerTimestamp, request, options)
    }
  }
}

extension SignaturesV1.AuthorityServiceHandler {
  public static var descriptor: ServiceDescriptor {
    SignaturesV1.AuthorityService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(SignaturesV1.AuthorityService.listAuthorities) { call in
        let request: SignaturesV1.ListAuthoritiesRequest = try call.request()
        call.answer(try await self.listAuthorities(request, call))
      },
      RPCMethod(SignaturesV1.AuthorityService.getAuthority) { call in
        let request: SignaturesV1.GetAuthorityRequest = try call.request()
        call.answer(try await self.getAuthority(request, call))
      },
      RPCMethod(SignaturesV1.AuthorityService.getCrl) { call in
        let request: SignaturesV1.GetCrlRequest = try call.request()
        call.answer(try await self.getCrl(request, call))
      },
      RPCMethod(SignaturesV1.AuthorityService.answerOcsp) { call in
        let request: SignaturesV1.AnswerOcspRequest = try call.request()
        call.answer(try await self.answerOcsp(request, call))
      },
      RPCMethod(SignaturesV1.AuthorityService.answerTimestamp) { call in
        let request: SignaturesV1.AnswerTimestampRequest = try call.request()
        call.answer(try await self.answerTimestamp(request, call))
      },
    ]
  }
}
