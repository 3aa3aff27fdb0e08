/// A payer's number (UNP): nine digits for organisations and entrepreneurs, two letters and seven
/// digits for other people (`199990006`, `AT9999000`). Always valid.
public struct TaxpayerNumber: Sendable, Hashable {
  /// Nine characters, Latin capitals and digits.
  public let value: String

  /// Takes the number as it is written; throws its first fault.
  public init(_ value: String) throws(NumberFault) {
    if let fault = withBytes(of: value, TaxpayerNumber.fault) { throw fault }
    self.value = value
  }

  /// Drops blanks and the prefix УНП or UNP and turns Cyrillic look-alikes into Latin letters
  /// first, as people type it.
  public init(typed text: String) throws(NumberFault) {
    var plain = text.uppercased().filter { $0 != " " }
    for prefix in ["УНП", "UNP"] where plain.hasPrefix(prefix) {
      plain.removeFirst(prefix.count)
    }
    try self.init(String(plain.map { TaxpayerNumber.latin[$0] ?? $0 }))
  }

  private static let latin: [Character: Character] = [
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
    "Т": "T",
  ]

  private static let firstLetters = Array("ABCEHKM".utf8)
  private static let secondLetters = Array("ABCEHKMOPT".utf8)
  private static let weights = [29, 23, 19, 17, 13, 7, 5, 3]

  /// The first fault of the text; nil for a valid number.
  static func fault(in text: UnsafeBufferPointer<UInt8>) -> NumberFault? {
    guard characterCount(text) == 9 else { return .length }
    guard text.count == 9, text[2...].allSatisfy(isASCIIDigit),
      let head = headValues(text[0], text[1])
    else { return .format }
    var sum = head.0 * weights[0] + head.1 * weights[1]
    for index in 2..<8 { sum += Int(text[index] - 0x30) * weights[index] }
    // A remainder of 10 has no digit: such numbers are not issued.
    return sum % 11 == Int(text[8] - 0x30) ? nil : .checksum
  }

  /// What the first two characters count: digits themselves, the first letter its place in 0-9A-Z,
  /// the second its place in `secondLetters`.
  private static func headValues(_ first: UInt8, _ second: UInt8) -> (Int, Int)? {
    if isASCIIDigit(first), isASCIIDigit(second) {
      return (0x31...0x37).contains(first) ? (Int(first) - 0x30, Int(second) - 0x30) : nil
    }
    guard firstLetters.contains(first), let place = secondLetters.firstIndex(of: second) else {
      return nil
    }
    return (Int(first) - 0x41 + 10, place)
  }
}
