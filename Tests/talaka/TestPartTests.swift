import Testing

@testable import talaka

struct TestPartTests {
  private func part(_ attributes: String, status: Int32 = 0) -> TestPart {
    TestPart(
      name: "swift", status: status,
      report:
        "<?xml version=\"1.0\"?>\n<testsuites>\n  <testsuite name=\"x\" \(attributes) time=\"1\">")
  }

  @Test func countsWhatTheReportSays() {
    let green = part("errors=\"0\" tests=\"9\" failures=\"0\" skipped=\"0\"")
    #expect(green.isGreen && green.passed == 9 && green.failed == 0)
    let red = part("errors=\"1\" tests=\"9\" failures=\"2\" skipped=\"0\"", status: 1)
    #expect(!red.isGreen && red.passed == 6 && red.failed == 3)
  }

  @Test func isNotGreenWhenSomethingWasLeftOut() {
    #expect(!part("errors=\"0\" tests=\"9\" failures=\"0\" skipped=\"1\"").isGreen)
    #expect(!part("errors=\"0\" tests=\"0\" failures=\"0\" skipped=\"0\"").isGreen)
    #expect(!part("errors=\"0\" tests=\"9\" failures=\"0\" skipped=\"0\"", status: 1).isGreen)
    #expect(!TestPart(name: "swift", status: 0, report: "").isGreen)
  }

  @Test func leavesOutOnlyWhatIsNamed() {
    func report(_ name: String) -> TestPart {
      TestPart(
        name: "swift", status: 0,
        report: """
          <testsuite name="x" errors="0" tests="2" failures="0" skipped="1" time="1">
            <testcase classname="A" name="other()" time="1" />
            <testcase classname="A" name="\(name)" time="0"><skipped /></testcase>
          </testsuite>
          """)
    }
    let green = report("agreesWithNIST()")
    #expect(green.isGreen && green.passed == 1 && green.leftOut == ["agreesWithNIST()"])
    #expect(!report("anything()").isGreen)
  }
}
