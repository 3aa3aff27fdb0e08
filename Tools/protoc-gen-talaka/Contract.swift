/// All files of one run and what they declare, by full name.
struct Contract {
  let files: [ProtoFile]
  /// Files to make code for, in the order protoc was given them.
  let chosen: [ProtoFile]
  let messages: [String: ProtoMessage]
  let enums: [String: ProtoEnum]

  init(files: [ProtoFile], chosen names: [String]) {
    self.files = files
    chosen = names.compactMap { name in files.first { $0.name == name } }
    var messages: [String: ProtoMessage] = [:]
    var enums: [String: ProtoEnum] = [:]
    for file in files {
      for value in file.enums { enums[value.fullName] = value }
      for message in file.allMessages {
        messages[message.fullName] = message
        for value in message.enums { enums[value.fullName] = value }
      }
    }
    self.messages = messages
    self.enums = enums
  }

  func message(_ name: String) throws -> ProtoMessage {
    guard let message = messages[name] else { throw GeneratorError("no message \(name)") }
    return message
  }

  func enumeration(_ name: String) throws -> ProtoEnum {
    guard let value = enums[name] else { throw GeneratorError("no enum \(name)") }
    return value
  }

  /// The map entry type of a map field; nil for other fields.
  func mapEntry(of field: ProtoField) -> ProtoMessage? {
    guard field.kind == .message, field.isRepeated, let type = messages[field.typeName] else {
      return nil
    }
    return type.isMapEntry ? type : nil
  }

  /// Whether the message that the field holds could hold `message` itself without a list between
  /// them: a Swift structure cannot, so such a field gets a box.
  func isRecursive(_ field: ProtoField, in message: ProtoMessage) -> Bool {
    var seen: Set<String> = []
    func reaches(_ field: ProtoField) -> Bool {
      guard field.kind == .message, !field.isRepeated, let below = messages[field.typeName] else {
        return false
      }
      if below.fullName == message.fullName { return true }
      return seen.insert(below.fullName).inserted && below.fields.contains(where: reaches)
    }
    return reaches(field)
  }

  /// Whether `test` holds for a field of the message or of one below it.
  func contains(_ message: ProtoMessage, where test: (ProtoField) -> Bool) -> Bool {
    var seen: Set<String> = []
    func visit(_ message: ProtoMessage) -> Bool {
      guard seen.insert(message.fullName).inserted else { return false }
      return message.fields.contains { field in
        if test(field) { return true }
        guard field.kind == .message, let below = messages[field.typeName] else { return false }
        return visit(below)
      }
    }
    return visit(message)
  }
}
