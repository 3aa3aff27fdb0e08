import Testing

struct WordingTests {
  /// What no source of ours says, and what it says in place of it.
  private static let banned: [(words: String, instead: String)] = [
    ("Task {", "Task(executorPreference:), or the task leaves the loop"),
    ("Task.detached", "Task(executorPreference:), or the task leaves the loop"),
    ("Task.sleep", "the loop's timers"),
    ("DispatchQueue", "the reactor's BlockingPool"),
    ("fatalError(", "an error, or precondition for a programmer's mistake"),
    ("try!", "an error"),
    ("as!", "as? and an error"),
    ("@preconcurrency", "a type that is Sendable, with the proof above it"),
  ]

  private func violations(_ file: Repository.File) -> [Violation] {
    let source = SourceText(file.text)
    var found = Self.banned.flatMap { rule in
      source.lines(with: rule.words).map {
        Violation(file, line: $0, "no \(rule.words) here, but \(rule.instead)")
      }
    }
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for mark in ["TODO", "FIXME", "XXX"] {
      for (index, line) in lines.enumerated() where line.contains(mark) {
        found.append(Violation(file, line: index + 1, "finish it, or write an issue"))
      }
    }
    found += unproved(file, source, lines)
    return found
  }

  /// Claims of thread safety that no sentence above them proves.
  private func unproved(
    _ file: Repository.File, _ source: SourceText, _ lines: [Substring]
  ) -> [Violation] {
    let claims =
      source.lines(with: "@unchecked Sendable") + source.lines(with: "nonisolated(unsafe)")
    return claims.compactMap { line in
      let above = lines[..<(line - 1)].last { !$0.drop { $0 == " " }.hasPrefix("@") }
      let words = (above ?? "").drop { $0 == " " }
      if words.hasPrefix("//") { return nil }
      return Violation(file, line: line, "say above it why this is safe")
    }
  }

  @Test func noSourceUsesWhatIsBanned() {
    let files = ["Shared", "Services"].flatMap { Repository.swift(below: $0) }
    #expect(!files.isEmpty)
    #expect(files.flatMap(violations) == [])
  }

  @Test func noTestSleeps() {
    let found = Repository.swift(below: "Tests").flatMap { file in
      ["Task.sleep", "usleep(", "nanosleep("].flatMap { words in
        SourceText(file.text).lines(with: words).map { Violation(file, line: $0, words) }
      }
    }
    #expect(found == [])
  }

  @Test(arguments: [
    "Task { }", "let t = Task.detached { }", "try await Task.sleep(for: d)", "fatalError()",
    "let a = try! f()", "let b = c as! D", "// TODO: later",
    "final class A: @unchecked Sendable {}",
    "let a = 1\nnonisolated(unsafe) var b = a",
  ])
  func refusesWhatIsBanned(source: String) {
    #expect(violations(Repository.File(path: "Shared/A/A.swift", text: source)).count == 1)
  }

  @Test(arguments: [
    "Task(executorPreference: loop) { }", "// Task { is bad\nlet a = \"try!\"",
    "/// Behind its mutex.\n@frozen\nfinal class A: @unchecked Sendable {}",
  ])
  func acceptsWhatIsNot(source: String) {
    #expect(violations(Repository.File(path: "Shared/A/A.swift", text: source)) == [])
  }

  @Test func namesSayWhatAThingIs() {
    let vague = ["Utils", "Utilities", "Helper", "Helpers", "Manager", "Misc"]
    let found = Repository.files.filter { file in
      file.path.hasSuffix(".swift")
        && vague.contains { word in
          file.name.dropLast(".swift".count).hasSuffix(word) || file.folders.contains(word)
        }
    }
    #expect(found.map(\.path) == [])
  }

  @Test func noTypeHasTheNameOfItsModule() {
    // `module A` with a type `A` makes `A.B` unreadable for the compiler.
    let found = Layers.shared.filter { module in
      Repository.swift(below: "Shared/\(module)").contains { file in
        let source = SourceText(file.text)
        return ["struct", "class", "enum", "actor", "protocol"].contains { kind in
          source.lines(with: "public \(kind) \(module)") != []
            || source.lines(with: "public final \(kind) \(module)") != []
        }
      }
    }
    #expect(found == [])
  }
}
