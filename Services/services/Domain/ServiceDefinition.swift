import Protobuf

/// Who may apply.
enum ApplicantKind: String, Sendable, CaseIterable {
  case individual
  case legalEntity = "legal_entity"
  case entrepreneur
}

/// How the body that decides is found, by payer's number.
enum BodyRule: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    let region: String?
    let district: String?
    let unp: String
  }
  case fixed(String)
  case residence([Row], otherwise: String)

  /// The body for an applicant with this residence.
  func unp(region: String?, district: String?) -> String {
    switch self {
    case .fixed(let unp): unp
    case .residence(let rows, let otherwise):
      rows.first {
        ($0.region == nil || $0.region == region) && ($0.district == nil || $0.district == district)
      }?.unp ?? otherwise
    }
  }
}

/// A document that the applicant brings.
struct DocumentRule: Sendable {
  let id: String
  let title: LocalText
  let isMandatory: Bool
  let requiredWhen: Expression?
  let mediaTypes: [String]
  let bytesMax: UInt64
}

/// Data that is fetched instead of asked.
struct FetchRule: Sendable {
  /// Whose record: the applicant's, or what a field of an earlier entry refers to.
  enum Record: Sendable, Equatable {
    case applicant
    case field(of: String, String, isList: Bool)
  }
  let id: String
  let register: String
  let record: Record
  let fields: [String]
  let legalBasis: String

  var isList: Bool { if case .field(_, _, true) = record { true } else { false } }
}

struct Fee: Sendable {
  let kopecks: UInt64
  let currency: String
  let text: LocalText
}

/// A kind of decision: the result's form and the words.
struct DecisionRule: Sendable {
  let title: LocalText
  let validity: Term?
  let result: Form
  let template: [Language: Template]
}

/// One version of one service of the catalogue, checked as a whole.
struct ServiceDefinition: Sendable {
  let id: String
  let code: String
  let version: UInt32
  let validFrom: CivilDay
  let validUntil: CivilDay?
  let theme: String
  let title: LocalText
  let summary: LocalText
  let applicants: [ApplicantKind]
  let body: BodyRule
  let bodyText: LocalText?
  let documents: [DocumentRule]
  let fetched: [FetchRule]
  let fee: Fee
  let term: Term
  let termIfBodiesAsked: Term?
  let registrationNumber: String
  let form: Form
  let granted: DecisionRule
  let refused: DecisionRule
  let askTerms: [String: Term]
  let complaint: LocalText
  let legalBases: [String]

  var name: String { "publicServices/\(id)" }

  func holds(on day: CivilDay) -> Bool {
    validFrom <= day && validUntil.map { day <= $0 } ?? true
  }

  func document(_ id: String) -> DocumentRule? { documents.first { $0.id == id } }

  /// What keeps an application from being submitted: answers, then documents. `waived` ones are
  /// proven by the registers.
  func faults(
    answers: JSONValue, fetched: JSONValue, documents ids: Set<String>, waived: Set<String> = []
  ) -> [FieldFault] {
    var faults = form.faults(in: answers, fetched: fetched)
    var evaluator = ExpressionEvaluator(form.values(of: answers))
    for document in documents where !ids.contains(document.id) && !waived.contains(document.id) {
      let isRequired =
        document.isMandatory || document.requiredWhen.map { evaluator.holds($0) } ?? false
      if isRequired {
        faults.append(FieldFault(pointer: "/documents/\(document.id)", reason: .documentRequired))
      }
    }
    return faults
  }

  /// `{code}-{serial}/{year}` filled in.
  func number(serial: Int64, year: Int32) -> String {
    var text = registrationNumber
    for (name, value) in [
      ("{code}", code), ("{serial}", CivilDay.padded(serial, 6)), ("{year}", String(year)),
    ] {
      while let range = text.firstRange(of: name) { text.replaceSubrange(range, with: value) }
    }
    return text
  }
}

extension Form {
  /// The answers for expressions: `answers.<name>`.
  func values(of answers: JSONValue, prefix: String = "answers") -> [String: ExpressionValue] {
    var values: [String: ExpressionValue] = [:]
    for field in schema.fields {
      if let value = answers[field.name].flatMap(ExpressionValue.init) {
        values["\(prefix).\(field.name)"] = value
      }
    }
    return values
  }

  var expressionTypes: [String: ExpressionType] {
    var types: [String: ExpressionType] = [:]
    for field in schema.fields { types["answers.\(field.name)"] = field.expressionType }
    return types
  }
}

extension ExpressionValue {
  /// The value of a JSON value; nil for null, objects and mixed lists.
  init?(_ value: JSONValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .bool(let flag): self = .boolean(flag)
    case .number(let number):
      guard let double = number.double else { return nil }
      self = .number(double)
    case .array(let list):
      let texts = list.compactMap(\.string)
      guard texts.count == list.count else { return nil }
      self = .texts(texts)
    case .null, .object: return nil
    }
  }

  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .boolean(let flag): .bool(flag)
    case .number(let number): JSONNumber(number).map { .number($0) } ?? .null
    case .texts(let list): .array(list.map { .string($0) })
    }
  }
}
