/// Whether bytes are UTF-8: text is checked once, here, and then taken over unchecked.
///
/// The standard library's own check looks at Cyrillic byte by byte, which was a tenth of the cost of
/// reading a message; this one takes four letters at a time.
package enum TextCheck {
  case ascii
  case unicode
  case invalid

  /// By table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing beyond U+10FFFF.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else {
      self = .ascii
      return
    }
    let end = start + bytes.count
    var place = TextCheck.asciiEnd(start, end)
    if place == end {
      self = .ascii
      return
    }
    while place < end {
      if end - place >= 8, TextCheck.isPlain(TextCheck.word(place)) {
        place += 8
      } else {
        let length = TextCheck.characterLength(place, end)
        if length == 0 {
          self = .invalid
          return
        }
        place += length
      }
    }
    self = .unicode
  }

  package var isValid: Bool { self != .invalid }

  @inline(__always)
  private static func word(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
  }

  /// Whether eight bytes are eight letters of ASCII or four of two bytes each (U+0080 to U+07FF).
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    if word & 0x8080_8080_8080_8080 == 0 { return true }
    // In each pair, which is little-endian: 110xxxxx, then 10xxxxxx.
    guard word & 0xc0e0_c0e0_c0e0_c0e0 == 0x80c0_80c0_80c0_80c0 else { return false }
    // Overlong are 0xc0 and 0xc1 alone, where bits 1 to 4 are clear. Added to 0x7ffe those bits set
    // the top bit of their pair exactly when they are not; no pair carries into the next.
    let high = (word & 0x001e_001e_001e_001e) &+ 0x7ffe_7ffe_7ffe_7ffe
    return high & 0x8000_8000_8000_8000 == 0x8000_8000_8000_8000
  }

  /// Where eight bytes begin that are not all ASCII; `end` if there are none.
  @inline(__always)
  private static func asciiEnd(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var place = start
    while end - place >= 8 {
      if word(place) & 0x8080_8080_8080_8080 != 0 { return place }
      place += 8
    }
    if place < end, end - start >= 8 {
      // The last eight, for the few that are left.
      return word(end - 8) & 0x8080_8080_8080_8080 == 0 ? end : place
    }
    while place < end, place.pointee < 0x80 { place += 1 }
    return place
  }

  /// The bytes of the character at `place`, which is before `end`; 0 when there is none.
  @inline(__always)
  private static func characterLength(
    _ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Int {
    let lead = place.pointee
    if lead < 0x80 { return 1 }
    func continues(_ offset: Int) -> Bool { place[offset] & 0xc0 == 0x80 }
    switch lead {
    case 0xc2...0xdf: return end - place >= 2 && continues(1) ? 2 : 0
    case 0xe0...0xef:
      guard end - place >= 3, continues(1), continues(2) else { return 0 }
      // Overlong below 0xa0 after 0xe0; surrogates from 0xa0 after 0xed.
      if lead == 0xe0 { return place[1] >= 0xa0 ? 3 : 0 }
      if lead == 0xed { return place[1] < 0xa0 ? 3 : 0 }
      return 3
    case 0xf0...0xf4:
      guard end - place >= 4, continues(1), continues(2), continues(3) else { return 0 }
      // Overlong below 0x90 after 0xf0; beyond U+10FFFF from 0x90 after 0xf4.
      if lead == 0xf0 { return place[1] >= 0x90 ? 4 : 0 }
      if lead == 0xf4 { return place[1] < 0x90 ? 4 : 0 }
      return 4
    default: return 0
    }
  }
}
