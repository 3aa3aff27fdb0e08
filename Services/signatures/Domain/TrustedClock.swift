import PKI
import Synchronization

/// The time-stamp authority's clock: never backwards, and silent once the civil clock left the
/// course that the monotonic one keeps.
///
/// A jump of the civil clock (an operator, a broken time server) shows as a drift between the two.
/// From then on no time is given until the process is started again, because nothing says which
/// of the two was right.
final class TrustedClock: Sendable {
  /// Nanoseconds by which the clocks may drift apart: as far as the stated accuracy (one second).
  static let driftLimit: Int64 = 1_000_000_000
  /// Microseconds of accuracy that the tokens state.
  static let accuracy: Int64 = 1_000_000

  private struct Readings {
    var origin: Int64?
    var last = Instant(seconds: 0)
    var isTrusted = true
  }

  private let readings = Mutex(Readings())

  /// The time to be stamped from a reading of both clocks; nil when it cannot be trusted.
  /// `monotonic` in nanoseconds.
  func time(civil: Instant, monotonic: Int64) -> Instant? {
    readings.withLock { readings in
      let (seconds, overflow) = civil.seconds.multipliedReportingOverflow(by: 1_000_000_000)
      guard !overflow, readings.isTrusted else { return nil }
      let offset = seconds &+ Int64(civil.nanoseconds) &- monotonic
      let origin = readings.origin ?? offset
      readings.origin = origin
      guard abs(offset &- origin) <= Self.driftLimit else {
        readings.isTrusted = false
        return nil
      }
      readings.last = max(readings.last, civil)
      return readings.last
    }
  }
}
