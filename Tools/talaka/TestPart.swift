/// What one part of the test run came to: its exit status, and the counts of its JUnit report.
struct TestPart {
  /// Suites of others that are too large to commit and come from no package: they run where a variable
  /// names their folder (`TALAKA_PKITS`, `TALAKA_WYCHEPROOF`), and elsewhere the run says they are left
  /// out. Nothing else may be.
  static let optional: Set = ["agreesWithNIST()", "agreesWithWycheproof(_:_:_:)"]

  let name: String
  let status: Int32
  let passed: Int
  let failed: Int
  let skipped: Int
  /// Optional tests that did not run.
  let leftOut: [String]

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
    leftOut = report.split(separator: "<testcase ").dropFirst().compactMap { element in
      guard element.contains("<skipped"), let range = element.firstRange(of: " name=\"") else {
        return nil
      }
      let name = String(element[range.upperBound...].prefix { $0 != "\"" })
      return Self.optional.contains(name) ? name : nil
    }
    failed = count("failures") + count("errors")
    skipped = max(0, count("skipped") - leftOut.count)
    passed = max(0, count("tests") - failed - count("skipped"))
  }

  /// Ended well, ran something and left nothing out.
  var isGreen: Bool { status == 0 && failed == 0 && skipped == 0 && passed > 0 }

  var summary: String {
    "ended with \(status), \(passed) passed, \(failed) failed, \(skipped) skipped"
  }
}
