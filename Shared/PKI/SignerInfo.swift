/// One attribute of a signer: its values in DER.
public struct SignatureAttribute: Sendable, Hashable {
  public let type: OID
  public let values: [[UInt8]]

  public init(_ type: OID, values: [[UInt8]]) {
    self.type = type
    self.values = values
  }

  /// Most attributes in one set and values in one attribute.
  static let countLimit = 64

  var der: [UInt8] { DER.sequence(DER.oid(type), DER.set(of: values)) }

  /// The content of a SET OF Attribute.
  static func readSet(_ set: DERReader) throws(PKIError) -> [SignatureAttribute] {
    var set = set
    var attributes: [SignatureAttribute] = []
    while !set.isAtEnd {
      var inside = try set.sequence()
      let type = try inside.oid()
      var list = try inside.next(DER.Tag.set).reader
      try inside.end()
      var values: [[UInt8]] = []
      while !list.isAtEnd {
        values.append(Array(try list.next().encoded))
        guard values.count <= countLimit else { throw PKIError(.tooLarge, "values") }
      }
      attributes.append(SignatureAttribute(type, values: values))
      guard attributes.count <= countLimit else { throw PKIError(.tooLarge, "attributes") }
    }
    return attributes
  }
}

/// SignerInfo (RFC 5652 §5.3): one signature with what it covers.
public struct SignerInfo: Sendable {
  /// How the signing certificate is named; it only helps to find it, the ESS attribute binds it.
  public enum Identifier: Sendable, Hashable {
    case issuerAndSerial(issuer: DistinguishedName, serialNumber: [UInt8])
    case subjectKeyIdentifier([UInt8])

    var version: UInt64 {
      if case .issuerAndSerial = self { 1 } else { 3 }
    }

    func matches(_ certificate: Certificate) -> Bool {
      switch self {
      case .issuerAndSerial(let issuer, let serial):
        certificate.issuer == issuer && certificate.serialNumber == serial
      case .subjectKeyIdentifier(let identifier):
        certificate.subjectKeyIdentifier == identifier
      }
    }

    var der: [UInt8] {
      switch self {
      case .issuerAndSerial(let issuer, let serial):
        DER.sequence(issuer.der, DER.integer(magnitude: serial))
      case .subjectKeyIdentifier(let identifier): DER.implicit(0, identifier)
      }
    }
  }

  public let identifier: Identifier
  public let digestAlgorithm: DigestAlgorithm
  /// Empty when there are none, which this module never accepts as a signature.
  public let signedAttributes: [SignatureAttribute]
  /// Their octets as a SET OF: what is digested and signed.
  public let signedAttributesDER: [UInt8]
  public let signatureAlgorithm: SignatureAlgorithm
  public let signature: [UInt8]
  public internal(set) var unsignedAttributes: [SignatureAttribute]

  init(
    certificate: Certificate, signedAttributesDER: [UInt8], algorithm: SignatureAlgorithm,
    signature: [UInt8]
  ) throws(PKIError) {
    identifier = .issuerAndSerial(
      issuer: certificate.issuer, serialNumber: certificate.serialNumber)
    digestAlgorithm = algorithm.digest
    var reader = DERReader(signedAttributesDER)
    signedAttributes = try SignatureAttribute.readSet(reader.next(DER.Tag.set).reader)
    try reader.end()
    self.signedAttributesDER = signedAttributesDER
    signatureAlgorithm = algorithm
    self.signature = signature
    unsignedAttributes = []
  }

  init(_ element: DERElement) throws(PKIError) {
    var fields = element.reader
    let version = try fields.smallInteger()
    identifier = try Self.identifier(&fields)
    guard version == identifier.version else { throw PKIError(.malformed, "signer version") }
    digestAlgorithm = try DigestAlgorithm.read(&fields)
    if let set = try fields.nextIf(DER.Tag.context(0, constructed: true)) {
      signedAttributes = try SignatureAttribute.readSet(set.reader)
      // RFC 5652 §5.4: the signature is over an explicit SET OF, not over the [0] form.
      signedAttributesDER = [DER.Tag.set] + set.encoded.dropFirst()
    } else {
      (signedAttributes, signedAttributesDER) = ([], [])
    }
    signatureAlgorithm = try SignatureAlgorithm.readForSigner(&fields, digest: digestAlgorithm)
    signature = Array(try fields.octetString())
    let unsigned = try fields.nextIf(DER.Tag.context(1, constructed: true))
    unsignedAttributes =
      try unsigned.map { (set) throws(PKIError) in
        try SignatureAttribute.readSet(set.reader)
      } ?? []
    try fields.end()
  }

  private static func identifier(_ fields: inout DERReader) throws(PKIError) -> Identifier {
    if let key = try fields.nextIf(DER.Tag.context(0, constructed: false)) {
      return .subjectKeyIdentifier(Array(key.content))
    }
    var inside = try fields.sequence()
    let issuer = try DistinguishedName(inside.next())
    let serial = try inside.unsignedInteger()
    try inside.end()
    return .issuerAndSerial(issuer: issuer, serialNumber: serial)
  }

  func der() -> [UInt8] {
    var signed = signedAttributesDER
    if !signed.isEmpty { signed[0] = DER.Tag.context(0, constructed: true) }
    // The algorithm was read or made by us, so it has a form.
    let algorithm = (try? signatureAlgorithm.der()) ?? []
    return DER.sequence(
      DER.integer(identifier.version), identifier.der, digestAlgorithm.der, signed, algorithm,
      DER.octetString(signature), SignedData.taggedSet(1, unsignedAttributes.map(\.der)))
  }

  /// The single value of a signed attribute. Throws `.malformed` unless the attribute stands there
  /// exactly once with exactly one value.
  func single(_ type: OID) throws(PKIError) -> DERReader {
    let found = signedAttributes.filter { $0.type == type }
    guard found.count == 1, found[0].values.count == 1 else {
      throw PKIError(.malformed, "signed attribute \(type) is not there exactly once")
    }
    return DERReader(found[0].values[0])
  }

  /// What the signer says the time was; not proved by anything.
  public var claimedSigningTime: Instant? {
    guard var value = try? single(.signingTime) else { return nil }
    return try? value.time()
  }

  /// Tokens of RFC 3161 over the content, made before the signature, in DER.
  public var contentTimeStampTokens: [[UInt8]] {
    signedAttributes.filter { $0.type == .contentTimeStamp }.flatMap(\.values)
  }

  /// Tokens of RFC 3161 over the signature value, in DER.
  public var timeStampTokens: [[UInt8]] {
    unsignedAttributes.filter { $0.type == .signatureTimeStamp }.flatMap(\.values)
  }
}
