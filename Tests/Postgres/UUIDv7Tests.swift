import Postgres
import Reactor
import Testing

struct UUIDv7Tests {
  private struct Ones: RandomNumberGenerator {
    mutating func next() -> UInt64 { .max }
  }

  /// The example of RFC 9562, appendix A.6, with its random part replaced.
  @Test func timeVersionAndVariantStandWhereTheStandardPutsThem() {
    var ones = Ones()
    let id = UUIDv7.make(at: WallTime(microseconds: 0x017F_22E2_79B0 * 1000), using: &ones)
    #expect(id.description == "017f22e2-79b0-7000-bfff-ffffffffffff")
  }

  @Test func microsecondsKeepTheOrder() {
    let ids = (0..<5000).map { UUIDv7.make(at: WallTime(microseconds: 1_700_000_000_000_000 + $0)) }
    #expect(ids == ids.sorted())
  }

  @Test func textGoesBothWays() throws {
    let id = UUIDv7.make()
    #expect(UUIDv7(id.description) == id)
    #expect(UUIDv7(id.description.uppercased()) == id)
    #expect(UUIDv7(bytes: id.bytes) == id)
  }

  @Test(arguments: [
    "", "017f22e2-79b0-7000-bfff-fffffffffff", "017f22e2-79b0-7000-bfff-fffffffffffff",
    "017f22e279b0-7000-bfff-ffffffffffff0", "017f22e2-79b0-7000-bfff-fffffffffffg",
    "017f22e2_79b0_7000_bfff_ffffffffffff", "--------------------------------7777",
  ])
  func refusesOtherText(text: String) { #expect(UUIDv7(text) == nil) }

  @Test(arguments: [0, 15, 17]) func refusesOtherCounts(count: Int) {
    #expect(UUIDv7(bytes: [UInt8](repeating: 0, count: count)) == nil)
  }
}
