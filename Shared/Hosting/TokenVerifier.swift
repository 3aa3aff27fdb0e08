public import PKI
internal import Protobuf
public import RPC
public import Reactor
internal import Synchronization

/// Verifies access tokens: every service does it by itself, with keys and revocations that
/// `identity` streams to it (decision 6). The gateway is not trusted to have done it.
///
/// A token is accepted only if the signature is ES256 by a key of the issuer (the algorithm is ours
/// to say, never the token's), issuer and audience fit, it is in its time, and its session has not
/// ended. What was verified is remembered by each loop until it expires or anything is revoked.
public final class TokenVerifier: Sendable {
  /// Difference of clocks that is tolerated.
  static let clockSkewSeconds: Int64 = 30
  /// Nanoseconds; without a word from `identity` for this long, methods that demand high assurance are refused.
  static let revocationsFreshFor: Int64 = 5_000_000_000
  /// Shortest pause between two look-ups of an unknown key.
  static let keyLookupPause: Duration = .seconds(5)

  private struct State: ~Copyable {
    var keys: [String: PublicKey] = [:]
    var ended: [String: Int64] = [:]
    var lastLookup: MonotonicTime?
  }

  private let state = Mutex(State())
  /// Rises with every change of the keys and every session that ends: what the loops remember from
  /// before is forgotten.
  private let generation = Atomic<UInt64>(0)
  /// Nanoseconds of the machine's clock; 0: never.
  private let lastHeard = Atomic<Int64>(0)
  private let remembered = LoopLocal { _ in RememberedTokens() }
  private let issuer: String
  private let fetchKeys: (@Sendable () async throws -> [String: PublicKey])?
  private let now: @Sendable () -> WallTime

  /// Makes a verifier. With `fetchKeys`, unknown keys are looked up there; without, only `use` adds
  /// keys (identity itself), and revocations are always fresh.
  public init(
    issuer: String, fetchKeys: (@Sendable () async throws -> [String: PublicKey])? = nil,
    now: @escaping @Sendable () -> WallTime = { WallTime.now() }
  ) {
    self.issuer = issuer
    self.fetchKeys = fetchKeys
    self.now = now
  }

  // MARK: What identity says

  /// Replaces the keys, by key id.
  public func use(keys: [String: PublicKey]) {
    state.withLock { $0.keys = keys }
    forgetRemembered()
  }

  private func forgetRemembered() { generation.wrappingAdd(1, ordering: .releasing) }

  /// A session has ended; its last token ends at `forgetAt` (seconds since the epoch).
  public func sessionEnded(_ session: String, forgetAt: Int64) {
    let now = now().seconds
    state.withLock { state in
      state.ended[session] = forgetAt
      if state.ended.count.isMultiple(of: 1024) {
        state.ended = state.ended.filter { $0.value + Self.clockSkewSeconds >= now }
      }
    }
    forgetRemembered()
  }

  /// A sign of life of the revocation stream.
  public func heard() {
    lastHeard.store(MonotonicTime.now().nanoseconds, ordering: .relaxed)
  }

  // MARK: Verification

  static let missing = RPCError(
    .unauthenticated, reason: "TOKEN_MISSING", "The call needs an access token.")

  /// Checks the call's token against its method's rule; the verified user is attached to the call.
  public func admit(_ call: ServerCall) async throws {
    if try admitAtOnce(call) { return }
    // Read before the verification: what changes meanwhile makes the entry worthless.
    let current = generation.load(ordering: .acquiring)
    guard let token = call.bearerToken else {
      if call.method.rules.user == .optional { return }
      throw Self.missing
    }
    let verified = try await verified(token)
    remembered.ofCurrent?.add(Array(token.utf8), verified, current)
    try grant(verified.user, call, call.method.rules.user)
  }

  /// The same without waiting, which most calls get by with: true when the method wants no user or
  /// the token was verified lately, false when `admit` must look.
  public func admitAtOnce(_ call: ServerCall) throws -> Bool {
    let rule = call.method.rules.user
    if rule == .none { return true }
    guard let memory = remembered.ofCurrent else { return false }
    let current = generation.load(ordering: .acquiring)
    let known = call.withBearerToken { memory.find($0, current) } ?? nil
    guard let known else { return false }
    try checkTime(known)
    try grant(known.user, call, rule)
    return true
  }

  private func grant(
    _ user: User, _ call: ServerCall, _ rule: UserRule
  ) throws(RPCError) {
    if rule == .high {
      guard user.assurance == .high else {
        throw RPCError(
          .permissionDenied, reason: "ASSURANCE_TOO_LOW", "Log in with an ID card for this.",
          metadata: ["acr_values": "high"])
      }
      try requireFreshRevocations()
    }
    call.attach(user)
  }

  private func requireFreshRevocations() throws(RPCError) {
    guard fetchKeys != nil else { return }
    let heard = MonotonicTime(nanoseconds: lastHeard.load(ordering: .relaxed))
    let staleAt = heard.advanced(nanoseconds: Self.revocationsFreshFor)
    if heard.nanoseconds != 0, MonotonicTime.now() <= staleAt { return }
    throw RPCError(
      .unavailable, reason: "REVOCATIONS_STALE",
      "Ended sessions can't be checked just now; try again.")
  }

  /// The user of a token. Throws `UNAUTHENTICATED` with `TOKEN_INVALID`, `TOKEN_EXPIRED` or
  /// `SESSION_ENDED`.
  public func verify(_ token: String) async throws -> User { try await verified(token).user }

  private func verified(_ token: String) async throws -> VerifiedToken {
    guard token.utf8.count <= JSONWebSignature.lengthLimit else { throw invalid("too long") }
    let read = try await read(token)
    try checkTime(read)
    if state.withLock({ $0.ended[read.user.session] }) != nil {
      throw RPCError(.unauthenticated, reason: "SESSION_ENDED", "The session has ended.")
    }
    return read
  }

  private func checkTime(_ token: VerifiedToken) throws(RPCError) {
    let now = now().seconds
    if now > token.expires + Self.clockSkewSeconds {
      throw RPCError(.unauthenticated, reason: "TOKEN_EXPIRED", "The access token has expired.")
    }
    if now < token.notBefore - Self.clockSkewSeconds { throw invalid("not valid yet") }
  }

  private func invalid(_ detail: String) -> RPCError {
    RPCError(
      .unauthenticated, reason: "TOKEN_INVALID", "The access token is not valid (\(detail)).")
  }

  private func read(_ token: String) async throws -> VerifiedToken {
    let signature: JSONWebSignature
    let claims: JSONValue
    let keyID: String
    do {
      signature = try JSONWebSignature(compact: token)
      let header = try JSONParser.parse(signature.header)
      claims = try JSONParser.parse(signature.payload)
      guard header["alg"]?.string == "ES256", let kid = header["kid"]?.string else {
        throw invalid("another algorithm")
      }
      keyID = kid
    } catch let error as RPCError {
      throw error
    } catch {
      throw invalid("malformed")
    }
    guard let key = try await key(keyID) else { throw invalid("unknown key") }
    guard signature.isSigned(by: key, .ecdsa(.sha256)) else { throw invalid("wrong signature") }
    return try Self.verified(claims, issuer) ?? { throw invalid("claims") }()
  }

  private func key(_ id: String) async throws -> PublicKey? {
    if let known = state.withLock({ $0.keys[id] }) { return known }
    guard let fetchKeys else { return nil }
    let now = MonotonicTime.now()
    let may = state.withLock { state in
      if let last = state.lastLookup, now - last < Self.keyLookupPause { return false }
      state.lastLookup = now
      return true
    }
    guard may else { return nil }
    do {
      let keys = try await fetchKeys()
      state.withLock { $0.keys = keys }
      return keys[id]
    } catch {
      state.withLock { $0.lastLookup = nil }
      throw RPCError(
        .unavailable, reason: "IDENTITY_UNREACHABLE", "Access tokens can't be checked just now.")
    }
  }

  private static func verified(_ claims: JSONValue, _ issuer: String) -> VerifiedToken? {
    guard claims["iss"]?.string == issuer, claims["aud"]?.string == "talaka",
      let person = claims["sub"]?.string, person.hasPrefix("persons/"),
      let session = claims["sid"]?.string,
      let assurance = claims["acr"]?.string.flatMap(UserAssurance.init(rawValue:)),
      let expires = claims["exp"]?.number?.integer(as: Int64.self),
      let notBefore = claims["nbf"]?.number?.integer(as: Int64.self)
    else { return nil }
    let roles = (claims["roles"]?.array ?? []).compactMap { $0.string.flatMap(UserRole.init) }
    let user = User(
      person: person, session: session, assurance: assurance,
      organisation: claims["org"]?.string, organisationKind: claims["org_kind"]?.string,
      functions: (claims["org_functions"]?.array ?? []).compactMap(\.string), roles: Set(roles),
      isHead: claims["head"]?.bool ?? false)
    return VerifiedToken(user: user, notBefore: notBefore, expires: expires)
  }
}
