internal import Reactor

/// The texts of gRPC's headers (PROTOCOL-HTTP2): percent-encoded messages, base64 of binary
/// values, time-outs.
enum HeaderText {
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
  /// A message beyond this many bytes is cut, so that trailers pass every peer's header limit.
  private static let messageBytesMax = 2048

  /// Encodes a status message: all but 0x20–0x24 and 0x26–0x7E is written as %XX.
  static func percentEncoded(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8.prefix(messageBytesMax) {
      if byte >= 0x20, byte <= 0x7e, byte != 0x25 {
        output.append(byte)
      } else {
        output += [0x25, hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Decodes a status message; what is not a sequence of ours stays as it is.
  static func percentDecoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64 without padding, as gRPC writes `-bin` values.
  static func base64(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        output.append(alphabet[Int(buffer >> bits & 63)])
      }
    }
    if bits > 0 { output.append(alphabet[Int(buffer << (6 - bits) & 63)]) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Reads base64 with or without padding; nil when a character is no part of it.
  static func base64Decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case 0x41...0x5a: value = UInt32(byte) - 0x41
      case 0x61...0x7a: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case 0x2b, 0x2d: value = 62
      case 0x2f, 0x5f: value = 63
      case 0x3d: continue
      default: return nil
      }
      buffer = (buffer << 6 | value) & 0xff_ffff
      bits += 6
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return output
  }

  /// Reads `grpc-timeout`, up to eight digits and a unit, as nanoseconds; what no clock reaches is
  /// the greatest number, nil what is something else.
  static func timeout(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard bytes.count >= 2, bytes.count <= 9 else { return nil }
    var value: Int64 = 0
    for place in 0..<bytes.count &- 1 {
      let digit = bytes[place] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    let unit: Int64
    switch bytes[bytes.count &- 1] {
    case UInt8(ascii: "H"): unit = 3_600_000_000_000
    case UInt8(ascii: "M"): unit = 60_000_000_000
    case UInt8(ascii: "S"): unit = 1_000_000_000
    case UInt8(ascii: "m"): unit = 1_000_000
    case UInt8(ascii: "u"): unit = 1000
    case UInt8(ascii: "n"): unit = 1
    default: return nil
    }
    let product = value.multipliedReportingOverflow(by: unit)
    return product.overflow ? .max : product.partialValue
  }

  /// Writes a time-out in the finest unit that eight digits hold; at least 1 ns.
  static func timeout(_ duration: Duration) -> String {
    let nanoseconds = max(duration.wholeNanoseconds, 1)
    for (unit, size) in [("n", 1), ("u", 1000), ("m", 1_000_000), ("S", 1_000_000_000)]
      as [(String, Int64)] where nanoseconds / size <= 99_999_999
    {
      return "\(nanoseconds / size)\(unit)"
    }
    return "\(min(nanoseconds / 3_600_000_000_000, 99_999_999))H"
  }
}
