internal import Protobuf
internal import RPC

/// The JSON form of a request, put together from body, path and query.
struct RequestFields {
  private let type: MessageDescriptor
  private(set) var value: JSONValue

  /// Starts with the whole body (`body: "*"`) or with nothing.
  init(_ type: MessageDescriptor, _ value: JSONValue = .object([])) {
    self.type = type
    self.value = value
  }

  /// The encoded request. Throws `INVALID_ARGUMENT` with the field at fault.
  func wire() throws(RPCError) -> [UInt8] {
    do throws(JSONError) {
      return try type.wire(from: value)
    } catch {
      throw Refusal.body(error.reason.rawValue, error.path, error.description)
    }
  }

  /// Sets a field to a value of the body.
  mutating func set(_ field: FieldDescriptor, _ content: JSONValue) {
    value = Self.replacing(value, field, content)
  }

  /// Sets what a path variable says; it wins over the body.
  mutating func bind(_ path: [String], _ text: String) throws(RPCError) {
    value = try Self.placing(value, type, path[...], [text], isPath: true)
  }

  /// Adds what the query says.
  mutating func add(query: QueryString) throws(RPCError) {
    for (name, texts) in query.parameters {
      let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      value = try Self.placing(value, type, path[...], texts, isPath: false)
    }
  }

  private static func member(_ value: JSONValue, _ field: FieldDescriptor) -> JSONValue? {
    value[field.jsonName] ?? value[field.name]
  }

  private static func replacing(
    _ value: JSONValue, _ field: FieldDescriptor, _ content: JSONValue
  ) -> JSONValue {
    let others = (value.members ?? []).filter {
      $0.name != field.jsonName && $0.name != field.name
    }
    return .object(others + [JSONMember(field.jsonName, content)])
  }

  private static func placing(
    _ value: JSONValue, _ type: MessageDescriptor, _ path: ArraySlice<String>, _ texts: [String],
    isPath: Bool
  ) throws(RPCError) -> JSONValue {
    let whole = path.joined(separator: ".")
    guard let name = path.first, let field = type.field(named: name) else {
      throw Refusal.parameter(whole, "UNKNOWN", "The request has no such field.")
    }
    if path.count > 1 {
      guard let inner = field.messageType, !field.isRepeated, !field.isMap,
        !ParameterValue.isScalar(field)
      else { throw Refusal.parameter(whole, "UNKNOWN", "The field has no fields of its own.") }
      let below = member(value, field) ?? .object([])
      let placed = try placing(below, inner, path.dropFirst(), texts, isPath: isPath)
      return replacing(value, field, placed)
    }
    if !isPath, member(value, field) != nil {
      throw Refusal.parameter(whole, "REPEATED", "The path or the body says the field already.")
    }
    return replacing(value, field, try ParameterValue.read(field, texts))
  }
}

/// Values of parameters: text that becomes what its field wants.
enum ParameterValue {
  /// Messages whose JSON form is one text or number.
  private static let scalarMessages: Set = [
    "Timestamp", "Duration", "FieldMask", "StringValue", "BytesValue", "BoolValue", "Int32Value",
    "UInt32Value", "Int64Value", "UInt64Value", "FloatValue", "DoubleValue",
  ]

  static func isScalar(_ field: FieldDescriptor) -> Bool {
    guard let message = field.messageType else { return true }
    return message.fullName.hasPrefix("google.protobuf.") && scalarMessages.contains(message.name)
  }

  static func read(_ field: FieldDescriptor, _ texts: [String]) throws(RPCError) -> JSONValue {
    guard isScalar(field), !field.isMap else {
      throw Refusal.parameter(field.name, "MALFORMED", "The field is no single value.")
    }
    if field.isRepeated {
      var list: [JSONValue] = []
      for text in texts { list.append(try one(field, text)) }
      return .array(list)
    }
    guard texts.count == 1, let text = texts.first else {
      throw Refusal.parameter(field.name, "REPEATED", "The field takes one value.")
    }
    return try one(field, text)
  }

  private static func one(_ field: FieldDescriptor, _ text: String) throws(RPCError) -> JSONValue {
    let isBool = field.kind == .bool || field.messageType?.name == "BoolValue"
    if isBool {
      guard text == "true" || text == "false" else {
        throw Refusal.parameter(field.name, "MALFORMED", "The value is not true or false.")
      }
      return .bool(text == "true")
    }
    if field.kind == .enum, let number = Int32(text) { return .number(JSONNumber(number)) }
    // Numbers may stand as text in the JSON form of protobuf, so that text is what all others are.
    return .string(text)
  }
}
