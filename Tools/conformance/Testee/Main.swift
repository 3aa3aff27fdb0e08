internal import Glibc

/// A testee for protobuf's `conformance_test_runner`: a request on standard input, its answer on
/// standard output, each with its length as four bytes, little-endian, before it.
@main struct Main {
  static func main() {
    while let request = StandardStream.message() {
      guard StandardStream.write(Testee.answer(request)) else { exit(1) }
    }
  }
}

enum StandardStream {
  /// Longest request; the runner's longest is a few kilobytes.
  private static let sizeMax: UInt32 = 64 << 20

  /// The next message; nil at the end of the stream, also inside of one.
  static func message() -> [UInt8]? {
    guard let prefix = bytes(4) else { return nil }
    let size = prefix.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return size <= sizeMax ? bytes(Int(size)) : nil
  }

  static func write(_ message: [UInt8]) -> Bool {
    let size = UInt32(message.count)
    var rest = ([0, 8, 16, 24].map { UInt8(size >> $0 & 255) } + message)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func bytes(_ count: Int) -> [UInt8]? {
    var all: [UInt8] = []
    while all.count < count {
      var chunk = [UInt8](repeating: 0, count: min(count - all.count, 65_536))
      let taken = chunk.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if taken <= 0 { return nil }
      all += chunk.prefix(taken)
    }
    return all
  }
}
