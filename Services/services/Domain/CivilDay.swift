/// A day of the Gregorian calendar, years 1 to 9999. Its text is `YYYY-MM-DD`.
struct CivilDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  let number: Int32

  static let range: ClosedRange<Int32> = -719_162...2_932_896

  /// Clamps to the years that have a text.
  init(number: Int32) {
    self.number = min(max(number, Self.range.lowerBound), Self.range.upperBound)
  }

  /// Nil for a day that does not exist.
  init?(year: Int32, month: Int32, day: Int32) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(month: month, year: year)
    else { return nil }
    // Eras of 400 years that begin in March, so that the leap day ends a year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2d, bytes[7] == 0x2d else { return nil }
    func digits(_ range: Range<Int>) -> Int32? {
      var value: Int32 = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int32(byte - 0x30)
      }
      return value
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  static func length(month: Int32, year: Int32) -> Int32 {
    switch month {
    case 2:
      year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  var parts: (year: Int32, month: Int32, day: Int32) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// 1 is Monday, 7 Sunday (ISO 8601). 1970-01-01 was a Thursday.
  var weekday: Int { Int((number % 7 + 7 + 3) % 7) + 1 }

  func adding(days: Int32) -> CivilDay {
    let sum = number.addingReportingOverflow(days)
    return CivilDay(number: sum.overflow ? Self.range.upperBound : sum.partialValue)
  }

  /// The same day of a later month, or that month's last day.
  func adding(months: Int32) -> CivilDay {
    let (year, month, day) = parts
    let index = Int64(year) * 12 + Int64(month) - 1 + Int64(months)
    guard let newYear = Int32(exactly: index / 12), (1...9999).contains(newYear) else {
      return CivilDay(number: Self.range.upperBound)
    }
    let newMonth = Int32(index % 12) + 1
    let newDay = min(day, Self.length(month: newMonth, year: newYear))
    return CivilDay(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// Full years from this day, a birth, to another one.
  func fullYears(on day: CivilDay) -> Int32 {
    let (birthYear, birthMonth, birthDay) = parts
    let (year, month, number) = day.parts
    return year - birthYear - ((month, number) < (birthMonth, birthDay) ? 1 : 0)
  }

  var description: String {
    let (year, month, day) = parts
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// As on paper here: `DD.MM.YYYY`.
  var onPaper: String {
    let (year, month, day) = parts
    return "\(Self.padded(day, 2)).\(Self.padded(month, 2)).\(Self.padded(year, 4))"
  }

  static func padded(_ value: some BinaryInteger, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}
