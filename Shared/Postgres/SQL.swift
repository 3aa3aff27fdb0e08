/// The text of one statement, made of literals only, so that no outside value ever becomes SQL.
///
/// Parts may be put together from other `SQL` values (`"SELECT \(columns) FROM person"`); anything
/// else goes in as a parameter (`$1`). The text is the key of the prepared-statement cache.
public struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The literal itself: making a string of it at every call would cost an allocation.
  private let literal: StaticString
  /// What was put together; nil for a literal.
  private let composed: String?
  /// See `repeatable`.
  public private(set) var isDeclaredRepeatable = false

  public init(stringLiteral value: StaticString) {
    literal = value
    composed = value.hasPointerRepresentation ? nil : value.description
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(composed: stringInterpolation.text)
  }

  /// For names that this module and its tests make themselves.
  init(composed text: String) {
    literal = ""
    composed = text
  }

  public var text: String { composed ?? literal.description }

  /// Where the literal lies in the program, 0 when the text was put together: a cheap cache key.
  var address: UInt { composed == nil ? UInt(bitPattern: literal.utf8Start) : 0 }

  /// Names, separated by commas.
  init(list: [SQL]) {
    self.init(composed: list.map(\.text).joined(separator: ", "))
  }

  /// The same statement, declared harmless to run twice: the pool may send it again after a lost
  /// connection left its outcome open. Plain `SELECT`s count as repeatable without it.
  public var repeatable: SQL {
    var copy = self
    copy.isDeclaredRepeatable = true
    return copy
  }

  public var description: String { text }

  public static func == (left: SQL, right: SQL) -> Bool {
    left.address != 0 && left.address == right.address || left.text == right.text
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Collects literals and other statements' texts, and nothing else.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    public mutating func appendInterpolation(_ part: SQL) { text += part.text }
  }
}

extension SQL {
  /// The first word in capitals.
  var verb: String {
    String(text.drop { $0.isWhitespace }.prefix { $0.isLetter }).uppercased()
  }

  /// Whether it begins like a `SELECT` or `VALUES`; looks at one letter, so it only guides where a
  /// statement is sent.
  var looksLikeARead: Bool {
    let first: UInt8?
    if let composed {
      first = composed.utf8.first { $0 > UInt8(ascii: " ") }
    } else {
      let bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
      first = bytes.first { $0 > UInt8(ascii: " ") }
    }
    return [UInt8(ascii: "S"), UInt8(ascii: "V")].contains(first.map { $0 & 0xdf })
  }

  /// Whether a second run does no harm: declared, or a `SELECT` that locks nothing.
  var isRepeatable: Bool {
    isDeclaredRepeatable || verb == "SELECT" && !text.contains("FOR UPDATE")
  }

  /// Statements that may stand in an implicit transaction with others. Whatever commits by itself
  /// (`COMMIT`, `CREATE DATABASE`, `CALL`) would break the promise that a failed group left nothing.
  var mayShareATransaction: Bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES", "MERGE"].contains(verb)
  }

  /// Statements that would end the transaction around them.
  var endsTransactions: Bool {
    ["BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "PREPARE"].contains(verb)
  }
}
