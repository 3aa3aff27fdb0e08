// Generated from talaka/identity/v1/session_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension IdentityV1 {
  /// What an implementation of `talaka.identity.v1.SessionService` provides.
  public protocol SessionServiceHandler: RPCService {
    /// Creates a challenge for a login with an ID card: single use, 5 minutes, its use survives a
    /// crash. RESOURCE_EXHAUSTED: `CHALLENGES_EXHAUSTED`.
    func createChallenge(_ request: IdentityV1.CreateChallengeRequest, _ call: ServerCall) async throws -> IdentityV1.CreateChallengeResponse
    /// Creates a session from a Web eID token that answers a challenge. Uses the challenge up, also
    /// when the token is refused. UNAUTHENTICATED with one of `CHALLENGE_UNKNOWN`,
    /// `CHALLENGE_EXPIRED`, `TOKEN_MALFORMED`, `TOKEN_FORMAT_UNSUPPORTED`, `ALGORITHM_UNSUPPORTED`,
    /// `CERTIFICATE_MALFORMED`, `CERTIFICATE_PURPOSE_WRONG`, `CERTIFICATE_EXPIRED`,
    /// `CERTIFICATE_NOT_YET_VALID`, `CERTIFICATE_UNTRUSTED`, `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_UNKNOWN`, `SIGNATURE_INVALID`, `PERSON_UNKNOWN`,
    /// `PERSON_DECEASED`; PERMISSION_DENIED: `ORGANISATION_NOT_YOURS`; RESOURCE_EXHAUSTED:
    /// `LOGIN_PAUSED`; UNAVAILABLE: `REVOCATION_UNKNOWN` when no responder answers.
    func createSession(_ request: IdentityV1.CreateSessionRequest, _ call: ServerCall) async throws -> IdentityV1.SessionTokens
    /// Refreshes a session: gives a new access token and a new refresh token, and uses the old one
    /// up. A refresh token that comes a second time ends the session. May choose another
    /// organisation to act for. UNAUTHENTICATED: `REFRESH_TOKEN_UNKNOWN`, `REFRESH_TOKEN_REUSED`,
    /// `SESSION_ENDED`; PERMISSION_DENIED: `ORGANISATION_NOT_YOURS`.
    func refreshSession(_ request: IdentityV1.RefreshSessionRequest, _ call: ServerCall) async throws -> IdentityV1.SessionTokens
    /// Lists the user's living sessions, newest first. Changes nothing. No errors of its own.
    func listSessions(_ request: IdentityV1.ListSessionsRequest, _ call: ServerCall) async throws -> IdentityV1.ListSessionsResponse
    /// Ends one of the user's sessions; its tokens stop working everywhere within seconds. Ending an
    /// ended session has no effect. NOT_FOUND: `SESSION_NOT_FOUND`, also for another's.
    func endSession(_ request: IdentityV1.EndSessionRequest, _ call: ServerCall) async throws -> IdentityV1.EndSessionResponse
    /// Gets the public keys of access tokens, the current and the next. Changes nothing.
    func getJwks(_ request: IdentityV1.GetJwksRequest, _ call: ServerCall) async throws -> IdentityV1.GetJwksResponse
    /// Streams ended sessions after a sequence number, dense and in commit order, with a heartbeat
    /// at least every 2 seconds: a service that heard nothing for 5 seconds refuses methods that
    /// demand high assurance. Sessions that would have ended by themselves are left out.
    func watchRevocations(_ request: IdentityV1.WatchRevocationsRequest, _ responses: ResponseWriter<IdentityV1.RevocationUpdate>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.identity.v1.SessionService` elsewhere.
  public struct SessionServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Creates a challenge for a login with an ID card: single use, 5 minutes, its use survives a
    /// crash. RESOURCE_EXHAUSTED: `CHALLENGES_EXHAUSTED`.
    public func createChallenge(
      _ request: IdentityV1.CreateChallengeRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.CreateChallengeResponse {
      try await client.unary(IdentityV1.SessionService.createChallenge, request, options)
    }

    /// Creates a session from a Web eID token that answers a challenge. Uses the challenge up, also
    /// when the token is refused. UNAUTHENTICATED with one of `CHALLENGE_UNKNOWN`,
    /// `CHALLENGE_EXPIRED`, `TOKEN_MALFORMED`, `TOKEN_FORMAT_UNSUPPORTED`, `ALGORITHM_UNSUPPORTED`,
    /// `CERTIFICATE_MALFORMED`, `CERTIFICATE_PURPOSE_WRONG`, `CERTIFICATE_EXPIRED`,
    /// `CERTIFICATE_NOT_YET_VALID`, `CERTIFICATE_UNTRUSTED`, `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_UNKNOWN`, `SIGNATURE_INVALID`, `PERSON_UNKNOWN`,
    /// `PERSON_DECEASED`; PERMISSION_DENIED: `ORGANISATION_NOT_YOURS`; RESOURCE_EXHAUSTED:
    /// `LOGIN_PAUSED`; UNAVAILABLE: `REVOCATION_UNKNOWN` when no responder answers.
    public func createSession(
      _ request: IdentityV1.CreateSessionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.SessionTokens {
      try await client.unary(IdentityV1.SessionService.createSession, request, options)
    }

    /// Refreshes a session: gives a new access token and a new refresh token, and uses the old one
    /// up. A refresh token that comes a second time ends the session. May choose another
    /// organisation to act for. UNAUTHENTICATED: `REFRESH_TOKEN_UNKNOWN`, `REFRESH_TOKEN_REUSED`,
    /// `SESSION_ENDED`; PERMISSION_DENIED: `ORGANISATION_NOT_YOURS`.
    public func refreshSession(
      _ request: IdentityV1.RefreshSessionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.SessionTokens {
      try await client.unary(IdentityV1.SessionService.refreshSession, request, options)
    }

    /// Lists the user's living sessions, newest first. Changes nothing. No errors of its own.
    public func listSessions(
      _ request: IdentityV1.ListSessionsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.ListSessionsResponse {
      try await client.unary(IdentityV1.SessionService.listSessions, request, options)
    }

    /// Ends one of the user's sessions; its tokens stop working everywhere within seconds. Ending an
    /// ended session has no effect. NOT_FOUND: `SESSION_NOT_FOUND`, also for another's.
    public func endSession(
      _ request: IdentityV1.EndSessionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.EndSessionResponse {
      try await client.unary(IdentityV1.SessionService.endSession, request, options)
    }

    /// Gets the public keys of access tokens, the current and the next. Changes nothing.
    public func getJwks(
      _ request: IdentityV1.GetJwksRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.GetJwksResponse {
      try await client.unary(IdentityV1.SessionService.getJwks, request, options)
    }

    /// Streams ended sessions after a sequence number, dense and in commit order, with a heartbeat
    /// at least every 2 seconds: a service that heard nothing for 5 seconds refuses methods that
    /// demand high assurance. Sessions that would have ended by themselves are left out.
    public func watchRevocations(
      _ request: IdentityV1.WatchRevocationsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<IdentityV1.RevocationUpdate> {
      try await client.serverStreaming(IdentityV1.SessionService.watchRevocations, request, options)
    }
  }
}

extension IdentityV1.SessionServiceHandler {
  public static var descriptor: ServiceDescriptor {
    IdentityV1.SessionService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(IdentityV1.SessionService.createChallenge) { call in
        let request: IdentityV1.CreateChallengeRequest = try call.request()
        call.answer(try await self.createChallenge(request, call))
      },
      RPCMethod(IdentityV1.SessionService.createSession) { call in
        let request: IdentityV1.CreateSessionRequest = try call.request()
        call.answer(try await self.createSession(request, call))
      },
      RPCMethod(IdentityV1.SessionService.refreshSession) { call in
        let request: IdentityV1.RefreshSessionRequest = try call.request()
        call.answer(try await self.refreshSession(request, call))
      },
      RPCMethod(IdentityV1.SessionService.listSessions) { call in
        let request: IdentityV1.ListSessionsRequest = try call.request()
        call.answer(try await self.listSessions(request, call))
      },
      RPCMethod(IdentityV1.SessionService.endSession) { call in
        let request: IdentityV1.EndSessionRequest = try call.request()
        call.answer(try await self.endSession(request, call))
      },
      RPCMethod(IdentityV1.SessionService.getJwks) { call in
        let request: IdentityV1.GetJwksRequest = try call.request()
        call.answer(try await self.getJwks(request, call))
      },
      RPCMethod(IdentityV1.SessionService.watchRevocations) { call in
        let request: IdentityV1.WatchRevocationsRequest = try call.request()
        try await self.watchRevocations(request, call.answers(), call)
      },
    ]
  }
}
