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
    guard text.count >= Self.textBytes, text[2] == 0x2d, text[35] == 0x2d, text[52] == 0x2d,
      let version = Self.number(text, 0, 2), version != 0xff,
      version == 0 ? text.count == Self.textBytes : text.count == 55 || text[55] == 0x2d,
      let high = Self.number(text, 3, 16), let low = Self.number(text, 19, 16),
      let span = Self.number(text, 36, 16), let flags = Self.number(text, 53, 2),
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

  /// Lower-case hexadecimal digits only, as the recommendation demands.
  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> UInt64? {
    var value: UInt64 = 0
    for byte in text[start..<start + count] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt64(byte &- 0x30)
      case 0x61...0x66: value = value << 4 | UInt64(byte &- 0x57)
      default: return nil
      }
    }
    return value
  }
}
