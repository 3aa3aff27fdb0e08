import PKI

/// UUIDs for requests that may be repeated.
enum RequestID {
  /// A new one at random (RFC 9562, version 4).
  static func make() -> String {
    var random = SystemRandomNumberGenerator()
    return text((0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }, version: 4)
  }

  /// The same for the same words (version 8), for what must happen once however often it is tried.
  static func of(_ words: [UInt8]) -> String {
    text(Array(DigestAlgorithm.sha256.digest(words).prefix(16)), version: 8)
  }

  private static func text(_ bytes: [UInt8], version: UInt8) -> String {
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0f | version << 4
    bytes[8] = bytes[8] & 0x3f | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}
