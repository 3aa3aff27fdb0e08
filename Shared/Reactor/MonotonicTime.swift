import CLinux

/// A point on the machine's monotonic clock, in nanoseconds; it has no meaning across machines.
public struct MonotonicTime: Comparable, Sendable, Hashable {
  public let nanoseconds: Int64

  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Reads the clock (about 20 ns; loops keep a reading per turn in `EventLoop.now`).
  public static func now() -> MonotonicTime {
    MonotonicTime(nanoseconds: cl_monotonic_nanoseconds())
  }

  /// A time that no deadline reaches.
  public static let distantFuture = MonotonicTime(nanoseconds: .max)

  @inlinable public static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The time `duration` later; saturates instead of overflowing, so outside data may be added.
  public static func + (time: MonotonicTime, duration: Duration) -> MonotonicTime {
    time.advanced(nanoseconds: duration.wholeNanoseconds)
  }

  /// The same without the 128-bit arithmetic of `Duration`, for what every call does.
  @inlinable public func advanced(nanoseconds span: Int64) -> MonotonicTime {
    let sum = nanoseconds.addingReportingOverflow(span)
    return sum.overflow ? .distantFuture : MonotonicTime(nanoseconds: sum.partialValue)
  }

  /// The span from `earlier` to `later`, negative if they are the other way round.
  public static func - (later: MonotonicTime, earlier: MonotonicTime) -> Duration {
    .nanoseconds(later.nanoseconds.subtractingReportingOverflow(earlier.nanoseconds).partialValue)
  }
}

extension Duration {
  /// The duration in nanoseconds, clamped to the range of `Int64`.
  public var wholeNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let scaled = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if scaled.overflow { return seconds < 0 ? .min : .max }
    let sum = scaled.partialValue.addingReportingOverflow(attoseconds / 1_000_000_000)
    return sum.overflow ? (seconds < 0 ? .min : .max) : sum.partialValue
  }
}

/// The civil clock: microseconds since 1970-01-01T00:00:00Z.
public struct WallTime: Comparable, Sendable, Hashable {
  public let microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  public static func now() -> WallTime { WallTime(microseconds: cl_realtime_microseconds()) }

  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int64 {
    microseconds >= 0 ? microseconds / 1_000_000 : -((-microseconds + 999_999) / 1_000_000)
  }

  public static func < (left: WallTime, right: WallTime) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension WallTime: CustomStringConvertible {
  /// RFC 3339 in UTC with microseconds: `2026-11-23T18:00:00.000000Z`.
  public var description: String {
    let days = Self.floorDivide(seconds, 86_400)
    let second = seconds - days * 86_400
    let (year, month, day) = Self.civil(days)
    let fraction = microseconds - seconds * 1_000_000
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2) + "T"
      + Self.padded(second / 3600, 2) + ":" + Self.padded(second / 60 % 60, 2) + ":"
      + Self.padded(second % 60, 2) + "." + Self.padded(fraction, 6) + "Z"
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// Year, month and day of a day counted from 1970-01-01 (Hinnant's `civil_from_days`).
  private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthShifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthShifted + 2) / 5 + 1
    let month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
