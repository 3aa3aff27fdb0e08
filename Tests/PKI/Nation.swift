import PKI

/// A small hierarchy for tests: root, subordinate CA, and whom it certified. Valid from 2026 on.
struct Nation: Sendable {
  static let start = Instant(seconds: 1_767_225_600)  // 2026-01-01
  static let now = Instant(seconds: 1_790_000_000)  // 2026-09-21
  static let authPolicy: OID = "2.999.112.1.1"
  static let signPolicy: OID = "2.999.112.1.2"

  let rootKey: PrivateKey
  let root: Certificate
  let authorityKey: PrivateKey
  let authority: Certificate

  init() throws {
    rootKey = try PrivateKey.generate(.p384)
    root = try CertificateProfile.rootAuthority.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name("Root CA"),
      key: rootKey.publicKey, validity: Self.years(20), issuer: nil,
      algorithm: rootKey.algorithm
    ).sign(with: rootKey)
    authorityKey = try PrivateKey.generate(.p256)
    authority = try CertificateProfile.subordinateAuthority(pathLength: 0).prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name("ID Card CA"),
      key: authorityKey.publicKey, validity: Self.years(12), issuer: root,
      algorithm: rootKey.algorithm
    ).sign(with: rootKey)
  }

  static func years(_ count: Int64) -> Certificate.Validity {
    Certificate.Validity(
      notBefore: start, notAfter: start.advanced(bySeconds: count * 365 * 86_400))
  }

  static func name(_ common: String) throws -> DistinguishedName {
    try DistinguishedName([
      .init(.country, "BY"), .init(.organization, "Нацыянальны цэнтр"),
      .init(.commonName, common),
    ])
  }

  static func citizen() throws -> DistinguishedName {
    try DistinguishedName([
      .init(.country, "BY"), .init(.commonName, "VICTOR MITSKEVICH"),
      .init(.surname, "МІЦКЕВІЧ"), .init(.givenName, "ВІКТАР"),
      .init(.serialNumber, "PNOBY-3140883K001PB4"),
    ])
  }

  func issue(
    _ profile: CertificateProfile, to subject: DistinguishedName? = nil, key: PublicKey,
    validity: Certificate.Validity = Nation.years(1), names: [GeneralName] = []
  ) throws -> Certificate {
    try profile.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: subject ?? Self.citizen(), key: key,
      validity: validity, issuer: authority, algorithm: authorityKey.algorithm, names: names
    ).sign(with: authorityKey)
  }

  func store() throws -> CertificateStore { try CertificateStore(anchors: [root]) }
}
