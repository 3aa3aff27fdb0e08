internal import CProtobufC

/// Why bytes are no message; as small as it can be, because it is passed at every step of reading.
enum WireFault: Error {
  case malformed, nestedTooDeep, tooLarge
}

/// How a value lies on the wire: the lower three bits of its tag.
enum WireType: UInt8 {
  case varint = 0
  case fixed64 = 1
  case lengthPrefixed = 2
  case startGroup = 3
  case endGroup = 4
  case fixed32 = 5
}

/// Reads tags and values in bytes that may hold anything.
struct WireReader {
  struct Tag: Equatable {
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

  /// At most ten bytes; bits beyond the 64th are dropped.
  @inline(__always)
  mutating func varint() throws(WireFault) -> UInt64 {
    if position < end, position.pointee < 0x80 {
      let value = UInt64(position.pointee)
      position += 1
      return value
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(WireFault) -> UInt64 {
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
  mutating func tag() throws(WireFault) -> Tag {
    let value = try varint()
    // Numbers end at 2^29 - 1, so a tag fits 32 bits; 0 is no number.
    guard value <= UInt64(UInt32.max), value >> 3 != 0,
      let type = WireType(rawValue: UInt8(truncatingIfNeeded: value & 7))
    else { throw .malformed }
    return Tag(number: UInt32(truncatingIfNeeded: value >> 3), type: type)
  }

  /// What lies behind a length, to be read on its own.
  @inline(__always)
  mutating func lengthPrefixed() throws(WireFault) -> WireReader {
    let length = try varint()
    guard length <= UInt64(end - position) else { throw .malformed }
    let start = position
    position += Int(length)
    return WireReader(from: start, to: position)
  }

  /// A number, a flag or an enum, written to `place` as protobuf-c holds it. Length-prefixed types
  /// are not read here.
  @inline(__always)
  mutating func scalar(
    _ type: ProtobufCType, to place: UnsafeMutableRawPointer
  ) throws(WireFault) {
    switch type {
    case PROTOBUF_C_TYPE_INT32, PROTOBUF_C_TYPE_UINT32, PROTOBUF_C_TYPE_ENUM:
      place.storeBytes(of: UInt32(truncatingIfNeeded: try varint()), as: UInt32.self)
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_UINT64:
      place.storeBytes(of: try varint(), as: UInt64.self)
    case PROTOBUF_C_TYPE_BOOL:
      place.storeBytes(of: try varint() != 0 ? 1 : 0, as: protobuf_c_boolean.self)
    case PROTOBUF_C_TYPE_SINT32:
      let value = UInt32(truncatingIfNeeded: try varint())
      place.storeBytes(of: value >> 1 ^ (0 &- (value & 1)), as: UInt32.self)
    case PROTOBUF_C_TYPE_SINT64:
      let value = try varint()
      place.storeBytes(of: value >> 1 ^ (0 &- (value & 1)), as: UInt64.self)
    case PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FLOAT:
      // The wire is little-endian, and so are the machines that this runs on.
      place.copyMemory(from: try take(4), byteCount: 4)
    default:
      place.copyMemory(from: try take(8), byteCount: 8)
    }
  }

  /// Passes over the value that follows `tag`; a group with all that it holds.
  @inline(__always)
  mutating func skip(_ tag: Tag, depth: Int) throws(WireFault) {
    switch tag.type {
    case .varint: _ = try varint()
    case .lengthPrefixed: _ = try lengthPrefixed()
    case .fixed64: _ = try take(8)
    case .fixed32: _ = try take(4)
    case .startGroup: try skipGroup(tag.number, depth: depth + 1)
    case .endGroup: throw .malformed
    }
  }

  /// The next `count` bytes.
  @inline(__always)
  private mutating func take(_ count: Int) throws(WireFault) -> UnsafePointer<UInt8> {
    guard end - position >= count else { throw .malformed }
    let start = position
    position += count
    return start
  }

  private mutating func skipGroup(_ number: UInt32, depth: Int) throws(WireFault) {
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

extension WireType {
  /// How a single value of this type lies on the wire.
  init(of type: ProtobufCType) {
    switch type {
    case PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_FLOAT: self = .fixed32
    case PROTOBUF_C_TYPE_SFIXED64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_DOUBLE: self = .fixed64
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES, PROTOBUF_C_TYPE_MESSAGE:
      self = .lengthPrefixed
    default: self = .varint
    }
  }
}
