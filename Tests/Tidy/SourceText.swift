/// Swift source without what is not code: comments and the contents of string literals become
/// spaces, line breaks stay, so that line numbers hold.
struct SourceText {
  let lines: [Substring]

  init(_ source: String) {
    var reader = Reader(source)
    lines = reader.code().split(separator: "\n", omittingEmptySubsequences: false).map { $0 }
  }

  /// Modules that the file imports, with what stands before `import`.
  var imports: [(line: Int, module: String, attributes: Set<Substring>)] {
    lines.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
      let before = words[..<place]
      guard before.allSatisfy({ $0.hasPrefix("@") || Self.access.contains($0) }) else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let"]
      let rest = words[(place + 1)...].drop { kinds.contains($0) }
      let module = rest.first?.split(separator: ".").first ?? ""
      return (index + 1, String(module), Set(before))
    }
  }

  private static let access: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  /// Lines in which the words stand as code, neither inside a longer name nor as its beginning.
  func lines(with words: String) -> [Int] {
    lines.indices.filter { Self.contains(words, in: lines[$0]) }.map { $0 + 1 }
  }

  private static func contains(_ words: String, in line: Substring) -> Bool {
    var rest = line
    while let range = rest.firstRange(of: words) {
      let before = line[..<range.lowerBound].last
      let after = line[range.upperBound...].first
      let opens = words.first.map(isLetter) == true && before.map(isLetter) == true
      let runsOn = words.last.map(isLetter) == true && after.map(isLetter) == true
      if !opens && !runsOn { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private struct Reader {
    private let source: [Character]
    private var place = 0
    private var result: [Character] = []

    init(_ source: String) { self.source = Array(source) }

    mutating func code() -> String {
      while place < source.count {
        if starts("//") {
          skip { $0.starts("\n") }
        } else if starts("/*") {
          skipComment()
        } else if let hashes = literalHashes() {
          skipLiteral(hashes)
        } else {
          take()
        }
      }
      return String(result)
    }

    private func starts(_ text: String, at offset: Int = 0) -> Bool {
      source[min(place + offset, source.count)...].starts(with: text)
    }

    private mutating func take() {
      result.append(source[place])
      place += 1
    }

    private mutating func blank(_ count: Int = 1) {
      for character in source[place..<min(place + count, source.count)] {
        result.append(character.isNewline ? "\n" : " ")
      }
      place += count
    }

    private mutating func skip(until end: (Reader) -> Bool) {
      while place < source.count, !end(self) { blank() }
    }

    private mutating func skipComment() {
      var depth = 0
      repeat {
        if starts("/*") {
          depth += 1
          blank(2)
        } else if starts("*/") {
          depth -= 1
          blank(2)
        } else {
          blank()
        }
      } while depth > 0 && place < source.count
    }

    /// The number of # before a string literal that starts here, or nil.
    private func literalHashes() -> Int? {
      var count = 0
      while starts("#", at: count) { count += 1 }
      return starts("\"", at: count) ? count : nil
    }

    /// Interpolations count as part of the literal; what they call is short.
    private mutating func skipLiteral(_ count: Int) {
      let hashes = String(repeating: "#", count: count)
      blank(count)
      let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
      blank(quotes.count)
      while place < source.count {
        if starts("\\" + hashes + "(") {
          skipInterpolation(count)
        } else if starts("\\" + hashes) {
          blank(count + 2)
        } else if starts(quotes + hashes) {
          blank(quotes.count + count)
          return
        } else {
          blank()
        }
      }
    }

    private mutating func skipInterpolation(_ count: Int) {
      blank(count + 2)
      var depth = 1
      while depth > 0, place < source.count {
        if let hashes = literalHashes() {
          skipLiteral(hashes)
          continue
        }
        if starts("(") { depth += 1 }
        if starts(")") { depth -= 1 }
        blank()
      }
    }
  }
}
