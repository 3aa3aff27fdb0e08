/// A personal identification number: sex and century, birth date, region, serial number, category
/// and check digit (`5010160A001PB0`).
///
/// Always valid. The check digit finds every wrong digit; some swaps of neighbours pass.
public struct PersonalNumber: Sendable, Hashable {
  /// 14 characters, upper case.
  public let value: String

  /// Takes the number as it is written; throws its first fault.
  public init(_ value: String) throws(NumberFault) {
    if let fault = withBytes(of: value, PersonalNumber.fault) { throw fault }
    self.value = value
  }

  /// Drops blanks around the number and raises its letters first, as people type it.
  public init(typed text: String) throws(NumberFault) {
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    try self.init(String(trimmed).uppercased())
  }

  /// A day of the Gregorian calendar.
  public struct BirthDate: Sendable, Hashable {
    public let year: Int
    public let month: Int
    public let day: Int

    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The birth date that the number states.
  public var birthDate: BirthDate { withBytes(of: value, PersonalNumber.birthDate) }

  /// Whether the first digit states a man (odd) or a woman (even).
  public var isMale: Bool { value.utf8.first.map { $0 & 1 == 1 } ?? false }

  /// The first fault of the text; nil for a valid number.
  static func fault(in text: UnsafeBufferPointer<UInt8>) -> NumberFault? {
    guard characterCount(text) == 14 else { return .length }
    guard text.count == 14, hasFormat(text) else { return .format }
    let date = birthDate(text)
    guard (1...12).contains(date.month),
      (1...CivilTime.daysOf(month: Int64(date.month), year: Int64(date.year)))
        .contains(Int64(date.day))
    else { return .date }
    return isASCIIDigit(text[13]) && checkDigit(text) == text[13] - 0x30 ? nil : .checksum
  }

  private static func hasFormat(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (0x31...0x36).contains(text[0]), text[1..<7].allSatisfy(isASCIIDigit),
      "ABCEHKM".utf8.contains(text[7]), text[8..<11].allSatisfy(isASCIIDigit),
      isASCIIDigit(text[13])
    else { return false }
    return ["PB", "BA", "BI", "GB"].contains { text[11..<13].elementsEqual($0.utf8) }
  }

  private static func birthDate(_ text: UnsafeBufferPointer<UInt8>) -> BirthDate {
    func pair(_ index: Int) -> Int { Int(text[index] - 0x30) * 10 + Int(text[index + 1] - 0x30) }
    let century = 1800 + (Int(text[0] - 0x31) / 2) * 100
    return BirthDate(year: century + pair(5), month: pair(3), day: pair(1))
  }

  /// ICAO 9303: weights 7, 3, 1; letters count from A = 10; the sum modulo 10.
  private static func checkDigit(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let weights = [7, 3, 1]
    var sum = 0
    for (index, byte) in text.prefix(13).enumerated() {
      sum += weights[index % 3] * (isASCIIDigit(byte) ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10)
    }
    return UInt8(sum % 10)
  }
}
