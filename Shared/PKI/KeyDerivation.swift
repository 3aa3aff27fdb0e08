internal import COpenSSL

/// Keys from keys (HKDF) and keys from what people remember (scrypt, PBKDF2).
public enum KeyDerivation {
  /// Longest key that may be asked for, in octets.
  public static let lengthLimit = 1024

  /// HKDF of RFC 5869. Throws `.tooLarge` above `lengthLimit`.
  public static func hkdf(
    _ secret: [UInt8], salt: [UInt8] = [], info: [UInt8], length: Int,
    _ algorithm: DigestAlgorithm = .sha256
  ) throws(PKIError) -> [UInt8] {
    try check(length)
    let zeros = [UInt8](repeating: 0, count: algorithm.length)
    let key = HMAC.authenticate(secret, key: salt.isEmpty ? zeros : salt, algorithm)
    var output: [UInt8] = []
    var block: [UInt8] = []
    var counter: UInt8 = 1
    while output.count < length {
      block = HMAC.authenticate(block + info + [counter], key: key, algorithm)
      output += block
      counter += 1
    }
    return Array(output.prefix(length))
  }

  /// scrypt of RFC 7914. `cost` is a power of two; memory is 1 KiB × cost, at most 64 MiB.
  public static func scrypt(
    passphrase: [UInt8], salt: [UInt8], cost: UInt64 = 16_384, length: Int
  ) throws(PKIError) -> [UInt8] {
    try check(length)
    guard cost > 1, cost <= 65_536, cost & (cost - 1) == 0 else {
      throw PKIError(.invalidArgument, "scrypt cost \(cost)")
    }
    var key = [UInt8](repeating: 0, count: length)
    let done = passphrase.withUnsafeBytes { passphrase in
      EVP_PBE_scrypt(
        passphrase.assumingMemoryBound(to: CChar.self).baseAddress, passphrase.count, salt,
        salt.count, cost, 8, 1, 128 << 20, &key, length)
    }
    guard done == 1 else { throw .engine("scrypt") }
    return key
  }

  /// PBKDF2 of RFC 8018 with HMAC; 100,000 to 10,000,000 rounds.
  public static func pbkdf2(
    passphrase: [UInt8], salt: [UInt8], rounds: Int, length: Int,
    _ algorithm: DigestAlgorithm = .sha256
  ) throws(PKIError) -> [UInt8] {
    try check(length)
    guard (100_000...10_000_000).contains(rounds) else {
      throw PKIError(.invalidArgument, "\(rounds) rounds of PBKDF2")
    }
    var key = [UInt8](repeating: 0, count: length)
    let done = passphrase.withUnsafeBytes { passphrase in
      PKCS5_PBKDF2_HMAC(
        passphrase.assumingMemoryBound(to: CChar.self).baseAddress, Int32(passphrase.count), salt,
        Int32(salt.count), Int32(rounds), algorithm.handle, Int32(length), &key)
    }
    guard done == 1 else { throw .engine("PBKDF2") }
    return key
  }

  private static func check(_ length: Int) throws(PKIError) {
    guard (1...lengthLimit).contains(length) else {
      throw PKIError(.tooLarge, "derived key of \(length) octets")
    }
  }
}
