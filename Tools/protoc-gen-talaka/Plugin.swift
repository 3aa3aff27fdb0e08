import Foundation

/// A file that protoc writes for us.
struct GeneratedFile {
  let name: String
  let content: String
}

/// The plugin that protoc runs. Its parameter says what to make: `c` for the C structures and
/// tables, `swift` for messages and services, `swift=messages` for messages alone. `,module=NAME`
/// puts the C code in a module of its own.
@main
enum Plugin {
  static func main() throws {
    let input = try FileHandle.standardInput.readToEnd() ?? Data()
    var answer = WireWriter()
    do {
      let request = try WireField.all(in: input)
      for file in try files(for: request) {
        var part = WireWriter()
        part.add(1, Array(file.name.utf8))
        part.add(15, Array(file.content.utf8))
        answer.add(15, part.bytes)
      }
    } catch {
      answer.add(1, Array("\(error)".utf8))
    }
    // supported_features: FEATURE_PROTO3_OPTIONAL
    answer.add(WireField(number: 2, value: .varint(1)))
    try FileHandle.standardOutput.write(contentsOf: Data(answer.bytes))
  }

  private static func files(for request: [WireField]) throws -> [GeneratedFile] {
    let files = try request.filter { $0.number == 15 }.map { try ProtoFile($0.bytes) }
    let chosen = request.filter { $0.number == 1 }.map(\.text)
    let contract = Contract(files: files, chosen: chosen)
    let words = (request.last { $0.number == 2 }?.text ?? "").split(separator: ",")
    var module = CModule()
    for word in words.dropFirst() {
      guard word.hasPrefix("module=") else { throw GeneratorError("unknown parameter \(word)") }
      module.name = String(word.dropFirst("module=".count))
    }
    switch words.first ?? "" {
    case "c": return try CMode(contract: contract, request: request, module: module).run()
    case "swift":
      try Lint.check(contract)
      return try SwiftMode(contract: contract, makesServices: true, module: module).run()
    case "swift=messages":
      try Lint.check(contract)
      return try SwiftMode(contract: contract, makesServices: false, module: module).run()
    case let other: throw GeneratorError("unknown parameter \"\(other)\": c or swift")
    }
  }
}
