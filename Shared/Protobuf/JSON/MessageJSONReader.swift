internal import CProtobufC
internal import CWire

/// Builds structures from JSON by the canonical mapping of proto3. Names of fields may come in
/// lowerCamelCase or as in the proto; unknown names are refused.
struct MessageJSONReader {
  let arena: MessageArena
  let options: JSONOptions
  private var path: [String] = []

  init(arena: MessageArena, options: JSONOptions) {
    self.arena = arena
    self.options = options
  }

  func fault(_ reason: JSONError.Reason, _ description: String) -> JSONError {
    var text = ""
    for step in path { text += text.isEmpty || step.hasPrefix("[") ? step : "." + step }
    return JSONError(reason, path: text, description)
  }

  /// The structure of a message; it lives until the arena is rewound.
  mutating func message(
    _ value: JSONValue, _ table: UnsafePointer<tl_message>, depth: Int = 1
  ) throws(JSONError) -> UnsafeMutableRawPointer {
    guard depth <= MessageArena.depthLimit else {
      throw fault(.nestedTooDeep, "More than \(MessageArena.depthLimit) levels of messages.")
    }
    let structure = Structure.make(table, in: arena)
    if table.pointee.kind != UInt8(TL_PLAIN) {
      try wellKnown(value, table, structure, depth)
      return structure
    }
    guard case .object(let members) = value else { throw fault(.wrongValue, "Not an object.") }
    try fill(structure, members, table, depth)
    return structure
  }

  private mutating func fill(
    _ structure: UnsafeMutableRawPointer, _ members: [JSONMember],
    _ table: UnsafePointer<tl_message>, _ depth: Int
  ) throws(JSONError) {
    var seen: Set<Int> = []
    for member in members {
      path.append(member.name)
      guard let index = MessageJSONReader.index(of: member.name, table) else {
        if options.ignoresUnknownFields {
          path.removeLast()
          continue
        }
        throw fault(.unknownField, "\(MessageDescriptor(table).name) has no such field.")
      }
      guard seen.insert(index).inserted else {
        throw fault(.duplicate, "The field is there under both of its names.")
      }
      try set(member.value, index, table, structure, depth)
      path.removeLast()
    }
  }

  private static func index(of name: String, _ table: UnsafePointer<tl_message>) -> Int? {
    (0..<Int(table.messageDescriptor.pointee.n_fields)).first { index in
      String(cString: table.pointee.fields[index].json_name) == name
        || String(cString: table.messageDescriptor.pointee.fields[index].name) == name
    }
  }

  // MARK: Fields

  private mutating func set(
    _ value: JSONValue, _ index: Int, _ table: UnsafePointer<tl_message>,
    _ structure: UnsafeMutableRawPointer, _ depth: Int
  ) throws(JSONError) {
    let field = table.messageDescriptor.pointee.fields + index
    let rules = table.pointee.fields + index
    let isRepeated = field.pointee.label == PROTOBUF_C_LABEL_REPEATED
    if value == .null, isRepeated || !takesNull(field, rules) { return }
    if isRepeated {
      try list(value, field, rules, structure, depth)
      return
    }
    if field.isInOneof {
      let place = structure + Int(field.pointee.quantifier_offset)
      guard place.load(as: UInt32.self) == 0 else {
        throw fault(.duplicate, "Another member of the same oneof is there.")
      }
      place.storeBytes(of: field.pointee.id, as: UInt32.self)
    }
    try store(value, at: structure + Int(field.pointee.offset), field, rules, depth)
  }

  /// Null means absence, except where null is a value.
  private func takesNull(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ rules: UnsafePointer<tl_field>
  ) -> Bool {
    if let below = rules.pointee.message { return Int(below.pointee.kind) == TL_VALUE }
    return field.isNullValue
  }

  private mutating func list(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ rules: UnsafePointer<tl_field>, _ structure: UnsafeMutableRawPointer, _ depth: Int
  ) throws(JSONError) {
    let size = Structure.elementSize(field)
    let count: Int
    let memory: UnsafeMutableRawPointer
    if rules.pointee.flags & UInt8(TL_FIELD_MAP) != 0 {
      guard case .object(let members) = value, let table = rules.pointee.message else {
        throw fault(.wrongValue, "Not an object.")
      }
      count = members.count
      memory = arena.allocate(max(1, count * size))
      for (index, member) in members.enumerated() {
        path.append(member.name)
        let entry = try mapEntry(member, table, depth)
        (memory + index * size).storeBytes(of: entry, as: UnsafeMutableRawPointer.self)
        path.removeLast()
      }
    } else {
      guard case .array(let elements) = value else { throw fault(.wrongValue, "Not an array.") }
      count = elements.count
      memory = arena.allocate(max(1, count * size))
      for (index, element) in elements.enumerated() {
        path.append("[\(index)]")
        if element == .null, !takesNull(field, rules) {
          throw fault(.wrongValue, "Null is no element.")
        }
        try store(element, at: memory + index * size, field, rules, depth)
        path.removeLast()
      }
    }
    (structure + Int(field.pointee.quantifier_offset)).storeBytes(of: count, as: Int.self)
    (structure + Int(field.pointee.offset)).storeBytes(
      of: memory, as: UnsafeMutableRawPointer.self)
  }

  private mutating func mapEntry(
    _ member: JSONMember, _ table: UnsafePointer<tl_message>, _ depth: Int
  ) throws(JSONError) -> UnsafeMutableRawPointer {
    let entry = Structure.make(table, in: arena)
    let valueIndex = table.index(of: 2)
    guard let key = table.messageDescriptor.pointee.fields, valueIndex >= 0 else { return entry }
    let name: JSONValue
    if key.pointee.type == PROTOBUF_C_TYPE_BOOL {
      guard member.name == "true" || member.name == "false" else {
        throw fault(.wrongValue, "The key is not true or false.")
      }
      name = .bool(member.name == "true")
    } else {
      name = .string(member.name)
    }
    try store(name, at: entry + Int(key.pointee.offset), key, table.pointee.fields, depth)
    let field = table.messageDescriptor.pointee.fields + valueIndex
    let rules = table.pointee.fields + valueIndex
    if member.value == .null, !takesNull(field, rules) {
      throw fault(.wrongValue, "Null is no value of a map.")
    }
    try store(member.value, at: entry + Int(field.pointee.offset), field, rules, depth)
    return entry
  }

  // MARK: Values

  private mutating func store(
    _ value: JSONValue, at place: UnsafeMutableRawPointer,
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ rules: UnsafePointer<tl_field>,
    _ depth: Int
  ) throws(JSONError) {
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_INT32, PROTOBUF_C_TYPE_SINT32, PROTOBUF_C_TYPE_SFIXED32:
      place.storeBytes(of: try integer(value, Int32.self), as: Int32.self)
    case PROTOBUF_C_TYPE_UINT32, PROTOBUF_C_TYPE_FIXED32:
      place.storeBytes(of: try integer(value, UInt32.self), as: UInt32.self)
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64:
      place.storeBytes(of: try integer(value, Int64.self), as: Int64.self)
    case PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64:
      place.storeBytes(of: try integer(value, UInt64.self), as: UInt64.self)
    case PROTOBUF_C_TYPE_FLOAT: place.storeBytes(of: try float(value), as: Float.self)
    case PROTOBUF_C_TYPE_DOUBLE: place.storeBytes(of: try double(value), as: Double.self)
    case PROTOBUF_C_TYPE_BOOL:
      guard case .bool(let flag) = value else { throw fault(.wrongValue, "Not true or false.") }
      place.storeBytes(of: flag ? 1 : 0, as: Int32.self)
    case PROTOBUF_C_TYPE_ENUM:
      place.storeBytes(of: try enumeration(value, field), as: Int32.self)
    case PROTOBUF_C_TYPE_MESSAGE:
      guard let table = rules.pointee.message else { return }
      let below = try message(value, table, depth: depth + 1)
      place.storeBytes(of: below, as: UnsafeMutableRawPointer.self)
    default:
      place.storeBytes(of: try data(value, rules), as: ProtobufCBinaryData.self)
    }
  }

  private func integer<T: FixedWidthInteger>(
    _ value: JSONValue, _ type: T.Type
  ) throws(JSONError) -> T {
    guard let number = number(value), let integer = number.integer(as: type) else {
      throw fault(.wrongValue, "Not an integer in the range of \(type).")
    }
    return integer
  }

  /// A number, also one that is written as a string.
  private func number(_ value: JSONValue) -> JSONNumber? {
    switch value {
    case .number(let number): return number
    case .string(let text):
      guard case .number(let number)? = try? JSONParser.parse(text), number.text == text else {
        return nil
      }
      return number
    default: return nil
    }
  }

  private func double(_ value: JSONValue) throws(JSONError) -> Double {
    switch value {
    case .string("NaN"): return .nan
    case .string("Infinity"): return .infinity
    case .string("-Infinity"): return -.infinity
    default:
      guard let double = number(value)?.double else {
        throw fault(.wrongValue, "Not a number in the range of Double.")
      }
      return double
    }
  }

  private func float(_ value: JSONValue) throws(JSONError) -> Float {
    let double = try double(value)
    let float = Float(double)
    guard float.isFinite || !double.isFinite else {
      throw fault(.wrongValue, "Not a number in the range of Float.")
    }
    return float
  }

  private func enumeration(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) throws(JSONError) -> Int32 {
    if value == .null, field.isNullValue { return 0 }
    if case .string(let name) = value, let type = field.enumDescriptor,
      let found = protobuf_c_enum_descriptor_get_value_by_name(type, name)
    {
      return found.pointee.value
    }
    guard case .number(let number) = value, let integer = number.integer(as: Int32.self) else {
      throw fault(.wrongValue, "Not a value of the enum.")
    }
    return integer
  }

  private func data(
    _ value: JSONValue, _ rules: UnsafePointer<tl_field>
  ) throws(JSONError) -> ProtobufCBinaryData {
    guard case .string(let text) = value else { throw fault(.wrongValue, "Not a string.") }
    if rules.pointee.flags & UInt8(TL_FIELD_STRING) != 0 {
      return withBytes(of: text) { Structure.data($0, in: arena) }
    }
    // As the other readers of the mapping do, whose conformance tests demand it.
    guard let bytes = Base64.decoded(text.utf8, isLenient: true) else {
      throw fault(.wrongValue, "Not base64.")
    }
    return bytes.withUnsafeBufferPointer { Structure.data($0, in: arena) }
  }

  // MARK: Messages with a form of their own

  private mutating func wellKnown(
    _ value: JSONValue, _ table: UnsafePointer<tl_message>,
    _ structure: UnsafeMutableRawPointer, _ depth: Int
  ) throws(JSONError) {
    guard let field = table.messageDescriptor.pointee.fields, let rules = table.pointee.fields
    else { return }
    switch Int(table.pointee.kind) {
    case TL_TIMESTAMP:
      guard let time = value.string.flatMap(CivilTime.parse) else {
        throw fault(.wrongValue, "Not a time after RFC 3339.")
      }
      store(time, field, structure)
    case TL_DURATION:
      guard let duration = value.string.flatMap(DurationText.parse) else {
        throw fault(.wrongValue, "Not a duration in seconds.")
      }
      store(duration, field, structure)
    case TL_FIELD_MASK: try fieldMask(value, field, rules, structure, depth)
    case TL_STRUCT, TL_LIST_VALUE: try list(value, field, rules, structure, depth)
    case TL_WRAPPER:
      try store(value, at: structure + Int(field.pointee.offset), field, rules, depth)
    case TL_VALUE: try anyValue(value, table, structure, depth)
    default: try any(value, table, structure, depth)
    }
  }

  /// `google.protobuf.Any`: its type stands in `@type` beside its fields, or beside `value` where
  /// it has a JSON form of its own.
  private mutating func any(
    _ value: JSONValue, _ table: UnsafePointer<tl_message>,
    _ structure: UnsafeMutableRawPointer, _ depth: Int
  ) throws(JSONError) {
    guard case .object(let members) = value, let fields = table.messageDescriptor.pointee.fields
    else { throw fault(.wrongValue, "Not an object.") }
    if members.isEmpty { return }
    guard let url = value["@type"]?.string else {
      throw fault(.wrongValue, "@type is missing.")
    }
    guard let type = options.types.type(of: url) else {
      throw fault(.unsupported, "The type of the Any is not known here.")
    }
    let rest = members.filter { $0.name != "@type" }
    let below: UnsafeMutableRawPointer
    if type.table.pointee.kind == UInt8(TL_PLAIN) {
      below = try message(.object(rest), type.table, depth: depth + 1)
    } else {
      guard let inner = value["value"], rest.count == 1 || options.ignoresUnknownFields else {
        throw fault(.wrongValue, "Not one member named value beside @type.")
      }
      below = try message(inner, type.table, depth: depth + 1)
    }
    let name = withBytes(of: url) { Structure.data($0, in: arena) }
    (structure + Int(fields[0].offset)).storeBytes(of: name, as: ProtobufCBinaryData.self)
    let packed = arena.pack(UnsafeRawPointer(below))
    let content = Structure.data(packed.assumingMemoryBound(to: UInt8.self), in: arena)
    (structure + Int(fields[1].offset)).storeBytes(of: content, as: ProtobufCBinaryData.self)
  }

  private func store(
    _ value: (seconds: Int64, nanos: Int32), _ fields: UnsafePointer<ProtobufCFieldDescriptor>,
    _ structure: UnsafeMutableRawPointer
  ) {
    (structure + Int(fields[0].offset)).storeBytes(of: value.seconds, as: Int64.self)
    (structure + Int(fields[1].offset)).storeBytes(of: value.nanos, as: Int32.self)
  }

  private mutating func fieldMask(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ rules: UnsafePointer<tl_field>, _ structure: UnsafeMutableRawPointer, _ depth: Int
  ) throws(JSONError) {
    guard case .string(let text) = value else { throw fault(.wrongValue, "Not a field mask.") }
    var paths: [JSONValue] = []
    let names = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    for name in text.isEmpty ? [] : names {
      guard let path = FieldMaskName.proto(name) else {
        throw fault(.wrongValue, "A path of the mask is not in lowerCamelCase.")
      }
      paths.append(.string(String(decoding: path, as: UTF8.self)))
    }
    try list(.array(paths), field, rules, structure, depth)
  }

  /// `google.protobuf.Value`: its members are numbered null 1, number 2, string 3, bool 4,
  /// struct 5, list 6.
  private mutating func anyValue(
    _ value: JSONValue, _ table: UnsafePointer<tl_message>,
    _ structure: UnsafeMutableRawPointer, _ depth: Int
  ) throws(JSONError) {
    let number: UInt32 =
      switch value {
      case .null: 1
      case .number: 2
      case .string: 3
      case .bool: 4
      case .object: 5
      case .array: 6
      }
    let index = table.index(of: number)
    guard index >= 0 else { return }
    let field = table.messageDescriptor.pointee.fields + index
    (structure + Int(field.pointee.quantifier_offset)).storeBytes(of: number, as: UInt32.self)
    try store(
      value, at: structure + Int(field.pointee.offset), field, table.pointee.fields + index, depth)
  }
}
