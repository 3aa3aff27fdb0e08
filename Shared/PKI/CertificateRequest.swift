/// PKCS#10 (RFC 2986): a request for a certificate, proof that the requester has the key.
///
/// Only key and proof are taken from it; subject and extensions come from registers and profiles.
public struct CertificateRequest: Sendable, Hashable {
  /// Longest request that is read, in octets.
  public static let lengthLimit = 64 << 10

  public let der: [UInt8]
  public let subject: DistinguishedName
  public let publicKey: PublicKey
  /// Extensions asked for (RFC 2985 §5.4.2).
  public let requestedExtensions: [CertificateExtension]

  /// Reads and verifies the proof of possession. Throws `.malformed`, `.badSignature`, `.weakKey`,
  /// `.unsupportedAlgorithm`, `.tooLarge`.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "request of \(der.count) octets")
    }
    var outside = DERReader(der)
    var request = try outside.sequence()
    try outside.end()
    let information = try request.next(DER.Tag.sequence)
    let algorithm = try SignatureAlgorithm.read(&request)
    let signature = Array(try request.bitString())
    try request.end()

    var fields = information.reader
    guard try fields.smallInteger() == 0 else { throw PKIError(.malformed, "version") }
    subject = try DistinguishedName(fields.next())
    publicKey = try PublicKey(der: Array(fields.next(DER.Tag.sequence).encoded))
    let attributes = try fields.explicit(0)
    try fields.end()
    requestedExtensions = try attributes.map(Self.extensions) ?? []
    self.der = der
    guard publicKey.verifies(signature, of: information.encoded, algorithm) else {
      throw PKIError(.badSignature, "the request is not signed by its key")
    }
  }

  public init(pem: String) throws(PKIError) {
    try self.init(der: PEM.single("CERTIFICATE REQUEST", in: pem))
  }

  public var pem: String { PEM(label: "CERTIFICATE REQUEST", der: der).text }

  private static func extensions(
    _ attributes: DERReader
  ) throws(PKIError) -> [CertificateExtension] {
    var attributes = attributes
    var seen: Set<OID> = []
    var extensions: [CertificateExtension] = []
    while !attributes.isAtEnd {
      var attribute = try attributes.sequence()
      let type = try attribute.oid()
      guard seen.insert(type).inserted, seen.count <= 16 else {
        throw PKIError(.malformed, "attribute \(type) twice, or too many")
      }
      var values = try attribute.next(DER.Tag.set).reader
      try attribute.end()
      guard type == .extensionRequest else { continue }
      extensions = try CertificateExtension.readList(values.sequence())
      try values.end()
    }
    return extensions
  }

  /// Makes and signs a request.
  public static func create(
    subject: DistinguishedName, signer: some Signer, extensions: [CertificateExtension] = []
  ) throws(PKIError) -> CertificateRequest {
    var attributes: [UInt8] = []
    if !extensions.isEmpty {
      let list = DER.sequence(of: extensions.map(\.der))
      attributes = DER.sequence(DER.oid(.extensionRequest), DER.set(of: [list]))
    }
    let information = DER.sequence(
      DER.integer(0), subject.der, signer.publicKey.der, DER.explicit(0, attributes))
    return try CertificateRequest(
      der: DER.sequence(
        information, signer.algorithm.der(), DER.bitString(try signer.sign(information))))
  }
}
