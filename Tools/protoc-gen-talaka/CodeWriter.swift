/// Collects lines of code with their indentation.
struct CodeWriter {
  private(set) var text = ""
  private var indentation = ""

  mutating func line(_ content: String = "") {
    text += content.isEmpty ? "\n" : "\(indentation)\(content)\n"
  }

  /// Lines between an opening and a closing one, two blanks further in.
  mutating func block(
    _ opening: String, _ closing: String = "}", _ body: (inout CodeWriter) throws -> Void
  ) rethrows {
    line(opening)
    indentation += "  "
    try body(&self)
    indentation.removeLast(2)
    line(closing)
  }

  /// A proto comment as a Swift one.
  mutating func comment(_ content: String) {
    var lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    for text in lines {
      let trimmed = text.hasPrefix(" ") ? text.dropFirst() : text
      line(trimmed.allSatisfy(\.isWhitespace) ? "///" : "/// \(trimmed)")
    }
  }

  static func header(_ sources: String) -> String {
    "// Generated from \(sources). Do not edit: Tools/proto/generate makes it anew.\n"
  }

  /// A Swift or C string literal.
  static func literal(_ text: String) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result + "\""
  }
}
