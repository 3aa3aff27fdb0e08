/// How a simulated network treats bytes. Everything here is legal for TCP: bytes come in order, once,
/// and whole, or the connection ends.
public struct Weather: Sendable {
  /// One way's time between two hosts, shortest and longest.
  public var delay: ClosedRange<Duration> = .microseconds(50)...(.microseconds(200))
  /// The most bytes that arrive at once; small values cut frames and messages at every place.
  public var pieceBytesMax = 65_536
  /// The most bytes that one read or one write takes.
  public var transferBytesMax = 65_536
  /// Bytes on the way or unread, beyond which a writer must wait.
  public var windowBytes = 131_072

  public init() {}

  /// Nothing goes wrong.
  public static let calm = Weather()

  /// Draws a weather of its own for each link from the seed: near or far, whole or in shreds.
  public static func changeable(using random: inout some RandomNumberGenerator) -> Weather {
    var weather = Weather()
    let far = Int.random(in: 0..<4, using: &random)
    let least = [50, 300, 2_000, 40_000][far]
    weather.delay =
      .microseconds(least)...(.microseconds(least * Int.random(in: 1...4, using: &random)))
    weather.pieceBytesMax = [9, 100, 1_460, 65_536].randomElement(using: &random) ?? 65_536
    weather.transferBytesMax = [200, 4_096, 65_536].randomElement(using: &random) ?? 65_536
    weather.windowBytes = [2_048, 16_384, 131_072].randomElement(using: &random) ?? 131_072
    return weather
  }
}
