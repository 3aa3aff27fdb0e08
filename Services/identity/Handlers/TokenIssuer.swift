internal import Hosting
internal import PKI
internal import Postgres
internal import Protos
internal import Reactor

/// Makes the tokens of a session.
struct TokenIssuer: Sendable {
  let keys: TokenKeys
  /// `iss` of the tokens.
  let issuer: String
  /// Seconds; at most `AccessToken.longestLife`.
  let accessLife: Int64
  /// Seconds from the login on; refreshing does not prolong it.
  let sessionLife: Int64

  /// For whom a session acts, looked up when its token is made.
  struct Acting: Sendable {
    let id: UUIDv7
    let organisation: IdentityV1.Organisation
    let standing: Standing
  }

  /// When an access token made now ends: with its session at the latest.
  func tokenEnd(at now: WallTime, sessionEnd: WallTime) -> WallTime {
    min(now.adding(seconds: accessLife), sessionEnd)
  }

  func tokens(
    _ session: SessionStore.Record, _ acting: Acting?, refreshToken: String
  ) throws -> IdentityV1.SessionTokens {
    let token = AccessToken(
      issuer: issuer, subject: ResourceName.person(session.person),
      session: ResourceName.session(session.id),
      id: PKI.Base64.encode(try SecureRandom.bytes(16), .url),
      issueTime: session.useTime.seconds, expireTime: session.tokenEndTime.seconds,
      acting: acting.map { acting in
        AccessToken.Acting(
          organisation: acting.organisation.name, kind: acting.organisation.kind.word,
          functions: acting.organisation.functions.compactMap(\.word), standing: acting.standing)
      })
    return IdentityV1.SessionTokens(
      session: Self.message(session, isCurrent: true), accessToken: try keys.sign(token),
      accessExpireTime: WallTime(microseconds: session.tokenEndTime.seconds * 1_000_000).timestamp,
      refreshToken: refreshToken)
  }

  static func message(_ session: SessionStore.Record, isCurrent: Bool) -> IdentityV1.Session {
    IdentityV1.Session(
      name: ResourceName.session(session.id), person: ResourceName.person(session.person),
      organisation: session.organisation.map(ResourceName.organisation) ?? "",
      roles: session.roles.map { IdentityV1.Role(rawValue: Int32(clamping: $0.rawValue)) },
      assurance: .high, certificateSerial: session.certificateSerial,
      createTime: session.createTime.timestamp, useTime: session.useTime.timestamp,
      expireTime: session.expireTime.timestamp, current: isCurrent)
  }

  /// The keys as verifiers read them.
  func published() throws -> [IdentityV1.Jwk] {
    try keys.published.map { key in
      let known = try JSONWebKey(key)
      func member(_ name: String) -> String {
        known.members.first { $0.name == name }?.value ?? ""
      }
      return IdentityV1.Jwk(
        kty: member("kty"), crv: member("crv"), x: member("x"), y: member("y"),
        kid: known.thumbprint, alg: "ES256", use: "sig")
    }
  }
}

extension IdentityV1.OrganisationKind {
  /// As tokens and register answers name it.
  var word: String {
    switch self {
    case .stateBody: "state_body"
    case .legalEntity: "legal_entity"
    case .entrepreneur: "entrepreneur"
    case .unspecified, .unrecognized: ""
    }
  }
}

extension IdentityV1.BodyFunction {
  /// As tokens name it; nil for none that a rule depends on.
  var word: String? {
    switch self {
    case .civilRegistry: "civil_registry"
    case .cardIssuer: "card_issuer"
    case .suiteOperator: "suite_operator"
    case .unspecified, .unrecognized: nil
    }
  }
}
