/// The calendar and the clock of RFC 3339 in UTC, for times in JSON.
struct CivilTime {
  /// Seconds since 1970; years 1 to 9999.
  static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// `1970-01-01T00:00:00.5Z` with 0, 3, 6 or 9 digits of the second; nil out of range.
  static func text(seconds: Int64, nanos: Int32) -> String? {
    guard secondsRange.contains(seconds), (0...999_999_999).contains(nanos) else { return nil }
    var days = seconds / 86400
    var second = seconds % 86400
    if second < 0 {
      second += 86400
      days -= 1
    }
    let (year, month, day) = date(days: days)
    return
      "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(second / 3600, 2)):"
      + "\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))\(fraction(nanos))Z"
  }

  /// The seconds' part after the point, with the point; empty for none.
  static func fraction(_ nanos: Int32) -> String {
    if nanos == 0 { return "" }
    let digits = padded(Int64(nanos), 9)
    if nanos % 1_000_000 == 0 { return "." + digits.prefix(3) }
    if nanos % 1000 == 0 { return "." + digits.prefix(6) }
    return "." + digits
  }

  /// Reads `2026-01-02T03:04:05.678Z` with `Z` or an offset; nil for anything else.
  static func parse(_ text: String) -> (seconds: Int64, nanos: Int32)? {
    var rest = Array(text.utf8)[...]
    func number(_ count: Int) -> Int64? {
      guard rest.count >= count, rest.prefix(count).allSatisfy(isASCIIDigit) else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count).reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
    func mark(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4), mark("-"), let month = number(2), mark("-"), let day = number(2),
      mark("T"), let hour = number(2), mark(":"), let minute = number(2), mark(":"),
      let second = number(2), hour < 24, minute < 60, second < 60, year >= 1,
      (1...12).contains(month), day >= 1, day <= daysOf(month: month, year: year)
    else { return nil }
    var nanos: Int32 = 0
    if mark(".") {
      guard let read = nanoseconds(&rest) else { return nil }
      nanos = read
    }
    var offset: Int64 = 0
    if !mark("Z") {
      let isWest = mark("-")
      guard isWest || mark("+"), let hours = number(2), mark(":"), let minutes = number(2),
        hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * 60 * (isWest ? -1 : 1)
    }
    let clock = (hour * 60 + minute) * 60 + second
    let seconds = days(year: year, month: month, day: day) * 86400 + clock - offset
    guard rest.isEmpty, secondsRange.contains(seconds) else { return nil }
    return (seconds, nanos)
  }

  /// Takes one to nine digits of a fraction; nil for none or more.
  static func nanoseconds(_ rest: inout ArraySlice<UInt8>) -> Int32? {
    let digits = rest.prefix { isASCIIDigit($0) }
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    var value: Int32 = digits.reduce(0) { $0 * 10 + Int32($1 - 0x30) }
    for _ in digits.count..<9 { value *= 10 }
    return value
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func daysOf(month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of the Gregorian calendar, counted in eras of 400 years that begin in
  /// March, so that the leap day ends a year.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}
