internal import Protobuf

/// JSON Schemas of the messages that the routes use, each once.
struct OpenAPISchemas {
  private var done: [String: JSONValue] = [:]

  var json: JSONValue {
    .object(done.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) })
  }

  /// A reference to the schema of a message, which is described if it is not yet.
  mutating func reference(_ type: MessageDescriptor) -> JSONValue {
    if let known = Self.wellKnown(type) { return known }
    let name = type.fullName
    if done[name] == nil {
      done[name] = .null
      done[name] = describe(type)
    }
    return ["$ref": .string("#/components/schemas/\(name)")]
  }

  private mutating func describe(_ type: MessageDescriptor) -> JSONValue {
    var properties: [JSONMember] = []
    var required: [JSONValue] = []
    for field in type.fields {
      properties.append(JSONMember(field.jsonName, schema(of: field)))
      if field.rules.required { required.append(.string(field.jsonName)) }
    }
    var members = [
      JSONMember("type", "object"), JSONMember("properties", .object(properties)),
    ]
    if !required.isEmpty { members.append(JSONMember("required", .array(required))) }
    return .object(members)
  }

  mutating func schema(of field: FieldDescriptor) -> JSONValue {
    if field.isMap {
      let value = field.messageType?.field(named: "value").map { single($0) } ?? [:]
      return ["type": "object", "additionalProperties": value]
    }
    guard field.isRepeated else { return single(field) }
    var members = [JSONMember("type", "array"), JSONMember("items", single(field))]
    if let limit = field.rules.maxLength {
      members.append(JSONMember("maxItems", .number(JSONNumber(limit))))
    }
    return .object(members)
  }

  private mutating func single(_ field: FieldDescriptor) -> JSONValue {
    switch field.kind {
    case .bool: return ["type": "boolean"]
    case .int32, .sint32, .sfixed32: return ["type": "integer", "format": "int32"]
    case .uint32, .fixed32: return ["type": "integer", "format": "int64", "minimum": 0]
    case .int64, .sint64, .sfixed64: return ["type": "string", "format": "int64"]
    case .uint64, .fixed64: return ["type": "string", "format": "uint64"]
    case .float, .double: return ["type": "number"]
    case .bytes: return ["type": "string", "contentEncoding": "base64"]
    case .enum:
      return ["type": "string", "enum": .array(field.enumValues.map { .string($0.name) })]
    case .message: return field.messageType.map { reference($0) } ?? [:]
    case .string: return Self.string(field)
    }
  }

  private static func string(_ field: FieldDescriptor) -> JSONValue {
    var members = [JSONMember("type", "string")]
    switch field.rules.format {
    case .uuid: members.append(JSONMember("format", "uuid"))
    case .language: members.append(JSONMember("enum", ["be", "ru", "en"]))
    case .personalNumber:
      members.append(JSONMember("pattern", "^[0-9]{7}[A-Z][0-9]{3}[A-Z]{2}[0-9]$"))
    case .taxpayerNumber: members.append(JSONMember("pattern", "^[0-9]{9}$"))
    case nil: break
    }
    // The contract counts bytes, JSON Schema characters: an upper bound all the same.
    if let limit = field.rules.maxLength, !field.isRepeated {
      members.append(JSONMember("maxLength", .number(JSONNumber(limit))))
    }
    return .object(members)
  }

  /// Messages with a JSON form of their own.
  private static func wellKnown(_ type: MessageDescriptor) -> JSONValue? {
    guard type.fullName.hasPrefix("google.protobuf.") else { return nil }
    switch type.name {
    case "Timestamp": return ["type": "string", "format": "date-time"]
    case "Duration": return ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]{1,9})?s$"]
    case "FieldMask": return ["type": "string"]
    case "Struct", "Empty": return ["type": "object"]
    case "ListValue": return ["type": "array"]
    case "Value": return [:]
    case "BoolValue": return ["type": "boolean"]
    case "StringValue", "BytesValue", "Int64Value", "UInt64Value": return ["type": "string"]
    case "Int32Value", "UInt32Value": return ["type": "integer"]
    case "FloatValue", "DoubleValue": return ["type": "number"]
    default: return nil
    }
  }

  /// The schema of errors.
  mutating func problem() -> JSONValue {
    let text: JSONValue = ["type": "string"]
    done["Problem"] = [
      "type": "object",
      "required": ["type", "title", "status", "reason"],
      "properties": [
        "type": text, "title": text, "status": ["type": "integer"], "detail": text,
        "instance": text, "code": text, "reason": text,
        "violations": [
          "type": "array",
          "items": [
            "type": "object",
            "properties": ["field": text, "reason": text, "description": text],
          ],
        ],
        "metadata": ["type": "object", "additionalProperties": text],
      ],
    ]
    return ["$ref": "#/components/schemas/Problem"]
  }
}
