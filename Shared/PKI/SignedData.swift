/// CMS SignedData (RFC 5652 §5) read strictly, and put together again with more evidence inside.
public struct SignedData: Sendable {
  /// Longest message without encapsulated content that is read, in octets.
  public static let lengthLimit = 32 << 20
  public static let certificateLimit = 64
  public static let signerLimit = 32
  public static let revocationLimit = 256

  public let contentType: OID
  /// Encapsulated content, nil when detached.
  public let content: [UInt8]?
  public internal(set) var certificates: [Certificate]
  /// CRLs in DER.
  public internal(set) var crls: [[UInt8]]
  /// OCSP responses in DER (RFC 5940).
  public internal(set) var ocspResponses: [[UInt8]]
  public internal(set) var signers: [SignerInfo]

  init(
    contentType: OID, content: [UInt8]?, certificates: [Certificate], signers: [SignerInfo]
  ) {
    self.contentType = contentType
    self.content = content
    self.certificates = certificates
    self.signers = signers
    crls = []
    ocspResponses = []
  }

  /// Throws `.malformed` for anything but DER of a SignedData, `.tooLarge`,
  /// `.unsupportedAlgorithm`.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "signature of \(der.count) octets")
    }
    var outside = DERReader(der)
    var information = try outside.sequence()
    try outside.end()
    guard try information.oid() == .signedData, var wrapped = try information.explicit(0) else {
      throw PKIError(.malformed, "not a CMS SignedData")
    }
    try information.end()
    var fields = try wrapped.sequence()
    try wrapped.end()

    guard [1, 3, 4, 5].contains(try fields.smallInteger()) else {
      throw PKIError(.malformed, "version of SignedData")
    }
    // The digest algorithms are named again, and bindingly, by each signer.
    _ = try fields.next(DER.Tag.set)
    var encapsulated = try fields.sequence()
    contentType = try encapsulated.oid()
    if var inside = try encapsulated.explicit(0) {
      content = Array(try inside.octetString())
      try inside.end()
    } else {
      content = nil
    }
    try encapsulated.end()
    certificates = try Self.certificates(fields.explicit(0))
    (crls, ocspResponses) = try Self.revocation(fields.explicit(1))
    var list = try fields.next(DER.Tag.set).reader
    try fields.end()
    var signers: [SignerInfo] = []
    while !list.isAtEnd {
      guard signers.count < Self.signerLimit else { throw PKIError(.tooLarge, "signers") }
      signers.append(try SignerInfo(list.next(DER.Tag.sequence)))
    }
    self.signers = signers
  }

  private static func certificates(_ list: DERReader?) throws(PKIError) -> [Certificate] {
    guard var list else { return [] }
    var certificates: [Certificate] = []
    while !list.isAtEnd {
      guard certificates.count < certificateLimit else {
        throw PKIError(.tooLarge, "more than \(certificateLimit) certificates")
      }
      // Attribute certificates and other kinds stand under context tags: not ours.
      let element = try list.next()
      guard element.tag == DER.Tag.sequence else { continue }
      certificates.append(try Certificate(der: Array(element.encoded)))
    }
    return certificates
  }

  private static func revocation(
    _ list: DERReader?
  ) throws(PKIError) -> (crls: [[UInt8]], ocsp: [[UInt8]]) {
    guard var list else { return ([], []) }
    var crls: [[UInt8]] = []
    var ocsp: [[UInt8]] = []
    while !list.isAtEnd {
      guard crls.count + ocsp.count < revocationLimit else {
        throw PKIError(.tooLarge, "revocation values")
      }
      let element = try list.next()
      if element.tag == DER.Tag.sequence {
        crls.append(Array(element.encoded))
      } else if element.tag == DER.Tag.context(1, constructed: true) {
        var other = element.reader
        guard try other.oid() == .ocspResponseInCMS else { continue }
        ocsp.append(Array(try other.next(DER.Tag.sequence).encoded))
      }
    }
    return (crls, ocsp)
  }

  /// ContentInfo in DER.
  public func der() -> [UInt8] {
    let digests = Set(signers.map(\.digestAlgorithm)).map(\.der)
    let encapsulated = DER.sequence(
      DER.oid(contentType), content.map { DER.explicit(0, DER.octetString($0)) } ?? [])
    var revocation = crls
    for response in ocspResponses {
      revocation.append(DER.explicit(1, DER.oid(.ocspResponseInCMS), response))
    }
    // RFC 5652 §5.1: other revocation formats 5, other content or key identifiers 3, else 1.
    let isPlain = contentType == .data && signers.allSatisfy { $0.identifier.version == 1 }
    let version: UInt64 = !ocspResponses.isEmpty ? 5 : isPlain ? 1 : 3
    let data = DER.sequence(
      DER.integer(version), DER.set(of: digests), encapsulated,
      Self.taggedSet(0, certificates.map(\.der)), Self.taggedSet(1, revocation),
      DER.set(of: signers.map { $0.der() }))
    return DER.sequence(DER.oid(.signedData), DER.explicit(0, data))
  }

  /// `[number] IMPLICIT SET OF`, nothing when empty.
  static func taggedSet(_ number: UInt8, _ parts: [[UInt8]]) -> [UInt8] {
    if parts.isEmpty { return [] }
    var set = DER.set(of: parts)
    set[0] = DER.Tag.context(number, constructed: true)
    return set
  }

  /// Digest algorithms whose value over the content is needed to validate.
  public var digestAlgorithms: Set<DigestAlgorithm> { Set(signers.map(\.digestAlgorithm)) }

  /// The same signature with a time stamp over the signature value of one signer (CAdES-T).
  ///
  /// Throws `.imprintMismatch` when the token stamps something else, `.invalidArgument`.
  public func adding(
    timeStamp token: TimeStampToken, toSigner index: Int = 0
  ) throws(PKIError) -> SignedData {
    guard signers.indices.contains(index) else {
      throw PKIError(.invalidArgument, "no such signer")
    }
    guard token.isStamp(of: signers[index].signature) else {
      throw PKIError(.imprintMismatch, "the time stamp is over something else")
    }
    var copy = self
    copy.signers[index].unsignedAttributes.append(
      SignatureAttribute(.signatureTimeStamp, values: [token.der]))
    return copy
  }

  /// The same signature with certificates and revocation answers inside (CAdES-LT).
  public func adding(
    certificates: [Certificate], crls: [[UInt8]] = [], ocspResponses: [[UInt8]] = []
  ) throws(PKIError) -> SignedData {
    var copy = self
    for certificate in certificates where !copy.certificates.contains(certificate) {
      copy.certificates.append(certificate)
    }
    copy.crls += crls.filter { !copy.crls.contains($0) }
    copy.ocspResponses += ocspResponses.filter { !copy.ocspResponses.contains($0) }
    guard copy.certificates.count <= Self.certificateLimit,
      copy.crls.count + copy.ocspResponses.count <= Self.revocationLimit
    else { throw PKIError(.tooLarge, "evidence in one signature") }
    return copy
  }

  /// Both sets of signers over the same content (parallel signatures).
  public func adding(signersOf other: SignedData) throws(PKIError) -> SignedData {
    guard contentType == other.contentType, content == other.content else {
      throw PKIError(.invalidArgument, "the signatures are over different contents")
    }
    var copy = try adding(
      certificates: other.certificates, crls: other.crls, ocspResponses: other.ocspResponses)
    copy.signers += other.signers
    guard copy.signers.count <= Self.signerLimit else { throw PKIError(.tooLarge, "signers") }
    return copy
  }
}
