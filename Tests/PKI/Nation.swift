import PKI

/// A small hierarchy for tests: root, subordinate CA, and whom it certified. Valid from 2022 on.
struct Nation: Sendable {
  static let start = Instant(seconds: 1_640_995_200)  // 2022-01-01
  static let now = Instant(seconds: 1_663_000_000)  // 2022-09-12
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

  /// A time stamp authority of this nation.
  func timeStampAuthority(
    chain: [Certificate]? = nil, signer: PrivateKey? = nil
  ) throws -> TimeStampAuthority {
    let key = try signer ?? PrivateKey.generate()
    let certificate = try issue(
      .timeStampAuthority, to: Self.name("TSA"), key: key.publicKey, validity: Self.years(10))
    return try TimeStampAuthority(
      certificate: certificate, chain: chain ?? [authority], signer: key, policy: "2.999.112.2.1",
      accuracy: 1_500_250)
  }

  /// A CRL of the ID card authority.
  func list(
    _ entries: [CertificateRevocationList.Entry] = [], at time: Instant = Nation.now,
    number: UInt64 = 1
  ) throws -> CertificateRevocationList {
    var builder = try RevocationListBuilder(
      issuer: authority, number: number, thisUpdate: time,
      nextUpdate: time.advanced(bySeconds: 86_400))
    for entry in entries { try builder.append(entry) }
    return try builder.sign(with: authorityKey)
  }

  /// A CRL of the root without entries.
  func rootList(at time: Instant = Nation.now) throws -> CertificateRevocationList {
    try RevocationListBuilder(
      issuer: root, number: 1, thisUpdate: time, nextUpdate: time.advanced(bySeconds: 86_400 * 90)
    ).sign(with: rootKey)
  }

  func store() throws -> CertificateStore { try CertificateStore(anchors: [root]) }
}
