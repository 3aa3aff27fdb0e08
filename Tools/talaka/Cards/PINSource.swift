import ArgumentParser
import Cluster
import Glibc

/// Where a PIN comes from: the terminal, or a file in tests and demonstrations. Never an argument,
/// which every process of the machine could read.
struct PINSource: ParsableArguments {
  /// Longest line that is read as a PIN.
  private static let lineMax = 64

  @Option(help: "Read the PIN from the first line of this file instead of asking for it.")
  var pinFrom: String?

  /// The digits, or nil when the person gave none.
  func read(_ question: String) throws -> [UInt8]? {
    guard let pinFrom else { return Self.ask(question) }
    let line = try Files.read(pinFrom).split(separator: "\n").first ?? ""
    return line.isEmpty ? nil : Array(line.utf8)
  }

  /// Asks at the terminal, which does not show the digits. Blocks.
  static func ask(_ question: String) -> [UInt8]? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    write(question, to: terminal)
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSAFLUSH, &silent)
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      write("\n", to: terminal)
    }
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < lineMax, Glibc.read(terminal, &byte, 1) == 1, byte != 0x0a {
      line.append(byte)
    }
    return line.isEmpty ? nil : line
  }

  private static func write(_ text: String, to file: Int32) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
  }
}
