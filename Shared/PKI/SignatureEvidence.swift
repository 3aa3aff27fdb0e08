/// Time stamps and revocation in the validation of signatures (EN 319 102-1 §5.2.5, §5.4).
extension SignatureValidator {
  /// Certificates whose status decides about these signatures, with their issuers: what to fetch
  /// before `validate`. Signatures and time stamps without a path name none.
  public func links(
    of data: SignedData, at time: Instant
  ) -> [(subject: Certificate, issuer: Certificate)] {
    var links: [(subject: Certificate, issuer: Certificate)] = []
    for signer in data.signers {
      var times = [time]
      for der in signer.contentTimeStampTokens + signer.timeStampTokens {
        guard let token = try? TimeStampToken(der: der),
          let path = try? token.verify(anchors: timeStampAnchors, known: known)
        else { continue }
        links += path.links
        times.append(token.time)
      }
      let certificates = data.certificates + known
      guard
        let leaf = (try? SignedAttributes.signingCertificate(of: signer, among: certificates))
          .flatMap({ $0 })
      else { continue }
      for time in times {
        let path = try? anchors.validate(
          leaf, intermediates: Array(certificates.prefix(CertificateStore.intermediateLimit)),
          at: time)
        links += path?.links ?? []
      }
    }
    var seen: Set<Certificate> = []
    return links.filter { seen.insert($0.subject).inserted }
  }

  /// A token counts when it verifies, its authority is trusted then and now, and was not revoked.
  func timeStamp(
    _ der: [UInt8], _ data: SignedData, at now: Instant,
    isOverIt: (TimeStampToken) -> Bool
  ) -> SignatureReport.TimeStamp {
    var token: TimeStampToken?
    var authority: Certificate?
    do throws(PKIError) {
      let read = try TimeStampToken(der: der)
      token = read
      guard isOverIt(read) else {
        throw PKIError(.imprintMismatch, "the time stamp is over something else")
      }
      guard read.time <= now.advanced(bySeconds: skew) else {
        throw PKIError(.notYetValid, "the time stamp is from the future")
      }
      let helpers = known + data.certificates
      authority = try read.verifySignature(known: helpers)
      _ = try read.verify(anchors: timeStampAnchors, known: helpers)
      try checkAuthority(read, helpers, data, at: now)
      return SignatureReport.TimeStamp(token: token, authority: authority, refusal: nil)
    } catch {
      return SignatureReport.TimeStamp(token: token, authority: authority, refusal: error)
    }
  }

  /// Without an archive time stamp the authority must be good at the time of validation.
  private func checkAuthority(
    _ token: TimeStampToken, _ helpers: [Certificate], _ data: SignedData, at now: Instant
  ) throws(PKIError) {
    let path = try timeStampAnchors.validate(
      token.verifySignature(known: helpers),
      intermediates: Array(
        (token.signedData.certificates + helpers).prefix(CertificateStore.intermediateLimit)),
      at: now, requirement: .timeStamping)
    for link in path.links {
      let found = statuses(
        Self.evidence(in: data) + evidence(link.subject, link.issuer), link, at: now, now: now)
      guard let newest = RevocationStatus.binding(found) else {
        throw PKIError(.revocationUnknown, "status of the time stamp authority")
      }
      try newest.check(at: now)
    }
  }

  static func evidence(in data: SignedData) -> [RevocationEvidence] {
    data.crls.compactMap { der in
      (try? CertificateRevocationList(der: der)).map(RevocationEvidence.crl)
    }
      + data.ocspResponses.compactMap { der in
        (try? OCSPResponse(basicDER: der)).map(RevocationEvidence.ocsp)
      }
  }

  /// The answers among the evidence that verify, concern this certificate and cover `time`.
  func statuses(
    _ evidence: [RevocationEvidence], _ link: (subject: Certificate, issuer: Certificate),
    at time: Instant, now: Instant
  ) -> [RevocationStatus] {
    evidence.compactMap { item in
      guard let status = try? item.status(of: link.subject, issuer: link.issuer) else {
        return nil
      }
      if case .revoked = status.state { return status }
      let isFresh: ()? = try? status.checkFreshness(at: time, now: now, skew: skew)
      return isFresh == nil ? nil : status
    }
  }

  static func decide(
    _ statuses: [RevocationStatus], depth: Int, at time: Instant, provenStart: Instant?
  ) throws(SignatureFault) -> RevocationStatus {
    guard let status = RevocationStatus.binding(statuses) else {
      throw SignatureFault(.tryLater, "no fresh revocation status")
    }
    do throws(PKIError) {
      try status.check(at: time)
      return status
    } catch {
      switch error.reason {
      case .revoked where depth == 0:
        guard case .revoked(let at, _) = status.state, let provenStart, at <= provenStart else {
          throw SignatureFault(.revokedNoProofOfExistence, error.message)
        }
        throw SignatureFault(.revoked, error.message)
      case .revoked: throw SignatureFault(.revokedAuthorityNoProofOfExistence, error.message)
      default: throw SignatureFault(.tryLater, error.message)
      }
    }
  }
}
