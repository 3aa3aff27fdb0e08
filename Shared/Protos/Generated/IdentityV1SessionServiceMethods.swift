// Generated from talaka/identity/v1/session_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Logs in, refreshes, lists and ends sessions.
  public enum SessionService {
    /// Creates a challenge for a login with an ID card: single use, 5 minutes, its use survives a
    /// crash. RESOURCE_EXHAUSTED: `CHALLENGES_EXHAUSTED`.
    public static let createChallenge = MethodDescriptor(
      service: "talaka.identity.v1.SessionService", name: "CreateChallenge", kind: .unary,
      input: IdentityV1.CreateChallengeRequest.descriptor, output: IdentityV1.CreateChallengeResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .none, purpose: nil,
        idempotent: false),
      http: [HTTPRule("POST", "/v1/challenges", body: "*")]
    )

    /// Creates a session from a Web eID token that answers a challenge. Uses the challenge up, also
    /// when the token is refused. UNAUTHENTICATED with one of `CHALLENGE_UNKNOWN`,
    /// `CHALLENGE_EXPIRED`, `TOKEN_MALFORMED`, `TOKEN_FORMAT_UNSUPPORTED`, `ALGORITHM_UNSUPPORTED`,
    /// `CERTIFICATE_MALFORMED`, `CERTIFICATE_PURPOSE_WRONG`, `CERTIFICATE_EXPIRED`,
    /// `CERTIFICATE_NOT_YET_VALID`, `CERTIFICATE_UNTRUSTED`, `CERTIFICATE_REVOKED`,
    /// `CERTIFICATE_SUSPENDED`, `CERTIFICATE_UNKNOWN`, `SIGNATURE_INVALID`, `PERSON_UNKNOWN`,
    /// `PERSON_DECEASED`; PERMISSION_DENIED: `ORGANISATION_NOT_YOURS`; RESOURCE_EXHAUSTED:
    /// `LOGIN_PAUSED`; UNAVAILABLE: `REVOCATION_UNKNOWN` when no responder answers.
    public static let createSession = MethodDescriptor(
      service: "talaka.identity.v1.SessionService", name: "CreateSession", kind: .unary,
      input: IdentityV1.CreateSessionRequest.descriptor, output: IdentityV1.SessionTokens.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .none, purpose: "own-session",
        idempotent: false),
      http: [HTTPRule("POST", "/v1/sessions", body: "*")]
    )

    /// Refreshes a session: gives a new access token and a new refresh token, and uses the old one
    /// up. A refresh token that comes a second time ends the session. May choose another
    /// organisation to act for. UNAUTHENTICATED: `REFRESH_TOKEN_UNKNOWN`, `REFRESH_TOKEN_REUSED`,
    /// `SESSION_ENDED`; PERMISSION_DENIED: `ORGANISATION_NOT_YOURS`.
    public static let refreshSession = MethodDescriptor(
      service: "talaka.identity.v1.SessionService", name: "RefreshSession", kind: .unary,
      input: IdentityV1.RefreshSessionRequest.descriptor, output: IdentityV1.SessionTokens.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .none, purpose: "own-session",
        idempotent: false),
      http: [HTTPRule("POST", "/v1/sessions:refresh", body: "*")]
    )

    /// Lists the user's living sessions, newest first. Changes nothing. No errors of its own.
    public static let listSessions = MethodDescriptor(
      service: "talaka.identity.v1.SessionService", name: "ListSessions", kind: .unary,
      input: IdentityV1.ListSessionsRequest.descriptor, output: IdentityV1.ListSessionsResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .low, purpose: "own-session",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/sessions")]
    )

    /// Ends one of the user's sessions; its tokens stop working everywhere within seconds. Ending an
    /// ended session has no effect. NOT_FOUND: `SESSION_NOT_FOUND`, also for another's.
    public static let endSession = MethodDescriptor(
      service: "talaka.identity.v1.SessionService", name: "EndSession", kind: .unary,
      input: IdentityV1.EndSessionRequest.descriptor, output: IdentityV1.EndSessionResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .low, purpose: nil,
        idempotent: true),
      http: [HTTPRule("DELETE", "/v1/{name=sessions/*}")]
    )

    /// Gets the public keys of access tokens, the current and the next. Changes nothing.
    public static let getJwks = MethodDescriptor(
      service: "talaka.identity.v1.SessionService", name: "GetJwks", kind: .unary,
      input: IdentityV1.GetJwksRequest.descriptor, output: IdentityV1.GetJwksResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "accounts", "documents", "signatures", "services"], user: .none, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/.well-known/jwks.json")]
    )

    /// Streams ended sessions after a sequence number, dense and in commit order, with a heartbeat
    /// at least every 2 seconds: a service that heard nothing for 5 seconds refuses methods that
    /// demand high assurance. Sessions that would have ended by themselves are left out.
    public static let watchRevocations = MethodDescriptor(
      service: "talaka.identity.v1.SessionService", name: "WatchRevocations", kind: .serverStreaming,
      input: IdentityV1.WatchRevocationsRequest.descriptor, output: IdentityV1.RevocationUpdate.descriptor,
      rules: MethodRules(
        callers: ["accounts", "documents", "signatures", "services"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.identity.v1.SessionService", file: FileDescriptor(table: talaka__identity__v1__session_service__file()),
      methods: [createChallenge, createSession, refreshSession, listSessions, endSession, getJwks, watchRevocations]
    )
  }
}
