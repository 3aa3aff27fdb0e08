/// Reads a JSON text strictly (RFC 8259): valid UTF-8, one value, no name twice in an object, no
/// lone surrogates, limited nesting.
public struct JSONParser {
  /// Most levels of arrays and objects.
  public static let depthLimit = 100

  private let input: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Parses the whole text; throws `syntax`, `nestedTooDeep` or `duplicate`.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { input -> Result<JSONValue, JSONError> in
      do throws(JSONError) {
        return .success(try parse(input))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Parses the whole text; throws `syntax`, `nestedTooDeep` or `duplicate`.
  public static func parse(_ text: String) throws(JSONError) -> JSONValue {
    try parse(Array(text.utf8))
  }

  private static func parse(_ input: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    guard (try? UTF8Span(validating: input.span)) != nil else {
      throw JSONError(.syntax, "The text is not UTF-8.")
    }
    var parser = JSONParser(input: input)
    let value = try parser.value(depth: 1)
    parser.skipBlanks()
    guard parser.position == input.count else { throw parser.fault("more follows the value") }
    return value
  }

  private init(input: UnsafeBufferPointer<UInt8>) { self.input = input }

  private func fault(_ what: String) -> JSONError {
    JSONError(.syntax, "Byte \(position): \(what).")
  }

  private var next: UInt8? { position < input.count ? input[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      position += 1
    }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks()
    guard let byte = next else { throw fault("a value is missing") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw fault("no value begins so")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let end = position + word.utf8.count
    guard end <= input.count, input[position..<end].elementsEqual(word.utf8) else {
      throw fault("no value begins so")
    }
    position = end
    return value
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    try check(depth)
    position += 1
    var list: [JSONValue] = []
    skipBlanks()
    if accept("]") { return .array(list) }
    repeat {
      list.append(try value(depth: depth + 1))
      skipBlanks()
    } while accept(",")
    guard accept("]") else { throw fault("the array does not end") }
    return .array(list)
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    try check(depth)
    position += 1
    var members: [JSONMember] = []
    var names: Set<String> = []
    skipBlanks()
    if accept("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw fault("a name is missing") }
      let name = try string()
      guard names.insert(name).inserted else {
        throw JSONError(.duplicate, path: name, "Byte \(position): the name is there twice.")
      }
      skipBlanks()
      guard accept(":") else { throw fault("a colon is missing") }
      members.append(JSONMember(name, try value(depth: depth + 1)))
      skipBlanks()
    } while accept(",")
    guard accept("}") else { throw fault("the object does not end") }
    return .object(members)
  }

  private func check(_ depth: Int) throws(JSONError) {
    guard depth <= JSONParser.depthLimit else {
      throw JSONError(.nestedTooDeep, "More than \(JSONParser.depthLimit) levels.")
    }
  }

  // MARK: Numbers

  private mutating func number() throws(JSONError) -> JSONNumber {
    let start = position
    _ = accept("-")
    if !accept("0") { try digits() }
    if accept(".") { try digits() }
    if accept("e") || accept("E") {
      if !accept("+") { _ = accept("-") }
      try digits()
    }
    return JSONNumber(checked: String(decoding: input[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = next, isASCIIDigit(byte) { position += 1 }
    guard position > start else { throw fault("a digit is missing") }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    let plain = input[start..<position]
    if accept("\"") { return String(decoding: plain, as: UTF8.self) }
    var bytes = Array(plain)
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: String(try escaped()).utf8)
      case 0..<0x20: throw fault("a control character must be escaped")
      default: bytes.append(byte)
      }
    }
    throw fault("the string does not end")
  }

  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    guard let byte = next else { throw fault("the string does not end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault("no escape begins so")
    }
  }

  private mutating func unicode() throws(JSONError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // RFC 8259 §7: beyond the basic plane a character is a pair of surrogates.
    guard first < 0xDC00, accept("\\"), accept("u") else { throw fault("a surrogate is alone") }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("a surrogate is alone") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = hexadecimalDigit(byte) else {
        throw fault("four hexadecimal digits are missing")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    if isASCIIDigit(byte) { return UInt32(byte) - 0x30 }
    let lower = byte | 0x20
    guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
    return UInt32(lower - UInt8(ascii: "a")) + 10
  }
}
