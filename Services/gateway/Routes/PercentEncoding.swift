/// Percent escapes of RFC 3986 §2.1.
enum PercentEncoding {
  /// Decodes; nil for a broken escape or what is not UTF-8 then. With `keepsReserved`, escapes of
  /// reserved characters (`/`, `:`, …) stay as they are: a name of several segments would change its
  /// meaning.
  static func decode(
    _ text: some StringProtocol, keepsReserved: Bool = false, plusIsSpace: Bool = false
  ) -> String? {
    let source = Array(text.utf8)
    guard source.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
      return String(text)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < source.count, let high = digit(source[index + 1]),
          let low = digit(source[index + 2])
        else { return nil }
        let value = high << 4 | low
        if keepsReserved, reserved.contains(value) {
          bytes += source[index...index + 2]
        } else {
          bytes.append(value)
        }
        index += 3
        continue
      }
      bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
      index += 1
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Encodes all but unreserved characters.
  static func encode(_ text: String) -> String {
    var output = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e:
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        output += "%" + (hexadecimal.count == 1 ? "0" : "") + hexadecimal
      }
    }
    return output
  }

  /// `gen-delims` and `sub-delims` of RFC 3986 §2.2.
  private static let reserved = Set("!#$&'()*+,/:;=?@[]".utf8)

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
