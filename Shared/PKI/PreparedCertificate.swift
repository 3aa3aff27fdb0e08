/// A certificate before its signature: the exact octets to be signed, made once.
///
/// The life of a certificate asks that serial and octets are durable before the key touches them.
/// Not copyable and consumed by `sign`, so one preparation gives at most one signature; after a
/// crash `init(resuming:)` takes up the stored octets and gives the same certificate.
public struct PreparedCertificate: ~Copyable, Sendable {
  /// What goes into a certificate.
  public struct Content: Sendable {
    public var serialNumber: [UInt8]
    public var issuer: DistinguishedName
    public var subject: DistinguishedName
    public var validity: Certificate.Validity
    public var publicKey: PublicKey
    public var extensions: [CertificateExtension]

    public init(
      serialNumber: [UInt8], issuer: DistinguishedName, subject: DistinguishedName,
      validity: Certificate.Validity, publicKey: PublicKey, extensions: [CertificateExtension]
    ) {
      self.serialNumber = serialNumber
      self.issuer = issuer
      self.subject = subject
      self.validity = validity
      self.publicKey = publicKey
      self.extensions = extensions
    }
  }

  /// TBSCertificate in DER; store it with the serial before `sign`.
  public let toBeSigned: [UInt8]
  public let serialNumber: [UInt8]
  private let signatureAlgorithm: [UInt8]

  /// Lays out the octets for an issuer who signs with `algorithm`. Throws `.invalidArgument` for a
  /// serial outside of 1...2^159-1, an empty validity or an extension given twice.
  public init(_ content: Content, algorithm: SignatureAlgorithm) throws(PKIError) {
    guard content.validity.notBefore <= content.validity.notAfter else {
      throw PKIError(.invalidArgument, "validity ends before it begins")
    }
    guard Set(content.extensions.map(\.oid)).count == content.extensions.count else {
      throw PKIError(.invalidArgument, "an extension is given twice")
    }
    let toBeSigned = DER.sequence(
      DER.explicit(0, DER.integer(2)),
      DER.integer(magnitude: content.serialNumber),
      try algorithm.der(),
      content.issuer.der,
      DER.sequence(
        try DER.time(content.validity.notBefore), try DER.time(content.validity.notAfter)),
      content.subject.der,
      content.publicKey.der,
      content.extensions.isEmpty
        ? [] : DER.explicit(3, DER.sequence(of: content.extensions.map(\.der))))
    try self.init(resuming: toBeSigned)
  }

  /// Takes up octets that were stored before a crash. Throws `.malformed`.
  public init(resuming toBeSigned: [UInt8]) throws(PKIError) {
    var reader = DERReader(toBeSigned)
    let fields = try ToBeSignedFields(reader.sequence())
    try reader.end()
    self.toBeSigned = toBeSigned
    serialNumber = fields.serialNumber
    signatureAlgorithm = Array(fields.signatureAlgorithm)
  }

  /// Signs the stored octets and reads the result back. Throws `.wrongKey` when the signer uses
  /// another algorithm than the octets name, `.badSignature` when its signature does not verify.
  public consuming func sign(with signer: some Signer) throws(PKIError) -> Certificate {
    guard try signer.algorithm.der() == signatureAlgorithm else {
      throw PKIError(.wrongKey, "the signer uses another algorithm than was prepared")
    }
    let signature = try signer.sign(toBeSigned)
    let certificate = try Certificate(
      der: DER.sequence(toBeSigned, signatureAlgorithm, DER.bitString(signature)))
    guard certificate.toBeSigned == toBeSigned, certificate.isSigned(by: signer.publicKey) else {
      throw PKIError(.badSignature, "the fresh signature does not verify")
    }
    return certificate
  }
}

extension SecureRandom {
  /// A serial number: one octet that names the issuing node (1...127) and 136 random bits.
  public static func serialNumber(node: UInt8 = 1) throws(PKIError) -> [UInt8] {
    precondition((1...127).contains(node))
    return [node] + (try bytes(17))
  }
}
