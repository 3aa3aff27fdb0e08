import Testing

@testable import services

@Suite struct ExpressionTests {
  private static let types: [String: ExpressionType] = [
    "a.text": .text, "a.number": .number, "a.flag": .boolean, "a.list": .texts, "a.day": .text,
    "a.none": .text,
  ]
  private static let values: [String: ExpressionValue] = [
    "a.text": .text("be"), "a.number": .number(3), "a.flag": .boolean(true),
    "a.list": .texts(["x", "y"]), "a.day": .text("2020-02-29"),
  ]

  private func value(_ text: String) throws -> ExpressionValue? {
    var evaluator = ExpressionEvaluator(Self.values)
    return evaluator.value(of: try ExpressionParser.parse(text, Self.types).0)
  }

  @Test(arguments: [
    ("a.text == \"be\"", true), ("a.text != \"be\"", false), ("a.number >= 3 && a.flag", true),
    ("a.number < 3 || !a.flag", false), ("a.text in [\"ru\", \"be\"]", true),
    ("has(a.list) && !has(a.none)", true), ("size(a.list) == 2", true),
    ("a.none == \"x\"", false), ("a.none != \"x\"", false), ("!(a.none == \"x\")", true),
    ("days_between(a.day, \"2020-03-01\") == 1", true),
    ("age_on(a.day, \"2038-02-28\") == 17", true),
    ("age_on(a.day, \"2038-03-01\") == 18", true), ("(a.flag ? a.number : -1) == 3", true),
    ("days_between(a.none, a.day) <= 5", false), ("\"a\\\"\" == \"a\\\"\"", true),
  ])
  func evaluates(text: String, wanted: Bool) throws {
    #expect(try value(text) == .boolean(wanted))
  }

  @Test(arguments: [
    "a.unknown == 1", "a.text == 1", "a.flag < true", "a.text &&  a.flag", "size(a.number)",
    "f(a.text)", "a.text ==", "(a.flag", "\"open", "a.flag ? 1 : \"x\"", "a.flag a.flag",
    "a.text in [1]", "days_between(a.number, a.day)", "\"\\n\" == a.text",
    "99999999999999999999 > 1",
  ])
  func refuses(text: String) {
    #expect(throws: ExpressionFault.self) { try value(text) }
  }

  @Test func holdsItsLimits() throws {
    let nested = String(repeating: "(", count: 19) + "a.flag" + String(repeating: ")", count: 19)
    _ = try value(nested)
    #expect(throws: ExpressionFault.self) { try value("((" + nested + "))") }
    _ = try value((0..<25).map { _ in "a.flag" }.joined(separator: " && "))
    #expect(throws: ExpressionFault.self) {
      try value((0..<60).map { _ in "a.flag" }.joined(separator: " && "))
    }
    #expect(throws: ExpressionFault.self) {
      try value("a.text == \"" + String(repeating: "x", count: 1000) + "\"")
    }
  }

  @Test func saysWhichValueWasMissing() throws {
    var evaluator = ExpressionEvaluator(Self.values)
    let found = try ExpressionParser.parse("a.none == \"x\" || a.flag", Self.types).0
    let isHeld = evaluator.holds(found)
    #expect(isHeld)
    #expect(evaluator.missing == ["a.none"])
  }
}
