/// Where a call stands in a trace (W3C Trace Context, `traceparent`): the trace and the span of
/// whoever works on it. Says nothing of persons.
public struct TraceContext: Sendable, Equatable {
  /// Bytes of a `traceparent` of version 00.
  public static let textBytes = 55

  private let high: UInt64
  private let low: UInt64
  /// The caller's span when read from a header, our own in `CallContext`.
  public let span: UInt64
  /// Bit 0: the caller records the trace.
  public let flags: UInt8

  private init(high: UInt64, low: UInt64, span: UInt64, flags: UInt8) {
    self.high = high
    self.low = low
    self.span = span
    self.flags = flags
  }

  /// Begins a trace.
  public init(using random: inout some RandomNumberGenerator) {
    high = random.next()
    low = random.next() | 1
    span = random.next() | 1
    flags = 0
  }

  /// Reads a `traceparent`; nil for one that is malformed, has ids of zeros or the version ff. Of a
  /// later version the fields of version 00 are read.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= Self.textBytes, let start = text.baseAddress,
      text[2] == 0x2d, text[35] == 0x2d, text[52] == 0x2d,
      let version = Self.number(start, 2), version != 0xff,
      version == 0 ? text.count == Self.textBytes : text.count == 55 || text[55] == 0x2d,
      let high = Self.number(start + 3, 16), let low = Self.number(start + 19, 16),
      let span = Self.number(start + 36, 16), let flags = Self.number(start + 53, 2),
      high | low != 0, span != 0
    else { return nil }
    self.init(high: high, low: low, span: span, flags: UInt8(truncatingIfNeeded: flags))
  }

  /// The next step of the trace, with a span of its own.
  public func child(using random: inout some RandomNumberGenerator) -> TraceContext {
    TraceContext(high: high, low: low, span: random.next() | 1, flags: flags)
  }

  /// 32 hexadecimal digits, for logs.
  public var traceID: String { Self.text(high) + Self.text(low) }

  /// The value of `traceparent`.
  public var header: String {
    "00-\(traceID)-\(Self.text(span))-\(flags < 16 ? "0" : "")\(String(flags, radix: 16))"
  }

  private static func text(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Lower-case hexadecimal digits only, as the recommendation demands; 2 or 16 of them.
  @inline(__always) private static func number(
    _ digits: UnsafePointer<UInt8>, _ count: Int
  ) -> UInt64? {
    let place = UnsafeRawPointer(digits)
    if count == 16 {
      guard let high = eight(place.loadUnaligned(as: UInt64.self)),
        let low = eight(place.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      else { return nil }
      return high << 32 | low
    }
    let zeros: UInt64 = 0x3030_3030_3030
    return eight(zeros | UInt64(place.loadUnaligned(as: UInt16.self)) << 48)
  }

  /// The value of eight digits that were read as one little-endian word: each byte is turned into
  /// its value, back into its digit for a comparison, and the values are drawn together.
  @inline(__always) private static func eight(_ text: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let values = (text & (ones &* 0x0f)) &+ (text >> 6 & ones) &* 9
    let isLetter = (values &+ ones &* 6) >> 4 & ones
    guard values & (ones &* 0xf0) == 0, values &+ ones &* 0x30 &+ isLetter &* 0x27 == text
    else { return nil }
    var drawn = values.byteSwapped
    drawn = (drawn | drawn >> 4) & 0x00ff_00ff_00ff_00ff
    drawn = (drawn | drawn >> 8) & 0x0000_ffff_0000_ffff
    return (drawn | drawn >> 16) & 0xffff_ffff
  }
}
