/// Passwords that a machine makes for machines.
public enum Secret {
  /// 256 random bits of the system's source, as 64 hexadecimal digits.
  public static func make() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// A key of 256 random bits.
  public static func makeKey() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
  }
}
