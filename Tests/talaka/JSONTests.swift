import Testing

@testable import talaka

struct JSONTests {
  @Test func writesOneKeyPerLine() {
    let json = JSON.object([("a", 1), ("b", .object([("c", "д")])), ("e", .object([]))])
    #expect(json.text() == "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": \"д\"\n  },\n  \"e\": {}\n}")
  }

  @Test func escapesWhatWouldEndAString() {
    #expect(JSON.string("\"\\\n\u{1}/é").text() == "\"\\\"\\\\\\u000a\\u0001/é\"")
  }
}
