/// Names one certificate by digests of its issuer and its serial (RFC 6960 §4.1.1).
public struct OCSPCertificateID: Sendable, Hashable {
  public let algorithm: DigestAlgorithm
  public let issuerNameHash: [UInt8]
  public let issuerKeyHash: [UInt8]
  /// Big-endian magnitude.
  public let serialNumber: [UInt8]
  /// As it was asked, because the answer repeats it.
  let der: [UInt8]

  /// SHA-1 is what every responder understands; it only names things here.
  public init(
    serialNumber: [UInt8], issuer: Certificate, _ algorithm: DigestAlgorithm = .sha1
  ) throws(PKIError) {
    self.algorithm = algorithm
    issuerNameHash = algorithm.digest(issuer.subject.der)
    issuerKeyHash = try issuer.publicKey().identifier(algorithm)
    self.serialNumber = serialNumber
    der = DER.sequence(
      DER.sequence(DER.oid(algorithm.oid), DER.null), DER.octetString(issuerNameHash),
      DER.octetString(issuerKeyHash), DER.integer(magnitude: serialNumber))
  }

  init(_ element: DERElement) throws(PKIError) {
    guard element.tag == DER.Tag.sequence else { throw PKIError(.malformed, "CertID") }
    var fields = element.reader
    algorithm = try DigestAlgorithm.read(&fields)
    issuerNameHash = Array(try fields.octetString())
    issuerKeyHash = Array(try fields.octetString())
    serialNumber = try fields.unsignedInteger()
    try fields.end()
    guard issuerNameHash.count == algorithm.length, issuerKeyHash.count == algorithm.length,
      serialNumber.count <= 20
    else { throw PKIError(.malformed, "CertID") }
    der = Array(element.encoded)
  }

  /// Whether the digests are those of this issuer.
  public func isIssued(by issuer: Certificate) -> Bool {
    guard let key = try? issuer.publicKey() else { return false }
    return issuerNameHash == algorithm.digest(issuer.subject.der)
      && issuerKeyHash == key.identifier(algorithm)
  }

  public static func == (left: OCSPCertificateID, right: OCSPCertificateID) -> Bool {
    left.algorithm == right.algorithm && left.issuerNameHash == right.issuerNameHash
      && left.issuerKeyHash == right.issuerKeyHash && left.serialNumber == right.serialNumber
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(issuerKeyHash)
    hasher.combine(serialNumber)
  }
}

/// OCSPRequest (RFC 6960 §4.1, nonce of RFC 9654).
public struct OCSPRequest: Sendable, Hashable {
  /// Longest request that is read, in octets.
  public static let lengthLimit = 16 << 10
  /// Longest text after the slash of a GET.
  public static let pathLimit = 1024
  /// Most certificates in one request.
  public static let certificateLimit = 64
  public static let nonceLengths = 1...128

  public let certificates: [OCSPCertificateID]
  public let nonce: [UInt8]?

  /// Throws `.invalidArgument` for a nonce or count out of limits. RFC 9654 asks for 32 octets.
  public init(_ certificates: [OCSPCertificateID], nonce: [UInt8]?) throws(PKIError) {
    guard (1...Self.certificateLimit).contains(certificates.count),
      nonce.map({ Self.nonceLengths.contains($0.count) }) ?? true
    else { throw PKIError(.invalidArgument, "OCSP request") }
    self.certificates = certificates
    self.nonce = nonce
  }

  /// Throws `.malformed` (also for nonces over 128 octets), `.tooLarge`. A signature of the
  /// requester is not looked at.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "OCSP request of \(der.count) octets")
    }
    var outside = DERReader(der)
    var request = try outside.sequence()
    try outside.end()
    var fields = try request.sequence()
    if var version = try fields.explicit(0), try version.smallInteger() != 0 {
      throw PKIError(.malformed, "OCSP version")
    }
    _ = try fields.explicit(1)
    var list = try fields.sequence()
    var certificates: [OCSPCertificateID] = []
    while !list.isAtEnd {
      guard certificates.count < Self.certificateLimit else {
        throw PKIError(.tooLarge, "certificates in one OCSP request")
      }
      var single = try list.sequence()
      certificates.append(try OCSPCertificateID(single.next()))
      _ = try single.explicit(0)
      try single.end()
    }
    guard !certificates.isEmpty else { throw PKIError(.malformed, "empty OCSP request") }
    self.certificates = certificates
    nonce = try fields.explicit(2).flatMap { (wrapped) throws(PKIError) in
      var wrapped = wrapped
      return try Self.nonce(in: CertificateExtension.readList(wrapped.sequence()))
    }
    try fields.end()
    _ = try request.explicit(0)
    try request.end()
  }

  /// The form of RFC 5019 §5: base64, percent-encoded, behind the slash of a GET.
  public init(getPath path: String) throws(PKIError) {
    guard path.utf8.count <= Self.pathLimit else { throw PKIError(.tooLarge, "OCSP path") }
    var octets: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let octet = rest.popFirst() {
      guard octet == UInt8(ascii: "%") else {
        octets.append(octet)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      else { throw PKIError(.malformed, "percent encoding") }
      octets.append(value)
      rest = rest.dropFirst(2)
    }
    try self.init(der: Base64.decode(octets: octets, .standard))
  }

  /// What stands behind the slash of a GET (RFC 5019 §5).
  public var getPath: String {
    Base64.encode(der).map { character in
      switch character {
      case "+": "%2B"
      case "/": "%2F"
      case "=": "%3D"
      default: String(character)
      }
    }.joined()
  }

  static func nonce(in extensions: [CertificateExtension]) throws(PKIError) -> [UInt8]? {
    guard let found = extensions.first(where: { $0.oid == .ocspNonce }) else { return nil }
    var reader = DERReader(found.value)
    let nonce = Array(try reader.octetString())
    try reader.end()
    guard nonceLengths.contains(nonce.count) else {
      throw PKIError(.malformed, "nonce of \(nonce.count) octets")
    }
    return nonce
  }

  static func nonceExtension(_ nonce: [UInt8]) -> [UInt8] {
    CertificateExtension(.ocspNonce, value: DER.octetString(nonce)).der
  }

  public var der: [UInt8] {
    let list = DER.sequence(of: certificates.map { DER.sequence($0.der) })
    let extensions = nonce.map { DER.explicit(2, DER.sequence(Self.nonceExtension($0))) } ?? []
    return DER.sequence(DER.sequence(list, extensions))
  }
}
