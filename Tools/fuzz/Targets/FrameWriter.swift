/// Writes frames of RFC 9113 as a client, right or wrong.
struct FrameWriter {
  static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

  private(set) var bytes: [UInt8] = []

  mutating func raw(_ more: [UInt8]) { bytes += more }

  mutating func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) {
    let count = payload.count
    bytes += [UInt8(count >> 16 & 255), UInt8(count >> 8 & 255), UInt8(count & 255), type, flags]
    bytes += Self.number(stream)
    bytes += payload
  }

  mutating func settings(_ pairs: [(UInt16, UInt32)]) {
    frame(4, 0, 0, pairs.flatMap { Self.number(UInt32($0.0)).suffix(2) + Self.number($0.1) })
  }

  mutating func windowUpdate(_ stream: UInt32, _ increment: UInt32) {
    frame(8, 0, stream, Self.number(increment))
  }

  /// A request's header block without indexing, so that blocks don't depend on each other.
  static func header(path: String, _ more: [(String, String)]) -> [UInt8] {
    // :method POST is the static table's entry 3, :scheme http its 6, :path and :authority names
    // are its 4 and 1 (RFC 7541 appendix A).
    var block: [UInt8] = [0x83, 0x86, 0x04] + string(path) + [0x01] + string("fuzz")
    for (name, value) in more { block += [0x00] + string(name) + string(value) }
    return block
  }

  static func string(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8.prefix(126))
    return [UInt8(bytes.count)] + bytes
  }

  static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }
}
