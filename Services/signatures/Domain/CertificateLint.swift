import PKI

/// Our own rules for what is issued: RFC 5280, EN 319 412-2/-3, and the deny rules of the nation.
struct CertificateLint {
  let kind: CertificateKind
  let issuer: Certificate

  init(_ kind: CertificateKind, issuer: Certificate) {
    self.kind = kind
    self.issuer = issuer
  }

  /// Octets of a serial number: one names the node, 17 are random (136 bits).
  static let serialLength = 18

  /// Throws `.invalidArgument` with the first rule that is broken.
  func check(_ certificate: Certificate, at now: Instant) throws(PKIError) {
    let broken = rules(certificate, now).first { !$0.holds }
    if let broken { throw PKIError(.invalidArgument, "lint: " + broken.rule) }
  }

  private func rules(
    _ certificate: Certificate, _ now: Instant
  ) -> [(rule: String, holds: Bool)] {
    frame(certificate, now) + extensions(certificate) + subject(certificate.subject)
  }

  private func frame(_ certificate: Certificate, _ now: Instant) -> [(rule: String, holds: Bool)] {
    let validity = certificate.validity
    return [
      ("serial number of 18 octets", certificate.serialNumber.count == Self.serialLength),
      ("issuer's name", certificate.issuer == issuer.subject),
      ("does not outlive its issuer", validity.notAfter <= issuer.validity.notAfter),
      ("does not begin before its issuer", issuer.validity.notBefore <= validity.notBefore),
      ("is valid now", validity.contains(now)),
      (
        "is backdated by less than a day",
        now <= validity.notBefore.advanced(bySeconds: Instant.secondsPerDay)
      ),
    ]
  }

  private func extensions(_ certificate: Certificate) -> [(rule: String, holds: Bool)] {
    let known: Set<OID> = [
      .basicConstraints, .keyUsage, .extendedKeyUsage, .subjectKeyIdentifier,
      .authorityKeyIdentifier, .certificatePolicies, .authorityInformationAccess,
      .crlDistributionPoints,
    ]
    let usage: KeyUsage = kind.signs ? .nonRepudiation : .digitalSignature
    // A signing certificate never logs in: it names no purpose and has no digitalSignature.
    let purposes: [OID]? = kind == .cardAuthentication ? [.clientAuthentication] : nil
    let key = try? certificate.publicKey()
    return [
      ("no unknown extension", certificate.extensions.allSatisfy { known.contains($0.oid) }),
      ("is no authority", !certificate.basicConstraints.isAuthority),
      ("key usage", certificate.keyUsage == usage),
      ("key usage is critical", certificate.value(of: .keyUsage)?.isCritical == true),
      ("extended key usage", certificate.extendedKeyUsage == purposes),
      ("policy", certificate.policies.first == kind.policy),
      ("key identifier", certificate.subjectKeyIdentifier == key?.identifier()),
      (
        "issuer's key identifier",
        certificate.authorityKeyIdentifier == issuer.subjectKeyIdentifier
      ),
      ("address of OCSP", certificate.ocspResponders.count == 1),
      ("address of the issuer", certificate.issuerCertificates.count == 1),
      ("address of the CRL", certificate.crlDistributionPoints.count == 1),
    ]
  }

  private func subject(_ name: DistinguishedName) -> [(rule: String, holds: Bool)] {
    let types = name.attributes.map(\.type)
    var rules = [
      ("country is BY", name[.country] == "BY"),
      ("common name", name.commonName.map { (1...64).contains($0.count) } ?? false),
      ("each attribute once", Set(types).count == types.count),
    ]
    switch kind {
    case .cardAuthentication, .cardSignature:
      rules += [
        ("personal number", name.serialNumber?.hasPrefix("PNOBY-") ?? false),
        ("family or given name", name[.surname] != nil || name[.givenName] != nil),
        ("no organisation", name[.organization] == nil),
      ]
    case .seal:
      rules += [
        ("organisation's number", name[.organizationIdentifier]?.hasPrefix("NTRBY-") ?? false),
        ("organisation's title", name[.organization] != nil),
      ]
    case .systemSeal: rules.append(("suite's name", name[.organization] != nil))
    }
    return rules
  }
}
