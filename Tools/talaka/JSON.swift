/// JSON as configuration files hold it, written for people: one key per line.
enum JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case string(String)
  case number(Int)
  case object([(String, JSON)])

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(value) }

  func text(indent: String = "") -> String {
    switch self {
    case .string(let value): Self.quoted(value)
    case .number(let value): "\(value)"
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{\n"
        + members.map { "\(indent)  \(Self.quoted($0)): \($1.text(indent: indent + "  "))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
