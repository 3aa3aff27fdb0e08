/// Faults of the contract that must not become code; all are told at once.
struct Lint {
  private let contract: Contract
  private var faults: [String] = []

  /// Names that generated code uses for Swift's own types.
  private static let takenNames: Set<String> = [
    "String", "Bool", "Int", "Int32", "Int64", "UInt8", "UInt32", "UInt64", "Float", "Double",
    "Array", "Dictionary", "Optional", "Self", "Type", "Protocol", "Protobuf", "RPC", "CProtos",
    "MessageArena", "MessageDescriptor", "MethodDescriptor", "ServiceDescriptor", "WireError",
    "UnknownFields",
  ]

  static func check(_ contract: Contract) throws {
    var lint = Lint(contract: contract)
    for file in contract.chosen where file.package.hasPrefix("talaka.") {
      for message in file.allMessages { lint.check(message) }
      for service in file.services { lint.check(service) }
    }
    if !lint.faults.isEmpty { throw GeneratorError(lint.faults.joined(separator: "\n")) }
  }

  private init(contract: Contract) { self.contract = contract }

  private mutating func check(_ message: ProtoMessage) {
    if Lint.takenNames.contains(message.name) {
      faults.append("\(message.fullName): the name is taken by Swift or by the runtime")
    }
    if let cycle = cycle(from: message) {
      faults.append("\(message.fullName): recursive through \(cycle.joined(separator: " → "))")
    }
    for field in message.fields {
      let place = "\(message.fullName).\(field.name)"
      if SwiftName.field(field.name) == "unknownFields" {
        faults.append("\(place): the name is taken by the runtime")
      }
      if field.kind == .group { faults.append("\(place): groups are not supported") }
      if field.rules.format != 0, field.kind != .string {
        faults.append("\(place): a format needs a string")
      }
      let isSized = field.isRepeated || field.kind == .string || field.kind == .bytes
      if field.rules.maxLength != 0, !isSized {
        faults.append("\(place): max_length needs a string, bytes or a list")
      }
    }
  }

  /// The way by which a message holds itself, inside `talaka.*`.
  private func cycle(from start: ProtoMessage) -> [String]? {
    var seen: Set<String> = []
    func visit(_ message: ProtoMessage, _ path: [String]) -> [String]? {
      for field in message.fields where field.kind == .message {
        guard let below = contract.messages[field.typeName],
          below.file.package.hasPrefix("talaka.")
        else { continue }
        if below.fullName == start.fullName { return path + [field.name] }
        guard seen.insert(below.fullName).inserted else { continue }
        if let found = visit(below, path + [field.name]) { return found }
      }
      return nil
    }
    return visit(start, [])
  }

  private mutating func check(_ service: ProtoService) {
    for method in service.methods {
      let place = "\(service.fullName).\(method.name)"
      guard let rules = method.rules else {
        faults.append("\(place): no option (talaka.options.v1.method)")
        continue
      }
      if rules.user == nil { faults.append("\(place): user is not said") }
      if rules.callers.contains("*") {
        faults.append("\(place): callers are named one by one, never \"*\"")
      }
      let holdsPersonalData =
        contract.messages[method.output].map { output in
          contract.contains(output) { $0.rules.category != 0 }
        } ?? false
      if holdsPersonalData, rules.purpose.isEmpty {
        faults.append("\(place): the answer holds personal data, but no purpose is said")
      }
    }
  }
}
