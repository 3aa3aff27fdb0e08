package import CProtos
package import Protobuf

// Crossing from Swift values to protobuf-c structures; used by generated code only. What the
// structures point to is copied into the arena and lives until it is rewound.

extension MessageArena {
  package func text(_ text: String) -> ProtobufCBinaryData {
    if text.isEmpty { return ProtobufCBinaryData() }
    let copied = text.utf8.withContiguousStorageIfAvailable { copy(UnsafeRawBufferPointer($0)) }
    if let copied { return copied }
    var text = text
    return text.withUTF8 { copy(UnsafeRawBufferPointer($0)) }
  }

  package func texts(_ list: [String]) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    values(list) { self.text($0) }
  }

  package func byteArray(_ bytes: [UInt8]) -> ProtobufCBinaryData {
    if bytes.isEmpty { return ProtobufCBinaryData() }
    return bytes.withUnsafeBytes { copy($0) }
  }

  package func byteArrays(_ list: [[UInt8]]) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    values(list) { byteArray($0) }
  }

  package func booleans(_ list: [Bool]) -> UnsafeMutablePointer<protobuf_c_boolean>? {
    values(list) { $0 ? 1 : 0 }
  }

  package func scalars<T>(_ list: [T]) -> UnsafeMutablePointer<T>? {
    values(list) { $0 }
  }

  /// C enums are four bytes wide (`PROTOBUF_C__FORCE_ENUM_TO_BE_INT_SIZE`).
  package func enums<C, E: ProtoEnum>(_ list: [E]) -> UnsafeMutablePointer<C>? {
    let numbers: UnsafeMutablePointer<Int32>? = values(list) { $0.rawValue }
    return numbers.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: C.self) }
  }

  package func message<C, M: Protobuf.Message>(_ message: M) -> UnsafeMutablePointer<C> {
    let memory = allocate(MemoryLayout<C>.size)
    message.fill(memory, arena: self)
    return memory.assumingMemoryBound(to: C.self)
  }

  package func messages<C, M: Protobuf.Message>(
    _ list: [M]
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<C>?>? {
    values(list) { self.message($0) }
  }

  package func entries<C, K, V>(
    _ pairs: [(key: K, value: V)],
    _ fill: (UnsafeMutablePointer<C>, (key: K, value: V)) -> Void
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<C>?>? {
    values(pairs) { pair in
      let entry = allocate(MemoryLayout<C>.size).assumingMemoryBound(to: C.self)
      fill(entry, pair)
      return entry
    }
  }

  /// Hands what the message holds beside its fields to its structure: as the first of these fields,
  /// with a value that runs on over the others.
  package func unknownFields(_ fields: UnknownFields, _ structure: UnsafeMutableRawPointer) {
    guard let bytes = fields.bytes else { return }
    var tag: UInt64 = 0
    var size = 0
    for byte in bytes.prefix(5) {
      tag |= UInt64(byte & 0x7f) << UInt64(7 * size)
      size += 1
      if byte < 0x80 { break }
    }
    let content = byteArray(Array(bytes.dropFirst(size)))
    let field = allocate(MemoryLayout<ProtobufCMessageUnknownField>.size)
      .bindMemory(to: ProtobufCMessageUnknownField.self, capacity: 1)
    field.initialize(
      to: ProtobufCMessageUnknownField(
        tag: UInt32(truncatingIfNeeded: tag >> 3),
        wire_type: ProtobufCWireType(rawValue: UInt32(truncatingIfNeeded: tag & 7)),
        len: content.len, data: content.data))
    let base = structure.assumingMemoryBound(to: ProtobufCMessage.self)
    base.pointee.n_unknown_fields = 1
    base.pointee.unknown_fields = field
  }

  private func values<T, C>(
    _ list: [T], _ value: (T) -> C
  ) -> UnsafeMutablePointer<C>? {
    if list.isEmpty { return nil }
    let memory = allocate(list.count * MemoryLayout<C>.stride).bindMemory(
      to: C.self, capacity: list.count)
    for (index, element) in list.enumerated() {
      (memory + index).initialize(to: value(element))
    }
    return memory
  }

  private func copy(_ bytes: UnsafeRawBufferPointer) -> ProtobufCBinaryData {
    let memory = allocate(bytes.count)
    memory.copyMemory(from: bytes.baseAddress ?? UnsafeRawPointer(memory), byteCount: bytes.count)
    return ProtobufCBinaryData(
      len: bytes.count, data: memory.assumingMemoryBound(to: UInt8.self))
  }
}
