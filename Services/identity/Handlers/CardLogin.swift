internal import Hosting
internal import PKI
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// A login with an ID card, from the challenge to the person behind the card.
struct CardLogin: Sendable {
  let store: LoginStore
  let authorities: CardAuthorities
  /// Our own origin; what the card signed must be for it.
  let origin: String
  let policies: Set<OID>
  let clock: @Sendable () -> WallTime

  /// Who holds the card.
  struct Holder: Sendable {
    let person: UUIDv7
    let certificateSerial: String
    /// The digest of the certificate.
    let card: [UInt8]
  }

  /// Makes a challenge. Throws `CHALLENGES_EXHAUSTED`.
  func challenge() async throws -> IdentityV1.CreateChallengeResponse {
    let made = try LoginChallenge.make()
    let now = clock()
    let expires = now.adding(seconds: LoginChallenge.lifeSeconds)
    guard let digest = LoginChallenge.digest(of: made.name),
      try await store.add(challenge: digest, nonce: made.nonce, expires: expires, at: now)
    else { throw Refusal.challengesExhausted }
    return IdentityV1.CreateChallengeResponse(
      challenge: made.name, nonce: made.nonce, expireTime: expires.timestamp)
  }

  /// Checks the answer to a challenge, which is used up first: not even a crash in the next line
  /// lets it be answered twice.
  func answer(_ challenge: String, _ token: String) async throws -> Holder {
    let nonce = try await take(challenge)
    CrashPoint.pass("identity.challenge-used")
    let login = try LoginToken(json: token)
    let (check, issuer) = try await trusted(login)
    let card = login.certificate.fingerprint()
    let now = clock()
    if let until = try await store.pause(of: card, at: now) {
      throw Refusal.login(.paused, retryAfter: max(1, until.seconds - now.seconds))
    }
    do {
      // The signature before the responder: it is cheaper, and asks nobody for an impostor.
      try check.verifySignature(of: login, nonce: nonce)
      try await authorities.checkRevocation(of: login.certificate, issuer: issuer) {
        [clock] in clock().instant
      }
      let person = try await holder(of: login.certificate)
      try await store.forgetFailures(of: card)
      return Holder(
        person: person, certificateSerial: Self.hexadecimal(login.certificate.serialNumber),
        card: card)
    } catch let refusal as LoginRefusal where refusal.countsAgainstCard {
      try await store.addFailure(of: card, at: clock())
      throw refusal
    }
  }

  private func take(_ challenge: String) async throws -> String {
    guard let digest = LoginChallenge.digest(of: challenge),
      let known = try await store.take(challenge: digest)
    else { throw LoginRefusal.challengeUnknown }
    guard known.expires > clock() else { throw LoginRefusal.challengeExpired }
    return known.nonce
  }

  /// The check with the anchors that know the card's issuer. A card of an authority that we do not
  /// know may be of one that was founded a minute ago: the list is asked for once more.
  private func trusted(
    _ login: LoginToken
  ) async throws -> (check: LoginCheck, issuer: Certificate) {
    let now = clock().instant
    let check = LoginCheck(
      origin: origin, anchors: try await authorities.anchors(at: now), policies: policies)
    do throws(LoginRefusal) {
      return (check, try check.issuer(of: login, at: now))
    } catch .certificateUntrusted {
      let again = LoginCheck(
        origin: origin, anchors: try await authorities.anchors(at: now, hurried: true),
        policies: policies)
      return (again, try again.issuer(of: login, at: now))
    }
  }

  private func holder(of certificate: Certificate) async throws -> UUIDv7 {
    let number = try LoginCheck.personalNumber(of: certificate)
    guard let person = try await PersonStore.brief(number: number.value, store.pool) else {
      throw LoginRefusal.personUnknown
    }
    guard person.isAlive else { throw LoginRefusal.personDeceased }
    return person.id
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let trimmed = text.drop { $0 == "0" }
    return trimmed.isEmpty ? "0" : String(trimmed)
  }
}
