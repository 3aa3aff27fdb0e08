internal import CProtobufC
internal import CWire

/// Shows unpacked structures as JSON by the canonical mapping of proto3: 64-bit integers as
/// strings, bytes as base64, enums by name, defaults left out, lowerCamelCase names.
struct MessageJSONWriter {
  private(set) var output = JSONWriter()
  private let options: JSONOptions
  private var path: [String] = []
  private var depth = 0

  init(options: JSONOptions) { self.options = options }

  mutating func message(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) throws(JSONError) {
    // What was unpacked is bounded already; what stands in an Any is not.
    guard depth < MessageArena.depthLimit else {
      throw fault(.nestedTooDeep, "More than \(MessageArena.depthLimit) levels of messages.")
    }
    depth += 1
    defer { depth -= 1 }
    if table.pointee.kind != UInt8(TL_PLAIN) {
      return try wellKnown(structure, table)
    }
    output.raw("{")
    try fields(structure, table, after: false)
    output.raw("}")
  }

  /// The members for all fields that are shown; `after` says whether others stand before them.
  private mutating func fields(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>, after: Bool
  ) throws(JSONError) {
    var isFirst = !after
    for index in 0..<Int(table.messageDescriptor.pointee.n_fields) {
      let field = table.messageDescriptor.pointee.fields + index
      let rules = table.pointee.fields + index
      guard isShown(field, in: structure) else { continue }
      if !isFirst { output.raw(",") }
      isFirst = false
      name(rules.pointee.json_name)
      path.append(String(cString: rules.pointee.json_name))
      if field.pointee.label == PROTOBUF_C_LABEL_REPEATED {
        try list(structure, field, rules)
      } else {
        try value(at: structure + Int(field.pointee.offset), field, rules)
      }
      path.removeLast()
    }
  }

  private mutating func name(_ text: UnsafePointer<CChar>) {
    output.string(String(cString: text))
    output.raw(":")
  }

  private func isShown(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, in structure: UnsafeRawPointer
  ) -> Bool {
    if field.pointee.label == PROTOBUF_C_LABEL_REPEATED {
      return Structure.list(field, in: structure) != nil
    }
    guard field.isPresent(in: structure) else { return false }
    if field.isInOneof || field.pointee.type == PROTOBUF_C_TYPE_MESSAGE { return true }
    let place = structure + Int(field.pointee.offset)
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
      return place.load(as: ProtobufCBinaryData.self).len > 0
    default: return !field.isZero(at: place)
    }
  }

  private func fault(_ reason: JSONError.Reason, _ description: String) -> JSONError {
    JSONError(reason, path: path.joined(separator: "."), description)
  }

  // MARK: Values

  private mutating func list(
    _ structure: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ rules: UnsafePointer<tl_field>
  ) throws(JSONError) {
    let isMap = rules.pointee.flags & UInt8(TL_FIELD_MAP) != 0
    isMap ? output.raw("{") : output.raw("[")
    if let (base, count) = Structure.list(field, in: structure) {
      let size = Structure.elementSize(field)
      var last: [String: Int] = [:]
      if isMap, let table = rules.pointee.message {
        last = lastEntries(base, count, table)
      }
      var isFirst = true
      for index in 0..<count {
        let place = base + index * size
        if isMap {
          guard let entry = place.load(as: UnsafeRawPointer?.self),
            let table = rules.pointee.message, last[key(of: entry, table)] == index
          else { continue }
          if !isFirst { output.raw(",") }
          try mapEntry(entry, table)
        } else {
          if !isFirst { output.raw(",") }
          try value(at: place, field, rules)
        }
        isFirst = false
      }
    }
    isMap ? output.raw("}") : output.raw("]")
  }

  /// The place of the entry that counts for each key: the last one.
  private func lastEntries(
    _ base: UnsafeRawPointer, _ count: Int, _ table: UnsafePointer<tl_message>
  ) -> [String: Int] {
    var last: [String: Int] = [:]
    for index in 0..<count {
      let entry = base.load(
        fromByteOffset: index * MemoryLayout<UnsafeRawPointer>.stride, as: UnsafeRawPointer?.self)
      if let entry { last[key(of: entry, table)] = index }
    }
    return last
  }

  private func key(of entry: UnsafeRawPointer, _ table: UnsafePointer<tl_message>) -> String {
    guard let field = table.messageDescriptor.pointee.fields else { return "" }
    let place = entry + Int(field.pointee.offset)
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
      let data = place.load(as: ProtobufCBinaryData.self)
      return String(decoding: UnsafeBufferPointer(start: data.data, count: data.len), as: UTF8.self)
    case PROTOBUF_C_TYPE_BOOL: return place.load(as: Int32.self) != 0 ? "true" : "false"
    default: return integerText(at: place, field) ?? ""
    }
  }

  private mutating func mapEntry(
    _ entry: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) throws(JSONError) {
    let valueIndex = table.index(of: 2)
    guard valueIndex >= 0 else { return }
    let key = key(of: entry, table)
    let field = table.messageDescriptor.pointee.fields + valueIndex
    let rules = table.pointee.fields + valueIndex
    output.string(key)
    output.raw(":")
    path.append(key)
    try value(at: entry + Int(field.pointee.offset), field, rules)
    path.removeLast()
  }

  private mutating func value(
    at place: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ rules: UnsafePointer<tl_field>
  ) throws(JSONError) {
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_BOOL:
      place.load(as: Int32.self) != 0 ? output.raw("true") : output.raw("false")
    case PROTOBUF_C_TYPE_FLOAT: real(place.load(as: Float.self))
    case PROTOBUF_C_TYPE_DOUBLE: real(place.load(as: Double.self))
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
      try data(place.load(as: ProtobufCBinaryData.self), rules)
    case PROTOBUF_C_TYPE_ENUM: enumeration(place.load(as: Int32.self), field)
    case PROTOBUF_C_TYPE_MESSAGE:
      guard let table = rules.pointee.message else { return }
      if let below = place.load(as: UnsafeRawPointer?.self) {
        try message(below, table)
      } else {
        // A map entry without its value: the default.
        let arena = MessageArena.current
        let mark = arena.mark()
        defer { arena.rewind(to: mark) }
        try message(UnsafeRawPointer(Structure.make(table, in: arena)), table)
      }
    default:
      let text = integerText(at: place, field) ?? "0"
      if Structure.elementSize(field) == 8 {
        output.string(text)
      } else {
        output.plain(text)
      }
    }
  }

  private func integerText(
    at place: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) -> String? {
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_INT32, PROTOBUF_C_TYPE_SINT32, PROTOBUF_C_TYPE_SFIXED32:
      String(place.load(as: Int32.self))
    case PROTOBUF_C_TYPE_UINT32, PROTOBUF_C_TYPE_FIXED32: String(place.load(as: UInt32.self))
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64:
      String(place.load(as: Int64.self))
    case PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64: String(place.load(as: UInt64.self))
    default: nil
    }
  }

  private mutating func real(_ value: some BinaryFloatingPoint & CustomStringConvertible) {
    if value.isNaN {
      output.raw("\"NaN\"")
    } else if value.isInfinite {
      value < 0 ? output.raw("\"-Infinity\"") : output.raw("\"Infinity\"")
    } else {
      output.plain(JSONNumber.text(of: value))
    }
  }

  private mutating func data(
    _ data: ProtobufCBinaryData, _ rules: UnsafePointer<tl_field>
  ) throws(JSONError) {
    let bytes = UnsafeBufferPointer(start: UnsafePointer(data.data), count: data.len)
    guard rules.pointee.flags & UInt8(TL_FIELD_STRING) != 0 else {
      Base64.encoded(bytes).withUnsafeBufferPointer { output.string($0) }
      return
    }
    guard TextCheck(bytes).isValid else {
      throw fault(.wire, "The string is not UTF-8.")
    }
    output.string(bytes)
  }

  private mutating func enumeration(
    _ number: Int32, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    guard let type = field.enumDescriptor else { return output.plain(String(number)) }
    if field.isNullValue { return output.raw("null") }
    if let value = protobuf_c_enum_descriptor_get_value(type, number) {
      output.string(String(cString: value.pointee.name))
    } else {
      output.plain(String(number))
    }
  }

  // MARK: Messages with a form of their own

  private mutating func wellKnown(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) throws(JSONError) {
    switch Int(table.pointee.kind) {
    case TL_TIMESTAMP:
      let (seconds, nanos) = secondsAndNanos(structure, table)
      guard let text = CivilTime.text(seconds: seconds, nanos: nanos) else {
        throw fault(.wrongValue, "The time is not in the years 1 to 9999.")
      }
      output.string(text)
    case TL_DURATION: try duration(structure, table)
    case TL_FIELD_MASK: try fieldMask(structure, table)
    case TL_STRUCT, TL_LIST_VALUE, TL_WRAPPER:
      guard let field = table.messageDescriptor.pointee.fields else { return }
      if Int(table.pointee.kind) == TL_WRAPPER {
        try value(at: structure + Int(field.pointee.offset), field, table.pointee.fields)
      } else {
        try list(structure, field, table.pointee.fields)
      }
    case TL_VALUE: try anyValue(structure, table)
    default: try any(structure, table)
    }
  }

  /// `google.protobuf.Any`: the fields of what it holds beside `@type`, or a `value` that has a JSON
  /// form of its own.
  private mutating func any(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) throws(JSONError) {
    guard let fields = table.messageDescriptor.pointee.fields else { return }
    let url = (structure + Int(fields[0].offset)).load(as: ProtobufCBinaryData.self)
    let content = (structure + Int(fields[1].offset)).load(as: ProtobufCBinaryData.self)
    if url.len == 0, content.len == 0 { return output.raw("{}") }
    let name = String(
      decoding: UnsafeBufferPointer(start: url.data, count: url.len), as: UTF8.self)
    guard let type = options.types.type(of: name) else {
      throw fault(.unsupported, "The type of the Any is not known here.")
    }
    let arena = MessageArena.current
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    let below: UnsafeRawPointer
    do throws(WireError) {
      let bytes = UnsafeRawBufferPointer(start: content.data, count: content.len)
      below = try arena.unpack(bytes, as: type, rules: false)
    } catch {
      throw fault(.wire, "The Any does not hold a \(type.name).")
    }
    output.raw("{\"@type\":")
    output.string(name)
    if type.table.pointee.kind == UInt8(TL_PLAIN) {
      try self.fields(below, type.table, after: true)
    } else {
      output.raw(",\"value\":")
      try message(below, type.table)
    }
    output.raw("}")
  }

  private func secondsAndNanos(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) -> (Int64, Int32) {
    guard let fields = table.messageDescriptor.pointee.fields else { return (0, 0) }
    return (
      (structure + Int(fields[0].offset)).load(as: Int64.self),
      (structure + Int(fields[1].offset)).load(as: Int32.self)
    )
  }

  private mutating func duration(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) throws(JSONError) {
    let (seconds, nanos) = secondsAndNanos(structure, table)
    let sameSign = seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0)
    guard sameSign, abs(Int64(nanos)) < 1_000_000_000,
      (-DurationText.limit...DurationText.limit).contains(seconds)
    else { throw fault(.wrongValue, "The duration is out of range.") }
    let sign = seconds < 0 || nanos < 0 ? "-" : ""
    output.string("\(sign)\(seconds.magnitude)\(CivilTime.fraction(abs(nanos)))s")
  }

  private mutating func fieldMask(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) throws(JSONError) {
    guard let field = table.messageDescriptor.pointee.fields else { return }
    var names: [UInt8] = []
    if let (base, count) = Structure.list(field, in: structure) {
      for index in 0..<count {
        let data = base.load(
          fromByteOffset: index * MemoryLayout<ProtobufCBinaryData>.stride,
          as: ProtobufCBinaryData.self)
        let bytes = UnsafeBufferPointer(start: UnsafePointer(data.data), count: data.len)
        guard let name = FieldMaskName.json(bytes) else {
          throw fault(.wrongValue, "A path of the mask has no JSON form.")
        }
        if !names.isEmpty { names.append(UInt8(ascii: ",")) }
        names += name
      }
    }
    names.withUnsafeBufferPointer { output.string($0) }
  }

  /// `google.protobuf.Value`: the value of the member that is set; infinities have no form.
  private mutating func anyValue(
    _ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>
  ) throws(JSONError) {
    for index in 0..<Int(table.messageDescriptor.pointee.n_fields) {
      let field = table.messageDescriptor.pointee.fields + index
      guard field.isPresent(in: structure) else { continue }
      let place = structure + Int(field.pointee.offset)
      if field.pointee.type == PROTOBUF_C_TYPE_DOUBLE, !place.load(as: Double.self).isFinite {
        throw fault(.wrongValue, "The number is not finite.")
      }
      return try value(at: place, field, table.pointee.fields + index)
    }
    output.raw("null")
  }
}

extension UnsafePointer<ProtobufCFieldDescriptor> {
  /// `google.protobuf.NullValue`, whose JSON form is null.
  var isNullValue: Bool {
    enumDescriptor.map { String(cString: $0.pointee.name) == "google.protobuf.NullValue" } ?? false
  }
}
