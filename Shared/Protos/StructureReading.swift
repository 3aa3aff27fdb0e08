package import CProtos
package import Protobuf

/// Crossing from protobuf-c structures to Swift values; used by generated code only.
package enum FromC {
  /// The elements of a C list.
  package static func elements<C>(
    _ base: UnsafeMutablePointer<C>?, _ count: Int
  ) -> UnsafeBufferPointer<C> {
    UnsafeBufferPointer(start: base.map { UnsafePointer($0) }, count: base == nil ? 0 : count)
  }

  /// What the structure holds beside its fields.
  @inline(__always)
  package static func unknownFields(_ structure: UnsafeRawPointer) -> UnknownFields {
    let base = structure.assumingMemoryBound(to: ProtobufCMessage.self)
    return base.pointee.n_unknown_fields == 0 ? UnknownFields() : collected(base)
  }

  private static func collected(_ base: UnsafePointer<ProtobufCMessage>) -> UnknownFields {
    var bytes: [UInt8] = []
    for index in 0..<Int(base.pointee.n_unknown_fields) {
      guard let field = base.pointee.unknown_fields?[index] else { continue }
      var tag = UInt64(field.tag) << 3 | UInt64(field.wire_type.rawValue)
      while tag >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: tag) | 0x80)
        tag >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: tag))
      bytes.append(contentsOf: UnsafeBufferPointer(start: field.data, count: field.len))
    }
    return UnknownFields(bytes)
  }

  /// Text, which the wire may hold in any state: throws where it is not UTF-8.
  package static func text(_ data: ProtobufCBinaryData) throws(WireError) -> String {
    if data.len == 0 { return "" }
    let bytes = UnsafeBufferPointer(start: UnsafePointer(data.data), count: data.len)
    switch TextCheck(bytes) {
    // Unchecked by the library, for the check stands above.
    case .ascii: return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
    case .unicode: return String(copying: UTF8Span(unchecked: bytes.span))
    case .invalid: throw .invalidUTF8(field: "")
    }
  }

  package static func texts(
    _ base: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int
  ) throws(WireError) -> [String] {
    var list: [String] = []
    list.reserveCapacity(count)
    for data in elements(base, count) { list.append(try text(data)) }
    return list
  }

  package static func byteArray(_ data: ProtobufCBinaryData) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data.data, count: data.data == nil ? 0 : data.len))
  }

  package static func byteArrays(_ base: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int)
    -> [[UInt8]]
  {
    elements(base, count).map(byteArray)
  }

  package static func booleans(
    _ base: UnsafeMutablePointer<protobuf_c_boolean>?, _ count: Int
  ) -> [Bool] {
    elements(base, count).map { $0 != 0 }
  }

  package static func scalars<T>(_ base: UnsafeMutablePointer<T>?, _ count: Int) -> [T] {
    Array(elements(base, count))
  }

  /// C enums are four bytes wide (`PROTOBUF_C__FORCE_ENUM_TO_BE_INT_SIZE`).
  package static func enums<C, E: ProtoEnum>(_ base: UnsafeMutablePointer<C>?, _ count: Int) -> [E]
  {
    guard let base else { return [] }
    let numbers = UnsafeRawPointer(base)
    return (0..<count).map {
      E(rawValue: numbers.load(fromByteOffset: $0 * MemoryLayout<Int32>.stride, as: Int32.self))
    }
  }

  package static func message<C, M: Protobuf.Message>(
    _ structure: UnsafeMutablePointer<C>?
  ) throws(WireError) -> M? {
    guard let structure else { return nil }
    return try M.unpacked(structure)
  }

  package static func messages<C, M: Protobuf.Message>(
    _ base: UnsafeMutablePointer<UnsafeMutablePointer<C>?>?, _ count: Int
  ) throws(WireError) -> [M] {
    var list: [M] = []
    list.reserveCapacity(count)
    for structure in elements(base, count) {
      if let structure { list.append(try M.unpacked(structure)) }
    }
    return list
  }
}
