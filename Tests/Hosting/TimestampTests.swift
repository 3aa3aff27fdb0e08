import Hosting
import Protos
import Reactor
import Testing

struct TimestampTests {
  @Test(arguments: [
    (0, 0, 0), (1, 0, 1_000), (-1, -1, 999_999_000),
    (1_790_000_000_123_456, 1_790_000_000, 123_456_000),
  ])
  func aMomentComesBackAsItWent(microseconds: Int64, seconds: Int64, nanos: Int32) {
    let time = WallTime(microseconds: microseconds)
    #expect(time.timestamp == GoogleProtobuf.Timestamp(seconds: seconds, nanos: nanos))
    #expect(time.timestamp.wallTime == time)
  }

  @Test func whatNoCalendarOfTheContractsHoldsIsNoMoment() {
    func isMoment(_ seconds: Int64, _ nanos: Int32 = 0) -> Bool {
      GoogleProtobuf.Timestamp(seconds: seconds, nanos: nanos).wallTime != nil
    }
    #expect(isMoment(-62_135_596_800) && !isMoment(-62_135_596_801))
    #expect(isMoment(253_402_300_799, 999_999_999) && !isMoment(253_402_300_800))
    #expect(!isMoment(0, -1) && !isMoment(0, 1_000_000_000))
    #expect(!isMoment(.max, .max) && !isMoment(.min, .min))
  }
}
