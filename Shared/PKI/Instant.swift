/// A point in time: seconds since 1970-01-01T00:00:00Z without leap seconds, and nanoseconds.
///
/// This module never reads a clock; whoever calls it says what time it is.
public struct Instant: Sendable, Hashable, Comparable {
  public let seconds: Int64
  /// 0..<1_000_000_000.
  public let nanoseconds: Int32

  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    precondition((0..<1_000_000_000).contains(nanoseconds))
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The instant `seconds` later (or earlier); saturates at the ends of Int64.
  public func advanced(bySeconds seconds: Int64) -> Instant {
    let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
    let end = seconds < 0 ? Int64.min : Int64.max
    return Instant(seconds: overflow ? end : sum, nanoseconds: nanoseconds)
  }

  /// The same instant without its fraction, as certificates and signing times carry it.
  public var wholeSeconds: Instant { Instant(seconds: seconds) }

  public static let secondsPerDay: Int64 = 86_400
}

/// Calendar fields in UTC, for the two time types of ASN.1.
struct CivilTime: Equatable {
  var year: Int
  var month: Int
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0

  /// Years that GeneralizedTime can write and the arithmetic below can hold.
  static let years = 1...9999

  init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// nil outside of the years 1 to 9999.
  init?(_ instant: Instant) {
    let day = Instant.secondsPerDay
    // 0001-01-01 and 10000-01-01.
    guard (-62_135_596_800..<253_402_300_800).contains(instant.seconds) else { return nil }
    var days = instant.seconds / day
    var rest = instant.seconds % day
    if rest < 0 {
      days -= 1
      rest += day
    }
    // Days to civil date by 400-year eras that begin on 1 March (H. Hinnant).
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, hour: Int(rest) / 3600,
      minute: Int(rest) / 60 % 60, second: Int(rest) % 60)
  }

  /// nil for a date that does not exist.
  var instant: Instant? {
    guard Self.years.contains(year), (1...12).contains(month), (1...daysOfMonth).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return Instant(
      seconds: Int64(days) * Instant.secondsPerDay + Int64(hour * 3600 + minute * 60 + second))
  }

  private var daysOfMonth: Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
