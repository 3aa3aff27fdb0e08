internal import COpenSSL

/// HMAC of RFC 2104 with one of our digests.
public enum HMAC {
  public static func authenticate(
    _ message: some Collection<UInt8>, key: [UInt8], _ algorithm: DigestAlgorithm = .sha256
  ) -> [UInt8] {
    let message = Array(message)
    return [UInt8](unsafeUninitializedCapacity: algorithm.length) { buffer, count in
      var length: UInt32 = 0
      // A nil key would mean "reuse", so an empty key still passes a pointer.
      let result = (key + [0]).withUnsafeBytes { keyBytes in
        COpenSSL.HMAC(
          algorithm.handle, keyBytes.baseAddress, Int32(key.count), message, message.count,
          buffer.baseAddress, &length)
      }
      precondition(result != nil, "out of memory")
      count = Int(length)
    }
  }

  public static func isValid(
    _ code: [UInt8], for message: some Collection<UInt8>, key: [UInt8],
    _ algorithm: DigestAlgorithm = .sha256
  ) -> Bool {
    constantTimeEquals(code, authenticate(message, key: key, algorithm))
  }
}

/// Compares secrets; the time depends on the lengths only.
public func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
}

/// The random generator of libcrypto, seeded by the kernel.
public enum SecureRandom {
  /// Most bytes in one call.
  public static let countLimit = 1 << 20

  /// Throws `.engineFailure` when the generator has no entropy, `.tooLarge`.
  public static func bytes(_ count: Int) throws(PKIError) -> [UInt8] {
    guard (0...countLimit).contains(count) else {
      throw PKIError(.tooLarge, "\(count) random bytes")
    }
    var bytes = [UInt8](repeating: 0, count: count)
    guard count == 0 || RAND_priv_bytes(&bytes, Int32(count)) == 1 else {
      throw .engine("random bytes")
    }
    return bytes
  }
}
