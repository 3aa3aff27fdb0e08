/// A time stamp token: CMS SignedData over TSTInfo (RFC 3161 §2.4.2).
public struct TimeStampToken: Sendable, Hashable {
  /// How far the clock may be off, in microseconds.
  public static let accuracyLimit: Int64 = 86_400_000_000

  public let der: [UInt8]
  public let imprint: MessageImprint
  public let policy: OID
  public let serialNumber: [UInt8]
  public let time: Instant
  /// Microseconds either way, nil when not stated.
  public let accuracy: Int64?
  public let nonce: [UInt8]?
  let signedData: SignedData
  private let information: [UInt8]

  /// Reads without verifying. Throws `.malformed`, `.tooLarge`, `.unsupportedAlgorithm`.
  public init(der: [UInt8]) throws(PKIError) {
    try self.init(der: der, signedData: SignedData(der: der))
  }

  init(der: [UInt8], signedData: SignedData) throws(PKIError) {
    guard signedData.contentType == .timeStampInfo, let information = signedData.content,
      signedData.signers.count == 1
    else { throw PKIError(.malformed, "not a time stamp token") }
    self.der = der
    self.signedData = signedData
    self.information = information
    var outside = DERReader(information)
    var fields = try outside.sequence()
    try outside.end()
    guard try fields.smallInteger() == 1 else { throw PKIError(.malformed, "version") }
    policy = try fields.oid()
    imprint = try MessageImprint(&fields)
    serialNumber = try fields.unsignedInteger()
    time = try ASN1Time.read(fields.next(DER.Tag.generalizedTime))
    accuracy = try fields.nextIf(DER.Tag.sequence).map { (element) throws(PKIError) in
      try Self.accuracy(element.reader)
    }
    _ = try fields.booleanDefaultFalse()
    nonce = fields.nextTag == DER.Tag.integer ? try fields.unsignedInteger() : nil
    _ = try fields.explicit(0)
    guard fields.isAtEnd else { throw PKIError(.malformed, "extensions are not accepted") }
  }

  private static func accuracy(_ fields: DERReader) throws(PKIError) -> Int64 {
    var fields = fields
    var total: Int64 = 0
    if fields.nextTag == DER.Tag.integer {
      total = Int64(try fields.smallInteger()) * 1_000_000
    }
    for (number, unit) in [(0, 1000), (1, 1)] as [(UInt8, Int64)] {
      let tag = DER.Tag.context(number, constructed: false)
      guard let element = try fields.nextIf(tag) else { continue }
      guard (1...2).contains(element.content.count) else {
        throw PKIError(.malformed, "accuracy")
      }
      let value = element.content.reduce(Int64(0)) { $0 << 8 | Int64($1) }
      guard (1...999).contains(value) else { throw PKIError(.malformed, "accuracy") }
      total += value * unit
    }
    try fields.end()
    guard total <= accuracyLimit else { throw PKIError(.malformed, "accuracy") }
    return total
  }

  /// Whether the imprint is that of these octets.
  public func isStamp(of message: some Collection<UInt8>) -> Bool {
    imprint.algorithm != .sha1
      && constantTimeEquals(imprint.algorithm.digest(message), imprint.digest)
  }

  /// Verifies signature, binding and form, and returns the authority's certificate; its path is the
  /// caller's question. `known` are certificates that may stand in for those left out.
  ///
  /// Throws `.badSignature`, `.malformed`, `.untrusted` when no certificate matches,
  /// `.wrongExtendedKeyUsage`.
  public func verifySignature(
    known: [Certificate] = []
  ) throws(PKIError) -> Certificate {
    let signer = signedData.signers[0]
    try SignedAttributes.checkForm(signer, contentType: .timeStampInfo)
    let candidates = signedData.certificates + known
    guard
      let certificate = try SignedAttributes.signingCertificate(of: signer, among: candidates)
    else { throw PKIError(.untrusted, "the authority's certificate is not there") }
    guard
      try SignedAttributes.messageDigest(signer) == signer.digestAlgorithm.digest(information),
      try certificate.publicKey().verifies(
        signer.signature, of: signer.signedAttributesDER, signer.signatureAlgorithm)
    else { throw PKIError(.badSignature, "time stamp signature") }
    guard certificate.value(of: .extendedKeyUsage)?.isCritical == true,
      certificate.extendedKeyUsage == [.timeStamping]
    else {
      throw PKIError(.wrongExtendedKeyUsage, "the certificate is not for time stamps alone")
    }
    return certificate
  }

  /// Verifies the token and the authority's path at the token's own time.
  ///
  /// Whether the authority was revoked is asked with the returned path. Throws as
  /// `verifySignature` and `CertificateStore.validate`.
  public func verify(
    anchors: CertificateStore, known: [Certificate] = []
  ) throws(PKIError) -> CertificateStore.Path {
    let certificate = try verifySignature(known: known)
    return try anchors.validate(
      certificate, intermediates: signedData.certificates + known, at: time,
      requirement: .timeStamping)
  }

  public static func == (left: TimeStampToken, right: TimeStampToken) -> Bool {
    left.der == right.der
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
