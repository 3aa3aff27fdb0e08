public import Protos
public import Reactor

/// The one way between the clock of the process and the time of the contracts.
extension GoogleProtobuf.Timestamp {
  /// Seconds that the contracts allow: the years 1 to 9999 (timestamp.proto).
  private static let secondsAllowed = Int64(-62_135_596_800)...253_402_300_799

  /// The moment as the contracts carry it; fractions count forward, before 1970 too.
  public init(_ time: WallTime) {
    let seconds = time.seconds
    self.init(
      seconds: seconds,
      nanos: Int32(truncatingIfNeeded: (time.microseconds &- seconds &* 1_000_000) &* 1000))
  }

  /// The moment, cut to microseconds; nil when it is none that the contracts allow.
  public var wallTime: WallTime? {
    guard Self.secondsAllowed.contains(seconds), (0...999_999_999).contains(nanos) else {
      return nil
    }
    return WallTime(microseconds: seconds * 1_000_000 + Int64(nanos) / 1000)
  }
}

extension WallTime {
  /// The moment as the contracts carry it.
  public var timestamp: GoogleProtobuf.Timestamp { GoogleProtobuf.Timestamp(self) }
}
