/// How one field stands in Swift and how it crosses to C and back.
struct SwiftField {
  let contract: Contract

  func cField(_ field: ProtoField) -> String { SwiftName.cMember(CName.field(field.name)) }

  private func count(_ field: ProtoField) -> String { "c.pointee.n_\(CName.field(field.name))" }

  /// The type of one value of the field.
  func element(_ field: ProtoField) throws -> String {
    switch field.kind {
    case .double: "Double"
    case .float: "Float"
    case .int32, .sint32, .sfixed32: "Int32"
    case .int64, .sint64, .sfixed64: "Int64"
    case .uint32, .fixed32: "UInt32"
    case .uint64, .fixed64: "UInt64"
    case .bool: "Bool"
    case .string: "String"
    case .bytes: "[UInt8]"
    case .message: SwiftName.type(try contract.message(field.typeName))
    case .enum: SwiftName.type(try contract.enumeration(field.typeName))
    case .group: throw GeneratorError("\(field.name): groups are not supported")
    }
  }

  /// The type of the property and its default.
  func property(_ field: ProtoField) throws -> (name: String, initial: String) {
    if let entry = contract.mapEntry(of: field) {
      let (key, value) = try keyAndValue(entry)
      return ("[\(try element(key)): \(try element(value))]", "[:]")
    }
    let type = try element(field)
    if field.isRepeated { return ("[\(type)]", "[]") }
    if field.isOptional || field.kind == .message { return ("\(type)?", "nil") }
    switch field.kind {
    case .bool: return (type, "false")
    case .string: return (type, "\"\"")
    case .bytes: return (type, "[]")
    case .enum: return (type, "\(type)(rawValue: 0)")
    default: return (type, "0")
    }
  }

  private func keyAndValue(_ entry: ProtoMessage) throws -> (key: ProtoField, value: ProtoField) {
    guard let key = entry.fields.first(where: { $0.number == 1 }),
      let value = entry.fields.first(where: { $0.number == 2 })
    else { throw GeneratorError("\(entry.fullName) is no map entry") }
    return (key, value)
  }

  // MARK: From C

  /// What the field's value is called while a structure is read.
  func local(_ field: ProtoField) -> String { "field\(field.number)" }

  func read(_ field: ProtoField, _ code: inout CodeWriter) throws {
    let name = local(field)
    let type = try property(field).name
    let c = cField(field)
    let place = "c.pointee.\(c)"
    if let entry = contract.mapEntry(of: field) {
      let (key, value) = try keyAndValue(entry)
      code.line("var \(name): \(type) = [:]")
      try code.block("for entry in FromC.elements(\(place), \(count(field))) {") { code in
        code.line("guard let entry else { continue }")
        let read = try reading(value, "entry.pointee.\(cField(value))", mayLack: false)
        code.line("\(name)[\(try reading(key, "entry.pointee.key", mayLack: false))] = \(read)")
      }
    } else if field.isRepeated {
      code.line("let \(name): \(type) = \(list(field, "\(place), \(count(field))"))")
    } else if field.isOptional {
      let value = try reading(field, place, mayLack: true)
      let chosen = "c.pointee.\(CName.oneofCase("_" + field.name)).rawValue"
      code.line("let \(name): \(type)")
      code.line("if \(chosen) == \(field.number) { \(name) = \(value) } else { \(name) = nil }")
    } else {
      code.line("let \(name): \(type) = \(try reading(field, place, mayLack: true))")
    }
  }

  private func list(_ field: ProtoField, _ arguments: String) -> String {
    switch field.kind {
    case .string: "try FromC.texts(\(arguments))"
    case .bytes: "FromC.byteArrays(\(arguments))"
    case .bool: "FromC.booleans(\(arguments))"
    case .enum: "FromC.enums(\(arguments))"
    case .message: "try FromC.messages(\(arguments))"
    default: "FromC.scalars(\(arguments))"
    }
  }

  /// The Swift value at `place`; a message may lack where the property is an Optional.
  func reading(_ field: ProtoField, _ place: String, mayLack: Bool) throws -> String {
    switch field.kind {
    case .bool: "\(place) != 0"
    case .string: "try FromC.text(\(place))"
    case .bytes: "FromC.byteArray(\(place))"
    case .enum:
      "\(try element(field))(rawValue: Int32(truncatingIfNeeded: \(place).rawValue))"
    case .message:
      mayLack ? "try FromC.message(\(place))" : "try FromC.message(\(place)) ?? .init()"
    default: place
    }
  }

  // MARK: To C

  func fill(_ field: ProtoField, _ code: inout CodeWriter) throws {
    let name = "self.\(SwiftName.field(field.name))"
    let c = cField(field)
    let place = "c.pointee.\(c)"
    if let entry = contract.mapEntry(of: field) {
      try fillMap(field, entry, &code)
    } else if field.isRepeated {
      code.line("\(place) = arena.\(filler(field))(\(name))")
      code.line("\(count(field)) = \(name).count")
    } else if field.isOptional {
      code.block("if let value = \(name) {") { code in
        let chosen = CName.oneofCase("_" + field.name)
        code.line("c.pointee.\(chosen) = .init(rawValue: \(field.number))")
        code.line("\(place) = \(writing(field, "value"))")
      }
    } else if field.kind == .message {
      code.line("if let value = \(name) { \(place) = \(writing(field, "value")) }")
    } else {
      code.line("\(place) = \(writing(field, name))")
    }
  }

  private func fillMap(
    _ field: ProtoField, _ entry: ProtoMessage, _ code: inout CodeWriter
  ) throws {
    let (key, value) = try keyAndValue(entry)
    let name = "self.\(SwiftName.field(field.name))"
    let c = cField(field)
    let order = key.kind == .bool ? "!$0.key && $1.key" : "$0.key < $1.key"
    code.line("\(count(field)) = \(name).count")
    code.line("c.pointee.\(c) = arena.entries(\(name).sorted { \(order) }) {")
    code.line("  (entry: UnsafeMutablePointer<\(CName.type(entry.fullName))>, pair) in")
    code.line("  \(CName.lower(entry.fullName))__init(entry)")
    code.line("  entry.pointee.key = \(writing(key, "pair.key"))")
    code.line("  entry.pointee.\(cField(value)) = \(writing(value, "pair.value"))")
    code.line("}")
  }

  private func filler(_ field: ProtoField) -> String {
    switch field.kind {
    case .string: "texts"
    case .bytes: "byteArrays"
    case .bool: "booleans"
    case .enum: "enums"
    case .message: "messages"
    default: "scalars"
    }
  }

  /// The C value of a Swift one.
  func writing(_ field: ProtoField, _ value: String) -> String {
    switch field.kind {
    case .bool: "\(value) ? 1 : 0"
    case .string: "arena.text(\(value))"
    case .bytes: "arena.byteArray(\(value))"
    case .enum: ".init(rawValue: .init(truncatingIfNeeded: \(value).rawValue))"
    case .message: "arena.message(\(value))"
    default: value
    }
  }
}
