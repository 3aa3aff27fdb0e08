/// Makes OCSP responses with a delegated key, identified by its hash (RFC 6960 §4.2, RFC 5019).
public struct OCSPResponder: Sendable {
  /// The answer for one certificate. RFC 6960 §2.2: for a serial that was never issued `unknown`, or
  /// `revoked` with certificateHold at 1970-01-01 with `marksExtendedRevoke`.
  public struct Answer: Sendable {
    public let certificate: OCSPCertificateID
    public let state: RevocationStatus.State
    public let thisUpdate: Instant
    public let nextUpdate: Instant?

    public init(
      _ certificate: OCSPCertificateID, _ state: RevocationStatus.State, thisUpdate: Instant,
      nextUpdate: Instant?
    ) {
      self.certificate = certificate
      self.state = state
      self.thisUpdate = thisUpdate
      self.nextUpdate = nextUpdate
    }
  }

  public let certificate: Certificate
  private let signer: any Signer
  private let responderID: [UInt8]
  private let certificates: [UInt8]
  private let algorithm: [UInt8]

  /// `sendsCertificate` false gives the tiny answers of BPKI and needs clients that know the
  /// responder. Throws `.wrongKey`, and `.wrongExtendedKeyUsage` unless the certificate is for OCSP
  /// or an authority's own.
  public init(
    certificate: Certificate, signer: any Signer, sendsCertificate: Bool = true
  ) throws(PKIError) {
    guard try certificate.publicKey() == signer.publicKey else {
      throw PKIError(.wrongKey, "the key is not the certificate's")
    }
    guard
      certificate.extendedKeyUsage?.contains(.ocspSigning)
        ?? certificate.basicConstraints.isAuthority
    else { throw PKIError(.wrongExtendedKeyUsage, "the certificate is not for OCSP") }
    self.certificate = certificate
    self.signer = signer
    responderID = DER.explicit(2, DER.octetString(signer.publicKey.identifier(.sha1)))
    algorithm = try signer.algorithm.der()
    certificates = sendsCertificate ? DER.explicit(0, DER.sequence(certificate.der)) : []
  }

  /// The whole response in DER. `nonce` is the request's; without one the answer may be cached.
  public func respond(
    _ answers: [Answer], nonce: [UInt8]?, producedAt: Instant, marksExtendedRevoke: Bool = false
  ) throws(PKIError) -> [UInt8] {
    var singles: [[UInt8]] = []
    for answer in answers { singles.append(try Self.single(answer)) }
    var extensions = nonce.map(OCSPRequest.nonceExtension) ?? []
    if marksExtendedRevoke {
      extensions += CertificateExtension(.ocspExtendedRevoke, value: DER.null).der
    }
    let data = DER.sequence(
      responderID, try DER.generalizedTime(producedAt), DER.sequence(of: singles),
      extensions.isEmpty ? [] : DER.explicit(1, DER.element(DER.Tag.sequence, extensions)))
    let basic = DER.sequence(
      data, algorithm, DER.bitString(try signer.sign(data)), certificates)
    return OCSPResponse.successful(basic)
  }

  private static func single(_ answer: Answer) throws(PKIError) -> [UInt8] {
    let state: [UInt8]
    switch answer.state {
    case .good: state = DER.implicit(0, [])
    case .unknown: state = DER.implicit(2, [])
    case .revoked(let time, let reason):
      state = DER.explicit(
        1, try DER.generalizedTime(time),
        reason == .unspecified ? [] : DER.explicit(0, DER.enumerated(reason.rawValue)))
    }
    let next = try answer.nextUpdate.map { (time) throws(PKIError) in
      DER.explicit(0, try DER.generalizedTime(time))
    }
    return DER.sequence(
      answer.certificate.der, state, try DER.generalizedTime(answer.thisUpdate), next ?? [])
  }
}
