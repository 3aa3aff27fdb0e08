/// A length of time by law.
struct Term: Hashable, Sendable {
  enum Unit: String, Sendable, CaseIterable {
    case calendarDays = "calendar_days"
    case workingDays = "working_days"
    case months
  }
  let count: Int32
  let unit: Unit

  init(count: Int32, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  init(_ node: DefinitionNode, optional: [String] = []) throws(DefinitionFault) {
    try node.expect(["count", "unit"], optional: optional)
    count = Int32(try node.member("count").integer(0...3650))
    unit = try node.member("unit").choice(Unit.self)
  }

  /// The day after so much time, without regard to days off: for offers and validity.
  func end(from day: CivilDay) -> CivilDay {
    unit == .months ? day.adding(months: count) : day.adding(days: count)
  }
}

/// A term reaches a year whose holidays are not known.
struct CalendarEnds: Error, Equatable {}

/// The nation's calendar of working days, from `Calendar/belarus.json`.
struct WorkingCalendar: Sendable {
  /// Years in one file.
  static let yearsMax = 200

  /// Minutes that the nation's clock is ahead of UTC.
  let offsetMinutes: Int64
  let firstDayCounts: Bool
  private let weekend: Set<Int>
  private let years: Set<Int32>
  private let off: Set<CivilDay>
  private let worked: Set<CivilDay>

  init(_ node: DefinitionNode, firstDayCounts: Bool? = nil) throws(DefinitionFault) {
    try node.expect(
      ["format", "time_zone", "utc_offset_minutes", "weekend", "first_day_counts", "years"],
      optional: ["notes", "sources", "uncertain"])
    guard try node.member("format").text() == "talaka-calendar/1" else {
      throw try node.member("format").fault("must be talaka-calendar/1")
    }
    offsetMinutes = try node.member("utc_offset_minutes").integer(-840...840)
    let ownSetting = try node.member("first_day_counts").bool()
    self.firstDayCounts = firstDayCounts ?? ownSetting
    var weekend: Set<Int> = []
    for day in try node.member("weekend").list(max: 6) {
      weekend.insert(Int(try day.integer(1...7)))
    }
    self.weekend = weekend
    var years: Set<Int32> = []
    var off: Set<CivilDay> = []
    var worked: Set<CivilDay> = []
    for year in try node.member("years").list(max: Self.yearsMax) {
      let number = Int32(try year.member("year").integer(1...9999))
      guard years.insert(number).inserted else { throw year.fault("is there twice") }
      for holiday in try year.member("holidays").list(max: 366) {
        off.insert(try Self.day(holiday.member("date"), in: number))
      }
      for transfer in try year.member("transfers").list(max: 366) {
        try transfer.expect(["day_off", "worked_instead"], optional: ["act"])
        off.insert(try Self.day(transfer.member("day_off"), in: number))
        worked.insert(try Self.day(transfer.member("worked_instead"), in: number))
      }
    }
    self.years = years
    self.off = off
    self.worked = worked
  }

  private static func day(_ node: DefinitionNode, in year: Int32) throws(DefinitionFault)
    -> CivilDay
  {
    let day = try node.day()
    guard day.parts.year == year else { throw node.fault("is not a day of \(year)") }
    return day
  }

  /// The nation's day at a moment in seconds since 1970.
  func day(atSeconds seconds: Int64) -> CivilDay {
    let local = seconds + offsetMinutes * 60
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return CivilDay(number: Int32(clamping: days))
  }

  func isWorkingDay(_ day: CivilDay) throws(CalendarEnds) -> Bool {
    guard years.contains(day.parts.year) else { throw CalendarEnds() }
    if worked.contains(day) { return true }
    return !off.contains(day) && !weekend.contains(day.weekday)
  }

  /// The last day of a term that begins on `start`; a term of no days ends on the same day.
  func end(of term: Term, from start: CivilDay) throws(CalendarEnds) -> CivilDay {
    guard term.count > 0 else { return start }
    var day = start
    switch term.unit {
    case .months: day = start.adding(months: term.count)
    case .calendarDays: day = start.adding(days: firstDayCounts ? term.count - 1 : term.count)
    case .workingDays:
      var left = term.count
      if firstDayCounts, try isWorkingDay(day) { left -= 1 }
      while left > 0 {
        day = day.adding(days: 1)
        if try isWorkingDay(day) { left -= 1 }
      }
    }
    while try !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }
}
