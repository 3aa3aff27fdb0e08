/// A JSON text as a value (RFC 8259). Numbers keep their text; members keep their order.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The member with this name of an object; nil otherwise.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  public var array: [JSONValue]? { if case .array(let list) = self { list } else { nil } }
  public var members: [JSONMember]? { if case .object(let list) = self { list } else { nil } }
  public var number: JSONNumber? { if case .number(let number) = self { number } else { nil } }

  /// The compact text.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// The compact text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A name and a value of a JSON object.
public struct JSONMember: Sendable, Equatable {
  public let name: String
  public let value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

// No nil literal: `condition ? nil : value` would be JSON's null where an absent value is meant.
extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0.0, $0.1) })
  }
}

/// A JSON number as it was written; read it as the type that is wanted.
public struct JSONNumber: Sendable, Equatable, CustomStringConvertible {
  /// A number after RFC 8259 §6.
  public let text: String

  public init(_ value: some FixedWidthInteger) { text = String(value) }

  /// A finite number; nil for others, which JSON cannot say.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = JSONNumber.text(of: value)
  }

  /// `text` must be a JSON number.
  init(checked text: String) { self.text = text }

  public var description: String { text }

  /// The nearest double; nil when it is out of range.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The integer, however it is written (`1e3`, `5.0`); nil for fractions and out of range.
  public func integer<T: FixedWidthInteger>(as type: T.Type = T.self) -> T? {
    if let value = T(text) { return value }
    return JSONNumber.plainInteger(text).flatMap { T($0) }
  }

  /// The shortest text that reads back as the same value.
  static func text(of value: some BinaryFloatingPoint & CustomStringConvertible) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number with fraction or exponent as plain digits; nil when it is no integer of at most 20
  /// digits.
  private static func plainInteger(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(maxSplits: 1) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first else { return nil }
    var exponent = 0
    if parts.count == 2 {
      guard let value = Int(parts[1]), abs(value) < 1000 else { return nil }
      exponent = value
    }
    let halves = mantissa.split(separator: ".", maxSplits: 1)
    let fraction = halves.count == 2 ? halves[1] : ""
    var digits = String((halves.first ?? "") + fraction)
    exponent -= fraction.count
    digits = String(digits.drop { $0 == "0" })
    if digits.isEmpty { return "0" }
    while exponent < 0 {
      guard digits.popLast() == "0" else { return nil }
      exponent += 1
    }
    guard digits.count + exponent <= 20 else { return nil }
    return (isNegative ? "-" : "") + digits + String(repeating: "0", count: exponent)
  }
}
