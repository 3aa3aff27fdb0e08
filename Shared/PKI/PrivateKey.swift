internal import COpenSSL

/// A private key in memory, wiped by libcrypto when it goes.
///
/// Sendable by proof: the EVP_PKEY is never changed after init, its reference count is atomic, and
/// each operation has a context of its own.
public final class PrivateKey: @unchecked Sendable, Signer {
  /// Longest PKCS#8 structure that is read, in octets.
  public static let lengthLimit = 16_384

  public let publicKey: PublicKey
  public let algorithm: SignatureAlgorithm
  private let handle: OpaquePointer

  /// Takes over the reference.
  private init(
    taking handle: OpaquePointer, algorithm: SignatureAlgorithm? = nil
  ) throws(PKIError) {
    self.handle = handle
    do throws(PKIError) {
      var pointer: UnsafeMutablePointer<UInt8>?
      let length = i2d_PUBKEY(handle, &pointer)
      guard length > 0, let pointer else { throw .engine("public half of a key") }
      defer { shim_OPENSSL_free(pointer) }
      let half = try PublicKey(
        der: Array(UnsafeBufferPointer(start: pointer, count: Int(length))))
      let chosen = algorithm ?? half.kind.defaultAlgorithm
      guard half.fits(chosen) else {
        throw PKIError(.unsupportedAlgorithm, "algorithm does not fit the key")
      }
      self.publicKey = half
      self.algorithm = chosen
    } catch {
      EVP_PKEY_free(handle)
      throw error
    }
  }

  deinit { EVP_PKEY_free(handle) }

  /// A fresh key. P-256, P-384 or RSA; throws `.unsupportedAlgorithm`, `.weakKey`.
  public static func generate(_ kind: PublicKey.Kind = .p256) throws(PKIError) -> PrivateKey {
    let handle: OpaquePointer?
    switch kind {
    case .p256: handle = shim_EVP_EC_gen("P-256")
    case .p384: handle = shim_EVP_EC_gen("P-384")
    case .p521: throw PKIError(.unsupportedAlgorithm, "P-521 is only verified")
    case .rsa(let bits):
      guard PublicKey.rsaBits.contains(bits) else { throw PKIError(.weakKey, "RSA \(bits)") }
      handle = shim_EVP_RSA_gen(UInt32(bits))
    }
    guard let handle else { throw .engine("key generation") }
    return try PrivateKey(taking: handle)
  }

  /// From PKCS#8 in DER. Throws `.malformed`, `.weakKey`, `.unsupportedAlgorithm`.
  public convenience init(
    pkcs8: [UInt8], algorithm: SignatureAlgorithm? = nil
  ) throws(PKIError) {
    try Self.checkLength(pkcs8)
    let info = pkcs8.withUnsafeBufferPointer { bytes in
      var cursor = bytes.baseAddress
      return d2i_PKCS8_PRIV_KEY_INFO(nil, &cursor, bytes.count)
    }
    guard let info else {
      EngineErrors.clear()
      throw PKIError(.malformed, "not a PKCS#8 private key")
    }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    try self.init(info: info, algorithm: algorithm)
  }

  /// From PKCS#8 encrypted under a passphrase or PIN. Throws `.wrongPassphrase` as well.
  public convenience init(
    encryptedPKCS8: [UInt8], passphrase: [UInt8], algorithm: SignatureAlgorithm? = nil
  ) throws(PKIError) {
    try Self.checkLength(encryptedPKCS8)
    let box = encryptedPKCS8.withUnsafeBufferPointer { bytes in
      var cursor = bytes.baseAddress
      return d2i_X509_SIG(nil, &cursor, bytes.count)
    }
    guard let box else {
      EngineErrors.clear()
      throw PKIError(.malformed, "not an encrypted PKCS#8 private key")
    }
    defer { X509_SIG_free(box) }
    let info = passphrase.withUnsafeBytes {
      PKCS8_decrypt(box, $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count))
    }
    guard let info else {
      EngineErrors.clear()
      throw PKIError(.wrongPassphrase, "the passphrase does not open the key")
    }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    try self.init(info: info, algorithm: algorithm)
  }

  /// From PEM: `PRIVATE KEY`, `EC PRIVATE KEY`, `RSA PRIVATE KEY`, or `ENCRYPTED PRIVATE KEY` with
  /// a passphrase. Throws `.wrongPassphrase` when one is missing or wrong.
  public convenience init(
    pem: String, passphrase: [UInt8]? = nil, algorithm: SignatureAlgorithm? = nil
  ) throws(PKIError) {
    let found = try PEM.blocks(in: pem).filter { $0.label.hasSuffix("PRIVATE KEY") }
    guard found.count == 1 else {
      throw PKIError(.malformed, "\(found.count) private keys instead of one")
    }
    let block = found[0]
    switch block.label {
    case "PRIVATE KEY": try self.init(pkcs8: block.der, algorithm: algorithm)
    case "ENCRYPTED PRIVATE KEY":
      guard let passphrase else { throw PKIError(.wrongPassphrase, "the key is encrypted") }
      try self.init(encryptedPKCS8: block.der, passphrase: passphrase, algorithm: algorithm)
    default: try self.init(traditional: block.der, algorithm: algorithm)
    }
  }

  private convenience init(
    traditional der: [UInt8], algorithm: SignatureAlgorithm?
  ) throws(PKIError) {
    try Self.checkLength(der)
    let handle = der.withUnsafeBufferPointer { bytes in
      var cursor = bytes.baseAddress
      return d2i_AutoPrivateKey(nil, &cursor, bytes.count)
    }
    guard let handle else {
      EngineErrors.clear()
      throw PKIError(.malformed, "not a private key")
    }
    try self.init(taking: handle, algorithm: algorithm)
  }

  private convenience init(
    info: OpaquePointer, algorithm: SignatureAlgorithm?
  ) throws(PKIError) {
    guard let handle = EVP_PKCS82PKEY(info) else {
      EngineErrors.clear()
      throw PKIError(.unsupportedAlgorithm, "unknown kind of private key")
    }
    try self.init(taking: handle, algorithm: algorithm)
  }

  private static func checkLength(_ der: [UInt8]) throws(PKIError) {
    guard der.count <= lengthLimit else {
      throw PKIError(.tooLarge, "private key of \(der.count) octets")
    }
  }

  /// PKCS#8 in the clear.
  public func pkcs8() throws(PKIError) -> [UInt8] {
    guard let info = EVP_PKEY2PKCS8(handle) else { throw .engine("PKCS#8") }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    var pointer: UnsafeMutablePointer<UInt8>?
    let length = i2d_PKCS8_PRIV_KEY_INFO(info, &pointer)
    guard length > 0, let pointer else { throw .engine("PKCS#8") }
    defer { CRYPTO_clear_free(pointer, Int(length), nil, 0) }
    return Array(UnsafeBufferPointer(start: pointer, count: Int(length)))
  }

  /// PKCS#8 under a passphrase: AES-256-CBC with a key from scrypt (N 16384, r 8, p 1: 16 MiB, some
  /// 50 ms). A short PIN stays guessable by whoever holds the file.
  public func encryptedPKCS8(passphrase: [UInt8]) throws(PKIError) -> [UInt8] {
    guard (4...1024).contains(passphrase.count) else {
      throw PKIError(.invalidArgument, "passphrase of \(passphrase.count) octets")
    }
    let salt = try SecureRandom.bytes(16)
    var vector = try SecureRandom.bytes(16)
    guard let info = EVP_PKEY2PKCS8(handle) else { throw .engine("PKCS#8") }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    guard
      let scheme = PKCS5_pbe2_set_scrypt(
        EVP_aes_256_cbc(), salt, Int32(salt.count), &vector, 16_384, 8, 1)
    else { throw .engine("scrypt scheme") }
    // On success the box owns the scheme.
    let box = passphrase.withUnsafeBytes {
      PKCS8_set0_pbe(
        $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count), info, scheme)
    }
    guard let box else {
      X509_ALGOR_free(scheme)
      throw .engine("encrypted PKCS#8")
    }
    defer { X509_SIG_free(box) }
    var pointer: UnsafeMutablePointer<UInt8>?
    let length = i2d_X509_SIG(box, &pointer)
    guard length > 0, let pointer else { throw .engine("encrypted PKCS#8") }
    defer { shim_OPENSSL_free(pointer) }
    return Array(UnsafeBufferPointer(start: pointer, count: Int(length)))
  }

  public func sign(_ message: [UInt8]) throws(PKIError) -> [UInt8] {
    try sign(digest: algorithm.digest.digest(message), algorithm)
  }

  public func sign(
    _ message: some Collection<UInt8>, _ algorithm: SignatureAlgorithm
  ) throws(PKIError) -> [UInt8] {
    try sign(digest: algorithm.digest.digest(message), algorithm)
  }

  /// Signs a message known by its digest. Throws `.invalidArgument` for a digest of other length,
  /// `.unsupportedAlgorithm`. ECDSA signatures are DER.
  public func sign(
    digest: [UInt8], _ algorithm: SignatureAlgorithm
  ) throws(PKIError) -> [UInt8] {
    guard publicKey.fits(algorithm) else {
      throw PKIError(.unsupportedAlgorithm, "algorithm does not fit the key")
    }
    guard digest.count == algorithm.digest.length else {
      throw PKIError(.invalidArgument, "digest of \(digest.count) octets")
    }
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, handle, nil) else {
      throw .engine("signing")
    }
    defer { EVP_PKEY_CTX_free(context) }
    var length = 0
    guard EVP_PKEY_sign_init(context) == 1, PublicKey.configure(context, algorithm),
      EVP_PKEY_sign(context, nil, &length, digest, digest.count) == 1
    else { throw .engine("signing") }
    var signature = [UInt8](repeating: 0, count: length)
    guard EVP_PKEY_sign(context, &signature, &length, digest, digest.count) == 1 else {
      throw .engine("signing")
    }
    return Array(signature.prefix(length))
  }
}
