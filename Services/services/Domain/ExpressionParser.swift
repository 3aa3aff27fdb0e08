/// Why a text is no expression: where (byte from 0) and what.
struct ExpressionFault: Error, Equatable, CustomStringConvertible {
  let position: Int
  let text: String
  var description: String { "byte \(position): \(text)" }
}

/// Reads and type-checks one expression of the catalogue (grammar in the catalogue's README).
struct ExpressionParser {
  static let bytesMax = 1000
  static let nodesMax = 100
  static let depthMax = 20

  private let bytes: [UInt8]
  private let types: [String: ExpressionType]
  private var position = 0
  private var nodes = 0
  private var depth = 0

  private init(_ text: String, _ types: [String: ExpressionType]) {
    bytes = Array(text.utf8)
    self.types = types
  }

  /// The expression and what it gives. `types` are the paths that may be named.
  static func parse(
    _ text: String, _ types: [String: ExpressionType]
  ) throws(ExpressionFault) -> (Expression, ExpressionType) {
    var parser = ExpressionParser(text, types)
    guard parser.bytes.count <= bytesMax else { throw parser.fault("longer than 1,000 bytes") }
    let found = try parser.expression()
    parser.space()
    guard parser.position == parser.bytes.count else { throw parser.fault("unexpected text") }
    return found
  }

  private typealias Typed = (Expression, ExpressionType)

  private func fault(_ text: String) -> ExpressionFault {
    ExpressionFault(position: position, text: text)
  }

  private mutating func expression() throws(ExpressionFault) -> (Expression, ExpressionType) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthMax else { throw fault("nested deeper than 20") }
    let condition = try or()
    guard take("?") else { return condition }
    try want(condition, .boolean)
    let first = try expression()
    guard take(":") else { throw fault("':' is missing") }
    let second = try expression()
    guard first.1 == second.1 else { throw fault("the two sides of ':' differ in type") }
    return (try node(.either(condition.0, first.0, second.0)), first.1)
  }

  private mutating func or() throws(ExpressionFault) -> (Expression, ExpressionType) {
    var left = try and()
    while take("||") {
      let right = try and()
      try want(left, .boolean)
      try want(right, .boolean)
      left = (try node(.or(left.0, right.0)), .boolean)
    }
    return left
  }

  private mutating func and() throws(ExpressionFault) -> (Expression, ExpressionType) {
    var left = try unary()
    while take("&&") {
      let right = try unary()
      try want(left, .boolean)
      try want(right, .boolean)
      left = (try node(.and(left.0, right.0)), .boolean)
    }
    return left
  }

  private mutating func unary() throws(ExpressionFault) -> (Expression, ExpressionType) {
    space()
    if peek("!"), !peek("!=") {
      position += 1
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.depthMax else { throw fault("nested deeper than 20") }
      let inner = try unary()
      try want(inner, .boolean)
      return (try node(.not(inner.0)), .boolean)
    }
    return try comparison()
  }

  private mutating func comparison() throws(ExpressionFault) -> (Expression, ExpressionType) {
    let left = try operand()
    for how in [
      Expression.Comparison.equal, .notEqual, .atMost, .atLeast, .less, .greater,
    ] where take(how.rawValue) {
      let right = try operand()
      guard left.1 == right.1 else {
        throw fault("\(left.1.rawValue) is compared with \(right.1.rawValue)")
      }
      if how != .equal, how != .notEqual, left.1 != .number, left.1 != .text {
        throw fault("only numbers and texts have an order")
      }
      return (try node(.compare(how, left.0, right.0)), .boolean)
    }
    if takeWord("in") {
      let list = try literals(left.1)
      return (try node(.isIn(left.0, list)), .boolean)
    }
    return left
  }

  private mutating func literals(
    _ type: ExpressionType
  ) throws(ExpressionFault) -> [ExpressionValue] {
    guard take("[") else { throw fault("'[' is missing") }
    var list: [ExpressionValue] = []
    if take("]") { return list }
    repeat {
      guard let (value, found) = try literal() else { throw fault("a literal is missing") }
      guard found == type else { throw fault("the list holds another type") }
      _ = try node(.literal(value))
      list.append(value)
    } while take(",")
    guard take("]") else { throw fault("']' is missing") }
    return list
  }

  private mutating func operand() throws(ExpressionFault) -> (Expression, ExpressionType) {
    if let (value, type) = try literal() { return (try node(.literal(value)), type) }
    if take("(") {
      let inner = try expression()
      guard take(")") else { throw fault("')' is missing") }
      return inner
    }
    let start = position
    let path = try path()
    if take("(") { return try call(path) }
    guard let type = types[path] else {
      position = start
      throw fault("\(path) is not known")
    }
    return (try node(.path(path)), type)
  }

  private mutating func call(
    _ name: String
  ) throws(ExpressionFault) -> (Expression, ExpressionType) {
    let found: (Expression, ExpressionType)
    switch name {
    case "has", "size":
      space()
      let path = try path()
      guard let type = types[path] else { throw fault("\(path) is not known") }
      if name == "has" {
        found = (.has(path), .boolean)
      } else {
        guard type == .text || type == .texts else { throw fault("size wants a text or a list") }
        found = (.size(path), .number)
      }
    case "days_between", "age_on":
      let left = try operand()
      guard take(",") else { throw fault("',' is missing") }
      let right = try operand()
      try want(left, .text)
      try want(right, .text)
      let made: Expression =
        name == "age_on" ? .ageOn(left.0, right.0) : .daysBetween(left.0, right.0)
      found = (made, .number)
    default: throw fault("\(name) is no function")
    }
    guard take(")") else { throw fault("')' is missing") }
    return (try node(found.0), found.1)
  }

  private mutating func path() throws(ExpressionFault) -> String {
    space()
    let start = position
    while position < bytes.count, Self.isNameByte(bytes[position]) || bytes[position] == 0x2e {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard !text.isEmpty,
      parts.allSatisfy({ part in
        part.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
      })
    else {
      position = start
      throw fault("a value is missing")
    }
    return text
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x5f
  }

  private mutating func literal() throws(ExpressionFault) -> (ExpressionValue, ExpressionType)? {
    space()
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    if first == 0x22 { return (.text(try quoted()), .text) }
    if first == 0x2d || (0x30...0x39).contains(first) {
      var end = position + 1
      while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
      guard let number = Int64(String(decoding: bytes[position..<end], as: UTF8.self)),
        number.magnitude <= 1 << 53
      else { throw fault("no number within 2^53") }
      position = end
      return (.number(Double(number)), .number)
    }
    if takeWord("true") { return (.boolean(true), .boolean) }
    if takeWord("false") { return (.boolean(false), .boolean) }
    return nil
  }

  private mutating func quoted() throws(ExpressionFault) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
      if byte == 0x5c {
        guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x5c else {
          throw fault("only \\\" and \\\\ are escapes")
        }
        text.append(bytes[position])
        position += 1
      } else {
        text.append(byte)
      }
    }
    throw fault("the text has no end")
  }

  // MARK: Tokens

  private func want(
    _ found: (Expression, ExpressionType), _ type: ExpressionType
  ) throws(ExpressionFault) {
    guard found.1 == type else {
      throw fault("\(type.rawValue) is wanted, not \(found.1.rawValue)")
    }
  }

  private mutating func node(_ expression: Expression) throws(ExpressionFault) -> Expression {
    nodes += 1
    guard nodes <= Self.nodesMax else { throw fault("more than 100 nodes") }
    return expression
  }

  private mutating func space() {
    while position < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) {
      position += 1
    }
  }

  private func peek(_ token: String) -> Bool { bytes[position...].starts(with: token.utf8) }

  private mutating func take(_ token: String) -> Bool {
    space()
    guard peek(token) else { return false }
    position += token.utf8.count
    return true
  }

  /// A word that no longer name continues.
  private mutating func takeWord(_ word: String) -> Bool {
    space()
    guard peek(word) else { return false }
    let end = position + word.utf8.count
    if end < bytes.count, Self.isNameByte(bytes[end]) || bytes[end] == 0x2e { return false }
    position = end
    return true
  }
}
