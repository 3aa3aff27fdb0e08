import PKI

/// Where a certificate is in its life. Raw values stand in the database.
///
/// RESERVED → INTENDED → SIGNED → ACTIVE ⇄ SUSPENDED → REVOKED; ACTIVE → REVOKED. Nothing leaves
/// REVOKED, and the first time and reason stay.
enum CertificateState: Int16, Sendable, CaseIterable {
  case reserved = 0
  case intended
  case signed
  case active
  case suspended
  case revoked

  /// Whether the certificate was ever handed out: only then an answer may say anything but unknown.
  var isIssued: Bool { rawValue >= Self.active.rawValue }
}

/// What may be done to an issued certificate.
enum StateChange: Sendable, Hashable {
  case suspend
  case resume
  /// `since`: from when on the key is in other hands, where that is known.
  case revoke(RevocationReason, since: Instant?)
}

/// Why a change is refused.
enum StateFault: Error, Hashable {
  case notIssued
  case revoked
  case expired
}

/// State, and the revocation that belongs to it.
struct CertificateStanding: Sendable, Hashable {
  var state: CertificateState
  var revokedAt: Instant?
  var reason: RevocationReason?

  /// The standing after a change; nil where it has no further effect.
  func after(
    _ change: StateChange, validity: Certificate.Validity, at now: Instant
  ) throws(StateFault) -> CertificateStanding? {
    guard state.isIssued else { throw .notIssued }
    switch change {
    case .revoke(let reason, let since):
      guard state != .revoked else { return nil }
      // Nothing was signed before the certificate, and nobody knows the future.
      let time = min(max(since ?? now, validity.notBefore), now)
      // A key that was suspended and now is revoked has been bad since the suspension.
      let earliest = state == .suspended ? min(revokedAt ?? time, time) : time
      return CertificateStanding(state: .revoked, revokedAt: earliest, reason: reason)
    case .suspend:
      guard state != .revoked else { throw .revoked }
      guard validity.contains(now) else { throw .expired }
      guard state != .suspended else { return nil }
      return CertificateStanding(state: .suspended, revokedAt: now, reason: .certificateHold)
    case .resume:
      guard state != .revoked else { throw .revoked }
      guard validity.contains(now) else { throw .expired }
      guard state != .active else { return nil }
      return CertificateStanding(state: .active, revokedAt: nil, reason: nil)
    }
  }

  /// What OCSP says of it.
  var status: RevocationStatus.State {
    switch state {
    case .reserved, .intended, .signed: .unknown
    case .active: .good
    case .suspended, .revoked:
      .revoked(at: revokedAt ?? Instant(seconds: 0), reason: reason ?? .unspecified)
    }
  }
}
