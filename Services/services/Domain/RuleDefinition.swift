import Protobuf

/// A question that a rule puts to a register.
struct RuleLookup: Sendable {
  let id: String
  let register: String
  /// `subject` or a relation of the event.
  let record: String
  let fields: [String]
  let legalBasis: String
}

struct RuleCondition: Sendable {
  let source: String
  let expression: Expression
  let text: LocalText
}

/// A proactive rule: an event of a register starts a service that nobody applied for.
struct RuleDefinition: Sendable {
  static let relations = ["subject", "mother", "father", "spouse", "head"]
  static let events = [
    "PERSON_REGISTERED", "PERSON_BORN", "PERSON_DIED", "PERSON_MOVED", "PERSON_MARRIED",
    "PERSON_RENAMED", "DOCUMENT_ISSUED", "ORGANISATION_FOUNDED", "HEAD_CHANGED",
    "ORGANISATION_DISSOLVED",
  ]

  let id: String
  let version: UInt32
  let validFrom: CivilDay
  let validUntil: CivilDay?
  let title: LocalText
  let event: String
  let holder: String
  let service: ServiceDefinition
  let lookups: [RuleLookup]
  let conditions: [RuleCondition]
  let answers: [(name: String, expression: Expression)]
  let openFields: [String]
  let waivedDocuments: [String]
  let expires: Term
  let offerTitle: [Language: Template]
  let offerText: [Language: Template]

  func holds(on day: CivilDay) -> Bool {
    validFrom <= day && validUntil.map { day <= $0 } ?? true
  }

  /// `population.birth_date` for `child.birth_date`; the fields of registers that a text names.
  func registerFields(_ expression: Expression) -> [String] {
    expression.paths.compactMap { path in
      let parts = path.split(separator: ".", maxSplits: 1)
      guard parts.count == 2, let lookup = lookups.first(where: { $0.id == parts[0] }) else {
        return nil
      }
      return "\(lookup.register).\(parts[1])"
    }
  }

  init(_ node: DefinitionNode, _ catalogue: Catalogue) throws(DefinitionFault) {
    try node.expect(
      [
        "format", "id", "version", "valid_from", "title", "mode", "trigger", "holder", "service",
        "lookups", "conditions", "answers", "open_fields", "waived_documents", "expires", "offer",
      ], optional: ["valid_until"])
    guard try node.member("format").text() == "talaka-rule/1" else {
      throw try node.member("format").fault("must be talaka-rule/1")
    }
    id = try ServiceDefinition.identifier(node.member("id"))
    version = UInt32(try node.member("version").integer(1...100_000))
    validFrom = try node.member("valid_from").day()
    validUntil = try node.optional("valid_until")?.day()
    title = try node.member("title").localText()
    guard try node.member("mode").text() == "OFFER" else {
      throw try node.member("mode").fault("must be OFFER")
    }
    let trigger = try node.member("trigger")
    try trigger.expect(["event"])
    event = try Self.oneOf(Self.events, trigger.member("event"))
    holder = try Self.oneOf(Self.relations, node.member("holder"))
    let serviceID = try node.member("service").text()
    guard let service = catalogue.newest(serviceID) else {
      throw try node.member("service").fault("\(serviceID) is not in the catalogue")
    }
    self.service = service
    let (lookups, types) = try Self.lookups(node.member("lookups"))
    self.lookups = lookups
    var conditions: [RuleCondition] = []
    for entry in try node.member("conditions").list(max: 50) {
      try entry.expect(["expression", "text"])
      let source = try entry.member("expression")
      conditions.append(
        RuleCondition(
          source: try source.text(), expression: try source.condition(types),
          text: try entry.member("text").localText()))
    }
    self.conditions = conditions
    openFields = try Self.openFields(node.member("open_fields"), service)
    answers = try Self.answers(node.member("answers"), types, service, openFields)
    waivedDocuments = try node.member("waived_documents").texts(max: 32)
    for document in waivedDocuments where service.document(document) == nil {
      throw try node.member("waived_documents").fault("\(document) is no document of the service")
    }
    expires = try Term(node.member("expires"))
    let offer = try node.member("offer")
    try offer.expect(["title", "text"])
    let paths = types.filter { !$0.key.hasPrefix("event.") && $0.value == .text }
      .mapValues { _ in ["date"] as Set<String> }
    offerTitle = try Self.words(offer.member("title"), paths)
    offerText = try Self.words(offer.member("text"), paths)
    try checkUse(node)
  }

  private static func oneOf(
    _ known: [String], _ node: DefinitionNode
  ) throws(DefinitionFault) -> String {
    let text = try node.text()
    guard known.contains(text) else {
      throw node.fault("must be one of \(known.joined(separator: ", "))")
    }
    return text
  }

  private static func words(
    _ node: DefinitionNode, _ paths: [String: Set<String>]
  ) throws(DefinitionFault) -> [Language: Template] {
    _ = try node.localText()
    var words: [Language: Template] = [:]
    for language in Language.allCases {
      words[language] = try Template([node.member(language.rawValue)], paths: paths)
    }
    return words
  }

  private static func lookups(
    _ node: DefinitionNode
  ) throws(DefinitionFault) -> ([RuleLookup], [String: ExpressionType]) {
    var lookups: [RuleLookup] = []
    var types: [String: ExpressionType] = [
      "event.kind": .text, "event.event_date": .text, "event.record_date": .text,
    ]
    for entry in try node.list(max: 10) {
      try entry.expect(["id", "register", "record", "fields", "legal_basis"])
      let id = try ServiceDefinition.identifier(entry.member("id"))
      guard id != "event", !lookups.contains(where: { $0.id == id }) else {
        throw entry.fault("is there twice")
      }
      let (register, fields, known) = try Registers.read(entry)
      let record = try entry.member("record").text()
      guard record.hasPrefix("event."), relations.contains(String(record.dropFirst(6))) else {
        throw try entry.member("record").fault("must be event.subject, event.mother, …")
      }
      for field in fields { types["\(id).\(field)"] = known[field]?.expressionType }
      lookups.append(
        RuleLookup(
          id: id, register: register, record: String(record.dropFirst(6)), fields: fields,
          legalBasis: try entry.member("legal_basis").text(max: 512)))
    }
    return (lookups, types)
  }

  private static func openFields(
    _ node: DefinitionNode, _ service: ServiceDefinition
  ) throws(DefinitionFault) -> [String] {
    var names: [String] = []
    for entry in try node.list(max: 50) {
      let pointer = try entry.text()
      guard pointer.hasPrefix("/"), service.form.schema.field(String(pointer.dropFirst())) != nil
      else { throw entry.fault("\(pointer) is no property of the form") }
      names.append(String(pointer.dropFirst()))
    }
    return names
  }

  private static func answers(
    _ node: DefinitionNode, _ types: [String: ExpressionType], _ service: ServiceDefinition,
    _ open: [String]
  ) throws(DefinitionFault) -> [(name: String, expression: Expression)] {
    var answers: [(name: String, expression: Expression)] = []
    for member in try node.members() {
      guard let field = service.form.schema.field(member.name) else {
        throw member.node.fault("is no property of the form")
      }
      let expression = try member.node.expression(types, field.expressionType)
      for constant in expression.results {
        guard let value = constant else { continue }
        let faults = service.form.schema.faults(
          in: .object([JSONMember(field.name, value.json)]))
        if let wrong = faults.first(where: { $0.pointer == "/\(field.name)" }) {
          throw member.node.fault("gives a value that the form refuses: \(wrong.reason.rawValue)")
        }
      }
      answers.append((member.name, expression))
    }
    let given = Set(answers.map(\.name)).union(open)
    for name in service.form.schema.required where !given.contains(name) {
      throw node.fault("lacks \(name), which the form requires and the holder can't fill")
    }
    return answers
  }

  /// A rule asks for no field that nothing of it uses.
  private func checkUse(_ node: DefinitionNode) throws(DefinitionFault) {
    var used: Set<String> = []
    for condition in conditions { used.formUnion(condition.expression.paths) }
    for answer in answers { used.formUnion(answer.expression.paths) }
    for template in Array(offerTitle.values) + Array(offerText.values) {
      used.formUnion(template.paths)
    }
    for lookup in lookups {
      for field in lookup.fields where !used.contains("\(lookup.id).\(field)") {
        throw try node.member("lookups").fault("\(lookup.id).\(field) is used by nothing")
      }
    }
  }
}

extension Expression {
  /// The literals that it may give; nil stands for a value of a register.
  fileprivate var results: [ExpressionValue?] {
    switch self {
    case .literal(let value): [value]
    case .either(_, let first, let second): first.results + second.results
    default: [nil]
    }
  }
}
