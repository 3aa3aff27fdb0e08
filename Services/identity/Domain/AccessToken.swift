internal import PKI
internal import Protobuf

/// The claims of an access token (RFC 9068 in spirit): who, how sure, and for whom. No name and no
/// number stands in it.
struct AccessToken: Sendable {
  /// Longest life, in seconds.
  static let longestLife: Int64 = 600
  static let audience = "talaka"

  struct Acting: Sendable {
    /// `organisations/{organisation}`.
    var organisation: String
    /// `state_body`, `legal_entity`, `entrepreneur`.
    var kind: String
    /// `civil_registry`, `card_issuer`, `suite_operator`.
    var functions: [String]
    var standing: Standing
  }

  var issuer: String
  /// `persons/{person}`.
  var subject: String
  /// `sessions/{session}`.
  var session: String
  /// The token's own id.
  var id: String
  var issueTime: Int64
  var expireTime: Int64
  var acting: Acting?

  /// The payload as JSON.
  var claims: JSONValue {
    var members = [
      JSONMember("iss", .string(issuer)), JSONMember("aud", .string(Self.audience)),
      JSONMember("sub", .string(subject)), JSONMember("sid", .string(session)),
      JSONMember("iat", .number(JSONNumber(issueTime))),
      JSONMember("nbf", .number(JSONNumber(issueTime))),
      JSONMember("exp", .number(JSONNumber(expireTime))), JSONMember("jti", .string(id)),
      JSONMember("acr", "high"), JSONMember("amr", ["sc"]),
    ]
    if let acting {
      members += [
        JSONMember("org", .string(acting.organisation)),
        JSONMember("org_kind", .string(acting.kind)),
        JSONMember("org_functions", .array(acting.functions.map { .string($0) })),
        JSONMember("roles", .array(acting.standing.roles.map { .string($0.word) })),
      ]
      if acting.standing.isHead { members.append(JSONMember("head", true)) }
    }
    return .object(members)
  }
}

/// The keys of access tokens: the one that signs now, and the one that will, so that verifiers know
/// it before the first token comes.
struct TokenKeys: Sendable {
  let current: PrivateKey
  let next: PublicKey?

  /// Throws `.unsupportedAlgorithm` unless both are on P-256.
  init(current: PrivateKey, next: PublicKey? = nil) throws(PKIError) {
    guard current.publicKey.kind == .p256, next.map({ $0.kind == .p256 }) ?? true else {
      throw PKIError(.unsupportedAlgorithm, "keys of access tokens are on P-256")
    }
    self.current = current
    self.next = next
  }

  var published: [PublicKey] { [current.publicKey] + (next.map { [$0] } ?? []) }

  /// The compact JWS.
  func sign(_ token: AccessToken) throws(PKIError) -> String {
    let header: JSONValue = .object([
      JSONMember("alg", "ES256"), JSONMember("typ", "at+jwt"),
      JSONMember("kid", .string(try JSONWebKey(current.publicKey).thumbprint)),
    ])
    return try JSONWebSignature.sign(
      header: header.bytes, payload: token.claims.bytes, with: current)
  }
}

/// A refresh token: 256 random bits that we know by their digest only.
struct RefreshToken: Sendable {
  static let length = 32

  /// What the client keeps.
  let text: String
  /// What we keep.
  let digest: [UInt8]

  /// Throws `.engineFailure` when there is no randomness.
  static func make() throws(PKIError) -> RefreshToken {
    let bytes = try SecureRandom.bytes(length)
    return RefreshToken(text: PKI.Base64.encode(bytes, .url), bytes: bytes)
  }

  /// Nil for what can't be one of ours.
  init?(_ text: String) {
    guard let bytes = try? PKI.Base64.decode(text, .url), bytes.count == Self.length else {
      return nil
    }
    self.init(text: text, bytes: bytes)
  }

  private init(text: String, bytes: [UInt8]) {
    self.text = text
    digest = DigestAlgorithm.sha256.digest(bytes)
  }
}

/// A challenge of a login: what the client names it by, and the nonce that the card signs.
struct LoginChallenge: Sendable {
  static let lifeSeconds: Int64 = 300
  static let length = 32
  private static let prefix = "challenges/"

  let name: String
  /// 32 random bytes in base64: 44 characters, the shortest that Web eID accepts.
  let nonce: String

  /// Throws `.engineFailure` when there is no randomness.
  static func make() throws(PKIError) -> LoginChallenge {
    LoginChallenge(
      name: prefix + PKI.Base64.encode(try SecureRandom.bytes(length), .url),
      nonce: PKI.Base64.encode(try SecureRandom.bytes(length)))
  }

  /// What the store knows a challenge by: who reads the database can't answer one. Nil for what is
  /// no challenge's name.
  static func digest(of name: String) -> [UInt8]? {
    guard name.hasPrefix(prefix), name.utf8.count <= 128 else { return nil }
    return DigestAlgorithm.sha256.digest(Array(name.utf8))
  }
}
