/// Writes a message as a Swift structure that reads and fills the C one.
struct SwiftMessage {
  let contract: Contract
  let message: ProtoMessage

  /// A property: a field, or a oneof with all its members.
  private enum Property {
    case field(ProtoField)
    case oneof(Int)
  }

  private var cType: String { CName.type(message.fullName) }
  private var cLower: String { CName.lower(message.fullName) }

  private var properties: [Property] {
    var seen: Set<Int> = []
    return message.fields.compactMap { field in
      guard let oneof = field.realOneof else { return .field(field) }
      return seen.insert(oneof).inserted ? .oneof(oneof) : nil
    }
  }

  func write(to code: inout CodeWriter) throws {
    code.comment(message.comment)
    let name = SwiftName.typeName(message.name)
    try code.block("public struct \(name): Protobuf.Message, Equatable {") { code in
      for property in properties { try declare(property, &code) }
      code.line("public var unknownFields: UnknownFields")
      code.line()
      code.block("public static var descriptor: MessageDescriptor {") { code in
        code.line("MessageDescriptor(table: \(CName.table(message.fullName))())")
      }
      code.line()
      try writeReading(to: &code)
      code.line()
      try writeFilling(to: &code)
      for index in message.oneofs.indices where !members(of: index).isEmpty {
        code.line()
        try writeOneof(index, to: &code)
      }
      for below in message.nested where !below.isMapEntry {
        code.line()
        try SwiftMessage(contract: contract, message: below).write(to: &code)
      }
      for value in message.enums {
        code.line()
        SwiftEnum(value).write(to: &code)
      }
    }
  }

  // MARK: Properties

  private func declare(_ property: Property, _ code: inout CodeWriter) throws {
    switch property {
    case .field(let field):
      code.comment(field.comment)
      let type = try types.property(field)
      let box = contract.isRecursive(field, in: message) ? "@Indirect " : ""
      code.line("\(box)public var \(SwiftName.field(field.name)): \(type.name)")
    case .oneof(let index):
      code.comment(message.oneofComments[index])
      code.line("public var \(oneofName(index)): \(oneofType(index))?")
    }
  }

  // MARK: Initialisers

  /// The public initialisers of the message and of those in it, as extensions.
  ///
  /// A structure with none in its body has Swift's memberwise one, which makes the value in its place.
  /// One that is written assigns field by field, and then Swift copies and destroys the whole.
  func writeInitialisers(to code: inout CodeWriter) throws {
    code.line()
    try code.block("extension \(SwiftName.type(message)) {") { code in
      try writeEmpty(to: &code)
      if !properties.isEmpty {
        code.line()
        try writeMemberwise(to: &code)
      }
    }
    for below in message.nested where !below.isMapEntry {
      try SwiftMessage(contract: contract, message: below).writeInitialisers(to: &code)
    }
  }

  private func writeEmpty(to code: inout CodeWriter) throws {
    try code.block("public init() {") { code in
      code.line("self.init(")
      for property in properties {
        switch property {
        case .field(let field):
          code.line("  \(SwiftName.label(field.name)): \(try types.property(field).initial),")
        case .oneof(let index):
          code.line("  \(SwiftName.label(message.oneofs[index])): nil,")
        }
      }
      code.line("  unknownFields: UnknownFields())")
    }
  }

  private func writeMemberwise(to code: inout CodeWriter) throws {
    code.line("public init(")
    for (index, property) in properties.enumerated() {
      let comma = index + 1 < properties.count ? "," : ""
      switch property {
      case .field(let field):
        let type = try types.property(field)
        code.line("  \(SwiftName.field(field.name)): \(type.name) = \(type.initial)\(comma)")
      case .oneof(let index):
        code.line("  \(oneofName(index)): \(oneofType(index))? = nil\(comma)")
      }
    }
    code.block(") {") { code in
      code.line("self.init(")
      for property in properties {
        switch property {
        case .field(let field):
          code.line("  \(SwiftName.label(field.name)): \(SwiftName.field(field.name)),")
        case .oneof(let index):
          code.line("  \(SwiftName.label(message.oneofs[index])): \(oneofName(index)),")
        }
      }
      code.line("  unknownFields: UnknownFields())")
    }
  }

  // MARK: From C and to C

  private func writeReading(to code: inout CodeWriter) throws {
    // A function, for an initialiser that hands over to another copies what that one made.
    code.line("public static func unpacked(")
    code.line("  _ structure: UnsafeRawPointer")
    try code.block(") throws(WireError) -> Self {") { code in
      guard !properties.isEmpty else {
        code.line("Self(unknownFields: FromC.unknownFields(structure))")
        return
      }
      // Values that are made one by one and then handed over: to assign to the properties of a
      // structure that is there already makes Swift copy and destroy all of it.
      code.line("let c = structure.assumingMemoryBound(to: \(cType).self)")
      var handed: [String] = []
      for property in properties {
        switch property {
        case .field(let field):
          try types.read(field, &code)
          handed.append("\(SwiftName.label(field.name)): \(types.local(field))")
        case .oneof(let index):
          try readOneof(index, &code)
          handed.append("\(SwiftName.label(message.oneofs[index])): oneof\(index)")
        }
      }
      code.line("return Self(")
      for argument in handed { code.line("  \(argument),") }
      code.line("  unknownFields: FromC.unknownFields(structure))")
    }
  }

  private func readOneof(_ index: Int, _ code: inout CodeWriter) throws {
    code.line("let oneof\(index): \(oneofType(index))?")
    code.line("switch c.pointee.\(CName.oneofCase(message.oneofs[index])).rawValue {")
    for member in members(of: index) {
      let name = SwiftName.field(member.name)
      let value = try types.reading(member, "c.pointee.\(types.cField(member))", mayLack: false)
      code.line("case \(member.number): oneof\(index) = .\(name)(\(value))")
    }
    code.line("default: oneof\(index) = nil")
    code.line("}")
  }

  private func writeFilling(to code: inout CodeWriter) throws {
    code.line("public func fill(")
    code.line("  _ structure: UnsafeMutableRawPointer, arena: MessageArena")
    try code.block(") {") { code in
      code.line("let c = structure.assumingMemoryBound(to: \(cType).self)")
      code.line("\(cLower)__init(c)")
      for property in properties {
        switch property {
        case .field(let field): try types.fill(field, &code)
        case .oneof(let index): try fillOneof(index, &code)
        }
      }
      code.line("arena.unknownFields(self.unknownFields, structure)")
    }
  }

  private func fillOneof(_ index: Int, _ code: inout CodeWriter) throws {
    let chosen = CName.oneofCase(message.oneofs[index])
    code.line("switch self.\(oneofName(index)) {")
    for member in members(of: index) {
      code.line("case .\(SwiftName.field(member.name))(let value):")
      code.line("  c.pointee.\(chosen) = .init(rawValue: \(member.number))")
      code.line("  c.pointee.\(types.cField(member)) = \(types.writing(member, "value"))")
    }
    code.line("case nil: break")
    code.line("}")
  }

  // MARK: Oneofs

  private func members(of oneof: Int) -> [ProtoField] {
    message.fields.filter { $0.realOneof == oneof }
  }

  private func oneofName(_ index: Int) -> String { SwiftName.field(message.oneofs[index]) }

  /// The oneof's enum; it makes way for a nested type of the same name.
  private func oneofType(_ index: Int) -> String {
    let name = SwiftName.upperCamel(message.oneofs[index])
    let taken = message.nested.map(\.name) + message.enums.map(\.name)
    return taken.contains(name) ? name + "Choice" : name
  }

  private func writeOneof(_ index: Int, to code: inout CodeWriter) throws {
    code.comment(message.oneofComments[index])
    try code.block("public enum \(oneofType(index)): Sendable, Equatable {") { code in
      for member in members(of: index) {
        code.comment(member.comment)
        let box = contract.isRecursive(member, in: message) ? "indirect " : ""
        code.line("\(box)case \(SwiftName.field(member.name))(\(try types.element(member)))")
      }
    }
  }

  private var types: SwiftField { SwiftField(contract: contract) }
}
