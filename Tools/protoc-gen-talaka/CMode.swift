import Foundation

/// The module that the C code stands in: that of all protos, or one of its own beside it, which
/// leaves the files for reflection out.
struct CModule {
  var name = "CProtos"

  var isSeparate: Bool { name != "CProtos" }
}

/// Makes the C side: protoc-gen-c's structures from a request it can take, and our tables.
struct CMode {
  let contract: Contract
  let request: [WireField]
  var module = CModule()

  /// Imports that carry options only and have no C code.
  static let optionFiles: Set<String> = [
    "google/api/annotations.proto", "google/api/http.proto", "google/protobuf/descriptor.proto",
  ]

  func run() throws -> [GeneratedFile] {
    var files = try structures().map { file in
      file.name.hasSuffix(".h")
        ? GeneratedFile(name: "include/\(file.name)", content: file.content)
        : GeneratedFile(name: "Generated/\(file.name)", content: file.content)
    }
    let tables = CTables(contract: contract)
    for file in contract.chosen {
      let base = file.name.dropLast(".proto".count)
      files.append(
        GeneratedFile(name: "include/\(base).tables.h", content: tables.header(of: file)))
      files.append(
        GeneratedFile(name: "Generated/\(base).tables.c", content: try tables.source(of: file)))
    }
    if !module.isSeparate {
      files.append(GeneratedFile(name: "include/files.h", content: tables.fileHeader()))
      files.append(GeneratedFile(name: "Generated/files.c", content: tables.fileSource()))
    }
    files.append(GeneratedFile(name: "include/module.modulemap", content: moduleMap()))
    return files
  }

  private func moduleMap() -> String {
    var map = CodeWriter()
    map.line("// Generated. Do not edit: Tools/proto/generate makes it anew.")
    map.block("module \(module.name) {") { map in
      if !module.isSeparate { map.line("header \"files.h\"") }
      for file in contract.chosen {
        let base = file.name.dropLast(".proto".count)
        map.line("header \"\(base).pb-c.h\"")
        map.line("header \"\(base).tables.h\"")
      }
      map.line("export *")
    }
    return map.text
  }

  // MARK: protoc-gen-c

  private func structures() throws -> [GeneratedFile] {
    var writer = WireWriter()
    for field in request {
      switch field.number {
      // The parameter is ours.
      case 2: continue
      case 15: writer.add(15, try rewrittenFile(field.bytes))
      default: writer.add(field)
      }
    }
    let answer = try WireField.all(in: try runCompiler(writer.bytes))
    if let error = answer.last(where: { $0.number == 1 }) {
      throw GeneratorError("protoc-gen-c: \(error.text)")
    }
    return try answer.filter { $0.number == 15 }.map { file in
      let parts = try WireField.all(in: file.bytes)
      return GeneratedFile(
        name: parts.last { $0.number == 1 }?.text ?? "",
        content: parts.last { $0.number == 15 }?.text ?? "")
    }
  }

  private func runCompiler(_ input: [UInt8]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["protoc-gen-c"]
    let stdin = Pipe()
    let stdout = Pipe()
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    // It reads all of its input before it writes, so this order cannot block.
    try stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw GeneratorError("protoc-gen-c ended with \(process.terminationStatus)")
    }
    return output
  }

  // MARK: Rewriting descriptors

  /// The file without imports that hold only options, and with its messages rewritten.
  private func rewrittenFile(_ encoded: ArraySlice<UInt8>) throws -> [UInt8] {
    let fields = try WireField.all(in: encoded)
    let name = fields.last { $0.number == 1 }?.text ?? ""
    guard !CMode.optionFiles.contains(name) else { return Array(encoded) }
    var writer = WireWriter()
    for field in fields {
      if field.number == 3, CMode.optionFiles.contains(field.text) { continue }
      // Extensions of options have no code of their own.
      if field.number == 7 { continue }
      if field.number == 4 {
        writer.add(4, try rewrittenMessage(field.bytes))
      } else {
        writer.add(field)
      }
    }
    return writer.bytes
  }

  private func rewrittenMessage(_ encoded: ArraySlice<UInt8>) throws -> [UInt8] {
    var writer = WireWriter()
    for field in try WireField.all(in: encoded) {
      switch field.number {
      case 2: writer.add(2, try rewrittenField(field.bytes))
      case 3: writer.add(3, try rewrittenMessage(field.bytes))
      case 7: writer.add(7, try withoutMapEntry(field.bytes))
      default: writer.add(field)
      }
    }
    return writer.bytes
  }

  /// A map is a list of entries to protobuf-c, and its keys may not be bytes: drop the mark.
  private func withoutMapEntry(_ options: ArraySlice<UInt8>) throws -> [UInt8] {
    var writer = WireWriter()
    for field in try WireField.all(in: options) where field.number != 7 { writer.add(field) }
    return writer.bytes
  }

  /// `optional` becomes the oneof with one member that protoc has already made for it; strings
  /// become bytes, because protobuf-c ends strings at a NUL.
  private func rewrittenField(_ encoded: ArraySlice<UInt8>) throws -> [UInt8] {
    var writer = WireWriter()
    for field in try WireField.all(in: encoded) {
      if field.number == 17 { continue }
      if field.number == 5, field.int == ProtoField.Kind.string.rawValue {
        writer.add(WireField(number: 5, value: .varint(UInt64(ProtoField.Kind.bytes.rawValue))))
      } else {
        writer.add(field)
      }
    }
    return writer.bytes
  }
}
