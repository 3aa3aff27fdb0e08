import PKI

/// The making of the authorities: what must exist, in the order of making. Each step is done once;
/// a repeat makes only what is missing or about to end, so a crash in between does no harm.
enum Ceremony {
  /// Seconds.
  static let rootLifetime = 20 * 365 * Instant.secondsPerDay
  static let subordinateLifetime = 12 * 365 * Instant.secondsPerDay
  static let timeLifetime = 10 * 365 * Instant.secondsPerDay
  static let responderLifetime = 365 * Instant.secondsPerDay
  /// The root's list is made offline, so it holds for long.
  static let rootListLifetime = 366 * Instant.secondsPerDay
  /// What ends within this many seconds is made anew.
  static let renewal = 90 * Instant.secondsPerDay
  /// Time-stamp policy below the example arc.
  static let timePolicy: OID = "2.999.112.2.1"

  private static func validity(
    _ now: Instant, _ lifetime: Int64, issuer: Certificate? = nil
  ) -> Certificate.Validity {
    let start = now.wholeSeconds.advanced(bySeconds: -ReservedCertificate.backdating)
    let begin = max(start, issuer?.validity.notBefore ?? start)
    let end = begin.advanced(bySeconds: lifetime - 1)
    return Certificate.Validity(
      notBefore: begin, notAfter: min(end, issuer?.validity.notAfter ?? end))
  }

  static func needsRenewal(_ certificate: Certificate, at now: Instant) -> Bool {
    certificate.validity.notAfter < now.advanced(bySeconds: renewal)
  }

  static func root(_ key: PrivateKey, at now: Instant) throws(PKIError) -> Certificate {
    try CertificateProfile.rootAuthority.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: SubjectName.authority("Talaka Root CA"),
      key: key.publicKey, validity: validity(now, rootLifetime), issuer: nil,
      algorithm: key.algorithm
    ).sign(with: key)
  }

  /// What the root certifies: an authority for cards or seals, or the time-stamp authority.
  static func certify(
    _ name: AuthorityName, key: PublicKey, root: Certificate, rootKey: PrivateKey,
    address: PublicAddress, at now: Instant
  ) throws(PKIError) -> Certificate {
    var profile: CertificateProfile
    let title: String
    var lifetime = subordinateLifetime
    switch name {
    case .root: throw PKIError(.invalidArgument, "the root certifies itself")
    case .cards: (profile, title) = (.subordinateAuthority(pathLength: 0), "Talaka Card CA")
    case .seals: (profile, title) = (.subordinateAuthority(pathLength: 0), "Talaka Seal CA")
    case .time:
      (profile, title, lifetime) = (.timeStampAuthority, "Talaka Time Stamps", timeLifetime)
    }
    profile.crlDistributionPoints = [address.revocationList(of: .root)]
    profile.issuerCertificates = [address.certificate(of: .root)]
    return try profile.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: SubjectName.authority(title), key: key,
      validity: validity(now, lifetime, issuer: root), issuer: root, algorithm: rootKey.algorithm
    ).sign(with: rootKey)
  }

  /// A responder's certificate, signed by the very key whose certificates it answers for.
  static func responder(
    key: PublicKey, authority: Certificate, authorityKey: PrivateKey, at now: Instant
  ) throws(PKIError) -> Certificate {
    try CertificateProfile.ocspResponder.prepare(
      serialNumber: SecureRandom.serialNumber(),
      subject: SubjectName.authority((authority.subject.commonName ?? "Talaka") + " OCSP"),
      key: key, validity: validity(now, responderLifetime, issuer: authority), issuer: authority,
      algorithm: authorityKey.algorithm
    ).sign(with: authorityKey)
  }

  /// The root's list without entries; number by the day, so that it rises.
  static func rootList(
    root: Certificate, key: PrivateKey, at now: Instant
  ) throws(PKIError) -> CertificateRevocationList {
    try RevocationListBuilder(
      issuer: root, number: UInt64(clamping: now.seconds), thisUpdate: now.wholeSeconds,
      nextUpdate: now.wholeSeconds.advanced(bySeconds: rootListLifetime)
    ).sign(with: key)
  }
}
