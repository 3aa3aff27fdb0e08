/// Base64 and base64url of RFC 4648, strict: one canonical text for each byte string.
public enum Base64 {
  public enum Alphabet: Sendable {
    /// `+/`, padded.
    case standard
    /// `-_`, without padding (JOSE).
    case url
  }

  private static let standard = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let url = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let standardValues = values(standard)
  private static let urlValues = values(url)

  private static func values(_ digits: [UInt8]) -> [UInt8] {
    var values = [UInt8](repeating: 0xff, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }

  public static func encode(
    _ bytes: some Collection<UInt8>, _ alphabet: Alphabet = .standard
  ) -> String {
    let digits = alphabet == .standard ? standard : url
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var pending = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      pending += 1
      if pending == 3 {
        for shift in [18, 12, 6, 0] as [UInt32] { text.append(digits[Int(group >> shift & 63)]) }
        (group, pending) = (0, 0)
      }
    }
    if pending > 0 {
      group <<= UInt32(8 * (3 - pending))
      for shift in ([18, 12, 6] as [UInt32]).prefix(pending + 1) {
        text.append(digits[Int(group >> shift & 63)])
      }
      if alphabet == .standard { for _ in pending..<3 { text.append(UInt8(ascii: "=")) } }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Throws `.malformed` for foreign characters, wrong padding or leftover bits.
  public static func decode(
    _ text: some StringProtocol, _ alphabet: Alphabet = .standard
  ) throws(PKIError) -> [UInt8] {
    try decode(octets: Array(text.utf8), alphabet)
  }

  static func decode(octets: [UInt8], _ alphabet: Alphabet) throws(PKIError) -> [UInt8] {
    var digits = octets[...]
    if alphabet == .standard {
      guard digits.count % 4 == 0 else { throw PKIError(.malformed, "base64 is not padded") }
      for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    }
    guard digits.count % 4 != 1 else { throw PKIError(.malformed, "base64 is cut off") }
    let values = alphabet == .standard ? standardValues : urlValues
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 4 * 3 + 2)
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      let value = values[Int(digit)]
      guard value != 0xff else { throw PKIError(.malformed, "foreign character in base64") }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    guard bits & ((1 << UInt32(count)) - 1) == 0 else {
      throw PKIError(.malformed, "leftover bits in base64")
    }
    return bytes
  }
}
