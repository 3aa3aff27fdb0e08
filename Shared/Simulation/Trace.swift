internal import Reactor

/// What happened, in order: a digest of all of it, and the lines if somebody wants to read them.
public final class Trace {
  /// Lines kept; what comes later is only counted in the digest.
  static let linesMax = 200_000

  private let clock: VirtualClock
  private let keepsLines: Bool
  public private(set) var lines: [String] = []
  /// Two runs with the same digest went the same way (FNV-1a, 64 bits).
  public private(set) var digest: UInt64 = 0xcbf2_9ce4_8422_2325

  init(clock: VirtualClock, keepsLines: Bool) {
    self.clock = clock
    self.keepsLines = keepsLines
  }

  /// Notes something worth a line.
  public func note(_ text: @autoclosure () -> String) {
    let line = text()
    mix(UInt64(bitPattern: clock.now.nanoseconds))
    for byte in line.utf8 { mix(UInt64(byte)) }
    guard keepsLines, lines.count < Self.linesMax else { return }
    let past = (clock.now - VirtualClock.start).wholeNanoseconds / 1000
    let fraction = String(past % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - fraction.count)
    lines.append("\(past / 1_000_000).\(zeros)\(fraction) \(line)")
  }

  /// Notes something that happens too often for lines.
  func count(_ a: Int, _ b: Int) {
    mix(UInt64(bitPattern: clock.now.nanoseconds))
    mix(UInt64(bitPattern: Int64(a)))
    mix(UInt64(bitPattern: Int64(b)))
  }

  private func mix(_ value: UInt64) { digest = (digest ^ value) &* 0x0000_0100_0000_01b3 }
}
