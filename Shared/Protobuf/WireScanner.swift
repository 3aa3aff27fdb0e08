internal import CProtobufC
internal import CWire

/// Walks the bytes of a message once before protobuf-c sees them.
///
/// protobuf-c 1.4.1 recurses without a limit, refuses group wire types, and fails or errs on
/// sub-messages that occur twice. The walk refuses what is broken or too deep and tells whether the
/// bytes must be rewritten by `WireNormalizer` first; nearly no message needs that.
struct WireScanner {
  private(set) var mustNormalize = false

  mutating func scan(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    as table: UnsafePointer<tl_message>, depth: Int
  ) throws(WireError) {
    guard depth <= MessageArena.depthLimit else { throw .nestedTooDeep }
    var reader = WireReader(from: start, to: end)
    var seen: UInt64 = 0
    while !reader.atEnd {
      let tag = try reader.tag()
      let index = table.index(of: tag.number)
      if index < 0 {
        if tag.type == .startGroup { mustNormalize = true }
        try reader.skip(tag, depth: depth)
        continue
      }
      let field = table.messageDescriptor.pointee.fields + index
      if tag.type != .lengthPrefixed || field.pointee.type != PROTOBUF_C_TYPE_MESSAGE {
        if !tag.type.carries(field) { mustNormalize = true }
        try reader.skip(tag, depth: depth)
        continue
      }
      let content = try reader.lengthPrefixed()
      if field.pointee.label != PROTOBUF_C_LABEL_REPEATED {
        // Beyond 64 fields there is no bit to remember: assume the worst.
        let bit: UInt64 = index < 64 ? 1 << UInt64(index) : 0
        if bit == 0 || seen & bit != 0 { mustNormalize = true }
        seen |= bit
      }
      if let below = table.pointee.fields[index].message {
        try scan(from: content.start, to: content.end, as: below, depth: depth + 1)
      }
    }
  }
}

/// Reads tags and skips values in bytes that may hold anything.
struct WireReader {
  enum WireType: UInt32 {
    case varint = 0
    case fixed64 = 1
    case lengthPrefixed = 2
    case startGroup = 3
    case endGroup = 4
    case fixed32 = 5

    /// Whether a field of this type may come in this wire type, packed lists included. protobuf-c
    /// refuses the message where it may not; the encoding says to treat the field as unknown.
    func carries(_ field: UnsafePointer<ProtobufCFieldDescriptor>) -> Bool {
      let natural: WireType
      switch field.pointee.type {
      case PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_FLOAT:
        natural = .fixed32
      case PROTOBUF_C_TYPE_SFIXED64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_DOUBLE:
        natural = .fixed64
      case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES, PROTOBUF_C_TYPE_MESSAGE:
        natural = .lengthPrefixed
      default: natural = .varint
      }
      return self == natural
        || (self == .lengthPrefixed && field.pointee.label == PROTOBUF_C_LABEL_REPEATED)
    }
  }

  struct Tag {
    let number: UInt32
    let type: WireType
  }

  private(set) var position: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  init(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
    position = start
    self.end = end
  }

  var atEnd: Bool { position >= end }

  @inline(__always)
  mutating func varint() throws(WireError) -> UInt64 {
    if position < end, position.pointee < 0x80 {
      let value = UInt64(position.pointee)
      position += 1
      return value
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(WireError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 70 {
      let byte = position.pointee
      position += 1
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .malformed
  }

  @inline(__always)
  mutating func tag() throws(WireError) -> Tag {
    let value = try varint()
    // Numbers end at 2^29 - 1, so a tag fits 32 bits; 0 is no number.
    guard value <= UInt64(UInt32.max), value >> 3 != 0,
      let type = WireType(rawValue: UInt32(value & 7))
    else { throw .malformed }
    return Tag(number: UInt32(value >> 3), type: type)
  }

  @inline(__always)
  mutating func lengthPrefixed() throws(WireError) -> (
    start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) {
    let length = try varint()
    guard length <= UInt64(end - position) else { throw .malformed }
    let start = position
    position += Int(length)
    return (start, position)
  }

  /// Passes over the value that follows `tag`; a group with all that it holds.
  @inline(__always)
  mutating func skip(_ tag: Tag, depth: Int) throws(WireError) {
    switch tag.type {
    case .varint: _ = try varint()
    case .lengthPrefixed: _ = try lengthPrefixed()
    case .fixed64: try advance(8)
    case .fixed32: try advance(4)
    case .startGroup: try skipGroup(tag.number, depth: depth + 1)
    case .endGroup: throw .malformed
    }
  }

  @inline(__always)
  private mutating func advance(_ count: Int) throws(WireError) {
    guard end - position >= count else { throw .malformed }
    position += count
  }

  private mutating func skipGroup(_ number: UInt32, depth: Int) throws(WireError) {
    guard depth <= MessageArena.depthLimit else { throw .nestedTooDeep }
    while !atEnd {
      let tag = try tag()
      if tag.type == .endGroup {
        guard tag.number == number else { throw .malformed }
        return
      }
      try skip(tag, depth: depth)
    }
    throw .malformed
  }
}
