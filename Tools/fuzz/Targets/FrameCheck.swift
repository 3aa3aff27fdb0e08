/// Reads what the server sends and says what no client would take.
struct FrameCheck {
  private static let knownTypesMax: UInt8 = 9

  private var waiting: [UInt8] = []
  private var isFirst = true
  private(set) var violation: String?
  /// Streams that the server has ended, by END_STREAM or RST_STREAM.
  private(set) var ended: Set<UInt32> = []
  private(set) var saidGoAway = false

  mutating func take(_ bytes: [UInt8]) {
    waiting += bytes
    var position = 0
    while waiting.count - position >= 9, violation == nil {
      let size =
        Int(waiting[position]) << 16 | Int(waiting[position + 1]) << 8 | Int(waiting[position + 2])
      guard waiting.count - position >= 9 + size else { break }
      let number = waiting[position + 5..<position + 9].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      frame(waiting[position + 3], waiting[position + 4], number)
      position += 9 + size
    }
    waiting.removeFirst(position)
  }

  /// Bytes that are no whole frame when the connection has ended.
  var hasCutFrame: Bool { !waiting.isEmpty }

  private mutating func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt32) {
    if isFirst, type != 4 { violation = "the first frame is of type \(type), not SETTINGS" }
    isFirst = false
    if type > Self.knownTypesMax { violation = "a frame of type \(type)" }
    if stream >> 31 != 0 { violation = "the reserved bit is set" }
    switch type {
    case 0, 1:
      if ended.contains(stream) { violation = "a frame of type \(type) after the stream's end" }
      if stream == 0 { violation = "a frame of type \(type) on stream 0" }
      if flags & 1 != 0 { ended.insert(stream) }
    case 3: ended.insert(stream)
    case 7: saidGoAway = true
    default: break
    }
  }
}
