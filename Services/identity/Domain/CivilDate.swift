internal import Protobuf

/// A day of the Gregorian calendar between the years 1 and 9999.
struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  let days: Int32
  let year: Int
  let month: Int
  let day: Int

  /// Nil for a day that does not exist.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    // Eras of 400 years that begin in March, so that the leap day ends a year.
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = shifted % 400 * 365 + shifted % 400 / 4 - shifted % 400 / 100 + dayOfYear
    days = Int32(clamping: shifted / 400 * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that a stored count stands for; nil out of the years 1 to 9999.
  init?(days: Int32) {
    let shifted = Int(days) + 719_468
    guard shifted >= 306, shifted <= 3_652_364 else { return nil }
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + shifted / 146_097 * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  init?(_ birthDate: PersonalNumber.BirthDate) {
    self.init(year: birthDate.year, month: birthDate.month, day: birthDate.day)
  }

  /// The day in UTC+3, the nation's only zone, at a moment in seconds since 1970.
  init?(seconds: Int64) {
    let (local, overflow) = seconds.addingReportingOverflow(3 * 3600)
    guard !overflow, let days = Int32(exactly: (Double(local) / 86_400).rounded(.down)) else {
      return nil
    }
    self.init(days: days)
  }

  /// `YYYY-MM-DD`.
  var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Decimal digits with zeros in front up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
