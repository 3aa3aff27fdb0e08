import Protobuf
import Testing

/// The check of UTF-8 against the standard library's.
struct TextCheckTests {
  private func isSame(_ bytes: [UInt8]) -> Bool {
    let valid = (try? UTF8Span(validating: bytes.span)) != nil
    let verdict = bytes.withUnsafeBufferPointer { TextCheck($0) }
    let expected: TextCheck =
      !valid ? .invalid : bytes.allSatisfy { $0 < 0x80 } ? .ascii : .unicode
    return verdict == expected
  }

  /// Before and behind the bytes in question, so that they lie at each place of a word.
  private let surroundings = [
    (0, 0), (0, 8), (1, 7), (2, 6), (3, 3), (6, 8), (7, 0), (8, 1),
  ]

  @Test func agreesOnAllPairsOfBytesAtEveryPlace() {
    for (before, behind) in surroundings {
      let head = [UInt8](repeating: 0x61, count: before)
      let tail = [UInt8](repeating: 0x62, count: behind)
      for pair in 0...UInt16.max {
        let bytes = head + [UInt8(pair >> 8), UInt8(pair & 255)] + tail
        if !isSame(bytes) { Issue.record("\(bytes)") }
      }
    }
  }

  @Test func agreesOnThreeAndFourBytesAtTheirEdges() {
    let edges: [UInt8] = [
      0, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed,
      0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
    ]
    for first in edges {
      for second in edges {
        for third in edges {
          if !isSame([first, second, third]) { Issue.record("\([first, second, third])") }
          for fourth in edges {
            let bytes = [first, second, third, fourth]
            if !isSame(bytes) { Issue.record("\(bytes)") }
          }
        }
      }
    }
  }

  /// Four letters of two bytes are looked at together.
  @Test func agreesOnFourLettersWithOneByteChanged() {
    let word = Array("Мова".utf8)
    for place in word.indices {
      for byte in 0...255 as ClosedRange<UInt8> {
        var bytes = word
        bytes[place] = byte
        if !isSame(bytes) || !isSame(bytes + word) || !isSame([0x20] + bytes) {
          Issue.record("\(bytes)")
        }
      }
    }
  }

  @Test func agreesOnCutsOfText() {
    let text = Array("Заява на дапамогу, 2 pages — 20 € \u{1F600}".utf8)
    for start in text.indices {
      for end in start...text.count where !isSame(Array(text[start..<end])) {
        Issue.record("\(start)..<\(end)")
      }
    }
  }
}
