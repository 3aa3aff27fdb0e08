/// OCSPResponse (RFC 6960 §4.2) as a client reads and verifies it.
public struct OCSPResponse: Sendable, Hashable {
  /// Longest response that is read, in octets.
  public static let lengthLimit = 256 << 10

  /// OCSPResponseStatus other than successful.
  public enum Failure: UInt8, Sendable {
    case malformedRequest = 1
    case internalError = 2
    case tryLater = 3
    case signatureRequired = 5
    case unauthorized = 6

    /// The whole response in DER.
    public var der: [UInt8] { DER.sequence(DER.enumerated(rawValue)) }
  }

  enum ResponderID: Sendable, Hashable {
    case name(DistinguishedName)
    case keyHash([UInt8])
  }

  struct Single: Sendable, Hashable {
    let certificate: OCSPCertificateID
    let status: RevocationStatus
  }

  public let der: [UInt8]
  public let producedAt: Instant
  public let nonce: [UInt8]?
  /// Sent along, to verify the signature of a delegated responder.
  public let certificates: [Certificate]
  let responder: ResponderID
  let singles: [Single]
  private let responseData: ArraySlice<UInt8>
  private let algorithm: SignatureAlgorithm
  private let signature: [UInt8]

  /// Reads without verifying; a bare BasicOCSPResponse (as CMS holds it) is read by
  /// `init(basicDER:)`. Throws `.malformed`, `.tooLarge`, and `.refused` when the responder gave no
  /// answer.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "OCSP response of \(der.count) octets")
    }
    var outside = DERReader(der)
    var response = try outside.sequence()
    try outside.end()
    let status = try response.enumerated()
    guard status == 0 else {
      let failure = UInt8(exactly: status).flatMap(Failure.init(rawValue:))
      throw PKIError(.refused, "the responder answered \(failure.map { "\($0)" } ?? "nonsense")")
    }
    guard var wrapped = try response.explicit(0) else { throw PKIError(.malformed, "no answer") }
    try response.end()
    var bytes = try wrapped.sequence()
    guard try bytes.oid() == .ocspBasic else { throw PKIError(.malformed, "response type") }
    let basic = try bytes.octetString()
    try bytes.end()
    try self.init(der: der, basic: basic)
  }

  /// From BasicOCSPResponse.
  public init(basicDER: [UInt8]) throws(PKIError) {
    guard basicDER.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "OCSP response of \(basicDER.count) octets")
    }
    let whole = Self.successful(basicDER)
    try self.init(der: whole, basic: basicDER[...])
  }

  static func successful(_ basic: [UInt8]) -> [UInt8] {
    DER.sequence(
      DER.enumerated(0),
      DER.explicit(0, DER.sequence(DER.oid(.ocspBasic), DER.octetString(basic))))
  }

  private init(der: [UInt8], basic: ArraySlice<UInt8>) throws(PKIError) {
    self.der = der
    var outside = DERReader(basic)
    var fields = try outside.sequence()
    try outside.end()
    let data = try fields.next(DER.Tag.sequence)
    responseData = data.encoded
    algorithm = try SignatureAlgorithm.read(&fields)
    signature = Array(try fields.bitString())
    var certificates: [Certificate] = []
    if var wrapped = try fields.explicit(0) {
      var list = try wrapped.sequence()
      while !list.isAtEnd {
        guard certificates.count < 8 else { throw PKIError(.tooLarge, "certificates") }
        certificates.append(try Certificate(der: Array(list.next(DER.Tag.sequence).encoded)))
      }
    }
    try fields.end()
    self.certificates = certificates

    var inside = data.reader
    if var version = try inside.explicit(0), try version.smallInteger() != 0 {
      throw PKIError(.malformed, "OCSP version")
    }
    if var name = try inside.explicit(1) {
      responder = .name(try DistinguishedName(name.next()))
    } else if var key = try inside.explicit(2) {
      responder = .keyHash(Array(try key.octetString()))
    } else {
      throw PKIError(.malformed, "no responder")
    }
    producedAt = try ASN1Time.read(inside.next(DER.Tag.generalizedTime))
    singles = try Self.singles(inside.sequence())
    nonce = try inside.explicit(1).flatMap { (wrapped) throws(PKIError) in
      var wrapped = wrapped
      return try OCSPRequest.nonce(in: CertificateExtension.readList(wrapped.sequence()))
    }
    try inside.end()
  }

  private static func singles(_ list: DERReader) throws(PKIError) -> [Single] {
    var list = list
    var singles: [Single] = []
    while !list.isAtEnd {
      guard singles.count < OCSPRequest.certificateLimit else {
        throw PKIError(.tooLarge, "answers in one OCSP response")
      }
      var fields = try list.sequence()
      let certificate = try OCSPCertificateID(fields.next())
      let state = try state(fields.next())
      let thisUpdate = try ASN1Time.read(fields.next(DER.Tag.generalizedTime))
      let nextUpdate = try fields.explicit(0).map { (wrapped) throws(PKIError) in
        var wrapped = wrapped
        return try wrapped.time()
      }
      if var wrapped = try fields.explicit(1) {
        let extensions = try CertificateExtension.readList(wrapped.sequence())
        guard !extensions.contains(where: \.isCritical) else {
          throw PKIError(.malformed, "critical extension that is not understood")
        }
      }
      try fields.end()
      singles.append(
        Single(
          certificate: certificate,
          status: RevocationStatus(
            state: state, source: .ocsp, thisUpdate: thisUpdate, nextUpdate: nextUpdate)))
    }
    return singles
  }

  private static func state(_ element: DERElement) throws(PKIError) -> RevocationStatus.State {
    switch element.tag {
    case DER.Tag.context(0, constructed: false) where element.content.isEmpty: return .good
    case DER.Tag.context(2, constructed: false) where element.content.isEmpty: return .unknown
    case DER.Tag.context(1, constructed: true):
      var fields = element.reader
      let time = try ASN1Time.read(fields.next(DER.Tag.generalizedTime))
      var reason = RevocationReason.unspecified
      if var wrapped = try fields.explicit(0) {
        let number = try wrapped.enumerated()
        reason =
          UInt8(exactly: number).flatMap(RevocationReason.init(rawValue:)) ?? .unspecified
      }
      try fields.end()
      return .revoked(at: time, reason: reason)
    default: throw PKIError(.malformed, "certificate status")
    }
  }

  /// Verifies the answer for a certificate: signature of the issuer, of a responder that the very
  /// same issuer key delegated, or of the designated one; digests, serial, and nonce if one was sent.
  ///
  /// Freshness is the caller's: `RevocationStatus.checkFreshness`. Throws `.untrusted`,
  /// `.badSignature`, `.nonceMismatch`, `.revocationUnknown` when the certificate is not answered
  /// for, `.wrongExtendedKeyUsage`, `.expired`, `.notYetValid`.
  public func status(
    of subject: Certificate, issuer: Certificate, nonce: [UInt8]? = nil,
    designated: Certificate? = nil, at time: Instant
  ) throws(PKIError) -> RevocationStatus {
    if let nonce {
      guard let answered = self.nonce, constantTimeEquals(nonce, answered) else {
        throw PKIError(.nonceMismatch, "the response has another nonce or none")
      }
    }
    let found = singles.filter {
      $0.certificate.serialNumber == subject.serialNumber && $0.certificate.isIssued(by: issuer)
    }
    guard found.count == 1, subject.issuer == issuer.subject else {
      throw PKIError(.revocationUnknown, "the response is about another certificate")
    }
    let signer = try signer(issuer: issuer, designated: designated, at: time)
    guard try signer.publicKey().verifies(signature, of: responseData, algorithm) else {
      throw PKIError(.badSignature, "OCSP response signature")
    }
    return found[0].status
  }

  private func signer(
    issuer: Certificate, designated: Certificate?, at time: Instant
  ) throws(PKIError) -> Certificate {
    if let designated {
      guard try isResponder(designated) else {
        throw PKIError(.untrusted, "another responder than the designated one")
      }
      return designated
    }
    if try isResponder(issuer) { return issuer }
    for certificate in certificates where try isResponder(certificate) {
      guard certificate.issuer == issuer.subject,
        certificate.isSigned(by: try issuer.publicKey())
      else { throw PKIError(.untrusted, "the responder is not of the same issuer key") }
      guard certificate.extendedKeyUsage?.contains(.ocspSigning) ?? false else {
        throw PKIError(.wrongExtendedKeyUsage, "the certificate is not for OCSP")
      }
      try CertificateStore.Requirement(keyUsage: .digitalSignature).check(certificate)
      guard certificate.validity.notBefore <= time else {
        throw PKIError(.notYetValid, "the responder's certificate")
      }
      guard certificate.validity.contains(time) else {
        throw PKIError(.expired, "the responder's certificate")
      }
      return certificate
    }
    throw PKIError(.untrusted, "the responder's certificate is not there")
  }

  private func isResponder(_ certificate: Certificate) throws(PKIError) -> Bool {
    switch responder {
    case .name(let name): certificate.subject == name
    case .keyHash(let hash): try certificate.publicKey().identifier(.sha1) == hash
    }
  }

  /// BasicOCSPResponse, as CMS keeps it (RFC 5940).
  public func basicDER() throws(PKIError) -> [UInt8] {
    var outside = DERReader(der)
    var response = try outside.sequence()
    _ = try response.enumerated()
    guard var wrapped = try response.explicit(0) else { throw PKIError(.malformed, "no answer") }
    var bytes = try wrapped.sequence()
    _ = try bytes.oid()
    return Array(try bytes.octetString())
  }
}
