/// A signature algorithm as named in certificates, CMS and JOSE.
public enum SignatureAlgorithm: Sendable, Hashable {
  case ecdsa(DigestAlgorithm)
  case rsa(DigestAlgorithm)
  /// Salt as long as the digest, MGF1 with the same digest.
  case rsaPSS(DigestAlgorithm)

  public var digest: DigestAlgorithm {
    switch self {
    case .ecdsa(let digest), .rsa(let digest), .rsaPSS(let digest): digest
    }
  }

  static let named: [(oid: OID, algorithm: SignatureAlgorithm)] = [
    ("1.2.840.10045.4.3.2", .ecdsa(.sha256)),
    ("1.2.840.10045.4.3.3", .ecdsa(.sha384)),
    ("1.2.840.10045.4.3.4", .ecdsa(.sha512)),
    ("1.2.840.113549.1.1.11", .rsa(.sha256)),
    ("1.2.840.113549.1.1.12", .rsa(.sha384)),
    ("1.2.840.113549.1.1.13", .rsa(.sha512)),
  ]
  private static let byOID = Dictionary(
    uniqueKeysWithValues: named.map { ($0.oid, $0.algorithm) })
  private static let oids = Dictionary(uniqueKeysWithValues: named.map { ($0.algorithm, $0.oid) })

  /// Name of RFC 7518 §3.1 or nil for another ("none" has no case here).
  public init?(jose name: String) {
    switch name {
    case "ES256": self = .ecdsa(.sha256)
    case "ES384": self = .ecdsa(.sha384)
    case "ES512": self = .ecdsa(.sha512)
    case "RS256": self = .rsa(.sha256)
    case "RS384": self = .rsa(.sha384)
    case "RS512": self = .rsa(.sha512)
    case "PS256": self = .rsaPSS(.sha256)
    case "PS384": self = .rsaPSS(.sha384)
    case "PS512": self = .rsaPSS(.sha512)
    default: return nil
    }
  }

  /// AlgorithmIdentifier (RFC 5758 §3.2, RFC 4055 §3 and §5). Throws for SHA-1.
  public func der() throws(PKIError) -> [UInt8] {
    if case .rsaPSS(let digest) = self {
      let mask = DER.sequence(DER.oid(.mgf1), DER.sequence(DER.oid(digest.oid), DER.null))
      return DER.sequence(
        DER.oid(.rsaPSS),
        DER.sequence(
          DER.explicit(0, DER.sequence(DER.oid(digest.oid), DER.null)), DER.explicit(1, mask),
          DER.explicit(2, DER.integer(UInt64(digest.length)))))
    }
    guard let oid = Self.oids[self] else {
      throw PKIError(.unsupportedAlgorithm, "no signatures with \(digest.rawValue)")
    }
    if case .rsa = self { return DER.sequence(DER.oid(oid), DER.null) }
    return DER.sequence(DER.oid(oid))
  }

  /// Reads an AlgorithmIdentifier. Throws `.unsupportedAlgorithm`, `.malformed`.
  ///
  /// A NULL where ECDSA has no parameters is let pass: Finnish cards carry one.
  static func read(_ reader: inout DERReader) throws(PKIError) -> SignatureAlgorithm {
    var inside = try reader.sequence()
    let oid = try inside.oid()
    if oid == .rsaPSS { return try readPSS(&inside) }
    if let null = try inside.nextIf(DER.Tag.null), !null.content.isEmpty {
      throw PKIError(.malformed, "NULL with content")
    }
    try inside.end()
    guard let algorithm = byOID[oid] else {
      throw PKIError(.unsupportedAlgorithm, "signature \(oid)")
    }
    return algorithm
  }

  private static func readPSS(_ reader: inout DERReader) throws(PKIError) -> SignatureAlgorithm {
    var parameters = try reader.sequence()
    guard var hash = try parameters.explicit(0), var mask = try parameters.explicit(1),
      var salt = try parameters.explicit(2)
    else { throw PKIError(.unsupportedAlgorithm, "RSA-PSS with SHA-1 defaults") }
    let digest = try DigestAlgorithm.read(&hash)
    var mgf = try mask.sequence()
    guard try mgf.oid() == .mgf1, try DigestAlgorithm.read(&mgf) == digest,
      try salt.smallInteger() == digest.length, digest != .sha1
    else { throw PKIError(.unsupportedAlgorithm, "RSA-PSS with mixed parameters") }
    try parameters.end()
    try reader.end()
    return .rsaPSS(digest)
  }

  /// For a SignerInfo, where the algorithm may name the key alone (RFC 3370 §3.2) and the digest
  /// stands beside it.
  static func readForSigner(
    _ reader: inout DERReader, digest: DigestAlgorithm
  ) throws(PKIError) -> SignatureAlgorithm {
    var copy = reader
    var inside = try copy.sequence()
    if try inside.oid() == .rsaEncryption {
      reader = copy
      return .rsa(digest)
    }
    return try read(&reader)
  }
}

/// Whatever can sign: a key in memory, a token behind PKCS#11, a national algorithm.
public protocol Signer: Sendable {
  var algorithm: SignatureAlgorithm { get }
  var publicKey: PublicKey { get }
  /// The signature over a message in the form that X.509 and CMS carry (ECDSA: DER).
  func sign(_ message: [UInt8]) throws(PKIError) -> [UInt8]
}
