import Protobuf

/// What is wrong with a file of the catalogue, and where: file and JSON pointer (RFC 6901).
struct DefinitionFault: Error, Equatable, CustomStringConvertible {
  let file: String
  let pointer: String
  let text: String
  var description: String { "\(file)#\(pointer): \(text)" }
}

/// A value inside a file of the catalogue that knows its place. Reading is strict: another type, a
/// missing member or one that nobody knows is a fault.
struct DefinitionNode: Sendable {
  let file: String
  let pointer: String
  let value: JSONValue

  /// Elements of one list, and members of one object.
  static let listMax = 1000

  static func parse(_ bytes: [UInt8], file: String) throws(DefinitionFault) -> DefinitionNode {
    do {
      return DefinitionNode(file: file, pointer: "", value: try JSONParser.parse(bytes))
    } catch {
      throw DefinitionFault(file: file, pointer: error.path, text: error.description)
    }
  }

  func fault(_ text: String) -> DefinitionFault {
    DefinitionFault(file: file, pointer: pointer, text: text)
  }

  private func child(_ name: String, _ value: JSONValue) -> DefinitionNode {
    var escaped = ""
    for character in name {
      escaped += character == "~" ? "~0" : character == "/" ? "~1" : String(character)
    }
    return DefinitionNode(file: file, pointer: "\(pointer)/\(escaped)", value: value)
  }

  /// All members in their order.
  func members() throws(DefinitionFault) -> [(name: String, node: DefinitionNode)] {
    guard case .object(let members) = value else { throw fault("must be an object") }
    guard members.count <= Self.listMax else { throw fault("has too many members") }
    return members.map { ($0.name, child($0.name, $0.value)) }
  }

  /// Refuses members that are not named, and wants those that must be there.
  func expect(
    _ required: [String], optional: [String] = []
  ) throws(DefinitionFault) {
    let found = try members()
    for member in found where !required.contains(member.name) && !optional.contains(member.name) {
      throw member.node.fault("is not known here")
    }
    for name in required where !found.contains(where: { $0.name == name }) {
      throw fault("lacks \(name)")
    }
  }

  /// A member; nil when it is absent or null.
  func optional(_ name: String) -> DefinitionNode? {
    guard let found = value[name], found != .null else { return nil }
    return child(name, found)
  }

  func member(_ name: String) throws(DefinitionFault) -> DefinitionNode {
    guard let found = optional(name) else { throw fault("lacks \(name)") }
    return found
  }

  func list(max: Int = listMax) throws(DefinitionFault) -> [DefinitionNode] {
    guard case .array(let elements) = value else { throw fault("must be a list") }
    guard elements.count <= max else { throw fault("has more than \(max) elements") }
    return elements.enumerated().map { child(String($0.offset), $0.element) }
  }

  func text(max: Int = 16_384) throws(DefinitionFault) -> String {
    guard let text = value.string else { throw fault("must be a text") }
    guard !text.isEmpty else { throw fault("is empty") }
    guard text.utf8.count <= max else { throw fault("is longer than \(max) bytes") }
    return text
  }

  func texts(max: Int = listMax) throws(DefinitionFault) -> [String] {
    var found: [String] = []
    for node in try list(max: max) { found.append(try node.text()) }
    return found
  }

  func bool() throws(DefinitionFault) -> Bool {
    guard let flag = value.bool else { throw fault("must be true or false") }
    return flag
  }

  func integer(_ range: ClosedRange<Int64>) throws(DefinitionFault) -> Int64 {
    guard let number = value.number?.integer(as: Int64.self), range.contains(number) else {
      throw fault("must be a whole number in \(range.lowerBound)…\(range.upperBound)")
    }
    return number
  }

  func double() throws(DefinitionFault) -> Double {
    guard let number = value.number?.double else { throw fault("must be a number") }
    return number
  }

  func day() throws(DefinitionFault) -> CivilDay {
    guard let day = CivilDay(try text(max: 10)) else { throw fault("must be a day YYYY-MM-DD") }
    return day
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(DefinitionFault) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try text()) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("must be one of \(known)")
    }
    return choice
  }

  /// `{be, ru, en}`, none empty.
  func localText() throws(DefinitionFault) -> LocalText {
    try expect(["be", "ru", "en"])
    return LocalText(
      try member("be").text(), try member("ru").text(), try member("en").text())
  }
}
