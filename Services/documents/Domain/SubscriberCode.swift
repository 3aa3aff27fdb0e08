/// The short code of a subscriber: latin letters, digits and hyphens, kept for ever. Its lower-case
/// form is the resource name, so two codes that differ in case only are one.
enum SubscriberCode {
  static let lengthMax = 40

  static func isWellFormed(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    guard (1...lengthMax).contains(bytes.count), bytes.first != UInt8(ascii: "-"),
      bytes.last != UInt8(ascii: "-")
    else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

/// Whether a subscriber can exchange. Numbers are those of `SubscriberState`.
enum SubscriberState: Int16, Sendable {
  case active = 1
  case suspended
  case closed
}
