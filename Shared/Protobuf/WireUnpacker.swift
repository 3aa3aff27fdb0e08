internal import CProtobufC
internal import CWire

/// Reads wire bytes into protobuf-c's structures, by protobuf-c's descriptors, in one pass.
///
/// protobuf-c 1.4.1 cannot be given bytes of strangers as they are: it recurses without a limit,
/// refuses groups and fields of another wire type, and replaces or refuses a sub-message that occurs
/// twice. To guard it, bytes had to be walked before it and sometimes rewritten, and it copies all
/// text once more. So the walk itself fills the structures. Text and bytes are not copied: they
/// point into the input, which must outlive the structures.
///
/// Everything that is taken from `arena` counts against its limit. A list whose elements come in a
/// row, as every known writer has them, gets memory to measure; others grow by doubling.
struct WireUnpacker {
  let arena: UnsafeMutablePointer<tl_arena>

  /// The structure of the message that `reader` holds.
  func message(
    in reader: WireReader, as table: UnsafePointer<tl_message>
  ) throws(WireFault) -> UnsafeMutableRawPointer {
    let structure = try empty(table)
    try read(reader, into: structure, as: table, depth: 1)
    return structure
  }

  private func empty(
    _ table: UnsafePointer<tl_message>
  ) throws(WireFault) -> UnsafeMutableRawPointer {
    let descriptor = table.messageDescriptor
    let memory = try allocate(descriptor.pointee.sizeof_message)
    protobuf_c_message_init(descriptor, memory)
    return memory
  }

  @inline(__always)
  private func allocate(_ count: Int) throws(WireFault) -> UnsafeMutableRawPointer {
    guard let memory = tl_arena_alloc(arena, count) else { throw .tooLarge }
    return memory
  }

  /// Adds what `reader` holds to a structure: numbers and texts replace, messages merge, lists grow.
  private func read(
    _ content: WireReader, into structure: UnsafeMutableRawPointer,
    as table: UnsafePointer<tl_message>, depth: Int
  ) throws(WireFault) {
    guard depth <= MessageArena.depthLimit else { throw .nestedTooDeep }
    var reader = content
    var next = 0
    while !reader.atEnd {
      let start = reader.position
      let tag = try reader.tag()
      let index = table.index(of: tag.number, guess: next)
      if index >= 0 {
        next = index + 1
        let field = Field(table, index, structure)
        let natural = WireType(of: field.type)
        if field.isRepeated {
          if tag.type == natural {
            try readElements(&reader, of: field, tag, depth: depth)
            continue
          }
          if tag.type == .lengthPrefixed {
            try readPacked(try reader.lengthPrefixed(), of: field)
            continue
          }
        } else if tag.type == natural {
          try readSingle(&reader, of: field, depth: depth)
          continue
        }
      }
      let value = reader.position
      try reader.skip(tag, depth: depth)
      try keep(tag, start, value, reader.position, in: structure)
    }
  }

  // MARK: Single values

  @inline(__always)
  private func readSingle(
    _ reader: inout WireReader, of field: Field, depth: Int
  ) throws(WireFault) {
    // Members of a oneof share their memory, which is this member's only while it is chosen.
    let isOwn = field.choose()
    switch field.type {
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
      field.place.storeBytes(of: try reader.lengthPrefixed().data, as: ProtobufCBinaryData.self)
    case PROTOBUF_C_TYPE_MESSAGE:
      let content = try reader.lengthPrefixed()
      guard let below = field.message else { return }
      let present = isOwn ? field.place.load(as: UnsafeMutableRawPointer?.self) : nil
      let structure: UnsafeMutableRawPointer
      if let present { structure = present } else { structure = try empty(below) }
      field.place.storeBytes(of: structure, as: UnsafeMutableRawPointer.self)
      try read(content, into: structure, as: below, depth: depth + 1)
    default:
      try reader.scalar(field.type, to: field.place)
    }
  }

  // MARK: Lists

  /// The element behind `tag` and those that follow it in a row.
  private func readElements(
    _ reader: inout WireReader, of field: Field, _ tag: WireReader.Tag, depth: Int
  ) throws(WireFault) {
    var count = 1
    var ahead = reader
    try ahead.skip(tag, depth: depth)
    while !ahead.atEnd, try ahead.tag() == tag {
      try ahead.skip(tag, depth: depth)
      count += 1
    }
    let size = field.elementSize
    var place = try room(for: count, in: field, size)
    for element in 0..<count {
      if element > 0 { _ = try reader.tag() }
      switch field.type {
      case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
        place.storeBytes(of: try reader.lengthPrefixed().data, as: ProtobufCBinaryData.self)
      case PROTOBUF_C_TYPE_MESSAGE:
        let content = try reader.lengthPrefixed()
        guard let below = field.message else { throw .malformed }
        let structure = try empty(below)
        place.storeBytes(of: structure, as: UnsafeMutableRawPointer.self)
        try read(content, into: structure, as: below, depth: depth + 1)
      default:
        try reader.scalar(field.type, to: place)
      }
      place += size
    }
  }

  /// Numbers in a row without tags.
  private func readPacked(_ content: WireReader, of field: Field) throws(WireFault) {
    let count = try content.packedCount(field.type)
    if count == 0 { return }
    let size = field.elementSize
    var place = try room(for: count, in: field, size)
    var reader = content
    for _ in 0..<count {
      try reader.scalar(field.type, to: place)
      place += size
    }
  }

  /// Bytes before a list's first element, where its capacity stands; keeps the alignment.
  private static let header = 16

  /// Where the next `count` elements of a list go; they are counted as there already.
  private func room(
    for count: Int, in field: Field, _ size: Int
  ) throws(WireFault) -> UnsafeMutableRawPointer {
    let old = field.count
    // No sum or product overflows: an element takes a byte of input and 16 of memory at most.
    let new = old + count
    field.count = new
    let present = old > 0 ? field.place.load(as: UnsafeMutableRawPointer?.self) : nil
    if let present, new <= (present - WireUnpacker.header).load(as: Int.self) {
      return present + old * size
    }
    let capacity = max(new, 2 * old)
    let memory = try allocate(WireUnpacker.header + capacity * size)
    memory.storeBytes(of: capacity, as: Int.self)
    let base = memory + WireUnpacker.header
    if let present { base.copyMemory(from: present, byteCount: old * size) }
    field.place.storeBytes(of: base, as: UnsafeMutableRawPointer.self)
    return base + old * size
  }

  // MARK: Unknown fields

  /// Keeps a field that the descriptor does not name. Fields that follow one another in the input
  /// are kept as one: the first of them, with a value that runs on over the others.
  private func keep(
    _ tag: WireReader.Tag, _ start: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>,
    _ end: UnsafePointer<UInt8>, in structure: UnsafeMutableRawPointer
  ) throws(WireFault) {
    let base = structure.assumingMemoryBound(to: ProtobufCMessage.self)
    let count = Int(base.pointee.n_unknown_fields)
    if count > 0, let last = base.pointee.unknown_fields.map({ $0 + (count - 1) }),
      let data = last.pointee.data, UnsafePointer(data + last.pointee.len) == start
    {
      last.pointee.len = end - UnsafePointer(data)
      return
    }
    if count & (count - 1) == 0 {
      // None or a power of two: room for twice as many.
      let memory = try allocate(
        max(1, 2 * count) * MemoryLayout<ProtobufCMessageUnknownField>.stride)
      let stride = MemoryLayout<ProtobufCMessageUnknownField>.stride
      if let old = base.pointee.unknown_fields {
        memory.copyMemory(from: old, byteCount: count * stride)
      }
      base.pointee.unknown_fields = memory.assumingMemoryBound(
        to: ProtobufCMessageUnknownField.self)
    }
    base.pointee.unknown_fields?[count] = ProtobufCMessageUnknownField(
      tag: tag.number, wire_type: ProtobufCWireType(UInt32(tag.type.rawValue)),
      len: end - value, data: UnsafeMutablePointer(mutating: value))
    base.pointee.n_unknown_fields += 1
  }
}

/// A field of a structure that is being read.
private struct Field {
  let c: UnsafePointer<ProtobufCFieldDescriptor>
  let table: UnsafePointer<tl_field>
  let structure: UnsafeMutableRawPointer

  init(
    _ message: UnsafePointer<tl_message>, _ index: Int, _ structure: UnsafeMutableRawPointer
  ) {
    c = message.messageDescriptor.pointee.fields + index
    table = message.pointee.fields + index
    self.structure = structure
  }

  var type: ProtobufCType { c.pointee.type }
  var isRepeated: Bool { c.pointee.label == PROTOBUF_C_LABEL_REPEATED }
  var message: UnsafePointer<tl_message>? { table.pointee.message }
  var elementSize: Int { Structure.elementSize(c) }
  var place: UnsafeMutableRawPointer { structure + Int(c.pointee.offset) }

  /// How many elements a list has.
  var count: Int {
    get { (structure + Int(c.pointee.quantifier_offset)).load(as: Int.self) }
    nonmutating set {
      (structure + Int(c.pointee.quantifier_offset)).storeBytes(of: newValue, as: Int.self)
    }
  }

  /// Makes this the member that its oneof holds; tells whether it was so, or stands in no oneof.
  @inline(__always)
  func choose() -> Bool {
    guard c.isInOneof else { return true }
    let chosen = structure + Int(c.pointee.quantifier_offset)
    if chosen.load(as: UInt32.self) == c.pointee.id { return true }
    chosen.storeBytes(of: c.pointee.id, as: UInt32.self)
    return false
  }
}

extension WireReader {
  /// What is left, where it lies.
  fileprivate var data: ProtobufCBinaryData {
    ProtobufCBinaryData(
      len: end - position, data: atEnd ? nil : UnsafeMutablePointer(mutating: position))
  }

  /// How many numbers of this type lie here without tags.
  fileprivate func packedCount(_ type: ProtobufCType) throws(WireFault) -> Int {
    let size = end - position
    switch WireType(of: type) {
    case .fixed32:
      guard size.isMultiple(of: 4) else { throw .malformed }
      return size / 4
    case .fixed64:
      guard size.isMultiple(of: 8) else { throw .malformed }
      return size / 8
    default:
      // Each varint has one byte without the upper bit: its last.
      guard size == 0 || end[-1] < 0x80 else { throw .malformed }
      return UnsafeBufferPointer(start: position, count: size).reduce(into: 0) { count, byte in
        count += byte < 0x80 ? 1 : 0
      }
    }
  }
}
