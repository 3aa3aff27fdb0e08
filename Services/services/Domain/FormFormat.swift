import Protobuf

/// A form that texts of an application may have to have.
enum FormFormat: String, Sendable, CaseIterable {
  case date
  case personalNumber = "personal-number"
  case unp
  case iban
  case phone
  case email

  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: CivilDay(text) != nil
    case .personalNumber: (try? PersonalNumber(text)) != nil
    case .unp: (try? TaxpayerNumber(text)) != nil
    case .iban: Self.isIBAN(text)
    case .phone: Self.isPhone(text)
    case .email: Self.isEmail(text)
    }
  }

  /// ISO 13616: country, check digits, at most 30 letters and digits; the whole modulo 97 is 1.
  private static func isIBAN(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (15...34).contains(bytes.count), bytes[0..<2].allSatisfy(isCapital),
      bytes[2..<4].allSatisfy(isDigit),
      bytes.allSatisfy({ isDigit($0) || isCapital($0) }),
      !text.hasPrefix("BY") || bytes.count == 28
    else { return false }
    var remainder = 0
    for byte in bytes[4...] + bytes[..<4] {
      remainder =
        isDigit(byte)
        ? (remainder * 10 + Int(byte) - 0x30) % 97 : (remainder * 100 + Int(byte) - 55) % 97
    }
    return remainder == 1
  }

  private static func isPhone(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == 0x2b && (7...15).contains(digits.count) && digits.allSatisfy(isDigit)
  }

  /// One sign @ between a local part and a host with a dot; RFC 5321 §4.5.3.1 limits.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, (1...64).contains(parts[0].count),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
    else { return false }
    let labels = parts[1].split(separator: 0x2e, omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.count)
          && label.allSatisfy { isDigit($0) || isCapital($0 & 0xdf) || $0 == 0x2d }
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) }
}
