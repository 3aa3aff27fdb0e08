/// The streams that the peer itself ended lately. A frame that carries something for one of them is
/// a fault of the connection (STREAM_CLOSED, RFC 9113 §5.1); frames for streams that we ended may
/// have been under way, and are passed over.
///
/// The engine could remember streams too, but keeps some 250 bytes for each of the last thousand.
struct EndedStreams {
  static let remembered = 16

  private var ids: InlineArray<16, Int32> = .init(repeating: 0)
  /// How many were ever added.
  private(set) var count = 0

  @inline(__always) mutating func append(_ id: Int32) {
    ids[count & (Self.remembered - 1)] = id
    count &+= 1
  }

  /// Whether the stream is remembered and was added as one of the first `before`.
  func contains(_ id: Int32, before limit: Int) -> Bool {
    for index in max(0, count - Self.remembered)..<max(count, 0)
    where ids[index & (Self.remembered - 1)] == id {
      return index < limit
    }
    return false
  }

  /// What a look through bytes that begin with a frame found.
  enum Finding: Equatable {
    /// Nothing wrong; so many bytes of a frame that is not whole stand at the end.
    case clean(rest: Int)
    case frameForEnded
    /// These bytes are no sequence of frames.
    case unclear
  }

  /// Looks for frames of streams that had ended before them; `before` was `count` when the bytes
  /// came.
  func search(_ bytes: UnsafeRawBufferPointer, before: Int, frameBytesMax: Int) -> Finding {
    var place = 0
    var endedHere: [Int32] = []
    while bytes.count - place >= 9 {
      let length =
        Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])
      guard length <= frameBytesMax else { return .unclear }
      let (type, flags) = (bytes[place + 3], bytes[place + 4])
      let id = Int32(
        truncatingIfNeeded: UInt32(
          bigEndian: bytes.loadUnaligned(fromByteOffset: place + 5, as: UInt32.self))
          & 0x7fff_ffff)
      let isMessage = type == 0 || type == 1
      if isMessage, contains(id, before: before) || endedHere.contains(id) {
        return .frameForEnded
      }
      // DATA and HEADERS with END_STREAM, and RST_STREAM.
      if isMessage && flags & 1 != 0 || type == 3 { endedHere.append(id) }
      let next = place + 9 + length
      if next > bytes.count { break }
      place = next
    }
    return .clean(rest: bytes.count - place)
  }
}
