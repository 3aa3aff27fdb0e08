import Protobuf

/// JSON in the one form that is signed: the canonicalization scheme of RFC 8785. Members in the
/// order of their names' UTF-16 units, no spaces, numbers as ECMAScript writes them.
enum CanonicalJSON {
  static func bytes(_ value: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    append(value, &text)
    return text
  }

  private static func append(_ value: JSONValue, _ text: inout [UInt8]) {
    switch value {
    case .null: text += "null".utf8
    case .bool(let flag): text += (flag ? "true" : "false").utf8
    case .number(let number): text += self.number(number.double ?? 0).utf8
    case .string(let string): append(string, &text)
    case .array(let list):
      text.append(UInt8(ascii: "["))
      for (index, element) in list.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        append(element, &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let members):
      text.append(UInt8(ascii: "{"))
      let ordered = members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      for (index, member) in ordered.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        append(member.name, &text)
        text.append(UInt8(ascii: ":"))
        append(member.value, &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  /// RFC 8785 §3.2.2.2: escapes where JSON wants them, the short ones first.
  private static func append(_ string: String, _ text: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case 0x08: text += "\\b".utf8
      case 0x09: text += "\\t".utf8
      case 0x0a: text += "\\n".utf8
      case 0x0c: text += "\\f".utf8
      case 0x0d: text += "\\r".utf8
      case 0x22: text += "\\\"".utf8
      case 0x5c: text += "\\\\".utf8
      case 0..<0x20: text += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  /// ECMAScript's Number::toString: the shortest digits, plain from 1e-6 to below 1e21.
  static func number(_ value: Double) -> String {
    if value == 0 || !value.isFinite { return "0" }
    let sign = value < 0 ? "-" : ""
    let (digits, point) = shortest(value.magnitude)
    let count = digits.count
    if (1...21).contains(point) {
      if count <= point { return sign + digits + String(repeating: "0", count: point - count) }
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
    if (-5...0).contains(point) {
      return sign + "0." + String(repeating: "0", count: -point) + digits
    }
    let exponent = point - 1
    let fraction = count > 1 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+")
      + String(exponent.magnitude)
  }

  /// The digits without zeros at the ends, and where the point stands: 0.digits × 10^point.
  private static func shortest(_ value: Double) -> (digits: String, point: Int) {
    // Swift's description has the shortest digits that read back as the same number.
    let halves = value.description.split(separator: "e", maxSplits: 1)
    let mantissa = halves[0].split(separator: ".", maxSplits: 1)
    let whole = String(mantissa[0])
    var digits = whole + (mantissa.count == 2 ? mantissa[1] : "")
    var point = whole.count + (halves.count == 2 ? Int(halves[1]) ?? 0 : 0)
    let zeros = digits.prefix { $0 == "0" }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == "0" { digits.removeLast() }
    return (digits, point)
  }
}
