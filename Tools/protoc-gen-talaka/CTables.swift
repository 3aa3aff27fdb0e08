/// The static tables of messages and files, as C: it compiles in no time and starts in none.
struct CTables {
  let contract: Contract

  func header(of file: ProtoFile) -> String {
    var code = CodeWriter()
    code.line("#pragma once")
    code.line("#include \"tables.h\"")
    for message in file.allMessages {
      let name = CName.table(message.fullName)
      code.line()
      code.line("extern const tl_message \(name)_data;")
      code.line("static inline const void *\(name)(void) { return &\(name)_data; }")
    }
    return CodeWriter.header(file.name) + code.text
  }

  func source(of file: ProtoFile) throws -> String {
    var code = CodeWriter()
    let base = file.name.dropLast(".proto".count)
    code.line("#include \"\(base).pb-c.h\"")
    code.line("#include \"\(base).tables.h\"")
    for name in file.imports where !CMode.optionFiles.contains(name) {
      code.line("#include \"\(name.dropLast(".proto".count)).tables.h\"")
    }
    for message in file.allMessages { try table(message, &code) }
    return CodeWriter.header(file.name) + code.text
  }

  private func table(_ message: ProtoMessage, _ code: inout CodeWriter) throws {
    let name = CName.table(message.fullName)
    code.line()
    if !message.fields.isEmpty {
      code.block("static const tl_field \(name)_fields[] = {", "};") { code in
        for field in message.fieldsByNumber {
          let below =
            field.kind == .message ? "&\(CName.table(field.typeName))_data" : "NULL"
          let oneof = field.realOneof.map { CodeWriter.literal(message.oneofs[$0]) } ?? "NULL"
          let rules = field.rules
          code.line(
            "{\(CodeWriter.literal(field.jsonName)), \(oneof), \(below), \(rules.maxLength), "
              + "\(flags(field)), \(rules.format), \(rules.category)},")
        }
      }
    }
    let hasRules = contract.contains(message) { $0.rules.areChecked }
    let set =
      (message.isMapEntry ? ["TL_MESSAGE_MAP_ENTRY"] : []) + (hasRules ? ["TL_MESSAGE_RULES"] : [])
    code.block("const tl_message \(name)_data = {", "};") { code in
      code.line("&\(CName.lower(message.fullName))__descriptor,")
      code.line(message.fields.isEmpty ? "NULL," : "\(name)_fields,")
      code.line("\(set.isEmpty ? "0" : set.joined(separator: " | ")), \(kind(message)),")
    }
  }

  private func flags(_ field: ProtoField) -> String {
    var flags: [String] = []
    if field.kind == .string { flags.append("TL_FIELD_STRING") }
    if contract.mapEntry(of: field) != nil { flags.append("TL_FIELD_MAP") }
    if field.rules.required { flags.append("TL_FIELD_REQUIRED") }
    if field.rules.subject { flags.append("TL_FIELD_SUBJECT") }
    if field.isOptional { flags.append("TL_FIELD_OPTIONAL") }
    return flags.isEmpty ? "0" : flags.joined(separator: " | ")
  }

  /// Messages with a JSON form of their own.
  private func kind(_ message: ProtoMessage) -> String {
    guard message.file.package == "google.protobuf" else { return "TL_PLAIN" }
    let kinds = [
      "Timestamp": "TL_TIMESTAMP", "Duration": "TL_DURATION", "FieldMask": "TL_FIELD_MASK",
      "Struct": "TL_STRUCT", "Value": "TL_VALUE", "ListValue": "TL_LIST_VALUE", "Any": "TL_ANY",
    ]
    if message.file.name == "google/protobuf/wrappers.proto" { return "TL_WRAPPER" }
    return kinds[message.name] ?? "TL_PLAIN"
  }

  // MARK: Files for reflection

  func fileHeader() -> String {
    var code = CodeWriter()
    code.line("#pragma once")
    code.line("#include \"tables.h\"")
    for file in contract.files {
      let name = CName.file(file.name)
      code.line("extern const tl_file \(name)_data;")
      code.line("static inline const void *\(name)(void) { return &\(name)_data; }")
    }
    return CodeWriter.header("all protos") + code.text
  }

  func fileSource() -> String {
    var code = CodeWriter()
    code.line("#include \"files.h\"")
    for file in contract.files {
      let name = CName.file(file.name)
      code.line()
      code.block("static const uint8_t \(name)_bytes[] = {", "};") { code in
        var rest = file.bytes[...]
        while !rest.isEmpty {
          code.line(rest.prefix(24).map { "\($0)," }.joined())
          rest = rest.dropFirst(24)
        }
      }
      if !file.imports.isEmpty {
        code.block("static const tl_file *const \(name)_imports[] = {", "};") { code in
          for name in file.imports { code.line("&\(CName.file(name))_data,") }
        }
      }
      let imports = file.imports.isEmpty ? "NULL, 0" : "\(name)_imports, \(file.imports.count)"
      code.block("const tl_file \(name)_data = {", "};") { code in
        code.line("\(CodeWriter.literal(file.name)), \(name)_bytes, sizeof \(name)_bytes,")
        code.line("\(imports),")
      }
    }
    return CodeWriter.header("all protos") + code.text
  }
}
