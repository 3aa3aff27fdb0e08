internal import CProtobufC

/// Writes protobuf-c's structures as wire bytes, by their descriptors.
///
/// From the last byte to the first: when the length of a message comes to be written, the message
/// stands behind it already, so that nothing is measured beforehand. protobuf-c walks a message
/// twice to write it and once more for each message that it is in, and takes -0.0 for the default.
struct WirePacker {
  private let arena: MessageArena
  private var start: UnsafeMutableRawPointer
  /// The first byte that is written.
  private var position: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  /// Most bytes of a number and of a length with its tag.
  private static let numberMax = 10 + 5
  /// Bytes that a message may take before memory is asked for again.
  private static let firstSize = 1 << 10

  init(arena: MessageArena) {
    self.arena = arena
    start = arena.allocate(WirePacker.firstSize)
    end = start + WirePacker.firstSize
    position = end
  }

  /// What is written; it lives until the arena is rewound.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: position, count: end - position)
  }

  /// Writes an initialised structure, before what is written.
  mutating func write(_ structure: UnsafeRawPointer) {
    let base = structure.load(as: ProtobufCMessage.self)
    if base.n_unknown_fields > 0 { writeUnknown(base) }
    guard let fields = base.descriptor.pointee.fields else { return }
    var field = fields + Int(base.descriptor.pointee.n_fields)
    while field > fields {
      field -= 1
      if field.pointee.label == PROTOBUF_C_LABEL_REPEATED {
        if let (elements, count) = Structure.list(field, in: structure) {
          writeList(elements, count, field)
        }
      } else {
        writeSingle(structure, field)
      }
    }
  }

  private mutating func writeUnknown(_ base: ProtobufCMessage) {
    for index in (0..<Int(base.n_unknown_fields)).reversed() {
      guard let field = base.unknown_fields?[index] else { continue }
      writeBytes(field.data, field.len)
      writeVarint(UInt64(field.tag) << 3 | UInt64(field.wire_type.rawValue))
    }
  }

  // MARK: Fields

  @inline(__always)
  private mutating func writeSingle(
    _ structure: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    let place = structure + Int(field.pointee.offset)
    let hasPresence = field.isInOneof
    if hasPresence {
      let chosen = (structure + Int(field.pointee.quantifier_offset)).load(as: UInt32.self)
      guard chosen == field.pointee.id else { return }
    }
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
      let data = place.load(as: ProtobufCBinaryData.self)
      if data.len > 0 || hasPresence { writeData(data, field) }
    case PROTOBUF_C_TYPE_MESSAGE:
      guard let below = place.load(as: UnsafeRawPointer?.self) else { return }
      writeMessage(below, field)
    default:
      guard hasPresence || !field.isZero(at: place) else { return }
      makeRoom(WirePacker.numberMax)
      writeScalar(field.pointee.type, at: place)
      writeTag(field, WireType(of: field.pointee.type))
    }
  }

  private mutating func writeList(
    _ elements: UnsafeRawPointer, _ count: Int, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    let type = field.pointee.type
    let size = Structure.elementSize(field)
    let isPacked = field.pointee.flags & PROTOBUF_C_FIELD_FLAG_PACKED.rawValue != 0
    let behind = end - position
    var place = elements + count * size
    while place > elements {
      place -= size
      switch type {
      case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
        writeData(place.load(as: ProtobufCBinaryData.self), field)
      case PROTOBUF_C_TYPE_MESSAGE:
        if let below = place.load(as: UnsafeRawPointer?.self) { writeMessage(below, field) }
      default:
        makeRoom(WirePacker.numberMax)
        writeScalar(type, at: place)
        if !isPacked { writeTag(field, WireType(of: type)) }
      }
    }
    if isPacked { writeLength(behind, field) }
  }

  private mutating func writeMessage(
    _ structure: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    let behind = end - position
    write(structure)
    writeLength(behind, field)
  }

  // MARK: Values

  private mutating func writeData(
    _ data: ProtobufCBinaryData, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    let behind = end - position
    writeBytes(data.data, data.len)
    writeLength(behind, field)
  }

  /// The tag and the length of what was written since `behind` bytes stood there.
  private mutating func writeLength(
    _ behind: Int, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    makeRoom(WirePacker.numberMax)
    prepend(UInt64(end - position - behind))
    writeTag(field, .lengthPrefixed)
  }

  private mutating func writeBytes(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    guard let bytes, count > 0 else { return }
    makeRoom(count)
    position -= count
    position.copyMemory(from: bytes, byteCount: count)
  }

  private mutating func writeVarint(_ value: UInt64) {
    makeRoom(WirePacker.numberMax)
    prepend(value)
  }

  @inline(__always)
  private mutating func writeTag(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ type: WireType
  ) {
    prepend(UInt64(field.pointee.id) << 3 | UInt64(type.rawValue))
  }

  /// A number, a flag or an enum as protobuf-c holds it at `place`. There must be room for it.
  @inline(__always)
  private mutating func writeScalar(_ type: ProtobufCType, at place: UnsafeRawPointer) {
    switch type {
    case PROTOBUF_C_TYPE_INT32, PROTOBUF_C_TYPE_ENUM:
      prepend(UInt64(bitPattern: Int64(place.load(as: Int32.self))))
    case PROTOBUF_C_TYPE_UINT32: prepend(UInt64(place.load(as: UInt32.self)))
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_UINT64: prepend(place.load(as: UInt64.self))
    case PROTOBUF_C_TYPE_BOOL: prepend(place.load(as: protobuf_c_boolean.self) == 0 ? 0 : 1)
    case PROTOBUF_C_TYPE_SINT32:
      let value = place.load(as: Int32.self)
      prepend(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)))
    case PROTOBUF_C_TYPE_SINT64:
      let value = place.load(as: Int64.self)
      prepend(UInt64(bitPattern: value << 1 ^ value >> 63))
    case PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FLOAT:
      // The wire is little-endian, and so are the machines that this runs on.
      position -= 4
      position.copyMemory(from: place, byteCount: 4)
    default:
      position -= 8
      position.copyMemory(from: place, byteCount: 8)
    }
  }

  /// A varint. There must be room for it.
  @inline(__always)
  private mutating func prepend(_ value: UInt64) {
    if value < 0x80 {
      position -= 1
      position.storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
    } else {
      prependLong(value)
    }
  }

  private mutating func prependLong(_ value: UInt64) {
    position -= (70 - (value | 1).leadingZeroBitCount) / 7
    var rest = value
    var place = position
    while rest >= 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      place += 1
      rest >>= 7
    }
    place.storeBytes(of: UInt8(truncatingIfNeeded: rest), as: UInt8.self)
  }

  // MARK: Memory

  @inline(__always)
  private mutating func makeRoom(_ count: Int) {
    if position - start < count { grow(count) }
  }

  private mutating func grow(_ count: Int) {
    let written = end - position
    let size = max(2 * (end - start), written + count)
    start = arena.allocate(size)
    let newEnd = start + size
    (newEnd - written).copyMemory(from: position, byteCount: written)
    position = newEnd - written
    end = newEnd
  }
}
