internal import CProtobufC
internal import CWire

/// What is known of a message type: a view of static tables that live as long as the process.
///
/// Cheap to copy and to compare; equal when it is the same type.
public struct MessageDescriptor: Sendable, Hashable {
  // Immutable static data of the generated C code, so any thread may read it.
  nonisolated(unsafe) private let address: UnsafeRawPointer

  /// Wraps the address of a generated `tl_message`; only generated code calls this.
  public init(table: UnsafeRawPointer) { address = table }

  init(_ table: UnsafePointer<tl_message>) { address = UnsafeRawPointer(table) }

  var table: UnsafePointer<tl_message> { address.assumingMemoryBound(to: tl_message.self) }

  var c: UnsafePointer<ProtobufCMessageDescriptor> { table.messageDescriptor }

  var hasRules: Bool { table.pointee.flags & UInt8(TL_MESSAGE_RULES) != 0 }

  /// `talaka.echo.v1.EchoRequest`.
  public var fullName: String { String(cString: c.pointee.name) }

  /// The last part of the name.
  public var name: String { String(cString: c.pointee.short_name) }

  /// The type of a map's entries: `key` and `value`.
  public var isMapEntry: Bool { table.pointee.flags & UInt8(TL_MESSAGE_MAP_ENTRY) != 0 }

  /// The fields in the order of their numbers.
  public var fields: [FieldDescriptor] {
    (0..<Int(c.pointee.n_fields)).map { FieldDescriptor(message: self, index: $0) }
  }

  /// The field named `name` in the proto or in JSON; nil when there is none.
  public func field(named name: String) -> FieldDescriptor? {
    fields.first { $0.name == name || $0.jsonName == name }
  }
}

/// What is known of a field.
public struct FieldDescriptor: Sendable, Hashable {
  /// Types of the proto language. `string` and `bytes` are told apart here, not in protobuf-c.
  public enum Kind: Sendable {
    case int32, sint32, sfixed32, int64, sint64, sfixed64, uint32, fixed32, uint64, fixed64
    case float, double, bool, `enum`, string, bytes, message
  }

  let message: MessageDescriptor
  let index: Int

  var c: UnsafePointer<ProtobufCFieldDescriptor> { message.c.pointee.fields + index }
  var table: UnsafePointer<tl_field> { message.table.pointee.fields + index }

  /// The name in the proto.
  public var name: String { String(cString: c.pointee.name) }
  /// The name in JSON.
  public var jsonName: String { String(cString: table.pointee.json_name) }
  public var number: Int32 { Int32(truncatingIfNeeded: c.pointee.id) }
  public var isRepeated: Bool { c.pointee.label == PROTOBUF_C_LABEL_REPEATED }
  public var isMap: Bool { table.pointee.flags & UInt8(TL_FIELD_MAP) != 0 }
  /// `optional`, a member of a oneof, or a single message: absence differs from the default.
  public var hasPresence: Bool {
    c.pointee.flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0
      || (c.pointee.type == PROTOBUF_C_TYPE_MESSAGE && !isRepeated)
  }
  /// The oneof that the field belongs to; nil for `optional` alone.
  public var oneofName: String? { table.pointee.oneof.map { String(cString: $0) } }

  /// The type of the field's message or of its map's entries; nil for other kinds.
  public var messageType: MessageDescriptor? {
    table.pointee.message.map { MessageDescriptor($0) }
  }

  /// Names and numbers of the field's enum in the order of numbers; empty for other kinds.
  public var enumValues: [(name: String, number: Int32)] {
    guard let type = c.enumDescriptor else { return [] }
    return (0..<Int(type.pointee.n_values)).map { index in
      let value = type.pointee.values[index]
      return (String(cString: value.name), value.value)
    }
  }

  public var kind: Kind {
    switch c.pointee.type {
    case PROTOBUF_C_TYPE_INT32: .int32
    case PROTOBUF_C_TYPE_SINT32: .sint32
    case PROTOBUF_C_TYPE_SFIXED32: .sfixed32
    case PROTOBUF_C_TYPE_INT64: .int64
    case PROTOBUF_C_TYPE_SINT64: .sint64
    case PROTOBUF_C_TYPE_SFIXED64: .sfixed64
    case PROTOBUF_C_TYPE_UINT32: .uint32
    case PROTOBUF_C_TYPE_FIXED32: .fixed32
    case PROTOBUF_C_TYPE_UINT64: .uint64
    case PROTOBUF_C_TYPE_FIXED64: .fixed64
    case PROTOBUF_C_TYPE_FLOAT: .float
    case PROTOBUF_C_TYPE_DOUBLE: .double
    case PROTOBUF_C_TYPE_BOOL: .bool
    case PROTOBUF_C_TYPE_ENUM: .enum
    case PROTOBUF_C_TYPE_MESSAGE: .message
    default: table.pointee.flags & UInt8(TL_FIELD_STRING) != 0 ? .string : .bytes
    }
  }

  /// The rules that stand in the contract.
  public var rules: FieldRules {
    let table = table.pointee
    return FieldRules(
      required: table.flags & UInt8(TL_FIELD_REQUIRED) != 0,
      maxLength: table.max_length == 0 ? nil : Int(table.max_length),
      format: FieldFormat(rawValue: table.format),
      category: DataCategory(rawValue: table.category),
      subject: table.flags & UInt8(TL_FIELD_SUBJECT) != 0)
  }
}

extension UnsafePointer<tl_message> {
  var messageDescriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    pointee.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
  }

  /// The place of the field with this number, -1 when the type has none. `guess` is looked at
  /// first: fields mostly come in the order of their numbers.
  @inline(__always)
  func index(of number: UInt32, guess: Int = 0) -> Int {
    let descriptor = messageDescriptor
    guard let fields = descriptor.pointee.fields else { return -1 }
    if guess < Int(descriptor.pointee.n_fields), fields[guess].id == number { return guess }
    return search(number, fields, Int(descriptor.pointee.n_fields))
  }

  private func search(
    _ number: UInt32, _ fields: UnsafePointer<ProtobufCFieldDescriptor>, _ count: Int
  ) -> Int {
    // Most messages number their fields 1, 2, 3.
    let direct = Int(number) - 1
    if direct >= 0, direct < count, fields[direct].id == number { return direct }
    var low = 0
    var high = count - 1
    while low <= high {
      let middle = (low + high) / 2
      let id = fields[middle].id
      if id == number { return middle }
      if id < number { low = middle + 1 } else { high = middle - 1 }
    }
    return -1
  }
}

extension UnsafePointer<ProtobufCFieldDescriptor> {
  var enumDescriptor: UnsafePointer<ProtobufCEnumDescriptor>? {
    guard pointee.type == PROTOBUF_C_TYPE_ENUM else { return nil }
    return pointee.descriptor?.assumingMemoryBound(to: ProtobufCEnumDescriptor.self)
  }
}
