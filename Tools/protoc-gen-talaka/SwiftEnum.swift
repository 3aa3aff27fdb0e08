/// Writes an open enum: numbers without a name stay numbers.
struct SwiftEnum {
  private let value: ProtoEnum
  /// Case and first value of each number.
  private var cases: [(name: String, value: ProtoEnum.Value)] = []
  /// Further names of a number (`allow_alias`).
  private var aliases: [(name: String, of: String)] = []

  init(_ value: ProtoEnum) {
    self.value = value
    for entry in value.values {
      let name = SwiftName.enumCase(entry.name, of: value.name)
      if let first = cases.first(where: { $0.value.number == entry.number }) {
        // Names that differ in case alone are one name here.
        guard name != first.name, !aliases.contains(where: { $0.name == name }) else { continue }
        aliases.append((name, first.name))
      } else {
        cases.append((name, entry))
      }
    }
  }

  func write(to code: inout CodeWriter) {
    code.comment(value.comment)
    code.block("public enum \(SwiftName.typeName(value.name)): Protobuf.ProtoEnum {") { code in
      for entry in cases {
        code.comment(entry.value.comment)
        code.line("case \(entry.name)")
      }
      code.line("/// A number that this version of the contract does not name.")
      code.line("case unrecognized(Int32)")
      for alias in aliases {
        code.line("public static let \(alias.name) = Self.\(alias.of)")
      }
      code.line()
      code.block("public init(rawValue: Int32) {") { code in
        code.line("switch rawValue {")
        for entry in cases {
          code.line("case \(entry.value.number): self = .\(entry.name)")
        }
        code.line("default: self = .unrecognized(rawValue)")
        code.line("}")
      }
      code.line()
      code.block("public var rawValue: Int32 {") { code in
        code.line("switch self {")
        for entry in cases {
          code.line("case .\(entry.name): \(entry.value.number)")
        }
        code.line("case .unrecognized(let number): number")
        code.line("}")
      }
    }
  }
}
