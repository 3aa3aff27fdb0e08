internal import CLinux

/// A clock that moves only when told to. While it is in use on a thread, `MonotonicTime.now` and
/// `WallTime.now` of that thread show its time (civil time counts from 2026-01-01).
public final class VirtualClock {
  /// Where a clock starts: times "long ago" must be possible.
  public static let start = MonotonicTime(nanoseconds: 1_000_000_000_000)

  private let place: UnsafeMutablePointer<Int64>

  public init() {
    place = .allocate(capacity: 1)
    place.initialize(to: Self.start.nanoseconds)
  }

  deinit { place.deallocate() }

  public var now: MonotonicTime { MonotonicTime(nanoseconds: place.pointee) }

  /// Moves on to a time; it never goes back.
  public func advance(to time: MonotonicTime) {
    place.pointee = max(place.pointee, time.nanoseconds)
  }

  /// Makes it the calling thread's time while `body` runs.
  public func use<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = cl_get_virtual_clock()
    cl_set_virtual_clock(place)
    defer { cl_set_virtual_clock(outer) }
    return try body()
  }
}
