/// The signed attributes of CAdES (EN 319 122-1 §5, RFC 5035): making them and checking them.
enum SignedAttributes {
  /// SET OF in DER: contentType, messageDigest, signingCertificateV2, and if given signingTime and
  /// a time stamp over the content.
  static func make(
    contentType: OID, contentDigest: [UInt8], certificate: Certificate, signingTime: Instant?,
    contentTimeStamp: TimeStampToken? = nil
  ) throws(PKIError) -> [UInt8] {
    // ESSCertIDv2 with its default digest SHA-256, which DER leaves out.
    let name = DER.sequence(DER.octetString(certificate.fingerprint(.sha256)))
    var attributes = [
      SignatureAttribute(.contentType, values: [DER.oid(contentType)]),
      SignatureAttribute(.messageDigest, values: [DER.octetString(contentDigest)]),
      SignatureAttribute(
        .signingCertificateV2, values: [DER.sequence(DER.sequence(name))]),
    ]
    if let signingTime {
      attributes.append(
        SignatureAttribute(.signingTime, values: [try DER.time(signingTime.wholeSeconds)]))
    }
    if let contentTimeStamp {
      attributes.append(SignatureAttribute(.contentTimeStamp, values: [contentTimeStamp.der]))
    }
    return DER.set(of: attributes.map(\.der))
  }

  /// Checks form: attributes there, none twice, contentType right. Throws `.malformed`.
  static func checkForm(_ signer: SignerInfo, contentType: OID) throws(PKIError) {
    guard !signer.signedAttributes.isEmpty else {
      throw PKIError(.malformed, "no signed attributes")
    }
    let types = signer.signedAttributes.map(\.type)
    guard Set(types).count == types.count else {
      throw PKIError(.malformed, "a signed attribute twice")
    }
    var type = try signer.single(.contentType)
    guard try type.oid() == contentType else {
      throw PKIError(.malformed, "signed content type is another")
    }
    try type.end()
    _ = try messageDigest(signer)
    if types.contains(.signingTime) {
      var time = try signer.single(.signingTime)
      _ = try time.time()
      try time.end()
    }
  }

  static func messageDigest(_ signer: SignerInfo) throws(PKIError) -> [UInt8] {
    var value = try signer.single(.messageDigest)
    let digest = Array(try value.octetString())
    try value.end()
    guard digest.count == signer.digestAlgorithm.length else {
      throw PKIError(.malformed, "message digest of another length")
    }
    return digest
  }

  /// The certificate that the ESS attribute binds, among those at hand; nil when it is missing.
  ///
  /// Throws `.malformed` when the attribute is absent or not well formed, and
  /// `.unsupportedAlgorithm` for the old attribute, which only knows SHA-1.
  static func signingCertificate(
    of signer: SignerInfo, among certificates: [Certificate]
  ) throws(PKIError) -> Certificate? {
    guard signer.signedAttributes.contains(where: { $0.type == .signingCertificateV2 }) else {
      if signer.signedAttributes.contains(where: { $0.type == .signingCertificate }) {
        throw PKIError(.unsupportedAlgorithm, "signing certificate is bound with SHA-1 only")
      }
      throw PKIError(.malformed, "the signing certificate is not bound")
    }
    var value = try signer.single(.signingCertificateV2)
    var attribute = try value.sequence()
    try value.end()
    var list = try attribute.sequence()
    // The first entry is the signer's; others would only name the path.
    var identifier = try list.sequence()
    var algorithm = DigestAlgorithm.sha256
    if identifier.nextTag == DER.Tag.sequence {
      algorithm = try DigestAlgorithm.read(&identifier)
    }
    guard algorithm != .sha1 else {
      throw PKIError(.unsupportedAlgorithm, "signing certificate is bound with SHA-1 only")
    }
    let hash = Array(try identifier.octetString())
    let issuerSerial = identifier.isAtEnd ? nil : try identifier.sequence()
    try identifier.end()
    guard let found = certificates.first(where: { $0.fingerprint(algorithm) == hash }),
      signer.identifier.matches(found)
    else { return nil }
    if let issuerSerial { try check(issuerSerial, found) }
    return found
  }

  private static func check(
    _ issuerSerial: DERReader, _ certificate: Certificate
  ) throws(PKIError) {
    var issuerSerial = issuerSerial
    let names = try GeneralName.readList(issuerSerial.sequence())
    guard names == [.directory(certificate.issuer)],
      try issuerSerial.unsignedInteger() == certificate.serialNumber
    else { throw PKIError(.malformed, "issuer and serial of the signing certificate differ") }
  }

  /// Whether octets read as a set of signed attributes: such content was never meant to be signed
  /// as a document (draft-ietf-lamps-cms-euf-cma-signeddata).
  static func looksLikeAttributes(_ content: [UInt8]) -> Bool {
    guard content.first == DER.Tag.set else { return false }
    var reader = DERReader(content)
    guard let set = try? reader.next(), reader.isAtEnd,
      let attributes = try? SignatureAttribute.readSet(set.reader)
    else { return false }
    let types = Set(attributes.map(\.type))
    return types.contains(.contentType) && types.contains(.messageDigest)
  }
}
