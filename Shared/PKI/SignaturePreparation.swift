/// A CAdES baseline B signature before the card has signed: we lay out what is signed, the card
/// signs its digest, we put the message together.
public struct SignaturePreparation: Sendable {
  /// SET OF attributes in DER; store it between `PrepareSignature` and `CompleteSignature`.
  public let signedAttributes: [UInt8]
  public let algorithm: SignatureAlgorithm
  public let certificate: Certificate
  /// Goes along into the message, leaf excluded.
  public let chain: [Certificate]

  /// What the card signs: the digest of the attributes, with `algorithm.digest`.
  public var digest: [UInt8] { algorithm.digest.digest(signedAttributes) }

  /// Lays out the attributes over a content known by its digest, so that files of any size can be
  /// signed. A time stamp over the content proves that the signature is younger. Throws `.wrongKeyUsage` for a certificate that may not sign documents,
  /// `.invalidArgument` for a digest of the wrong length, `.unsupportedAlgorithm`.
  public init(
    contentDigest: [UInt8], certificate: Certificate, chain: [Certificate] = [],
    signingTime: Instant, algorithm: SignatureAlgorithm? = nil,
    contentTimeStamp: TimeStampToken? = nil
  ) throws(PKIError) {
    try CertificateStore.Requirement.documentSigning.check(certificate)
    let key = try certificate.publicKey()
    let algorithm = algorithm ?? key.kind.defaultAlgorithm
    guard key.fits(algorithm) else {
      throw PKIError(.unsupportedAlgorithm, "algorithm does not fit the key")
    }
    guard contentDigest.count == algorithm.digest.length else {
      throw PKIError(.invalidArgument, "content digest of \(contentDigest.count) octets")
    }
    if let imprint = contentTimeStamp?.imprint {
      guard imprint.algorithm == algorithm.digest, imprint.digest == contentDigest else {
        throw PKIError(.imprintMismatch, "the time stamp is over another content")
      }
    }
    signedAttributes = try SignedAttributes.make(
      contentType: .data, contentDigest: contentDigest, certificate: certificate,
      signingTime: signingTime, contentTimeStamp: contentTimeStamp)
    self.algorithm = algorithm
    self.certificate = certificate
    self.chain = chain
  }

  /// Takes up attributes that were stored. Throws `.malformed` when they are not those of
  /// this certificate.
  public init(
    resuming signedAttributes: [UInt8], certificate: Certificate, chain: [Certificate] = [],
    algorithm: SignatureAlgorithm
  ) throws(PKIError) {
    self.signedAttributes = signedAttributes
    self.algorithm = algorithm
    self.certificate = certificate
    self.chain = chain
    let signer = try signer(with: [])
    try SignedAttributes.checkForm(signer, contentType: .data)
    guard try SignedAttributes.signingCertificate(of: signer, among: [certificate]) != nil else {
      throw PKIError(.malformed, "the attributes are for another certificate")
    }
  }

  private func signer(with signature: [UInt8]) throws(PKIError) -> SignerInfo {
    try SignerInfo(
      certificate: certificate, signedAttributesDER: signedAttributes, algorithm: algorithm,
      signature: signature)
  }

  /// Verifies the card's signature (ECDSA: DER) and puts the message together.
  ///
  /// Detached unless the content is given. Throws `.badSignature`, `.imprintMismatch` when the
  /// given content is not the one that was prepared.
  public func complete(
    signature: [UInt8], encapsulating content: [UInt8]? = nil
  ) throws(PKIError) -> SignedData {
    guard try certificate.publicKey().verifies(signature, of: signedAttributes, algorithm) else {
      throw PKIError(.badSignature, "the signature is not the certificate's over this digest")
    }
    let signer = try signer(with: signature)
    if let content {
      guard try SignedAttributes.messageDigest(signer) == algorithm.digest.digest(content) else {
        throw PKIError(.imprintMismatch, "another content was prepared")
      }
      guard !SignedAttributes.looksLikeAttributes(content) else {
        throw PKIError(.invalidArgument, "the content reads as signed attributes")
      }
    }
    return SignedData(
      contentType: .data, content: content, certificates: [certificate] + chain,
      signers: [signer])
  }

  /// As above with a raw r‖s signature, as Web eID and PKCS#11 return it; RSA is taken as it is.
  public func complete(
    rawSignature: [UInt8], encapsulating content: [UInt8]? = nil
  ) throws(PKIError) -> SignedData {
    guard let length = try certificate.publicKey().kind.coordinateLength else {
      return try complete(signature: rawSignature, encapsulating: content)
    }
    let signature = try ECDSASignature.der(fromRaw: rawSignature, coordinateLength: length)
    return try complete(signature: signature, encapsulating: content)
  }
}
