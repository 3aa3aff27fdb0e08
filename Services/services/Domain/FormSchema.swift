import Protobuf

/// What is wrong with one field while a form is filled in.
struct FieldFault: Hashable, Sendable {
  enum Reason: String, Sendable, CaseIterable {
    case typeWrong = "TYPE_WRONG"
    case tooShort = "TOO_SHORT"
    case tooLong = "TOO_LONG"
    case tooSmall = "TOO_SMALL"
    case tooLarge = "TOO_LARGE"
    case notInList = "NOT_IN_LIST"
    case formatInvalid = "FORMAT_INVALID"
    case required = "REQUIRED"
    case documentRequired = "DOCUMENT_REQUIRED"
  }
  /// JSON pointer: `/child_number`, or `/documents/labour-book` for a document.
  let pointer: String
  let reason: Reason
}

/// A property of a form.
struct FormField: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case text(TextRule)
    case integer(ClosedRange<Int64>)
    case number(ClosedRange<Double>)
    case boolean
    case list(TextRule, ClosedRange<Int>)
  }
  let name: String
  let kind: Kind

  var expressionType: ExpressionType {
    switch kind {
    case .text: .text
    case .integer, .number: .number
    case .boolean: .boolean
    case .list: .texts
    }
  }
}

/// What a text of a form must be.
enum TextRule: Sendable, Equatable {
  /// In Unicode scalars.
  case length(ClosedRange<Int>)
  case oneOf([String])
  case format(FormFormat)
}

/// The form's grammar `talaka-form/1`: the subset of JSON Schema 2020-12 that the catalogue's README
/// names. Every other keyword is a fault, so that no rule of a form is silently ignored.
struct FormSchema: Sendable, Equatable {
  /// If a field has this value, these are required too.
  struct Condition: Sendable, Equatable {
    let field: String
    let value: JSONValue
    let required: [String]
  }

  static let textMax = 16_384
  static let listMax = 100

  let fields: [FormField]
  let required: [String]
  let conditions: [Condition]

  func field(_ name: String) -> FormField? { fields.first { $0.name == name } }

  /// What is wrong with answers; unknown names are not looked at here.
  func faults(in answers: JSONValue) -> [FieldFault] {
    var faults: [FieldFault] = []
    var needed = Set(required)
    for condition in conditions where Self.isSame(answers[condition.field], condition.value) {
      needed.formUnion(condition.required)
    }
    for field in fields {
      let pointer = "/\(field.name)"
      guard let value = answers[field.name], !Self.isBlank(value) else {
        if needed.contains(field.name) {
          faults.append(FieldFault(pointer: pointer, reason: .required))
        }
        continue
      }
      if let reason = Self.fault(of: value, field.kind) {
        faults.append(FieldFault(pointer: pointer, reason: reason))
      }
    }
    return faults
  }

  /// The first name that the form does not have.
  func unknownName(in answers: JSONValue) -> String? {
    answers.members?.first { field($0.name) == nil }?.name
  }

  private static func isBlank(_ value: JSONValue) -> Bool {
    value == .null || value.string?.isEmpty == true
  }

  static func isSame(_ one: JSONValue?, _ other: JSONValue) -> Bool {
    switch (one, other) {
    case (.string(let left), .string(let right)):
      left.unicodeScalars.elementsEqual(right.unicodeScalars)
    case (.bool(let left), .bool(let right)): left == right
    default: false
    }
  }

  private static func fault(of value: JSONValue, _ kind: FormField.Kind) -> FieldFault.Reason? {
    switch kind {
    case .boolean: return value.bool == nil ? .typeWrong : nil
    case .integer(let range):
      guard let number = value.number?.integer(as: Int64.self) else { return .typeWrong }
      return number < range.lowerBound ? .tooSmall : number > range.upperBound ? .tooLarge : nil
    case .number(let range):
      guard let number = value.number?.double else { return .typeWrong }
      return number < range.lowerBound ? .tooSmall : number > range.upperBound ? .tooLarge : nil
    case .text(let rule):
      guard let text = value.string else { return .typeWrong }
      return fault(of: text, rule)
    case .list(let rule, let range):
      guard let list = value.array else { return .typeWrong }
      if list.count < range.lowerBound { return .tooShort }
      if list.count > range.upperBound { return .tooLong }
      for element in list {
        guard let text = element.string else { return .typeWrong }
        if let reason = fault(of: text, rule) { return reason }
      }
      return nil
    }
  }

  private static func fault(of text: String, _ rule: TextRule) -> FieldFault.Reason? {
    switch rule {
    case .length(let range):
      let length = text.unicodeScalars.count
      return length < range.lowerBound ? .tooShort : length > range.upperBound ? .tooLong : nil
    case .oneOf(let values): return values.contains(text) ? nil : .notInList
    case .format(let format): return format.accepts(text) ? nil : .formatInvalid
    }
  }
}
