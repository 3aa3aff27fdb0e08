internal import CProtobufC
internal import CWire

/// Reaching into protobuf-c structures by descriptor, where the Swift type is not known.
enum Structure {
  /// Memory of a type with all fields at their defaults.
  static func make(
    _ table: UnsafePointer<tl_message>, in arena: MessageArena
  ) -> UnsafeMutableRawPointer {
    let descriptor = table.messageDescriptor
    let memory = arena.allocate(descriptor.pointee.sizeof_message)
    protobuf_c_message_init(descriptor, memory)
    return memory
  }

  /// Bytes of one element of a list of this field.
  static func elementSize(_ field: UnsafePointer<ProtobufCFieldDescriptor>) -> Int {
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64,
      PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_DOUBLE:
      8
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES: MemoryLayout<ProtobufCBinaryData>.stride
    case PROTOBUF_C_TYPE_MESSAGE: MemoryLayout<UnsafeRawPointer>.stride
    default: 4
    }
  }

  /// The elements of a list: where they begin and how many there are.
  static func list(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, in structure: UnsafeRawPointer
  ) -> (base: UnsafeRawPointer, count: Int)? {
    let count = (structure + Int(field.pointee.quantifier_offset)).load(as: Int.self)
    guard count > 0,
      let base = (structure + Int(field.pointee.offset)).load(as: UnsafeRawPointer?.self)
    else { return nil }
    return (base, count)
  }

  /// Bytes copied into the arena.
  static func data(_ bytes: UnsafeBufferPointer<UInt8>, in arena: MessageArena)
    -> ProtobufCBinaryData
  {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return ProtobufCBinaryData() }
    let memory = arena.allocate(bytes.count)
    memory.copyMemory(from: base, byteCount: bytes.count)
    return ProtobufCBinaryData(
      len: bytes.count, data: memory.assumingMemoryBound(to: UInt8.self))
  }
}
