/// Walks over the length-delimited fields of an encoded message; stops where the bytes make no
/// sense. For the two fields of a file's parts, which need not be decoded to be passed on.
struct WireFields: Sequence, IteratorProtocol {
  private let input: [UInt8]
  private var place = 0

  init(_ input: [UInt8]) { self.input = input }

  mutating func next() -> (number: UInt32, bytes: ArraySlice<UInt8>)? {
    while place < input.count, let tag = varint() {
      guard let number = UInt32(exactly: tag >> 3) else { return nil }
      switch tag & 7 {
      case 0: guard varint() != nil else { return nil }
      case 1: place += 8
      case 5: place += 4
      case 2:
        guard let size = varint(), let count = Int(exactly: size), count <= input.count - place
        else { return nil }
        defer { place += count }
        return (number, input[place..<place + count])
      default: return nil
      }
    }
    return nil
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while place < input.count, shift < 64 {
      let byte = input[place]
      place += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}

/// Writes length-delimited fields.
struct WireBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: UInt32, _ value: some Collection<UInt8>) {
    varint(UInt64(number) << 3 | 2)
    varint(UInt64(value.count))
    bytes += value
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
