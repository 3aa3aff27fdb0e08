/// Limits of `google.protobuf.Duration`.
enum DurationText {
  /// Seconds in about 10,000 years.
  static let limit: Int64 = 315_576_000_000

  /// Reads `-1.5s`; nil for anything else or out of range.
  static func parse(_ text: String) -> (seconds: Int64, nanos: Int32)? {
    var rest = Array(text.utf8)[...]
    guard rest.popLast() == UInt8(ascii: "s") else { return nil }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let digits = rest.prefix { isASCIIDigit($0) }
    guard let seconds = Int64(String(decoding: digits, as: UTF8.self)), seconds <= limit else {
      return nil
    }
    rest = rest.dropFirst(digits.count)
    var nanos: Int32 = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard let read = CivilTime.nanoseconds(&rest) else { return nil }
      nanos = read
    }
    guard rest.isEmpty else { return nil }
    return isNegative ? (-seconds, -nanos) : (seconds, nanos)
  }
}
