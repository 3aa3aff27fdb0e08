internal import CProtobufC
internal import CWire

/// Walks an unpacked structure by its static tables and checks what the contract says of its
/// fields.
struct RuleChecker {
  /// One level of the path to a field: its name and, in a list, which element.
  private struct Step {
    let name: UnsafePointer<CChar>
    let element: Int?
  }

  private enum Aim { case rules, text }

  private let aim: Aim
  private var path: [Step] = []
  private var violations: [FieldViolation] = []
  private var invalidText: String?

  /// Throws `violations` when rules are broken.
  static func check(
    _ structure: UnsafePointer<ProtobufCMessage>, as table: UnsafePointer<tl_message>
  ) throws(WireError) {
    var checker = RuleChecker(aim: .rules)
    checker.walk(UnsafeRawPointer(structure), table)
    if !checker.violations.isEmpty { throw .violations(checker.violations) }
  }

  /// The path of the first string that is not UTF-8.
  static func firstInvalidText(
    _ structure: UnsafePointer<ProtobufCMessage>, as table: UnsafePointer<tl_message>
  ) -> String? {
    var checker = RuleChecker(aim: .text)
    checker.walk(UnsafeRawPointer(structure), table)
    return checker.invalidText
  }

  private init(aim: Aim) { self.aim = aim }

  private var isDone: Bool {
    switch aim {
    case .rules: violations.count >= FieldViolation.limit
    case .text: invalidText != nil
    }
  }

  private mutating func walk(_ structure: UnsafeRawPointer, _ table: UnsafePointer<tl_message>) {
    let count = Int(table.messageDescriptor.pointee.n_fields)
    var index = 0
    while index < count, !isDone {
      let field = table.messageDescriptor.pointee.fields + index
      let rules = table.pointee.fields + index
      if field.pointee.label == PROTOBUF_C_LABEL_REPEATED {
        list(structure, field, rules)
      } else {
        single(structure, field, rules)
      }
      index += 1
    }
  }

  // MARK: One value

  private mutating func single(
    _ structure: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ rules: UnsafePointer<tl_field>
  ) {
    path.append(Step(name: field.pointee.name, element: nil))
    defer { path.removeLast() }
    let required = rules.pointee.flags & UInt8(TL_FIELD_REQUIRED) != 0
    guard field.isPresent(in: structure) else {
      if required { violate("REQUIRED", "The field is missing.") }
      return
    }
    let place = structure + Int(field.pointee.offset)
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES:
      let data = place.load(as: ProtobufCBinaryData.self)
      if data.len == 0 {
        if required { violate("REQUIRED", "The field is empty.") }
        return
      }
      if rules.pointee.max_length > 0, data.len > Int(rules.pointee.max_length) {
        violate("TOO_LONG", "The field is longer than \(rules.pointee.max_length) bytes.")
      }
      text(data, rules)
    case PROTOBUF_C_TYPE_MESSAGE:
      guard let below = place.load(as: UnsafeRawPointer?.self) else { return }
      descend(below, rules)
    default:
      if required, !field.isInOneof, field.isZero(at: place) {
        violate("REQUIRED", "The field is missing.")
      }
    }
  }

  private mutating func text(_ data: ProtobufCBinaryData, _ rules: UnsafePointer<tl_field>) {
    let bytes = UnsafeBufferPointer(start: UnsafePointer(data.data), count: data.len)
    switch aim {
    case .text:
      guard rules.pointee.flags & UInt8(TL_FIELD_STRING) != 0 else { return }
      if !TextCheck(bytes).isValid { invalidText = describedPath }
    case .rules:
      guard let format = FieldFormat(rawValue: rules.pointee.format),
        let fault = format.fault(in: bytes)
      else { return }
      violate(fault.reason, fault.description)
    }
  }

  private mutating func descend(_ below: UnsafeRawPointer, _ rules: UnsafePointer<tl_field>) {
    guard let table = rules.pointee.message else { return }
    if aim == .rules, table.pointee.flags & UInt8(TL_MESSAGE_RULES) == 0 { return }
    walk(below, table)
  }

  // MARK: Lists

  private mutating func list(
    _ structure: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ rules: UnsafePointer<tl_field>
  ) {
    let count = (structure + Int(field.pointee.quantifier_offset)).load(as: Int.self)
    path.append(Step(name: field.pointee.name, element: nil))
    if count == 0, rules.pointee.flags & UInt8(TL_FIELD_REQUIRED) != 0 {
      violate("REQUIRED", "The list is empty.")
    }
    if rules.pointee.max_length > 0, count > Int(rules.pointee.max_length) {
      violate("TOO_LONG", "The list has more than \(rules.pointee.max_length) elements.")
    }
    path.removeLast()
    guard count > 0,
      let base = (structure + Int(field.pointee.offset)).load(as: UnsafeRawPointer?.self)
    else { return }
    elements(base, count, field, rules)
  }

  private mutating func elements(
    _ base: UnsafeRawPointer, _ count: Int, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ rules: UnsafePointer<tl_field>
  ) {
    let type = field.pointee.type
    guard type == PROTOBUF_C_TYPE_MESSAGE || type == PROTOBUF_C_TYPE_BYTES else { return }
    var element = 0
    while element < count, !isDone {
      path.append(Step(name: field.pointee.name, element: element))
      if type == PROTOBUF_C_TYPE_MESSAGE {
        let below = base.load(
          fromByteOffset: element * MemoryLayout<UnsafeRawPointer>.stride,
          as: UnsafeRawPointer?.self)
        if let below { descend(below, rules) }
      } else {
        text(
          base.load(
            fromByteOffset: element * MemoryLayout<ProtobufCBinaryData>.stride,
            as: ProtobufCBinaryData.self), rules)
      }
      path.removeLast()
      element += 1
    }
  }

  // MARK: Telling

  private mutating func violate(_ reason: String, _ description: String) {
    guard aim == .rules, violations.count < FieldViolation.limit else { return }
    violations.append(
      FieldViolation(field: describedPath, reason: reason, description: description))
  }

  private var describedPath: String {
    var text = ""
    for step in path {
      if !text.isEmpty { text += "." }
      text += String(cString: step.name)
      if let element = step.element { text += "[\(element)]" }
    }
    return text
  }
}

extension UnsafePointer<ProtobufCFieldDescriptor> {
  var isInOneof: Bool { pointee.flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0 }

  /// Whether a field that is not repeated is there; scalars without presence always are.
  func isPresent(in structure: UnsafeRawPointer) -> Bool {
    if isInOneof {
      let chosen = (structure + Int(pointee.quantifier_offset)).load(as: UInt32.self)
      guard chosen == pointee.id else { return false }
    }
    if pointee.type == PROTOBUF_C_TYPE_MESSAGE {
      return (structure + Int(pointee.offset)).load(as: UnsafeRawPointer?.self) != nil
    }
    return true
  }

  /// Whether the number at `place` is the default. -0.0 is another number than 0.0.
  func isZero(at place: UnsafeRawPointer) -> Bool {
    switch pointee.type {
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64,
      PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_DOUBLE:
      place.load(as: UInt64.self) == 0
    default: place.load(as: UInt32.self) == 0
    }
  }
}
