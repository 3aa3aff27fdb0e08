/// The civil calendar in UTC, as contracts write it.
enum CivilTime {
  static let microsecondsPerSecond: Int64 = 1_000_000
  private static let secondsPerDay: Int64 = 86_400

  /// `2026-11-23T18:54:13.000120Z`: no fraction, or its shortest form of 3 or 6 digits, as the
  /// JSON mapping of Timestamp has it.
  static func rfc3339(microseconds: Int64) -> String {
    let (seconds, fraction) = floor(microseconds, microsecondsPerSecond)
    let (days, second) = floor(seconds, secondsPerDay)
    let (year, month, day) = date(daysSince1970: days)
    var text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
    text += "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    if fraction % 1000 != 0 {
      text += "." + padded(fraction, 6)
    } else if fraction != 0 {
      text += "." + padded(fraction / 1000, 3)
    }
    return text + "Z"
  }

  /// Whether `text` is `YYYY-MM-DD` and such a day exists.
  static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), year >= 1, (1...12).contains(month)
    else { return false }
    return (1...days(inMonth: month, of: year)).contains(day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func floor(_ value: Int64, _ unit: Int64) -> (whole: Int64, rest: Int64) {
    let rest = ((value % unit) + unit) % unit
    return ((value - rest) / unit, rest)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Days to year, month, day: the well-known algorithm over eras of 400 years that begin in March.
  private static func date(daysSince1970: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floor(daysSince1970 + 719_468, 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
