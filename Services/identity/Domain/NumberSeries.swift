internal import Protobuf

/// The personal numbers that differ in their serial only: one sex, one birth date, one region.
/// A child gets the first free one.
struct NumberSeries: Sendable, Hashable {
  static let serials = 1...999
  static let regionLetters: Set<Character> = ["A", "B", "C", "E", "H", "K", "M"]
  /// Citizens of the Republic.
  private static let category = "PB"

  /// The first eight characters: sex and century, day, month, year, region.
  let prefix: String

  /// Nil for a year outside of 1800 to 2099 or a letter that is no region's.
  init?(isMale: Bool, birthDate: CivilDate, region: String) {
    guard (1800...2099).contains(birthDate.year), region.count == 1, let letter = region.first,
      Self.regionLetters.contains(letter)
    else { return nil }
    let century = (birthDate.year - 1800) / 100
    let first = century * 2 + (isMale ? 1 : 2)
    prefix =
      "\(first)\(padded(birthDate.day, 2))\(padded(birthDate.month, 2))"
      + "\(padded(birthDate.year % 100, 2))\(letter)"
  }

  /// The number with this serial; nil out of `serials`.
  func number(serial: Int) -> PersonalNumber? {
    guard Self.serials.contains(serial) else { return nil }
    let body = prefix + padded(serial, 3) + Self.category
    for digit in 0...9 {
      if let number = try? PersonalNumber(body + String(digit)) { return number }
    }
    return nil
  }

  /// The first number whose serial is not taken; nil when all are.
  func firstFree(taken: Set<Int>) -> PersonalNumber? {
    Self.serials.first { !taken.contains($0) }.flatMap(number(serial:))
  }

  /// The serial of a number of this series.
  static func serial(of number: String) -> Int? {
    let digits = number.utf8.dropFirst(8).prefix(3)
    return digits.count == 3 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}
