import Glibc

/// Lines for a person. They go out at once and in the order of what child processes write, which
/// the buffered `print` would not do.
enum Terminal {
  private static let start = ContinuousClock.now
  private static let isColoured = isatty(STDOUT_FILENO) == 1

  /// Says what is being done now, with the seconds since the start.
  static func step(_ text: String) {
    let seconds = (ContinuousClock.now - start).components.seconds
    say(bold("[\(seconds) s]") + " \(text)")
  }

  /// Writes one line.
  static func say(_ text: String) {
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  static func bold(_ text: String) -> String {
    isColoured ? "\u{1b}[1m\(text)\u{1b}[0m" : text
  }
}
