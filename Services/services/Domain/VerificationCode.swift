/// A code that nobody guesses: 100 random bits in letters and digits that are not mistaken for each
/// other (Crockford's base 32).
enum VerificationCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  static func make(using random: inout some RandomNumberGenerator) -> String {
    (0..<4).map { _ in
      String((0..<5).map { _ in alphabet[Int(random.next(upperBound: UInt64(32)))] })
    }.joined(separator: "-")
  }

  /// As it is stored, however it was typed; nil when it is none.
  static func normalised(_ text: String) -> String? {
    let letters = text.uppercased().filter { $0 != "-" && $0 != " " }.map { letter -> Character in
      letter == "O" ? "0" : letter == "I" || letter == "L" ? "1" : letter
    }
    guard letters.count == 20, letters.allSatisfy(alphabet.contains) else { return nil }
    return stride(from: 0, to: 20, by: 5).map { String(letters[$0..<$0 + 5]) }
      .joined(separator: "-")
  }
}
