/// What one part of the test run came to: its exit status, and the counts of its JUnit report.
struct TestPart {
  let name: String
  let status: Int32
  let passed: Int
  let failed: Int
  let skipped: Int

  /// Reads the first `testsuite` of the report; a report that is not there counts nothing.
  init(name: String, status: Int32, report: String) {
    self.name = name
    self.status = status
    let suite = report.firstRange(of: "<testsuite ").map { report[$0.upperBound...] } ?? ""
    let tag = suite.prefix { $0 != ">" }
    func count(_ attribute: String) -> Int {
      guard let range = tag.firstRange(of: " \(attribute)=\"") else { return 0 }
      return Int(tag[range.upperBound...].prefix { $0 != "\"" }) ?? 0
    }
    failed = count("failures") + count("errors")
    skipped = count("skipped")
    passed = max(0, count("tests") - failed - skipped)
  }

  /// Ended well, ran something and left nothing out.
  var isGreen: Bool { status == 0 && failed == 0 && skipped == 0 && passed > 0 }

  var summary: String {
    "ended with \(status), \(passed) passed, \(failed) failed, \(skipped) skipped"
  }
}
