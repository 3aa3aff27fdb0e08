/// One line of a header (RFC 9112 §5).
enum HTTP1FieldLine {
  /// Reads `name: value`. No blank before the colon, no folded line, no control character.
  static func field(_ line: ArraySlice<UInt8>) throws(HTTP1Fault) -> HTTP1Request.Field {
    guard let first = line.first, first != 0x20, first != 0x09 else {
      throw HTTP1Fault(400, "A folded header line is refused.")
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isTokenByte)
    else { throw HTTP1Fault(400, "A header field has no proper name.") }
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    var value = line[(colon + 1)...].drop(while: blank)
    while let last = value.last, blank(last) { value.removeLast() }
    guard value.allSatisfy({ $0 >= 0x20 && $0 <= 0x7e || $0 == 0x09 }) else {
      throw HTTP1Fault(400, "A header field holds a forbidden character.")
    }
    return HTTP1Request.Field(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      value: String(decoding: value, as: UTF8.self))
  }

  /// `tchar` of RFC 9110 §5.6.2.
  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2a, 0x2b, 0x2d, 0x2e, 0x5e, 0x5f, 0x60, 0x7c, 0x7e:
      true
    default: false
    }
  }
}
