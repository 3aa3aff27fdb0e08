/// The generator is broken, or what it was given is.
struct GeneratorError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// One field of an encoded message, as it stands in the bytes.
struct WireField {
  enum Value {
    case varint(UInt64)
    case bytes(ArraySlice<UInt8>)
    case fixed(ArraySlice<UInt8>)
  }

  let number: Int
  let value: Value

  var int: Int { if case .varint(let value) = value { Int(truncatingIfNeeded: value) } else { 0 } }
  var flag: Bool { int != 0 }
  var bytes: ArraySlice<UInt8> { if case .bytes(let bytes) = value { bytes } else { [] } }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// All fields of a message in their order. Descriptors hold no groups.
  static func all(in bytes: some Sequence<UInt8>) throws -> [WireField] {
    var reader = WireFieldReader(rest: ArraySlice(Array(bytes)))
    var fields: [WireField] = []
    while let field = try reader.next() { fields.append(field) }
    return fields
  }
}

private struct WireFieldReader {
  var rest: ArraySlice<UInt8>

  mutating func next() throws -> WireField? {
    guard !rest.isEmpty else { return nil }
    let tag = try varint()
    let number = Int(tag >> 3)
    switch tag & 7 {
    case 0: return WireField(number: number, value: .varint(try varint()))
    case 1: return WireField(number: number, value: .fixed(try take(8)))
    case 2: return WireField(number: number, value: .bytes(try take(Int(try varint()))))
    case 5: return WireField(number: number, value: .fixed(try take(4)))
    default: throw GeneratorError("the descriptor holds wire type \(tag & 7)")
    }
  }

  private mutating func varint() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else { break }
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
    }
    throw GeneratorError("the descriptor is cut off")
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw GeneratorError("the descriptor is cut off") }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}

/// Builds the bytes of a message.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: WireField) {
    switch field.value {
    case .varint(let value):
      varint(UInt64(field.number) << 3)
      varint(value)
    case .bytes(let content): add(field.number, content)
    case .fixed(let content):
      varint(UInt64(field.number) << 3 | (content.count == 8 ? 1 : 5))
      bytes.append(contentsOf: content)
    }
  }

  mutating func add(_ number: Int, _ content: some Collection<UInt8>) {
    varint(UInt64(number) << 3 | 2)
    varint(UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
