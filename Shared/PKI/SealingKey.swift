internal import COpenSSL

/// An AES-256-GCM key (NIST SP 800-38D) that seals small secrets: cookies, files of keys.
///
/// Sealed form: 12 octets of random nonce, ciphertext, 16 octets of tag. With random nonces one key
/// may seal 2^32 messages; rotate long before.
///
/// Sendable by proof: the key's memory is written in init, wiped in deinit and only read between.
public final class SealingKey: @unchecked Sendable {
  public static let length = 32
  /// Longest plaintext, 16 MiB.
  public static let plaintextLimit = 16 << 20
  static let nonceLength = 12
  static let tagLength = 16

  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Throws `.wrongKey` unless 32 octets are given.
  public init(_ bytes: [UInt8]) throws(PKIError) {
    guard bytes.count == Self.length else {
      throw PKIError(.wrongKey, "sealing key of \(bytes.count) octets")
    }
    self.bytes = .allocate(capacity: Self.length)
    _ = self.bytes.initialize(from: bytes)
  }

  deinit {
    OPENSSL_cleanse(bytes.baseAddress, bytes.count)
    bytes.deallocate()
  }

  public static func generate() throws(PKIError) -> SealingKey {
    try SealingKey(SecureRandom.bytes(length))
  }

  /// Seals; `context` is authenticated but not hidden. Throws `.tooLarge`, `.engineFailure`.
  public func seal(_ plaintext: [UInt8], context: [UInt8] = []) throws(PKIError) -> [UInt8] {
    try seal(plaintext, context: context, nonce: SecureRandom.bytes(Self.nonceLength))
  }

  func seal(
    _ plaintext: [UInt8], context: [UInt8], nonce: [UInt8]
  ) throws(PKIError) -> [UInt8] {
    guard plaintext.count <= Self.plaintextLimit, context.count <= Self.plaintextLimit else {
      throw PKIError(.tooLarge, "plaintext of \(plaintext.count) octets")
    }
    guard let cipher = EVP_CIPHER_CTX_new() else { throw .engine("AES-GCM") }
    defer { EVP_CIPHER_CTX_free(cipher) }
    var written: Int32 = 0
    var sealed = [UInt8](repeating: 0, count: plaintext.count)
    var tag = [UInt8](repeating: 0, count: Self.tagLength)
    guard EVP_EncryptInit_ex2(cipher, EVP_aes_256_gcm(), bytes.baseAddress, nonce, nil) == 1,
      EVP_EncryptUpdate(cipher, nil, &written, context, Int32(context.count)) == 1,
      EVP_EncryptUpdate(cipher, &sealed, &written, plaintext, Int32(plaintext.count)) == 1,
      EVP_EncryptFinal_ex(cipher, &tag, &written) == 1,
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagLength), &tag) == 1
    else { throw .engine("AES-GCM") }
    return nonce + sealed + tag
  }

  /// Opens what `seal` made. Throws `.authenticationFailed` for any change, `.tooLarge`.
  public func open(_ sealed: [UInt8], context: [UInt8] = []) throws(PKIError) -> [UInt8] {
    let overhead = Self.nonceLength + Self.tagLength
    guard sealed.count >= overhead else {
      throw PKIError(.authenticationFailed, "sealed text is cut off")
    }
    guard sealed.count - overhead <= Self.plaintextLimit, context.count <= Self.plaintextLimit
    else { throw PKIError(.tooLarge, "sealed text of \(sealed.count) octets") }
    guard let cipher = EVP_CIPHER_CTX_new() else { throw .engine("AES-GCM") }
    defer { EVP_CIPHER_CTX_free(cipher) }
    let nonce = Array(sealed.prefix(Self.nonceLength))
    let text = Array(sealed.dropFirst(Self.nonceLength).dropLast(Self.tagLength))
    var tag = Array(sealed.suffix(Self.tagLength))
    var plaintext = [UInt8](repeating: 0, count: text.count)
    var written: Int32 = 0
    var rest = [UInt8](repeating: 0, count: 16)
    guard EVP_DecryptInit_ex2(cipher, EVP_aes_256_gcm(), bytes.baseAddress, nonce, nil) == 1,
      EVP_DecryptUpdate(cipher, nil, &written, context, Int32(context.count)) == 1,
      EVP_DecryptUpdate(cipher, &plaintext, &written, text, Int32(text.count)) == 1,
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagLength), &tag) == 1
    else { throw .engine("AES-GCM") }
    guard EVP_DecryptFinal_ex(cipher, &rest, &written) == 1 else {
      EngineErrors.clear()
      throw PKIError(.authenticationFailed, "sealed text was changed or the key is another")
    }
    return plaintext
  }
}
