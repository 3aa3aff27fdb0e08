/// A proto file as protoc describes it (google/protobuf/descriptor.proto); only what we use.
final class ProtoFile {
  let name: String
  let package: String
  let imports: [String]
  /// The serialized FileDescriptorProto without source positions and comments.
  let bytes: [UInt8]
  private(set) var messages: [ProtoMessage] = []
  private(set) var enums: [ProtoEnum] = []
  private(set) var services: [ProtoService] = []
  /// Comments before a declaration, by its path in the descriptor.
  private var comments: [[Int]: String] = [:]

  init(_ encoded: ArraySlice<UInt8>) throws {
    let fields = try WireField.all(in: encoded)
    name = fields.last { $0.number == 1 }?.text ?? ""
    package = fields.last { $0.number == 2 }?.text ?? ""
    imports = fields.filter { $0.number == 3 }.map(\.text)
    var writer = WireWriter()
    for field in fields where field.number != 9 { writer.add(field) }
    bytes = writer.bytes
    for info in fields where info.number == 9 { try readComments(info.bytes) }
    for (index, field) in fields.filter({ $0.number == 4 }).enumerated() {
      messages.append(
        try ProtoMessage(field.bytes, file: self, parent: nil, path: [4, index]))
    }
    for (index, field) in fields.filter({ $0.number == 5 }).enumerated() {
      enums.append(try ProtoEnum(field.bytes, file: self, parent: nil, path: [5, index]))
    }
    for (index, field) in fields.filter({ $0.number == 6 }).enumerated() {
      services.append(try ProtoService(field.bytes, file: self, path: [6, index]))
    }
  }

  func comment(_ path: [Int]) -> String { comments[path] ?? "" }

  /// All messages of the file, outer ones before the ones they hold.
  var allMessages: [ProtoMessage] { messages.flatMap(\.withNested) }

  private func readComments(_ info: ArraySlice<UInt8>) throws {
    for location in try WireField.all(in: info) where location.number == 1 {
      let fields = try WireField.all(in: location.bytes)
      guard
        let leading = fields.last(where: { $0.number == 3 })
          ?? fields.last(where: {
            $0.number == 4
          })
      else { continue }
      var path: [Int] = []
      for field in fields where field.number == 1 {
        // Packed: path numbers are small, one varint each.
        var value = 0
        var shift = 0
        for byte in field.bytes {
          value |= Int(byte & 0x7f) << shift
          shift += 7
          if byte < 0x80 {
            path.append(value)
            value = 0
            shift = 0
          }
        }
      }
      comments[path] = leading.text
    }
  }
}

final class ProtoMessage {
  let name: String
  let fullName: String
  unowned let file: ProtoFile
  unowned let parent: ProtoMessage?
  let comment: String
  let isMapEntry: Bool
  let oneofs: [String]
  let oneofComments: [String]
  private(set) var fields: [ProtoField] = []
  private(set) var nested: [ProtoMessage] = []
  private(set) var enums: [ProtoEnum] = []

  init(_ encoded: ArraySlice<UInt8>, file: ProtoFile, parent: ProtoMessage?, path: [Int]) throws {
    let parts = try WireField.all(in: encoded)
    name = parts.last { $0.number == 1 }?.text ?? ""
    let scope = parent?.fullName ?? file.package
    fullName = scope.isEmpty ? name : "\(scope).\(name)"
    self.file = file
    self.parent = parent
    comment = file.comment(path)
    let options = try parts.filter { $0.number == 7 }.flatMap { try WireField.all(in: $0.bytes) }
    isMapEntry = options.contains { $0.number == 7 && $0.flag }
    let declarations = parts.filter { $0.number == 8 }
    oneofs = try declarations.map { declaration in
      try WireField.all(in: declaration.bytes).last { $0.number == 1 }?.text ?? ""
    }
    oneofComments = declarations.indices.map { file.comment(path + [8, $0]) }
    for (index, field) in parts.filter({ $0.number == 2 }).enumerated() {
      fields.append(try ProtoField(field.bytes, comment: file.comment(path + [2, index])))
    }
    for (index, field) in parts.filter({ $0.number == 3 }).enumerated() {
      nested.append(
        try ProtoMessage(field.bytes, file: file, parent: self, path: path + [3, index]))
    }
    for (index, field) in parts.filter({ $0.number == 4 }).enumerated() {
      enums.append(try ProtoEnum(field.bytes, file: file, parent: self, path: path + [4, index]))
    }
  }

  var withNested: [ProtoMessage] { [self] + nested.flatMap(\.withNested) }

  /// In the order that protobuf-c gives them.
  var fieldsByNumber: [ProtoField] { fields.sorted { $0.number < $1.number } }
}

struct ProtoField {
  enum Kind: Int {
    case double = 1, float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message
    case bytes, uint32, `enum`, sfixed32, sfixed64, sint32, sint64
  }

  let name: String
  let jsonName: String
  let number: Int
  let isRepeated: Bool
  let kind: Kind
  /// Full name of the message or enum, without the leading dot.
  let typeName: String
  /// The oneof, made-up ones of `optional` included.
  let oneof: Int?
  let isOptional: Bool
  let rules: ContractFieldRules
  let isDeprecated: Bool
  let comment: String

  init(_ encoded: ArraySlice<UInt8>, comment: String) throws {
    let parts = try WireField.all(in: encoded)
    name = parts.last { $0.number == 1 }?.text ?? ""
    jsonName = parts.last { $0.number == 10 }?.text ?? ""
    number = parts.last { $0.number == 3 }?.int ?? 0
    isRepeated = parts.last { $0.number == 4 }?.int == 3
    guard let kind = Kind(rawValue: parts.last { $0.number == 5 }?.int ?? 0) else {
      throw GeneratorError("field \(name) has no type")
    }
    self.kind = kind
    typeName = String(parts.last { $0.number == 6 }?.text.drop { $0 == "." } ?? "")
    oneof = parts.last { $0.number == 9 }?.int
    isOptional = parts.last { $0.number == 17 }?.flag ?? false
    let options = try parts.filter { $0.number == 8 }.flatMap { try WireField.all(in: $0.bytes) }
    isDeprecated = options.contains { $0.number == 3 && $0.flag }
    rules = try ContractFieldRules(options)
    self.comment = comment
  }

  /// The oneof that stands in the proto.
  var realOneof: Int? { isOptional ? nil : oneof }
}

final class ProtoEnum {
  struct Value {
    let name: String
    let number: Int
    let comment: String
  }

  let name: String
  let fullName: String
  unowned let file: ProtoFile
  unowned let parent: ProtoMessage?
  let comment: String
  let values: [Value]

  init(_ encoded: ArraySlice<UInt8>, file: ProtoFile, parent: ProtoMessage?, path: [Int]) throws {
    let parts = try WireField.all(in: encoded)
    name = parts.last { $0.number == 1 }?.text ?? ""
    let scope = parent?.fullName ?? file.package
    fullName = scope.isEmpty ? name : "\(scope).\(name)"
    self.file = file
    self.parent = parent
    comment = file.comment(path)
    values = try parts.filter { $0.number == 2 }.enumerated().map { index, part in
      let fields = try WireField.all(in: part.bytes)
      return Value(
        name: fields.last { $0.number == 1 }?.text ?? "",
        number: fields.last { $0.number == 2 }?.int ?? 0,
        comment: file.comment(path + [2, index]))
    }
  }
}

final class ProtoService {
  let name: String
  let fullName: String
  unowned let file: ProtoFile
  let comment: String
  let methods: [ProtoMethod]

  init(_ encoded: ArraySlice<UInt8>, file: ProtoFile, path: [Int]) throws {
    let parts = try WireField.all(in: encoded)
    let name = parts.last { $0.number == 1 }?.text ?? ""
    self.name = name
    fullName = "\(file.package).\(name)"
    self.file = file
    comment = file.comment(path)
    methods = try parts.filter { $0.number == 2 }.enumerated().map { index, part in
      try ProtoMethod(part.bytes, comment: file.comment(path + [2, index]))
    }
  }
}

struct ProtoMethod {
  let name: String
  let input: String
  let output: String
  let clientStreams: Bool
  let serverStreams: Bool
  let rules: ContractMethodRules?
  let http: [ContractRoute]
  let comment: String

  init(_ encoded: ArraySlice<UInt8>, comment: String) throws {
    let parts = try WireField.all(in: encoded)
    name = parts.last { $0.number == 1 }?.text ?? ""
    input = String(parts.last { $0.number == 2 }?.text.drop { $0 == "." } ?? "")
    output = String(parts.last { $0.number == 3 }?.text.drop { $0 == "." } ?? "")
    clientStreams = parts.last { $0.number == 5 }?.flag ?? false
    serverStreams = parts.last { $0.number == 6 }?.flag ?? false
    let options = try parts.filter { $0.number == 4 }.flatMap { try WireField.all(in: $0.bytes) }
    rules = try ContractMethodRules(options)
    http = try options.filter { $0.number == ContractRoute.extensionNumber }.flatMap {
      try ContractRoute.all(in: $0.bytes)
    }
    self.comment = comment
  }
}
