import PKI

/// What shall be certified, as the registers and the profile say it; complete, so that a crash
/// loses nothing that is needed to go on.
struct CertificateOrder: Sendable {
  let kind: CertificateKind
  /// `persons/…`, `organisations/…`, `systems/…`.
  let holder: String
  let subject: DistinguishedName
  let key: PublicKey
}

/// The first stage: a serial number that is durable and never used for anything else.
///
/// The stages of issuing cannot be copied and each step consumes the one before, so that the
/// compiler keeps the order and no stage is gone through twice. Only the store makes the stages
/// whose name says that something is stored.
struct ReservedCertificate: ~Copyable {
  let serial: [UInt8]
  let order: CertificateOrder

  init(stored serial: [UInt8], _ order: CertificateOrder) {
    self.serial = serial
    self.order = order
  }

  /// Seconds before now at which the validity begins, for the sake of slow clocks elsewhere.
  static let backdating: Int64 = 300

  /// Lays out the certificate and has it checked under a throw-away key before the real one.
  consuming func lint(
    by authority: Authority, at now: Instant
  ) throws(PKIError) -> LintedCertificate {
    let begin = now.wholeSeconds.advanced(bySeconds: -Self.backdating)
    let start = max(begin, authority.certificate.validity.notBefore)
    let end = min(
      start.advanced(bySeconds: order.kind.lifetime - 1), authority.certificate.validity.notAfter)
    let profile = authority.profile(of: order.kind)
    let prepared = try profile.prepare(
      serialNumber: serial, subject: order.subject, key: order.key,
      validity: Certificate.Validity(notBefore: start, notAfter: end),
      issuer: authority.certificate, algorithm: authority.signer.algorithm)
    let octets = prepared.toBeSigned
    if let finding = profile.lint(toBeSigned: octets, issuer: authority.certificate).first {
      throw PKIError(.invalidArgument, "lint: \(finding)")
    }
    let sample = try prepared.sign(with: authority.lintKey)
    try CertificateLint(order.kind, issuer: authority.certificate).check(sample, at: now)
    return LintedCertificate(
      serial: serial, toBeSigned: octets, validity: sample.validity)
  }
}

/// Laid out and found right, but not stored: nothing may sign it yet.
struct LintedCertificate: ~Copyable {
  let serial: [UInt8]
  let toBeSigned: [UInt8]
  let validity: Certificate.Validity

  fileprivate init(serial: [UInt8], toBeSigned: [UInt8], validity: Certificate.Validity) {
    self.serial = serial
    self.toBeSigned = toBeSigned
    self.validity = validity
  }
}

/// The exact octets to be signed are durable beside their serial.
struct IntendedCertificate: ~Copyable {
  let serial: [UInt8]
  let toBeSigned: [UInt8]

  init(stored serial: [UInt8], toBeSigned: [UInt8]) {
    self.serial = serial
    self.toBeSigned = toBeSigned
  }

  /// The one place where an authority's key touches a certificate of a holder.
  consuming func sign(by authority: Authority) throws(PKIError) -> SignedCertificate {
    let prepared = try PreparedCertificate(resuming: toBeSigned)
    guard prepared.serialNumber == serial else {
      throw PKIError(.malformed, "the stored octets bear another serial number")
    }
    let certificate = try prepared.sign(with: authority.signer)
    guard certificate.toBeSigned == toBeSigned else {
      throw PKIError(.badSignature, "another certificate was signed than was intended")
    }
    return SignedCertificate(certificate)
  }
}

/// Signed, but not stored: it may not leave this process yet.
struct SignedCertificate: ~Copyable {
  let certificate: Certificate
  fileprivate init(_ certificate: Certificate) { self.certificate = certificate }
}
