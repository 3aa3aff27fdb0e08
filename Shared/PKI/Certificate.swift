internal import COpenSSL
internal import Synchronization

/// An X.509 v3 certificate: its octets, its fields read strictly, and nothing trusted yet.
public struct Certificate: Sendable, Hashable {
  /// Longest certificate that is read, in octets.
  public static let lengthLimit = 64 << 10

  /// notBefore and notAfter; both ends belong to it.
  public struct Validity: Sendable, Hashable {
    public let notBefore: Instant
    public let notAfter: Instant

    public init(notBefore: Instant, notAfter: Instant) {
      self.notBefore = notBefore
      self.notAfter = notAfter
    }

    public func contains(_ instant: Instant) -> Bool {
      notBefore <= instant && instant.wholeSeconds <= notAfter
    }
  }

  /// One reference, so that a certificate is as cheap to hand on as its address.
  let decoded: DecodedCertificate

  public var der: [UInt8] { decoded.der }
  /// TBSCertificate: what the issuer signed.
  public var toBeSigned: [UInt8] { decoded.toBeSigned }
  /// Big-endian magnitude without leading zeros.
  public var serialNumber: [UInt8] { decoded.fields.serialNumber }
  public var issuer: DistinguishedName { decoded.fields.issuer }
  public var subject: DistinguishedName { decoded.fields.subject }
  public var validity: Validity { decoded.fields.validity }
  /// SubjectPublicKeyInfo in DER, also for algorithms that this module does not know.
  public var publicKeyInfo: [UInt8] { decoded.fields.publicKeyInfo }
  public var extensions: [CertificateExtension] { decoded.fields.extensions }
  public var signature: [UInt8] { decoded.signature }

  /// Throws `.malformed` for anything but DER of a version 3 certificate with a positive serial of at
  /// most 20 octets, `.tooLarge`.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "certificate of \(der.count) octets")
    }
    decoded = try DecodedCertificate(der)
    try checkExtensions()
  }

  public init(pem: String) throws(PKIError) {
    try self.init(der: PEM.single("CERTIFICATE", in: pem))
  }

  /// Most certificates of one bundle.
  public static let bundleLimit = 1000

  /// All certificates in a PEM text. Throws `.malformed`, `.tooLarge`.
  public static func bundle(pem: String) throws(PKIError) -> [Certificate] {
    let blocks = try PEM.blocks(in: pem).filter { $0.label == "CERTIFICATE" }
    guard blocks.count <= bundleLimit else {
      throw PKIError(.tooLarge, "bundle of \(blocks.count) certificates")
    }
    var certificates: [Certificate] = []
    for block in blocks { certificates.append(try Certificate(der: block.der)) }
    return certificates
  }

  public var pem: String { PEM(label: "CERTIFICATE", der: der).text }

  public func fingerprint(_ algorithm: DigestAlgorithm = .sha256) -> [UInt8] {
    algorithm.digest(der)
  }

  /// Throws `.unsupportedAlgorithm` for a national or unknown key, `.weakKey`, `.malformed`.
  public func publicKey() throws(PKIError) -> PublicKey { try decoded.publicKey() }

  public func signatureAlgorithm() throws(PKIError) -> SignatureAlgorithm {
    var reader = DERReader(decoded.fields.signatureAlgorithm)
    return try SignatureAlgorithm.read(&reader)
  }

  public var isSelfIssued: Bool { issuer == subject }

  /// Whether `key` made the signature, nothing more.
  public func isSigned(by key: PublicKey) -> Bool {
    guard let algorithm = try? signatureAlgorithm() else { return false }
    return key.verifies(signature, of: toBeSigned, algorithm)
  }

  public static func == (left: Certificate, right: Certificate) -> Bool { left.der == right.der }
  public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}

/// The fields of a TBSCertificate (RFC 5280 §4.1).
struct ToBeSignedFields {
  let serialNumber: [UInt8]
  let signatureAlgorithm: ArraySlice<UInt8>
  let issuer: DistinguishedName
  let subject: DistinguishedName
  let validity: Certificate.Validity
  let publicKeyInfo: [UInt8]
  let extensions: [CertificateExtension]

  init(_ fields: DERReader) throws(PKIError) {
    var fields = fields
    guard var version = try fields.explicit(0), try version.smallInteger() == 2 else {
      throw PKIError(.malformed, "not a version 3 certificate")
    }
    try version.end()
    serialNumber = try Self.serial(&fields)
    signatureAlgorithm = try fields.next(DER.Tag.sequence).encoded
    issuer = try DistinguishedName(fields.next())
    var times = try fields.sequence()
    validity = Certificate.Validity(notBefore: try times.time(), notAfter: try times.time())
    try times.end()
    subject = try DistinguishedName(fields.next())
    publicKeyInfo = Array(try fields.next(DER.Tag.sequence).encoded)
    // issuerUniqueID and subjectUniqueID: must not be made, may be read.
    _ = try fields.nextIf(DER.Tag.context(1, constructed: false))
    _ = try fields.nextIf(DER.Tag.context(2, constructed: false))
    if var wrapped = try fields.explicit(3) {
      extensions = try CertificateExtension.readList(wrapped.sequence())
      try wrapped.end()
    } else {
      extensions = []
    }
    try fields.end()
    guard !issuer.attributes.isEmpty else { throw PKIError(.malformed, "no issuer") }
  }

  /// 1...2^159-1 (RFC 5280 §4.1.2.2).
  static func serial(_ fields: inout DERReader) throws(PKIError) -> [UInt8] {
    let serial = try fields.unsignedInteger()
    guard serial.count <= 20, serial != [0], serial.count < 20 || serial[0] < 0x80 else {
      throw PKIError(.malformed, "serial number out of range")
    }
    return serial
  }
}

/// A certificate's fields, and what libcrypto made of it for path validation.
///
/// Sendable by proof: all fields are constants; `X509_check_purpose` fills the extension cache of
/// the X509 in init, before it is shared, and from then on it is only read, which libcrypto allows
/// from many threads.
final class DecodedCertificate: @unchecked Sendable {
  let der: [UInt8]
  let toBeSigned: [UInt8]
  let fields: ToBeSignedFields
  let signature: [UInt8]
  let handle: OpaquePointer
  /// Reading a key costs more than most uses of it.
  private let key = Mutex<Result<PublicKey, PKIError>?>(nil)

  init(_ der: [UInt8]) throws(PKIError) {
    var outside = DERReader(der)
    var certificate = try outside.sequence()
    try outside.end()
    let toBeSigned = try certificate.next(DER.Tag.sequence)
    let algorithm = try certificate.next(DER.Tag.sequence)
    signature = Array(try certificate.bitString())
    try certificate.end()
    fields = try ToBeSignedFields(toBeSigned.reader)
    guard fields.signatureAlgorithm == algorithm.encoded else {
      throw PKIError(.malformed, "two different signature algorithms")
    }
    self.der = der
    self.toBeSigned = Array(toBeSigned.encoded)
    let handle = der.withUnsafeBufferPointer { bytes in
      var cursor = bytes.baseAddress
      return d2i_X509(nil, &cursor, bytes.count)
    }
    guard let handle else {
      throw PKIError(.malformed, "certificate: \(EngineErrors.drain())")
    }
    _ = X509_check_purpose(handle, -1, 0)
    EngineErrors.clear()
    self.handle = handle
  }

  deinit { X509_free(handle) }

  func publicKey() throws(PKIError) -> PublicKey {
    let result = key.withLock { cached -> Result<PublicKey, PKIError> in
      if let cached { return cached }
      let fresh: Result<PublicKey, PKIError>
      do throws(PKIError) {
        fresh = .success(try PublicKey(der: fields.publicKeyInfo))
      } catch {
        fresh = .failure(error)
      }
      cached = fresh
      return fresh
    }
    return try result.get()
  }
}
