import PKI
import Reactor

extension Instant {
  init(_ time: WallTime) {
    let seconds = time.seconds
    let rest = time.microseconds &- seconds &* 1_000_000
    self.init(seconds: seconds, nanoseconds: Int32(clamping: rest * 1000))
  }

  /// Microseconds, as PostgreSQL keeps times; saturates.
  var wallTime: WallTime {
    let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    if overflow { return WallTime(microseconds: seconds < 0 ? .min : .max) }
    let sum = scaled.addingReportingOverflow(Int64(nanoseconds) / 1000)
    return WallTime(microseconds: sum.overflow ? .max : sum.partialValue)
  }
}

/// Both clocks of the machine, or of a test.
struct CivilClock: Sendable {
  var civil: @Sendable () -> Instant = { Instant(WallTime.now()) }
  /// Nanoseconds.
  var monotonic: @Sendable () -> Int64 = { MonotonicTime.now().nanoseconds }

  var now: Instant { civil() }
}
