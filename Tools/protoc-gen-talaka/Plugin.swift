import Foundation

/// A file that protoc writes for us.
struct GeneratedFile {
  let name: String
  let content: String
}

/// The plugin that protoc runs. Its parameter says what to make: `c` for the C structures and
/// tables, `swift` for messages and services, `swift=messages` for messages alone.
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
    switch request.last(where: { $0.number == 2 })?.text ?? "" {
    case "c": return try CMode(contract: contract, request: request).run()
    case "swift":
      try Lint.check(contract)
      return try SwiftMode(contract: contract, makesServices: true).run()
    case "swift=messages":
      try Lint.check(contract)
      return try SwiftMode(contract: contract, makesServices: false).run()
    case let other: throw GeneratorError("unknown parameter \"\(other)\": c or swift")
    }
  }
}
