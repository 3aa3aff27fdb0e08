import Testing

@testable import RPC

/// The texts of gRPC's headers.
@Suite struct HeaderTextTests {
  @Test(arguments: [
    ("1n", 1), ("20u", 20_000), ("3m", 3_000_000), ("10S", 10_000_000_000),
    ("2M", 120_000_000_000), ("1H", 3_600_000_000_000), ("99999999H", Int64.max), ("S", nil),
    ("1", nil), ("123456789S", nil), ("1s", nil), ("-1S", nil), (":S", nil),
  ])
  func aTimeoutIsAtMostEightDigitsAndAUnit(text: String, nanoseconds: Int64?) {
    #expect(
      Array(text.utf8).withUnsafeBufferPointer { HeaderText.timeout($0) } == nanoseconds)
  }
}
