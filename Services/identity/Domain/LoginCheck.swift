internal import PKI
internal import Protobuf

/// The checks of a login with an ID card (Web eID, architecture 2.1), as far as no neighbour and no
/// store is asked: purpose, policy, validity, path, signature, then the answer about revocation.
struct LoginCheck: Sendable {
  /// A certificate of ours with these octets before the personal number in `serialNumber` (ETSI
  /// EN 319 412-1 §5.1.3).
  static let numberPrefix = "PNOBY-"
  /// How old the answer about revocation may be, in seconds (Web eID: 2 minutes).
  static let answerAgeMax: Int64 = 120
  /// How far the responder's clock may differ, in seconds.
  static let clockSkew: Int64 = 30

  /// Our own origin, from configuration; never from a request.
  let origin: String
  /// The authorities of ID cards, each an anchor of its own.
  let anchors: CertificateStore
  /// One of these must be among the certificate's policies; empty for any.
  var policies: Set<OID> = []

  /// Checks whether this card may log in at all; returns who issued its certificate.
  func issuer(of login: LoginToken, at now: Instant) throws(LoginRefusal) -> Certificate {
    // An absent KeyUsage allows every use in X.509; here it must be there.
    guard login.certificate.keyUsage != nil else { throw .certificatePurposeWrong }
    var requirement = CertificateStore.Requirement.authentication
    requirement.policies = policies
    let issuer = try path(login.certificate, requirement, now)
    for certificate in login.signingCertificates {
      guard certificate.subject == login.certificate.subject,
        certificate.authorityKeyIdentifier == login.certificate.authorityKeyIdentifier,
        certificate.keyUsage != nil
      else { throw .certificateUntrusted }
      _ = try path(certificate, .documentSigning, now)
    }
    return issuer
  }

  private func path(
    _ certificate: Certificate, _ requirement: CertificateStore.Requirement, _ now: Instant
  ) throws(LoginRefusal) -> Certificate {
    do throws(PKIError) {
      let path = try anchors.validate(certificate, at: now, requirement: requirement)
      guard let issuer = path.certificates.dropFirst().first ?? path.certificates.first else {
        throw PKIError(.untrusted, "no path")
      }
      return issuer
    } catch {
      switch error.reason {
      case .expired: throw .certificateExpired
      case .notYetValid: throw .certificateNotYetValid
      case .wrongKeyUsage, .wrongExtendedKeyUsage, .wrongPolicy: throw .certificatePurposeWrong
      default: throw .certificateUntrusted
      }
    }
  }

  /// Checks the card's signature over our origin and the stored nonce.
  func verifySignature(of login: LoginToken, nonce: String) throws(LoginRefusal) {
    do throws(PKIError) {
      try login.token.verify(origin: origin, challenge: nonce)
    } catch {
      throw .signatureInvalid
    }
  }

  /// The personal number that the certificate names. Throws `.personUnknown` for any other subject.
  static func personalNumber(of certificate: Certificate) throws(LoginRefusal) -> PersonalNumber {
    guard let serial = certificate.subject.serialNumber, serial.hasPrefix(numberPrefix),
      let number = try? PersonalNumber(String(serial.dropFirst(numberPrefix.count)))
    else { throw .personUnknown }
    return number
  }

  /// Reads the responder's answer to a request with this nonce. Whatever can't be believed is no
  /// answer.
  static func checkRevocation(
    of certificate: Certificate, issuer: Certificate, response: [UInt8], nonce: [UInt8],
    at now: Instant
  ) throws(LoginRefusal) {
    let status: RevocationStatus
    do throws(PKIError) {
      status = try OCSPResponse(der: response).status(
        of: certificate, issuer: issuer, nonce: nonce, at: now)
      try status.checkFreshness(at: now, maximumAge: answerAgeMax, skew: clockSkew)
    } catch {
      throw .revocationUnknown
    }
    do throws(PKIError) {
      try status.check(at: now)
    } catch {
      switch error.reason {
      case .revoked: throw .certificateRevoked
      case .suspended: throw .certificateSuspended
      default: throw .certificateUnknown
      }
    }
  }
}
