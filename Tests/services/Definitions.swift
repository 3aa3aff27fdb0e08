import Protobuf
import Reactor
import Testing

@testable import services

/// The definitions that ship with the service.
enum Definitions {
  static let folder: String = {
    let file = #filePath
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/Services/services"
  }()

  static func shipped() throws -> DefinitionFiles {
    try DefinitionFiles(
      catalogue: "\(folder)/Catalogue", rules: "\(folder)/Rules",
      calendar: "\(folder)/Calendar/belarus.json")
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    try FileReader.read("\(folder)/\(name)", limit: 1 << 20)
  }

  static func json(_ name: String) throws -> JSONValue { try JSONParser.parse(bytes(name)) }
}

extension JSONValue {
  /// The value with another one at a pointer; nil removes the member.
  func replacing(_ path: [String], with value: JSONValue?) -> JSONValue {
    guard let name = path.first else { return value ?? .null }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(let members):
      var changed: [JSONMember] = []
      var isFound = false
      for member in members {
        guard member.name == name else {
          changed.append(member)
          continue
        }
        isFound = true
        if rest.isEmpty, value == nil { continue }
        changed.append(JSONMember(name, member.value.replacing(rest, with: value)))
      }
      if !isFound, let value { changed.append(JSONMember(name, value)) }
      return .object(changed)
    case .array(var list):
      if let index = Int(name), list.indices.contains(index) {
        list[index] = list[index].replacing(rest, with: value)
      }
      return .array(list)
    default: return self
    }
  }
}
