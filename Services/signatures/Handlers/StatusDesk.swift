import PKI
import Postgres

/// Answers about the status of certificates, each made from the store and for this request.
struct StatusDesk: Sendable {
  let office: TrustOffice

  /// How often an answer is made anew because a state changed meanwhile.
  static let attempts = 3

  struct Answer: Sendable {
    let der: [UInt8]
    /// nil for answers that no cache may keep.
    let cacheUntil: Instant?
  }

  /// "Good" only for serial numbers that were handed out, and never after a revocation was answered:
  /// the answer is signed first, then the store is asked again whether it still holds.
  func answer(_ request: OCSPRequest) async throws -> Answer {
    let issuer = office.authorities.issuers.first { authority in
      request.certificates.allSatisfy { $0.isIssued(by: authority.certificate) }
    }
    guard let authority = issuer else {
      return Answer(der: OCSPResponse.Failure.unauthorized.der, cacheUntil: nil)
    }
    for _ in 0..<Self.attempts {
      let now = office.clock.now
      let versions = try await versions(of: request, authority)
      let answer = try sign(request, versions, authority, at: now)
      if !versions.contains(where: { $0?.standing.state == .active }) { return answer }
      let again = try await self.versions(of: request, authority)
      if again.map({ $0?.version }) == versions.map({ $0?.version }) { return answer }
    }
    return Answer(der: OCSPResponse.Failure.tryLater.der, cacheUntil: nil)
  }

  private typealias Version = (standing: CertificateStanding, version: Int32)

  private func versions(
    of request: OCSPRequest, _ authority: Authority
  ) async throws -> [Version?] {
    var found: [Version?] = []
    for certificate in request.certificates {
      found.append(
        try await office.certificates.standing(certificate.serialNumber, of: authority.name))
    }
    return found
  }

  private func sign(
    _ request: OCSPRequest, _ versions: [Version?], _ authority: Authority, at now: Instant
  ) throws(PKIError) -> Answer {
    let isFresh = request.nonce != nil
    let time = now.wholeSeconds
    let end = isFresh ? nil : time.advanced(bySeconds: office.ocspLifetime)
    var answers: [OCSPResponder.Answer] = []
    for (certificate, version) in zip(request.certificates, versions) {
      answers.append(
        OCSPResponder.Answer(
          certificate, version?.standing.status ?? .unknown, thisUpdate: time, nextUpdate: end))
    }
    let der = try authority.responder.respond(answers, nonce: request.nonce, producedAt: time)
    return Answer(der: der, cacheUntil: end)
  }

  /// The evidence about a certificate of ours for a validation: what OCSP would say now.
  func evidence(
    for subject: Certificate, issuer: Certificate
  ) async throws -> RevocationEvidence? {
    if issuer == office.authorities.root { return .crl(office.authorities.rootList) }
    let request = try OCSPRequest(
      [OCSPCertificateID(serialNumber: subject.serialNumber, issuer: issuer)], nonce: nil)
    guard office.authorities.issuers.contains(where: { $0.certificate == issuer }) else {
      return nil
    }
    return .ocsp(try OCSPResponse(der: await answer(request).der))
  }
}
