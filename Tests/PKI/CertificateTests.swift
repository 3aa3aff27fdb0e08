import PKI
import Testing

@Suite struct CertificateTests {
  let nation: Nation
  let key: PrivateKey

  init() throws {
    nation = try Nation()
    key = try PrivateKey.generate()
  }

  private func cardProfile(_ base: CertificateProfile) -> CertificateProfile {
    var profile = base
    profile.ocspResponders = ["http://ocsp.example.by/id"]
    profile.issuerCertificates = ["http://pki.example.by/id.cer"]
    profile.crlDistributionPoints = ["http://crl.example.by/id/17.crl"]
    return profile
  }

  @Test func issuesAnAuthenticationCertificateOfTheProfile() throws {
    let certificate = try nation.issue(
      cardProfile(.cardAuthentication(policy: Nation.authPolicy)), key: key.publicKey)
    #expect(certificate.keyUsage == .digitalSignature)
    #expect(certificate.extendedKeyUsage == [.clientAuthentication])
    #expect(certificate.policies == [Nation.authPolicy, "0.4.0.2042.1.2"])
    #expect(certificate.ocspResponders == ["http://ocsp.example.by/id"])
    #expect(certificate.issuerCertificates == ["http://pki.example.by/id.cer"])
    #expect(certificate.crlDistributionPoints == ["http://crl.example.by/id/17.crl"])
    #expect(certificate.authorityKeyIdentifier == nation.authority.subjectKeyIdentifier)
    #expect(!certificate.basicConstraints.isAuthority)
    #expect(certificate.subject.serialNumber == "PNOBY-3140883K001PB4")
    #expect(certificate.subject[.surname] == "МІЦКЕВІЧ")
    #expect(try certificate.publicKey() == key.publicKey)
    #expect(certificate.isSigned(by: nation.authorityKey.publicKey))
    #expect(!certificate.isSigned(by: key.publicKey))
  }

  @Test func issuesASigningCertificateWithoutExtendedKeyUsage() throws {
    var profile = cardProfile(.cardSigning(policy: Nation.signPolicy))
    profile.additional = [
      try .qcStatements(country: "BY", disclosure: ("https://pki.example.by/pds_en.pdf", "en"))
    ]
    let certificate = try nation.issue(profile, key: key.publicKey)
    #expect(certificate.keyUsage == .nonRepudiation)
    #expect(certificate.extendedKeyUsage == nil)
  }

  /// The same extensions as `openssl` makes from a configuration of this profile.
  @Test func opensslReadsWhatWeIssueAsMeant() throws {
    let files = try Workspace()
    let certificate = try nation.issue(
      cardProfile(.cardAuthentication(policy: Nation.authPolicy)), key: key.publicKey)
    try files.write("leaf.pem", certificate.pem)
    let text = try files.openssl("x509", "-in", "leaf.pem", "-noout", "-text").output
    for expected in [
      "Version: 3", "CA:FALSE", "X509v3 Key Usage: critical", "Digital Signature",
      "TLS Web Client Authentication", "Policy: 2.999.112.1.1",
      "OCSP - URI:http://ocsp.example.by/id", "CA Issuers - URI:http://pki.example.by/id.cer",
      "URI:http://crl.example.by/id/17.crl", "Not Before: Jan  1 00:00:00 2022 GMT",
    ] { #expect(text.contains(expected), "\(expected) in \(text)") }
    try files.write("root.pem", nation.root.pem)
    try files.write("ca.pem", nation.authority.pem)
    let verify = try files.openssl(
      "verify", "-x509_strict", "-attime", "\(Nation.now.seconds)", "-CAfile", "root.pem",
      "-untrusted", "ca.pem", "leaf.pem")
    #expect(verify.status == 0, "\(verify.output)")
  }

  @Test func givesTheSameCertificateAfterACrash() throws {
    let prepared = try CertificateProfile.transport.prepare(
      serialNumber: SecureRandom.serialNumber(node: 5), subject: Nation.name("identity"),
      key: key.publicKey, validity: Nation.years(1), issuer: nation.authority,
      algorithm: nation.authorityKey.algorithm, names: [.dns("identity.talaka.internal")])
    let stored = prepared.toBeSigned
    #expect(prepared.serialNumber.count == 18)
    let certificate = try prepared.sign(with: nation.authorityKey)
    let again = try PreparedCertificate(resuming: stored).sign(with: nation.authorityKey)
    #expect(certificate.toBeSigned == stored)
    #expect(again.toBeSigned == stored)
    #expect(again.subjectAlternativeNames == [.dns("identity.talaka.internal")])
  }

  @Test func findsNothingInWhatTheProfilesPrepare() throws {
    for profile in [
      CertificateProfile.cardAuthentication(policy: Nation.authPolicy),
      .cardSigning(policy: Nation.signPolicy), .ocspResponder, .timeStampAuthority,
      .bodySeal(policy: Nation.signPolicy), .transport,
    ] {
      let certificate = try nation.issue(
        cardProfile(profile), key: key.publicKey, names: [.dns("a.by")])
      #expect(
        cardProfile(profile).lint(
          toBeSigned: certificate.toBeSigned, issuer: nation.authority) == [])
    }
    #expect(
      CertificateProfile.rootAuthority.lint(toBeSigned: nation.root.toBeSigned, issuer: nil)
        == [])
  }

  @Test func namesEachBrokenRuleBeforeSigning() throws {
    let profile = CertificateProfile.cardSigning(policy: Nation.signPolicy)
    let prepared = try PreparedCertificate(
      .init(
        serialNumber: [1, 2, 3], issuer: nation.root.subject,
        subject: DistinguishedName([.init(.commonName, "A  B"), .init(.commonName, " C")]),
        validity: .init(
          notBefore: Nation.start,
          notAfter: nation.authority.validity.notAfter.advanced(
            bySeconds: 1)),
        publicKey: key.publicKey,
        extensions: [
          .keyUsage([.nonRepudiation, .digitalSignature]),
          .extendedKeyUsage([.documentSigning]),
        ]),
      algorithm: key.algorithm)
    let findings = profile.lint(toBeSigned: prepared.toBeSigned, issuer: nation.authority)
    #expect(
      Set(findings.map(\.rule)) == [
        "serial-entropy", "validity-length", "issuer-name", "outlives-issuer", "subject-spaces",
        "subject-duplicate", "subject-incomplete", "extension-differs", "extension-missing",
        "extension-unexpected",
      ])
    #expect(profile.lint(toBeSigned: [0x30, 0], issuer: nil).map(\.rule) == ["readable"])
    _ = try? prepared.sign(with: key)
  }

  @Test func refusesToOutliveTheIssuerOrTheProfile() throws {
    #expect(throws: PKIError.self) {
      try nation.issue(.ocspResponder, key: key.publicKey, validity: Nation.years(2))
    }
    #expect(throws: PKIError.self) {
      try nation.issue(
        .timeStampAuthority, key: key.publicKey,
        validity: .init(
          notBefore: Nation.start.advanced(bySeconds: 86_400 * 365 * 5),
          notAfter: nation.authority.validity.notAfter.advanced(bySeconds: 1)))
    }
    #expect(
      refusal { () throws(PKIError) in
        try CertificateProfile.transport.prepare(
          serialNumber: [0], subject: nation.root.subject, key: key.publicKey,
          validity: Nation.years(1), issuer: nation.authority,
          algorithm: nation.authorityKey.algorithm)
      } == .malformed)
  }

  @Test func refusesNamesThatBreakTheirTypes() {
    let wrong: [DistinguishedName.Attribute] = [
      .init(.country, "by"), .init(.commonName, ""), .init(.serialNumber, "№1"),
      .init(.commonName, String(repeating: "x", count: 1025)), .init(.commonName, "a\0b"),
    ]
    for attribute in wrong {
      #expect(
        refusal { () throws(PKIError) in try DistinguishedName([attribute]) }
          == .invalidArgument)
    }
  }

  @Test func provesPossessionInARequest() throws {
    let request = try CertificateRequest.create(
      subject: Nation.citizen(), signer: key,
      extensions: [.keyUsage(.digitalSignature)])
    #expect(request.publicKey == key.publicKey)
    #expect(request.requestedExtensions.map(\.oid) == [.keyUsage])
    let files = try Workspace()
    try files.write("request.pem", request.pem)
    #expect(try files.openssl("req", "-in", "request.pem", "-verify", "-noout").status == 0)
    #expect(
      refusal { () throws(PKIError) in
        try CertificateRequest(der: flipped(request.der, at: request.der.count - 4))
      } == .badSignature)
  }

  @Test func readsARequestThatOpenSSLMade() throws {
    let files = try Workspace()
    _ = try files.openssl(
      "req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "k.pem", "-out", "r.pem",
      "-subj", "/C=BY/CN=test", "-addext", "subjectAltName=DNS:a.by")
    let request = try CertificateRequest(
      pem: String(decoding: files.read("r.pem"), as: UTF8.self))
    #expect(request.subject.commonName == "test")
    #expect(request.publicKey.kind == .rsa(2048))
    #expect(request.requestedExtensions.contains { $0.oid == .subjectAlternativeName })
  }
}

@Suite struct PathTests {
  let nation: Nation
  let key: PrivateKey

  init() throws {
    nation = try Nation()
    key = try PrivateKey.generate()
  }

  private func reason(
    _ leaf: Certificate, with intermediates: [Certificate]? = nil, at time: Instant = Nation.now,
    _ requirement: CertificateStore.Requirement = .any, store: CertificateStore? = nil
  ) throws -> PKIError.Reason? {
    let store = try store ?? nation.store()
    return refusal { () throws(PKIError) in
      try store.validate(
        leaf, intermediates: intermediates ?? [nation.authority], at: time,
        requirement: requirement)
    }
  }

  @Test func findsThePathToTheRoot() throws {
    let leaf = try nation.issue(
      .cardAuthentication(policy: Nation.authPolicy), key: key.publicKey)
    let path = try nation.store().validate(
      leaf, intermediates: [nation.authority], at: Nation.now, requirement: .authentication)
    #expect(path.certificates == [leaf, nation.authority, nation.root])
    #expect(path.links.count == 2)
  }

  @Test func trustsAnIntermediateAnchor() throws {
    let leaf = try nation.issue(
      .cardAuthentication(policy: Nation.authPolicy), key: key.publicKey)
    let store = try CertificateStore(anchors: [nation.authority])
    #expect(try reason(leaf, with: [], store: store) == nil)
  }

  @Test func tellsExpiredFromNotYetValidFromUntrusted() throws {
    let leaf = try nation.issue(.transport, key: key.publicKey)
    let end = leaf.validity.notAfter
    #expect(try reason(leaf, at: end.advanced(bySeconds: -1)) == nil)
    #expect(try reason(leaf, at: end.advanced(bySeconds: 1)) == .expired)
    #expect(try reason(leaf, at: Nation.start) == nil)
    #expect(try reason(leaf, at: Nation.start.advanced(bySeconds: -1)) == .notYetValid)
    #expect(try reason(leaf, with: []) == .untrusted)
    let strangers = try Nation()
    #expect(try reason(leaf, store: strangers.store()) == .untrusted)
  }

  @Test func keepsSigningAndAuthenticationApart() throws {
    let authentication = try nation.issue(
      .cardAuthentication(policy: Nation.authPolicy), key: key.publicKey)
    let signing = try nation.issue(
      .cardSigning(policy: Nation.signPolicy), key: key.publicKey)
    #expect(try reason(signing, .authentication) == .wrongKeyUsage)
    #expect(try reason(authentication, .documentSigning) == .wrongKeyUsage)
    #expect(try reason(signing, .documentSigning) == nil)
    #expect(try reason(authentication, .timeStamping) == .wrongExtendedKeyUsage)
    var requirement = CertificateStore.Requirement.authentication
    requirement.policies = [Nation.signPolicy]
    #expect(try reason(authentication, requirement) == .wrongPolicy)
    requirement.policies = [Nation.authPolicy]
    #expect(try reason(authentication, requirement) == nil)
    requirement.forbiddenPolicies = [Nation.authPolicy]
    #expect(try reason(authentication, requirement) == .wrongPolicy)
  }

  @Test func refusesALeafThatActsAsAuthority() throws {
    let leaf = try nation.issue(.transport, key: key.publicKey)
    let forged = try PreparedCertificate(
      .init(
        serialNumber: [9], issuer: leaf.subject, subject: Nation.name("forged"),
        validity: Nation.years(1), publicKey: key.publicKey,
        extensions: [
          .endEntity, .keyUsage(.digitalSignature), .subjectKeyIdentifier(key.publicKey),
          .authorityKeyIdentifier(leaf.subjectKeyIdentifier ?? []),
        ]),
      algorithm: key.algorithm
    ).sign(with: key)
    #expect(try reason(forged, with: [leaf, nation.authority]) == .invalidAuthority)
  }

  @Test func refusesAnAuthorityBelowPathLengthZero() throws {
    let profile = CertificateProfile.subordinateAuthority(pathLength: 0)
    let below = try nation.issue(
      profile, to: Nation.name("Below"), key: key.publicKey, validity: Nation.years(2))
    let leaf = try CertificateProfile.transport.prepare(
      serialNumber: [1], subject: Nation.name("leaf"), key: key.publicKey,
      validity: Nation.years(1), issuer: below, algorithm: key.algorithm
    ).sign(with: key)
    #expect(try reason(leaf, with: [below, nation.authority]) == .invalidAuthority)
  }

  @Test func limitsWhatAPeerSendsAlong() throws {
    let leaf = try nation.issue(.transport, key: key.publicKey)
    let many = [Certificate](repeating: nation.authority, count: 65)
    #expect(try reason(leaf, with: many) == .tooLarge)
    #expect(try reason(leaf, with: Array(many.prefix(64))) == nil)
  }
}
