import PKI

/// Where the answers of the authorities are reached from outside, as certificates name it.
struct PublicAddress: Sendable {
  /// Without a slash at the end: `http://127.0.0.1:9180`.
  let base: String

  var ocsp: String { base + "/ocsp" }
  func revocationList(of name: AuthorityName) -> String { "\(base)/crl/\(name.rawValue).crl" }
  func certificate(of name: AuthorityName) -> String { "\(base)/ca/\(name.rawValue).cer" }
}

/// A subordinate authority with its keys: what issues, lists and answers.
struct Authority: Sendable {
  let name: AuthorityName
  let certificate: Certificate
  let signer: any Signer
  let responder: OCSPResponder
  let address: PublicAddress
  /// Thrown away with the process; what it signs is only looked at.
  let lintKey: PrivateKey

  /// Throws `.wrongKey` when a key does not fit its certificate, `.untrusted` when the responder
  /// is not this authority's.
  init(
    _ name: AuthorityName, certificate: Certificate, signer: any Signer,
    responderCertificate: Certificate, responderSigner: any Signer, address: PublicAddress
  ) throws(PKIError) {
    guard try certificate.publicKey() == signer.publicKey else {
      throw PKIError(.wrongKey, "the key of \(name.rawValue) is not its certificate's")
    }
    guard responderCertificate.issuer == certificate.subject,
      responderCertificate.isSigned(by: signer.publicKey)
    else { throw PKIError(.untrusted, "the OCSP responder of \(name.rawValue) is another's") }
    self.name = name
    self.certificate = certificate
    self.signer = signer
    self.address = address
    responder = try OCSPResponder(certificate: responderCertificate, signer: responderSigner)
    lintKey = try PrivateKey.generate(signer.publicKey.kind)
  }

  func profile(of kind: CertificateKind) -> CertificateProfile {
    var profile = kind.profile
    profile.ocspResponders = [address.ocsp]
    profile.issuerCertificates = [address.certificate(of: name)]
    profile.crlDistributionPoints = [address.revocationList(of: name)]
    return profile
  }

  /// A list of everything that is not good now. `entries` come with rising serial numbers.
  func revocationList(
    number: UInt64, at now: Instant, lifetime: Int64
  ) throws(PKIError) -> RevocationListBuilder {
    try RevocationListBuilder(
      issuer: certificate, number: number, thisUpdate: now.wholeSeconds,
      nextUpdate: now.wholeSeconds.advanced(bySeconds: lifetime))
  }
}

/// All authorities of one process. The root's key is not among them: it stays offline.
struct Authorities: Sendable {
  let root: Certificate
  /// What the root revoked; made at the ceremony.
  let rootList: CertificateRevocationList
  let cards: Authority
  let seals: Authority
  let time: TimeStampAuthority
  let anchors: CertificateStore

  /// Throws when anything does not chain to the root at `now`, so that a service with wrong files
  /// does not start.
  init(
    root: Certificate, rootList: CertificateRevocationList, cards: Authority, seals: Authority,
    time: TimeStampAuthority, at now: Instant
  ) throws(PKIError) {
    anchors = try CertificateStore(anchors: [root])
    for leaf in [cards.certificate, seals.certificate] {
      _ = try anchors.validate(leaf, at: now)
      try rootList.status(of: leaf).check(at: now)
    }
    _ = try anchors.validate(time.certificate, at: now, requirement: .timeStamping)
    try rootList.verify(issuer: root)
    self.root = root
    self.rootList = rootList
    self.cards = cards
    self.seals = seals
    self.time = time
  }

  func issuing(_ name: AuthorityName) -> Authority? {
    switch name {
    case .cards: cards
    case .seals: seals
    case .root, .time: nil
    }
  }

  func issuing(_ kind: CertificateKind) -> Authority { kind.authority == .cards ? cards : seals }

  var issuers: [Authority] { [cards, seals] }

  func certificate(of name: AuthorityName) -> Certificate {
    switch name {
    case .root: root
    case .cards: cards.certificate
    case .seals: seals.certificate
    case .time: time.certificate
    }
  }

  /// What goes along in a signature: leaf to root without both.
  func chain(of kind: CertificateKind) -> [Certificate] { [issuing(kind).certificate] }

  /// Whatever may complete a path.
  var known: [Certificate] { [cards.certificate, seals.certificate, time.certificate] }
}
