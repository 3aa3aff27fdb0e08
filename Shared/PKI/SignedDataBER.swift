internal import COpenSSL

extension SignedData {
  /// As `init(der:)`, and BER with indefinite lengths or strings in pieces, as streaming signers
  /// write it, is brought into DER by libcrypto first (nesting at most 30 there).
  ///
  /// The signature still stands over the signed attributes in DER (RFC 5652 §5.4), so nothing is
  /// accepted that strict reading of the same message would refuse. Throws as `init(der:)`.
  public init(ber: [UInt8]) throws(PKIError) {
    let strict: PKIError
    do throws(PKIError) {
      self = try SignedData(der: ber)
      return
    } catch {
      strict = error
    }
    guard strict.reason == .malformed, let der = Self.normalized(ber) else { throw strict }
    try self.init(der: der)
  }

  private static func normalized(_ ber: [UInt8]) -> [UInt8]? {
    // Only an indefinite outermost length is worth the work.
    guard ber.count <= lengthLimit, ber.starts(with: [DER.Tag.sequence, 0x80]) else { return nil }
    defer { EngineErrors.clear() }
    let message = ber.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var cursor = bytes.baseAddress
      let message = d2i_CMS_ContentInfo(nil, &cursor, bytes.count)
      guard let message, cursor == bytes.baseAddress.map({ $0 + bytes.count }) else {
        CMS_ContentInfo_free(message)
        return nil
      }
      return message
    }
    guard let message else { return nil }
    defer { CMS_ContentInfo_free(message) }
    var pointer: UnsafeMutablePointer<UInt8>?
    let length = i2d_CMS_ContentInfo(message, &pointer)
    guard length > 0, let pointer else { return nil }
    defer { shim_OPENSSL_free(pointer) }
    return Array(UnsafeBufferPointer(start: pointer, count: Int(length)))
  }
}
