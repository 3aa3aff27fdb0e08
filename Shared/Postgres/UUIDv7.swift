public import Reactor

/// A 16-byte identifier (RFC 9562). `make` gives version 7, ordered by time; reading takes any
/// version.
public struct UUIDv7: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first and the last eight bytes, as numbers in network order.
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads 16 bytes; nil for any other count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Reads the form of 36 characters with hyphens, in either case; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    var half: UInt8?
    guard text.utf8.count == 36 else { return nil }
    for (index, character) in text.utf8.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard character == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Self.hexDigit(character) else { return nil }
      if let first = half {
        bytes.append(first << 4 | digit)
        half = nil
      } else {
        half = digit
      }
    }
    self.init(bytes: bytes)
  }

  /// Makes a new one: milliseconds of the civil clock, then 12 bits of their fraction, so that two
  /// made a microsecond apart are in order, then 62 random bits (RFC 9562 §6.2, method 3).
  public static func make(at time: WallTime = .now()) -> UUIDv7 {
    var random = SystemRandomNumberGenerator()
    return make(at: time, using: &random)
  }

  /// Makes one from a given time and source of randomness, for tests and simulation.
  public static func make(
    at time: WallTime, using random: inout some RandomNumberGenerator
  ) -> UUIDv7 {
    let microseconds = UInt64(clamping: time.microseconds)
    let milliseconds = (microseconds / 1000) & 0xffff_ffff_ffff
    let fraction = (microseconds % 1000) * 4096 / 1000
    let low: UInt64 = random.next()
    return UUIDv7(
      high: milliseconds << 16 | 0x7000 | fraction,
      low: low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000)
  }

  /// The 16 bytes in network order.
  public var bytes: [UInt8] {
    (0..<16).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(56 - 8 * (index & 7)))
    }
  }

  /// 36 characters, lower case.
  public var description: String {
    var text = ""
    text.reserveCapacity(36)
    let digits = Array("0123456789abcdef")
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  public static func < (left: UUIDv7, right: UUIDv7) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private static func hexDigit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
