/// Why a certificate was revoked (RFC 5280 §5.3.1); raw values as on the wire.
public enum RevocationReason: UInt8, Sendable, CaseIterable {
  case unspecified = 0
  case keyCompromise = 1
  case authorityCompromise = 2
  case affiliationChanged = 3
  case superseded = 4
  case cessationOfOperation = 5
  /// Suspended, and may become good again.
  case certificateHold = 6
  /// Only in delta CRLs: the suspension ended.
  case removeFromCRL = 8
  case privilegeWithdrawn = 9
  case attributeAuthorityCompromise = 10
}

/// What an authority says of one certificate, and for which time it says so.
public struct RevocationStatus: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case good
    case revoked(at: Instant, reason: RevocationReason)
    /// The authority does not know the serial.
    case unknown
  }

  public enum Source: String, Sendable { case crl = "CRL", ocsp = "OCSP" }

  public let state: State
  public let source: Source
  public let thisUpdate: Instant
  public let nextUpdate: Instant?

  public init(state: State, source: Source, thisUpdate: Instant, nextUpdate: Instant?) {
    self.state = state
    self.source = source
    self.thisUpdate = thisUpdate
    self.nextUpdate = nextUpdate
  }

  /// Throws `.stale` unless the statement covers `time`: its next update, or `maximumAge` seconds
  /// from its making, still ahead, and it does not come from the future of `now` (default `time`).
  /// Without either end it may be an hour old. `skew` seconds are forgiven both ways.
  public func checkFreshness(
    at time: Instant, now: Instant? = nil, maximumAge: Int64? = nil, skew: Int64 = 300
  ) throws(PKIError) {
    guard thisUpdate <= (now ?? time).advanced(bySeconds: skew) else {
      throw PKIError(.stale, "\(source.rawValue) is from the future")
    }
    let age = maximumAge ?? (nextUpdate == nil ? 3600 : nil)
    if let age, time > thisUpdate.advanced(bySeconds: age).advanced(bySeconds: skew) {
      throw PKIError(.stale, "\(source.rawValue) is too old")
    }
    if let nextUpdate, time > nextUpdate.advanced(bySeconds: skew) {
      throw PKIError(.stale, "\(source.rawValue) is out of date")
    }
  }

  /// Throws `.revoked`, `.suspended` when revoked at or before `time`, `.revocationUnknown`.
  public func check(at time: Instant) throws(PKIError) {
    switch state {
    case .good: return
    case .unknown: throw PKIError(.revocationUnknown, "the authority does not know the serial")
    case .revoked(let at, let reason):
      guard at <= time else { return }
      if reason == .certificateHold { throw PKIError(.suspended, "suspended") }
      throw PKIError(.revoked, "revoked: \(reason)")
    }
  }
}

/// Signed evidence of revocation status, as it came from the wire.
public enum RevocationEvidence: Sendable {
  case crl(CertificateRevocationList)
  case ocsp(OCSPResponse)
  /// Verified by the caller for this very certificate: an answer with a nonce, a designated
  /// responder, our own register.
  case verified(RevocationStatus)

  /// Verifies the evidence for a certificate and its issuer and reads its answer. A delegated
  /// responder must have been valid when it answered. Throws as the two kinds do.
  public func status(
    of subject: Certificate, issuer: Certificate
  ) throws(PKIError) -> RevocationStatus {
    switch self {
    case .crl(let list):
      try list.verify(issuer: issuer)
      return try list.status(of: subject)
    case .verified(let status): return status
    case .ocsp(let response):
      return try response.status(of: subject, issuer: issuer, at: response.producedAt)
    }
  }
}
