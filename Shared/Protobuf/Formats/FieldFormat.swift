/// Why a string does not have the form that its field demands.
struct FormatFault {
  let reason: String
  let description: String
}

extension FieldFormat {
  /// The fault of a text that is not empty; nil when it has this form.
  func fault(in text: UnsafeBufferPointer<UInt8>) -> FormatFault? {
    switch self {
    case .personalNumber:
      PersonalNumber.fault(in: text).map {
        FormatFault(
          reason: "PERSONAL_NUMBER_\($0.rawValue.uppercased())",
          description: "Not a personal identification number: wrong \($0.rawValue).")
      }
    case .taxpayerNumber:
      TaxpayerNumber.fault(in: text).map {
        FormatFault(
          reason: "UNP_\($0.rawValue.uppercased())",
          description: "Not a payer's number: wrong \($0.rawValue).")
      }
    case .uuid:
      isCanonicalUUID(text)
        ? nil : FormatFault(reason: "UUID_FORMAT", description: "Not a UUID in lower case.")
    case .language:
      isLanguage(text)
        ? nil : FormatFault(reason: "LANGUAGE_FORMAT", description: "Not be, ru or en.")
    }
  }
}

/// RFC 9562 §4: 8-4-4-4-12 hexadecimal digits; lower case only, so that one UUID has one form.
private func isCanonicalUUID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count == 36 else { return false }
  for (index, byte) in text.enumerated() {
    switch index {
    case 8, 13, 18, 23:
      guard byte == UInt8(ascii: "-") else { return false }
    default:
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
      guard isDigit || isLetter else { return false }
    }
  }
  return true
}

private func isLanguage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.elementsEqual("be".utf8) || text.elementsEqual("ru".utf8) || text.elementsEqual("en".utf8)
}
