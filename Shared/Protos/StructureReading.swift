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

  /// Text, which the wire may hold in any state: throws where it is not UTF-8.
  package static func text(_ data: ProtobufCBinaryData) throws(WireError) -> String {
    if data.len == 0 { return "" }
    do {
      let bytes = UnsafeBufferPointer(start: data.data, count: data.len)
      return String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      throw .invalidUTF8(field: "")
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
    return try M(unpacked: structure)
  }

  package static func messages<C, M: Protobuf.Message>(
    _ base: UnsafeMutablePointer<UnsafeMutablePointer<C>?>?, _ count: Int
  ) throws(WireError) -> [M] {
    var list: [M] = []
    list.reserveCapacity(count)
    for structure in elements(base, count) {
      if let structure { list.append(try M(unpacked: structure)) }
    }
    return list
  }
}
