internal import COpenSSL

/// A public key: EC on P-256, P-384 or P-521, or RSA of 2048 to 8192 bits.
///
/// Sendable by proof: the EVP_PKEY is never changed after init, its reference count is atomic, and
/// libcrypto allows concurrent reading; each operation has a context of its own.
public final class PublicKey: @unchecked Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case p256
    case p384
    case p521
    /// Bits of the modulus.
    case rsa(Int)

    /// Octets of one coordinate, nil for RSA.
    public var coordinateLength: Int? {
      switch self {
      case .p256: 32
      case .p384: 48
      case .p521: 66
      case .rsa: nil
      }
    }

    /// What a key of this kind signs with unless told otherwise.
    public var defaultAlgorithm: SignatureAlgorithm {
      switch self {
      case .p256: .ecdsa(.sha256)
      case .p384: .ecdsa(.sha384)
      case .p521: .ecdsa(.sha512)
      case .rsa: .rsa(.sha256)
      }
    }
  }

  public static let rsaBits = 2048...8192
  /// Longest SubjectPublicKeyInfo that is read, in octets.
  public static let lengthLimit = 4096

  public let kind: Kind
  /// SubjectPublicKeyInfo in DER.
  public let der: [UInt8]
  /// Content of its BIT STRING: the point, or RSAPublicKey.
  let keyBits: [UInt8]
  let handle: OpaquePointer

  /// From SubjectPublicKeyInfo. Throws `.malformed`, `.unsupportedAlgorithm` (other curves,
  /// explicit parameters), `.weakKey`.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "public key of \(der.count) octets")
    }
    let parsed = try Self.parse(der)
    var cursor: UnsafePointer<UInt8>?
    let handle = der.withUnsafeBufferPointer { bytes in
      cursor = bytes.baseAddress
      return d2i_PUBKEY(nil, &cursor, bytes.count)
    }
    guard let handle else {
      EngineErrors.clear()
      throw PKIError(.malformed, "public key is not a point of its curve or not a key")
    }
    self.handle = handle
    self.der = der
    self.keyBits = parsed.keyBits
    self.kind = parsed.kind
  }

  public convenience init(pem: String) throws(PKIError) {
    try self.init(der: PEM.single("PUBLIC KEY", in: pem))
  }

  deinit { EVP_PKEY_free(handle) }

  public var pem: String { PEM(label: "PUBLIC KEY", der: der).text }

  private static func parse(_ der: [UInt8]) throws(PKIError) -> (kind: Kind, keyBits: [UInt8]) {
    var reader = DERReader(der)
    var inside = try reader.sequence()
    try reader.end()
    var algorithm = try inside.sequence()
    let keyBits = Array(try inside.bitString())
    try inside.end()
    switch try algorithm.oid() {
    case .ecPublicKey:
      // Anything but a named curve (explicit parameters: CVE-2020-0601) fails here.
      let curve = try algorithm.oid()
      try algorithm.end()
      switch curve {
      case .p256: return (.p256, keyBits)
      case .p384: return (.p384, keyBits)
      case .p521: return (.p521, keyBits)
      default: throw PKIError(.unsupportedAlgorithm, "curve \(curve)")
      }
    case .rsaEncryption:
      _ = try algorithm.next(DER.Tag.null)
      try algorithm.end()
      return (.rsa(try rsaModulusBits(keyBits)), keyBits)
    case let other:
      throw PKIError(.unsupportedAlgorithm, "public key \(other)")
    }
  }

  private static func rsaModulusBits(_ keyBits: [UInt8]) throws(PKIError) -> Int {
    var outside = DERReader(keyBits)
    var numbers = try outside.sequence()
    try outside.end()
    let modulus = try numbers.unsignedInteger()
    let exponent = try numbers.unsignedInteger()
    try numbers.end()
    let bits = modulus.count * 8 - (modulus.first?.leadingZeroBitCount ?? 0)
    guard rsaBits.contains(bits) else { throw PKIError(.weakKey, "RSA of \(bits) bits") }
    // 3 ≤ e < 2^64 and odd; a tiny or huge exponent is a fault or an attack on our time.
    guard exponent.count <= 8, let last = exponent.last, last & 1 == 1, exponent != [1] else {
      throw PKIError(.weakKey, "RSA exponent")
    }
    return bits
  }

  /// Whether the signature (ECDSA: DER) over the message is this key's.
  public func verifies(
    _ signature: [UInt8], of message: some Collection<UInt8>, _ algorithm: SignatureAlgorithm
  ) -> Bool {
    verifies(signature, ofDigest: algorithm.digest.digest(message), algorithm)
  }

  /// Whether the signature (ECDSA: DER) over a message with this digest is this key's.
  public func verifies(
    _ signature: [UInt8], ofDigest digest: [UInt8], _ algorithm: SignatureAlgorithm
  ) -> Bool {
    guard digest.count == algorithm.digest.length, fits(algorithm),
      let context = EVP_PKEY_CTX_new_from_pkey(nil, handle, nil)
    else { return false }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_verify_init(context) == 1, Self.configure(context, algorithm),
      EVP_PKEY_verify(context, signature, signature.count, digest, digest.count) == 1
    else {
      EngineErrors.clear()
      return false
    }
    return true
  }

  /// Whether keys of this kind can make such signatures (SHA-1 never).
  func fits(_ algorithm: SignatureAlgorithm) -> Bool {
    guard algorithm.digest != .sha1 else { return false }
    switch (kind, algorithm) {
    case (.p256, .ecdsa), (.p384, .ecdsa), (.p521, .ecdsa), (.rsa, .rsa), (.rsa, .rsaPSS):
      return true
    default: return false
    }
  }

  static func configure(_ context: OpaquePointer, _ algorithm: SignatureAlgorithm) -> Bool {
    let digest = algorithm.digest.handle
    switch algorithm {
    case .ecdsa: return EVP_PKEY_CTX_set_signature_md(context, digest) == 1
    case .rsa:
      return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
        && EVP_PKEY_CTX_set_signature_md(context, digest) == 1
    case .rsaPSS:
      return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_signature_md(context, digest) == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1
    }
  }

  /// Digest of SubjectPublicKeyInfo: the same key has the same fingerprint everywhere.
  public func fingerprint(_ algorithm: DigestAlgorithm = .sha256) -> [UInt8] {
    algorithm.digest(der)
  }

  /// Digest of the key bits (RFC 5280 §4.2.1.2 method 1 and OCSP KeyHash: SHA-1).
  public func identifier(_ algorithm: DigestAlgorithm = .sha1) -> [UInt8] {
    algorithm.digest(keyBits)
  }

  public static func == (left: PublicKey, right: PublicKey) -> Bool { left.der == right.der }
  public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
