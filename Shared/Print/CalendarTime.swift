/// A second in the Gregorian calendar, UTC.
struct CalendarTime {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int

  /// Seconds since 1970-01-01, not before it. Days are counted from 0000-03-01, so that the leap day
  /// is the last of its year (Howard Hinnant, “chrono-compatible low-level date algorithms”).
  init(_ seconds: Int64) {
    let days = Int(seconds / 86_400)
    secondOfDay = Int(seconds % 86_400)
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// ISO 8601: `2026-11-23T18:07:37Z`.
  var text: String {
    let parts = [month, day, secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60].map {
      $0 < 10 ? "0\($0)" : "\($0)"
    }
    let padded = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    return "\(padded)-\(parts[0])-\(parts[1])T\(parts[2]):\(parts[3]):\(parts[4])Z"
  }
}
