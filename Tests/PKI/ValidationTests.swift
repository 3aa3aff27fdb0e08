import PKI
import Testing

/// Verdicts of EN 319 102-1, each from evidence built for it.
@Suite struct ValidationTests {
  let nation: Nation
  let key: PrivateKey
  let card: Certificate
  let authority: TimeStampAuthority
  let content = Array("Заява".utf8)
  let day: Int64 = 86_400

  init() throws {
    nation = try Nation()
    key = try PrivateKey.generate()
    card = try nation.issue(.cardSigning(policy: Nation.signPolicy), key: key.publicKey)
    authority = try nation.timeStampAuthority()
  }

  private func signed(
    at time: Instant = Nation.now, by certificate: Certificate? = nil,
    encapsulating: Bool = false
  ) throws -> SignedData {
    let preparation = try SignaturePreparation(
      contentDigest: DigestAlgorithm.sha256.digest(content), certificate: certificate ?? card,
      chain: [nation.authority], signingTime: time)
    return try preparation.complete(
      signature: key.sign(preparation.signedAttributes),
      encapsulating: encapsulating ? content : nil)
  }

  private func stamped(_ data: SignedData, at time: Instant) throws -> SignedData {
    let token = try authority.stamp(
      MessageImprint(of: data.signers[0].signature), serialNumber: [1], time: time)
    return try data.adding(timeStamp: token)
  }

  /// CRLs of both authorities at `time`, with these entries.
  private func validator(
    _ entries: [CertificateRevocationList.Entry] = [], at time: Instant = Nation.now,
    anchors: CertificateStore? = nil
  ) throws -> SignatureValidator {
    let evidence = try [
      RevocationEvidence.crl(nation.list(entries, at: time)), .crl(nation.rootList(at: time)),
    ]
    let store = try anchors ?? nation.store()
    return SignatureValidator(anchors: store, timeStampAnchors: store) { _, _ in evidence }
  }

  private func digests(_ content: [UInt8]) -> [DigestAlgorithm: [UInt8]] {
    [.sha256: DigestAlgorithm.sha256.digest(content)]
  }

  private func report(
    _ data: SignedData, _ validator: SignatureValidator, at time: Instant = Nation.now,
    content: [UInt8]? = nil
  ) throws -> SignatureReport {
    let reports = validator.validate(
      der: data.der(), contentDigests: digests(content ?? self.content), at: time)
    return try #require(reports.first)
  }

  private func revoked(
    at time: Instant, _ reason: RevocationReason = .keyCompromise
  ) -> [CertificateRevocationList.Entry] {
    [.init(serialNumber: card.serialNumber, revokedAt: time, reason: reason)]
  }

  @Test func passesAGoodSignature() throws {
    let report = try report(signed(), validator())
    #expect(report.indication == .totalPassed, "\(report.explanation)")
    #expect(report.level == .b)
    #expect(report.signer == card)
    #expect(report.path == [card, nation.authority, nation.root])
    #expect(report.signerStatus?.state == .good)
    #expect(report.claimedSigningTime == Nation.now)
    #expect(report.nationalVerdict.verdict == "PASSED")
    #expect(try self.report(signed(encapsulating: true), validator()).indication == .totalPassed)
  }

  @Test func passesWithATimeStampAndEvidenceInside() throws {
    let data = try stamped(signed(), at: Nation.now)
    #expect(try report(data, validator()).level == .t)
    #expect(try report(data, validator()).provenTime == Nation.now)
    let complete = try data.adding(
      certificates: [nation.root], crls: [nation.list().der, nation.rootList().der])
    var alone = try validator()
    alone.evidence = { _, _ in [] }
    let report = try report(complete, alone)
    #expect(report.indication == .totalPassed, "\(report.explanation)")
    #expect(report.level == .lt)
    let files = try Workspace()
    try files.write("m", complete.der())
    try files.write("c", content)
    try files.write("root.pem", nation.root.pem)
    let verified = try files.openssl(
      "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "m", "-content", "c",
      "-CAfile", "root.pem", "-attime", "\(Nation.now.seconds)", "-out", "o")
    #expect(verified.status == 0, "\(verified.output)")
  }

  /// The heart of it: only the time stamp tells the two apart.
  @Test func tellsASignatureBeforeRevocationFromOneAfter() throws {
    let revocation = Nation.now.advanced(bySeconds: 10 * day)
    let later = Nation.now.advanced(bySeconds: 20 * day)
    let validator = try validator(revoked(at: revocation), at: later)
    let before = try stamped(signed(), at: Nation.now)
    let passed = try report(before, validator, at: later)
    #expect(passed.indication == .totalPassed, "\(passed.explanation)")
    #expect(passed.provenTime == Nation.now)
    let after = try stamped(signed(at: later), at: later)
    let refused = try report(after, validator, at: later)
    #expect(refused.indication == .indeterminate)
    #expect(refused.subIndication == .revokedNoProofOfExistence)
    // Without a stamp nothing proves that the claimed time is true.
    #expect(
      try report(signed(), validator, at: later).subIndication == .revokedNoProofOfExistence)
    let atThatSecond = try stamped(signed(), at: revocation)
    #expect(
      try report(atThatSecond, validator, at: later).subIndication == .revokedNoProofOfExistence)
  }

  /// Only a time stamp inside of what is signed proves that the signature is the younger one.
  @Test func failsWhenTheSignatureIsProvedYoungerThanTheRevocation() throws {
    let later = Nation.now.advanced(bySeconds: 2 * day)
    let imprint = MessageImprint(of: content)
    let token = try authority.stamp(imprint, serialNumber: [1], time: later)
    let signed = { (certificate: Certificate, time: Instant) throws in
      let preparation = try SignaturePreparation(
        contentDigest: imprint.digest, certificate: certificate, chain: [nation.authority],
        signingTime: time, contentTimeStamp: token)
      return try preparation.complete(signature: key.sign(preparation.signedAttributes))
    }
    let data = try signed(card, later)
    for (revocation, expected) in [
      (Nation.now, .revoked), (later, .revoked),
      (later.advanced(bySeconds: 1), .revokedNoProofOfExistence),
    ] as [(Instant, SignatureReport.SubIndication)] {
      let end = later.advanced(bySeconds: 60)
      let report = try report(data, validator(revoked(at: revocation), at: end), at: end)
      #expect(report.subIndication == expected)
      #expect(report.provenStart == later)
    }
    let good = try report(data, validator(at: later), at: later)
    #expect(good.indication == .totalPassed, "\(good.explanation)")
    let short = try nation.issue(
      .cardSigning(policy: Nation.signPolicy), key: key.publicKey,
      validity: .init(notBefore: Nation.start, notAfter: later.advanced(bySeconds: -1)))
    let expired = try report(
      signed(short, short.validity.notAfter), validator(at: later), at: later)
    #expect(expired.indication == .totalFailed)
    #expect(expired.subIndication == .expired)
    #expect(
      refusal { () throws(PKIError) in
        try SignaturePreparation(
          contentDigest: DigestAlgorithm.sha256.digest([1]), certificate: card,
          signingTime: later, contentTimeStamp: token)
      } == .imprintMismatch)
  }

  @Test func asksToComeBackWhileSuspendedOrWithoutFreshStatus() throws {
    let suspended = try validator(revoked(at: Nation.now, .certificateHold))
    #expect(try report(signed(), suspended).subIndication == .tryLater)
    let stale = try validator(at: Nation.now.advanced(bySeconds: -3 * day))
    #expect(try report(signed(), stale).subIndication == .tryLater)
    var blind = try validator()
    blind.evidence = { _, _ in [] }
    #expect(try report(signed(), blind).subIndication == .tryLater)
  }

  @Test func acceptsAnOCSPAnswerAsEvidence() throws {
    let responderKey = try PrivateKey.generate()
    let responder = try OCSPResponder(
      certificate: nation.issue(
        .ocspResponder, to: Nation.name("OCSP"), key: responderKey.publicKey),
      signer: responderKey)
    let id = try OCSPCertificateID(serialNumber: card.serialNumber, issuer: nation.authority)
    let response = try OCSPResponse(
      der: responder.respond(
        [.init(id, .good, thisUpdate: Nation.now, nextUpdate: nil)], nonce: nil,
        producedAt: Nation.now))
    let rootList = try nation.rootList()
    var validator = try validator()
    validator.evidence = { _, _ in [.ocsp(response), .crl(rootList)] }
    let report = try report(signed(), validator)
    #expect(report.indication == .totalPassed, "\(report.explanation)")
    #expect(report.signerStatus?.source == .ocsp)
  }

  @Test func failsWhenContentOrSignatureChanged() throws {
    let changed = try report(signed(), validator(), content: content + [0])
    #expect(changed.indication == .totalFailed)
    #expect(changed.subIndication == .hashFailure)
    // Another content presented with an enveloping signature.
    let swapped = try report(
      signed(encapsulating: true), validator(), content: content + [0])
    #expect(swapped.subIndication == .hashFailure)
    let missing = try validator().validate(
      der: signed().der(), contentDigests: [:], at: Nation.now)
    #expect(missing.map(\.subIndication) == [.signedDataNotFound])
    let der = try signed().der()
    let broken = try validator().validate(
      der: flipped(der, at: der.count - 3), contentDigests: digests(content), at: Nation.now)
    #expect(broken.map(\.subIndication) == [.signatureCryptoFailure])
    #expect(broken.map(\.indication) == [.totalFailed])
  }

  @Test(arguments: [[], [0x30], [0x30, 0x80, 0, 0], [UInt8](repeating: 0x30, count: 5000)])
  func callsGarbageAFormatFailure(_ bytes: [UInt8]) throws {
    let reports = try validator().validate(der: bytes, contentDigests: [:], at: Nation.now)
    #expect(reports.map(\.subIndication) == [.formatFailure])
    #expect(reports.map(\.indication) == [.totalFailed])
  }

  /// OpenSSL 3.0 lets such a signature pass even with `-cades` (openssl#27055).
  @Test func refusesASignatureWithoutSignedAttributes() throws {
    let files = try Workspace()
    try files.write("c", content)
    try files.write("card.pem", card.pem)
    try files.write("key.pem", PEM(label: "PRIVATE KEY", der: key.pkcs8()).text)
    let arguments = [
      "cms", "-sign", "-binary", "-in", "c", "-signer", "card.pem", "-inkey", "key.pem",
      "-outform", "DER", "-nosmimecap", "-out", "m",
    ]
    _ = try files.openssl(arguments: arguments + ["-noattr"])
    let bare = try validator().validate(
      der: files.read("m"), contentDigests: digests(content), at: Nation.now)
    #expect(bare.map(\.subIndication) == [.formatFailure])
    // Attributes, but none that binds the certificate.
    _ = try files.openssl(arguments: arguments)
    let unbound = try validator().validate(
      der: files.read("m"), contentDigests: digests(content), at: Nation.now)
    #expect(unbound.map(\.subIndication) == [.signatureConstraintsFailure])
  }

  @Test func validatesTheCAdESSignaturesOfOpenSSL() throws {
    let files = try Workspace()
    try files.write("c", content)
    try files.write("key.pem", PEM(label: "PRIVATE KEY", der: key.pkcs8()).text)
    // Valid long enough for the clock of whatever machine this runs on.
    let long = try nation.issue(
      .cardSigning(policy: Nation.signPolicy), key: key.publicKey, validity: Nation.years(10))
    try files.write("card.pem", long.pem)
    try files.write("ca.pem", nation.authority.pem)
    let made = try files.openssl(
      "cms", "-sign", "-cades", "-binary", "-in", "c", "-signer", "card.pem", "-inkey",
      "key.pem", "-certfile", "ca.pem", "-outform", "DER", "-nosmimecap", "-out", "m")
    #expect(made.status == 0, "\(made.output)")
    let message = try SignedData(der: files.read("m"))
    let time = try #require(message.signers.first?.claimedSigningTime)
    let report = try report(message, validator(at: time), at: time)
    #expect(report.indication == .totalPassed, "\(report.explanation)")
  }

  /// Streaming signers write indefinite lengths and the content in pieces.
  @Test func readsTheBERThatOpenSSLStreams() throws {
    let files = try Workspace()
    let long = [UInt8](repeating: 65, count: 5000)
    try files.write("c", long)
    try files.write("key.pem", PEM(label: "PRIVATE KEY", der: key.pkcs8()).text)
    let card = try nation.issue(
      .cardSigning(policy: Nation.signPolicy), key: key.publicKey, validity: Nation.years(10))
    try files.write("card.pem", card.pem)
    try files.write("ca.pem", nation.authority.pem)
    let made = try files.openssl(
      "cms", "-sign", "-cades", "-binary", "-nodetach", "-stream", "-in", "c", "-signer",
      "card.pem", "-inkey", "key.pem", "-certfile", "ca.pem", "-outform", "DER", "-nosmimecap",
      "-out", "m")
    #expect(made.status == 0, "\(made.output)")
    let message = try files.read("m")
    #expect(message.starts(with: [0x30, 0x80]))
    #expect(refusal { () throws(PKIError) in try SignedData(der: message) } == .malformed)
    let data = try SignedData(ber: message)
    #expect(data.content == long)
    let time = try #require(data.signers.first?.claimedSigningTime)
    let good = try validator(at: time).validate(der: message, contentDigests: [:], at: time)
    #expect(good.map(\.indication) == [.totalPassed], "\(good.map(\.explanation))")
    let place = try #require(message.indices.first { message[$0...].starts(with: long[..<900]) })
    let bad = try validator(at: time).validate(
      der: flipped(message, at: place), contentDigests: [:], at: time)
    #expect(bad.map(\.subIndication) == [.hashFailure])
    for extra in [[0], [0x30, 0x80]] as [[UInt8]] {
      #expect(
        refusal { () throws(PKIError) in try SignedData(ber: message + extra) }
          == .malformed)
    }
    let deep = (0..<10_000).flatMap { _ in [0x30, 0x80] as [UInt8] }
    #expect(refusal { () throws(PKIError) in try SignedData(ber: deep) } == .malformed)
  }

  @Test func refusesTheContentThatReadsAsAttributes() throws {
    let attributes = try signed().signers[0].signedAttributesDER
    let preparation = try SignaturePreparation(
      contentDigest: DigestAlgorithm.sha256.digest(attributes), certificate: card,
      signingTime: Nation.now)
    let signature = try key.sign(preparation.signedAttributes)
    #expect(
      refusal { () throws(PKIError) in
        try preparation.complete(signature: signature, encapsulating: attributes)
      } == .invalidArgument)
  }

  @Test func namesWhatIsWrongWithTheCertificate() throws {
    let strangers = try validator(anchors: Nation().store())
    #expect(try report(signed(), strangers).subIndication == .noCertificateChainFound)
    let later = card.validity.notAfter.advanced(bySeconds: day)
    #expect(
      try report(signed(), validator(at: later), at: later).subIndication
        == .outOfBoundsNoProofOfExistence)
    let kept = try report(stamped(signed(), at: Nation.now), validator(at: later), at: later)
    #expect(kept.indication == .totalPassed, "\(kept.explanation)")
  }

  @Test func failsWhenTheSignatureIsProvedOlderThanTheCertificate() throws {
    let start = Nation.now.advanced(bySeconds: 100)
    let young = try nation.issue(
      .cardSigning(policy: Nation.signPolicy), key: key.publicKey,
      validity: .init(notBefore: start, notAfter: start.advanced(bySeconds: day)))
    let data = try stamped(signed(at: start, by: young), at: Nation.now)
    let report = try report(data, validator())
    #expect(report.indication == .totalFailed)
    #expect(report.subIndication == .notYetValid)
    #expect(report.nationalVerdict.verdict == "INDETERMINATE")
  }

  @Test func wantsASigningTimeWithinValidityAndNotInTheFuture() throws {
    for time in [
      Nation.now.advanced(bySeconds: 301), card.validity.notBefore.advanced(bySeconds: -1),
    ] {
      #expect(
        try report(signed(at: time), validator()).subIndication == .signatureConstraintsFailure)
    }
    let close = Nation.now.advanced(bySeconds: 299)
    #expect(try report(signed(at: close), validator()).indication == .totalPassed)
  }

  @Test func countsATimeStampOnlyWhenItsAuthorityIsTrusted() throws {
    let strangers = try Nation()
    let data = try signed()
    let token = try strangers.timeStampAuthority().stamp(
      MessageImprint(of: data.signers[0].signature), serialNumber: [1], time: Nation.now)
    let report = try report(data.adding(timeStamp: token), validator())
    #expect(report.provenTime == nil)
    #expect(report.timeStamps.first?.refusal?.reason == .untrusted)
    let other = try authority.stamp(
      MessageImprint(of: [1]), serialNumber: [1], time: Nation.now)
    #expect(
      refusal { () throws(PKIError) in try data.adding(timeStamp: other) }
        == .imprintMismatch)
    #expect(
      refusal { () throws(PKIError) in try data.adding(timeStamp: other, toSigner: 1) }
        == .invalidArgument)
  }

  @Test func reportsEachOfSeveralSigners() throws {
    let both = try signed().adding(signersOf: signed())
    let reports = try validator().validate(
      der: both.der(), contentDigests: digests(content), at: Nation.now)
    #expect(reports.map(\.indication) == [.totalPassed, .totalPassed])
  }

  @Test func namesTheLinksThatNeedStatus() throws {
    let data = try stamped(signed(), at: Nation.now)
    let links = try validator().links(of: data, at: Nation.now)
    #expect(
      Set(links.map(\.subject)) == [card, nation.authority, authority.certificate])
  }

  /// No octet of a message may be changed and still pass, unless nobody signed it.
  @Test func neverPassesAChangedSignedAttribute() throws {
    let data = try signed()
    let der = data.der()
    let attributes = Array(data.signers[0].signedAttributesDER.dropFirst())
    let start = try #require(
      der.indices.first { der[$0...].starts(with: attributes) })
    let validator = try validator()
    for index in start..<(start + attributes.count) {
      let reports = validator.validate(
        der: flipped(der, at: index), contentDigests: digests(content), at: Nation.now)
      #expect(reports.allSatisfy { $0.indication != .totalPassed }, "octet \(index)")
    }
  }
}
