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
    let sum = time.nanoseconds.addingReportingOverflow(duration.wholeNanoseconds)
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
