/// Makes the Swift side: one file of messages per proto, one of services where it has any.
struct SwiftMode {
  let contract: Contract
  let makesServices: Bool
  var module = CModule()

  func run() throws -> [GeneratedFile] {
    var files = [namespaces()]
    for file in contract.chosen {
      let base = SwiftMode.baseName(file)
      if !file.messages.isEmpty || !file.enums.isEmpty {
        files.append(GeneratedFile(name: "\(base).swift", content: try messages(of: file)))
      }
      if !file.services.isEmpty {
        files.append(
          GeneratedFile(name: "\(base)Methods.swift", content: try methods(of: file)))
      }
      if makesServices, !file.services.isEmpty {
        files.append(
          GeneratedFile(name: "\(base)Services.swift", content: try services(of: file)))
      }
    }
    return files
  }

  /// `talaka/echo/v1/echo.proto` → `EchoV1Echo`; names must differ in one module.
  private static func baseName(_ file: ProtoFile) -> String {
    let last = file.name.split(separator: "/").last.map { $0.dropLast(".proto".count) } ?? ""
    return SwiftName.namespace(file.package) + SwiftName.upperCamel(String(last))
  }

  private func namespaces() -> GeneratedFile {
    var code = CodeWriter()
    for package in Set(contract.chosen.map(\.package)).sorted() {
      code.line()
      code.line("/// The proto package `\(package)`.")
      code.line("public enum \(SwiftName.namespace(package)) {}")
    }
    return GeneratedFile(
      name: "Packages.swift", content: CodeWriter.header("all protos") + code.text)
  }

  private func messages(of file: ProtoFile) throws -> String {
    var code = CodeWriter()
    code.line()
    if !file.messages.isEmpty { code.line("internal import \(module.name)") }
    code.line("public import Protobuf")
    if module.isSeparate, !file.messages.isEmpty {
      let isForeign = file.imports.contains { name in !contract.chosen.contains { $0.name == name }
      }
      code.line(isForeign ? "public import Protos" : "internal import Protos")
    }
    for message in file.messages {
      code.line()
      try code.block("extension \(SwiftName.namespace(file.package)) {") { code in
        try SwiftMessage(contract: contract, message: message).write(to: &code)
      }
      try SwiftMessage(contract: contract, message: message).writeInitialisers(to: &code)
    }
    for value in file.enums {
      code.line()
      code.block("extension \(SwiftName.namespace(file.package)) {") { code in
        SwiftEnum(value).write(to: &code)
      }
    }
    return CodeWriter.header(file.name) + code.text
  }

  private func methods(of file: ProtoFile) throws -> String {
    var code = CodeWriter()
    code.line()
    code.line("internal import CProtos")
    code.line("public import Protobuf")
    for service in file.services {
      code.line()
      try code.block("extension \(SwiftName.namespace(file.package)) {") { code in
        try SwiftService(contract: contract, service: service).writeMethods(to: &code)
      }
    }
    return CodeWriter.header(file.name) + code.text
  }

  private func services(of file: ProtoFile) throws -> String {
    var code = CodeWriter()
    code.line()
    code.line("public import Protobuf")
    code.line("public import RPC")
    for service in file.services {
      code.line()
      try code.block("extension \(SwiftName.namespace(file.package)) {") { code in
        try SwiftService(contract: contract, service: service).writeHandler(to: &code)
        code.line()
        try SwiftService(contract: contract, service: service).writeClient(to: &code)
      }
      code.line()
      try SwiftService(contract: contract, service: service).writeDefaults(to: &code)
    }
    return CodeWriter.header(file.name) + code.text
  }
}
