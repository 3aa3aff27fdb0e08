extension CertificateStore.Path {
  /// Asks for the status of every certificate of the path but the anchor, and fails closed.
  ///
  /// `leafMaximumAge` is how many seconds old the answer about the leaf may be (Web eID: 120), nil
  /// for as long as it says itself. Throws `.revoked`, `.suspended`, `.revocationUnknown` when there
  /// is no answer, and what was wrong with the last one otherwise (`.stale`, `.badSignature`, …).
  public func checkRevocation(
    at time: Instant, leafMaximumAge: Int64? = nil, skew: Int64 = 300,
    evidence: (_ subject: Certificate, _ issuer: Certificate) -> [RevocationEvidence]
  ) throws(PKIError) {
    for (depth, link) in links.enumerated() {
      var statuses: [RevocationStatus] = []
      var fault = PKIError(.revocationUnknown, "no answer about the certificate's status")
      for item in evidence(link.subject, link.issuer) {
        do throws(PKIError) {
          let status = try item.status(of: link.subject, issuer: link.issuer)
          // An old revocation is still one; anything else must be of now.
          if case .revoked = status.state {
          } else {
            try status.checkFreshness(
              at: time, maximumAge: depth == 0 ? leafMaximumAge : nil, skew: skew)
          }
          statuses.append(status)
        } catch {
          fault = error
        }
      }
      guard let status = RevocationStatus.binding(statuses) else { throw fault }
      try status.check(at: time)
    }
  }
}

extension RevocationStatus {
  /// The one that counts: a revocation is final whoever says it, otherwise the newest answer.
  static func binding(_ statuses: [RevocationStatus]) -> RevocationStatus? {
    let final = statuses.first {
      if case .revoked(_, let reason) = $0.state {
        return reason != .certificateHold && reason != .removeFromCRL
      }
      return false
    }
    return final ?? statuses.max { $0.thisUpdate < $1.thisUpdate }
  }
}
