/// Validates CAdES signatures after ETSI EN 319 102-1, with what OpenSSL's `CMS_verify` leaves out:
/// signed attributes demanded, each once, the ESS attribute bound to the certificate.
///
/// Pure: same message, evidence and time give the same report. Evidence that must be fetched is
/// named beforehand by `links(of:at:)`.
public struct SignatureValidator: Sendable {
  /// Everything known about a certificate's revocation; called more than once for the same pair.
  public typealias EvidenceProvider =
    @Sendable (_ subject: Certificate, _ issuer: Certificate) -> [RevocationEvidence]

  public var anchors: CertificateStore
  public var timeStampAnchors: CertificateStore
  public var requirement = CertificateStore.Requirement.documentSigning
  /// Certificates that may complete a path or stand in for those left out.
  public var known: [Certificate] = []
  public var evidence: EvidenceProvider
  /// Seconds by which clocks of signer, authority and validator may differ.
  public var skew: Int64 = 300

  public init(
    anchors: CertificateStore, timeStampAnchors: CertificateStore,
    evidence: @escaping EvidenceProvider
  ) {
    self.anchors = anchors
    self.timeStampAnchors = timeStampAnchors
    self.evidence = evidence
  }

  /// Reports on every signature of a message in DER or BER, or one FORMAT_FAILURE when it cannot be
  /// read.
  ///
  /// - Parameter contentDigests: digests of the detached content with each of
  ///   `SignedData.digestAlgorithms`; may be empty for an enveloping signature.
  public func validate(
    der: [UInt8], contentDigests: [DigestAlgorithm: [UInt8]], at time: Instant
  ) -> [SignatureReport] {
    do throws(PKIError) {
      let data = try SignedData(ber: der)
      guard !data.signers.isEmpty else { throw PKIError(.malformed, "no signature") }
      return validate(data, contentDigests: contentDigests, at: time)
    } catch {
      var report = SignatureReport(validationTime: time)
      // An algorithm that is not known is no fault of form.
      let sub: SignatureReport.SubIndication =
        error.reason == .unsupportedAlgorithm ? .cryptoConstraintsFailure : .formatFailure
      report.fail(SignatureFault(sub, error.message))
      return [report]
    }
  }

  public func validate(
    _ data: SignedData, contentDigests: [DigestAlgorithm: [UInt8]], at time: Instant
  ) -> [SignatureReport] {
    data.signers.map { signer in
      var report = SignatureReport(validationTime: time)
      report.claimedSigningTime = signer.claimedSigningTime
      report.algorithm = signer.signatureAlgorithm
      do throws(SignatureFault) {
        try validate(signer, of: data, contentDigests, &report)
      } catch {
        report.fail(error)
      }
      return report
    }
  }

  private func validate(
    _ signer: SignerInfo, of data: SignedData, _ contentDigests: [DigestAlgorithm: [UInt8]],
    _ report: inout SignatureReport
  ) throws(SignatureFault) {
    try checkForm(signer, data)
    let certificate = try signingCertificate(signer, data)
    report.signer = certificate
    try checkCryptography(signer, data, contentDigests, certificate)
    report.contentTimeStamps = signer.contentTimeStampTokens.map {
      timeStamp($0, data, at: report.validationTime) { token in
        // The message digest was just found to be the content's.
        token.imprint.algorithm == signer.digestAlgorithm
          && token.imprint.digest == (try? SignedAttributes.messageDigest(signer))
      }
    }
    report.provenStart =
      report.contentTimeStamps.filter { $0.refusal == nil }.compactMap { $0.token?.time }.max()
    report.timeStamps = signer.timeStampTokens.map {
      timeStamp($0, data, at: report.validationTime) { $0.isStamp(of: signer.signature) }
    }
    report.provenTime =
      report.timeStamps.filter { $0.refusal == nil }.compactMap { $0.token?.time }.min()
    if report.provenTime != nil { report.level = .t }
    try checkClaims(signer, certificate, report)
    try checkPath(certificate, data, &report)
  }

  private func checkForm(_ signer: SignerInfo, _ data: SignedData) throws(SignatureFault) {
    guard data.contentType == .data else {
      throw SignatureFault(.formatFailure, "content type is not data")
    }
    do throws(PKIError) {
      try SignedAttributes.checkForm(signer, contentType: .data)
    } catch {
      throw SignatureFault(.formatFailure, error.message)
    }
    if let content = data.content, SignedAttributes.looksLikeAttributes(content) {
      throw SignatureFault(.formatFailure, "the content reads as signed attributes")
    }
  }

  private func signingCertificate(
    _ signer: SignerInfo, _ data: SignedData
  ) throws(SignatureFault) -> Certificate {
    do throws(PKIError) {
      let found = try SignedAttributes.signingCertificate(
        of: signer, among: data.certificates + known)
      if let found { return found }
    } catch {
      throw SignatureFault(
        error.reason == .unsupportedAlgorithm
          ? .cryptoConstraintsFailure : .signatureConstraintsFailure, error.message)
    }
    throw SignatureFault(.noSigningCertificateFound, "no certificate is the one that was bound")
  }

  private func checkCryptography(
    _ signer: SignerInfo, _ data: SignedData, _ contentDigests: [DigestAlgorithm: [UInt8]],
    _ certificate: Certificate
  ) throws(SignatureFault) {
    let algorithm = signer.digestAlgorithm
    guard algorithm != .sha1 else {
      throw SignatureFault(.cryptoConstraintsFailure, "SHA-1")
    }
    let given = contentDigests[algorithm]
    let enveloped = data.content.map { algorithm.digest($0) }
    guard let digest = given ?? enveloped else {
      throw SignatureFault(.signedDataNotFound, "no digest of the content with \(algorithm)")
    }
    // A message with content inside that is presented with another content proves nothing about it.
    guard enveloped == nil || enveloped == digest else {
      throw SignatureFault(.hashFailure, "the content inside is not the one presented")
    }
    guard let signed = try? SignedAttributes.messageDigest(signer),
      constantTimeEquals(signed, digest)
    else { throw SignatureFault(.hashFailure, "the content was changed") }
    let key: PublicKey
    do throws(PKIError) {
      key = try certificate.publicKey()
    } catch {
      throw SignatureFault(.cryptoConstraintsFailure, error.message)
    }
    guard
      key.verifies(signer.signature, of: signer.signedAttributesDER, signer.signatureAlgorithm)
    else { throw SignatureFault(.signatureCryptoFailure, "the signature is not this key's") }
  }

  /// What the signer says of the time must fit what is known.
  private func checkClaims(
    _ signer: SignerInfo, _ certificate: Certificate, _ report: SignatureReport
  ) throws(SignatureFault) {
    guard let claimed = report.claimedSigningTime else {
      throw SignatureFault(.signatureConstraintsFailure, "no signing time")
    }
    guard certificate.validity.contains(claimed) else {
      throw SignatureFault(
        .signatureConstraintsFailure, "signing time outside of the certificate's validity")
    }
    let latest = report.provenTime ?? report.validationTime
    guard claimed <= latest.advanced(bySeconds: skew) else {
      throw SignatureFault(.signatureConstraintsFailure, "signing time lies in the future")
    }
  }

  private func checkPath(
    _ certificate: Certificate, _ data: SignedData, _ report: inout SignatureReport
  ) throws(SignatureFault) {
    let time = report.provenTime ?? report.validationTime
    let path: CertificateStore.Path
    do throws(CertificateStore.Refusal) {
      path = try anchors.path(
        certificate, intermediates: intermediates(data), at: time, requirement: requirement)
    } catch {
      throw Self.fault(error, certificate, report)
    }
    report.path = path.certificates
    let embedded = Self.evidence(in: data)
    var allInside = true
    for (depth, link) in path.links.enumerated() {
      let inside = statuses(embedded, link, at: time, now: report.validationTime)
      let outside = statuses(
        evidence(link.subject, link.issuer), link, at: time, now: report.validationTime)
      allInside = allInside && !inside.isEmpty
      let status = try Self.decide(
        inside + outside, depth: depth, at: time, provenStart: report.provenStart)
      if depth == 0 { report.signerStatus = status }
    }
    if allInside, report.level == .t { report.level = .lt }
  }

  private func intermediates(_ data: SignedData) -> [Certificate] {
    Array((data.certificates + known).prefix(CertificateStore.intermediateLimit))
  }

  private static func fault(
    _ refusal: CertificateStore.Refusal, _ certificate: Certificate, _ report: SignatureReport
  ) -> SignatureFault {
    let sub: SignatureReport.SubIndication
    switch refusal.error.reason {
    case .expired where refusal.depth > 0: sub = .chainGeneralFailure
    case .notYetValid where refusal.depth > 0: sub = .chainGeneralFailure
    case .expired:
      let isYounger = report.provenStart.map { certificate.validity.notAfter < $0 } ?? false
      sub = isYounger ? .expired : .outOfBoundsNoProofOfExistence
    // The time stamp proves that the signature is older than the certificate.
    case .notYetValid:
      sub = report.provenTime == nil ? .outOfBoundsNoProofOfExistence : .notYetValid
    case .untrusted: sub = .noCertificateChainFound
    case .weakKey, .unsupportedAlgorithm: sub = .cryptoConstraintsFailure
    case .wrongKeyUsage, .wrongExtendedKeyUsage, .wrongPolicy: sub = .chainConstraintsFailure
    default: sub = .chainGeneralFailure
    }
    return SignatureFault(sub, refusal.error.message)
  }
}

extension SignatureReport {
  mutating func fail(_ fault: SignatureFault) {
    indication = fault.subIndication.indication
    subIndication = fault.subIndication
    explanation = fault.explanation
  }
}
