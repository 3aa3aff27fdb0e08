import Protobuf
import Testing

@testable import services

@Suite struct CalendarTests {
  private func calendar(firstDayCounts: Bool? = nil) throws -> WorkingCalendar {
    try WorkingCalendar(
      DefinitionNode.parse(Definitions.bytes("Calendar/belarus.json"), file: "belarus.json"),
      firstDayCounts: firstDayCounts)
  }

  @Test func endsEveryTermOfTheVectors() throws {
    let terms = try #require(try Definitions.json("Calendar/vectors.json")["terms"]?.array)
    #expect(terms.count == 72)
    for term in terms {
      let unit = try #require(Term.Unit(rawValue: term["unit"]?.string ?? ""))
      let count = try #require(term["count"]?.number?.integer(as: Int32.self))
      let start = try #require(CivilDay(term["applied"]?.string ?? ""))
      let wanted = Term(count: count, unit: unit)
      #expect(try calendar().end(of: wanted, from: start).description == term["due"]?.string)
      if let other = term["due_if_first_day_counts"]?.string {
        let end = try calendar(firstDayCounts: true).end(of: wanted, from: start)
        #expect(end.description == other)
      }
    }
  }

  @Test func refusesATermThatReachesUnknownYears() throws {
    let late = try #require(CivilDay("2099-01-05"))
    #expect(throws: CalendarEnds()) {
      try calendar().end(of: Term(count: 1, unit: .workingDays), from: late)
    }
  }

  @Test func knowsTheNationsDayAtMidnight() throws {
    // 2026-01-01T21:00:00Z is midnight in Minsk.
    #expect(try calendar().day(atSeconds: 1_767_301_200).description == "2026-01-02")
    #expect(try calendar().day(atSeconds: 1_767_301_199).description == "2026-01-01")
  }

  @Test func daysSurviveTheirText() {
    for number in stride(
      from: CivilDay.range.lowerBound, through: CivilDay.range.upperBound, by: 997)
    {
      let day = CivilDay(number: number)
      #expect(CivilDay(day.description) == day)
    }
    #expect(CivilDay("2026-02-29") == nil)
    #expect(CivilDay("2024-02-29")?.adding(months: 12).description == "2025-02-28")
    #expect(CivilDay("2026-11-23")?.weekday == 1)
  }
}
