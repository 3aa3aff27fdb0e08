/// What is wrong with a number that carries a check digit; the first fault in this order.
public enum NumberFault: String, Error, Sendable {
  case length
  case format
  case date
  case checksum
}

/// How many characters a text has, for faults of length; stray bytes count as characters.
func characterCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
}

func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Calls `body` with the text's bytes.
func withBytes<R>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
  var text = text
  return text.withUTF8(body)
}
