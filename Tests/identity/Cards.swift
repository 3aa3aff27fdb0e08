import PKI

/// A nation's authorities and cards, made for one test; valid around `now`.
struct Cards: Sendable {
  static let origin = "https://portal.example"

  let now: Instant
  let rootKey: PrivateKey
  let root: Certificate
  let authorityKey: PrivateKey
  let authority: Certificate
  let sealsKey: PrivateKey
  let seals: Certificate
  let responderKey: PrivateKey
  let responder: Certificate

  init(now: Instant) throws {
    self.now = now
    rootKey = try PrivateKey.generate()
    root = try CertificateProfile.rootAuthority.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name("Root"),
      key: rootKey.publicKey, validity: Self.validity(now, years: 15), issuer: nil,
      algorithm: rootKey.algorithm
    ).sign(with: rootKey)
    authorityKey = try PrivateKey.generate()
    authority = try Self.subordinate("Cards", authorityKey, root, rootKey, now)
    sealsKey = try PrivateKey.generate()
    seals = try Self.subordinate("Seals", sealsKey, root, rootKey, now)
    responderKey = try PrivateKey.generate()
    responder = try CertificateProfile.ocspResponder.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name("OCSP"),
      key: responderKey.publicKey,
      validity: .init(
        notBefore: now.advanced(bySeconds: -86_400), notAfter: now.advanced(bySeconds: 86_400)),
      issuer: authority, algorithm: authorityKey.algorithm
    ).sign(with: authorityKey)
  }

  private static func subordinate(
    _ name: String, _ key: PrivateKey, _ root: Certificate, _ rootKey: PrivateKey, _ now: Instant
  ) throws -> Certificate {
    try CertificateProfile.subordinateAuthority(pathLength: 0).prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name(name), key: key.publicKey,
      validity: validity(now, years: 11), issuer: root, algorithm: rootKey.algorithm
    ).sign(with: rootKey)
  }

  static func name(_ common: String) throws -> DistinguishedName {
    try DistinguishedName([.init(.country, "BY"), .init(.commonName, common)])
  }

  static func validity(_ now: Instant, years: Int64) -> Certificate.Validity {
    .init(
      notBefore: now.advanced(bySeconds: -7 * 86_400),
      notAfter: now.advanced(bySeconds: years * 365 * 86_400))
  }

  /// How a card differs from a good one.
  struct Kind: Sendable {
    var profile = CertificateProfile.cardAuthentication(policy: "2.999.112.1.1")
    var validity: Certificate.Validity?
    var serialPrefix = "PNOBY-"
    var issuedBySeals = false
  }

  func card(_ number: String, _ kind: Kind = Kind()) throws -> Card {
    let key = try PrivateKey.generate()
    let subject = try DistinguishedName([
      .init(.country, "BY"), .init(.commonName, "TEST CARD"),
      .init(.serialNumber, kind.serialPrefix + number),
    ])
    let issuerKey = kind.issuedBySeals ? sealsKey : authorityKey
    let certificate = try kind.profile.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: subject, key: key.publicKey,
      validity: kind.validity ?? Self.validity(now, years: 5),
      issuer: kind.issuedBySeals ? seals : authority, algorithm: issuerKey.algorithm
    ).sign(with: issuerKey)
    return Card(key: key, certificate: certificate)
  }

  /// The responder's answer to a request.
  func answer(
    _ request: [UInt8], _ state: RevocationStatus.State, at time: Instant, nonce: [UInt8]? = nil
  ) throws -> [UInt8] {
    let asked = try OCSPRequest(der: request)
    let responder = try OCSPResponder(certificate: responder, signer: responderKey)
    return try responder.respond(
      asked.certificates.map {
        OCSPResponder.Answer($0, state, thisUpdate: time, nextUpdate: nil)
      }, nonce: nonce ?? asked.nonce, producedAt: time)
  }
}

/// A card that signs as web-eid.js lets it.
struct Card: Sendable {
  let key: PrivateKey
  let certificate: Certificate

  /// The authentication token over an origin and a nonce. `replacing` puts other text in the place of
  /// members.
  func token(
    _ nonce: String, origin: String = Cards.origin, replacing: [String: String?] = [:]
  ) throws -> String {
    let message = WebEIDToken.signedOctets(origin: origin, challenge: nonce, .sha256)
    let raw = try ECDSASignature.raw(
      fromDER: key.sign(message, .ecdsa(.sha256)), coordinateLength: 32)
    var members: [String: String] = [
      "unverifiedCertificate": "\"\(PKI.Base64.encode(certificate.der))\"",
      "algorithm": "\"ES256\"", "signature": "\"\(PKI.Base64.encode(raw))\"",
      "format": "\"web-eid:1.0\"", "appVersion": "\"https://web-eid.eu/web-eid-app/releases/2.5\"",
    ]
    for (name, value) in replacing { members[name] = value }
    return "{"
      + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
      .joined(separator: ",") + "}"
  }
}
