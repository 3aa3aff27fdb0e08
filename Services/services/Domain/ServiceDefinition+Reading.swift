import Protobuf

extension ServiceDefinition {
  init(_ node: DefinitionNode) throws(DefinitionFault) {
    try node.expect(
      [
        "format", "id", "list", "code", "version", "valid_from", "theme", "title", "summary",
        "applicants", "assurance", "body", "documents", "fetched", "fee", "term",
        "registration_number", "form", "decisions", "asks", "complaint", "legal_bases", "examples",
      ], optional: ["valid_until", "sources", "uncertain"])
    guard try node.member("format").text() == "talaka-service/1" else {
      throw try node.member("format").fault("must be talaka-service/1")
    }
    id = try Self.identifier(node.member("id"))
    code = try node.member("code").text(max: 40)
    version = UInt32(try node.member("version").integer(1...100_000))
    validFrom = try node.member("valid_from").day()
    validUntil = try node.optional("valid_until")?.day()
    if let validUntil, validUntil < validFrom {
      throw try node.member("valid_until").fault("is before valid_from")
    }
    theme = try Self.identifier(node.member("theme"))
    title = try node.member("title").localText()
    summary = try node.member("summary").localText()
    var kinds: [ApplicantKind] = []
    for kind in try node.member("applicants").list(max: 3) {
      kinds.append(try kind.choice(ApplicantKind.self))
    }
    guard !kinds.isEmpty else { throw try node.member("applicants").fault("nobody may apply") }
    applicants = kinds
    guard try node.member("assurance").text() == "high" else {
      throw try node.member("assurance").fault("must be high")
    }
    (body, bodyText) = try Self.body(node.member("body"))
    let (fetched, fetchedTypes) = try Self.fetched(node.member("fetched"), kinds)
    self.fetched = fetched
    let form = try Form(node.member("form"), fetched: fetchedTypes)
    self.form = form
    documents = try Self.documents(node.member("documents"), form)
    fee = try Self.fee(node.member("fee"), form)
    let termNode = try node.member("term")
    term = try Term(termNode, optional: ["if_bodies_asked"])
    if let longer = termNode.optional("if_bodies_asked") {
      termIfBodiesAsked = try Term(longer)
    } else {
      termIfBodiesAsked = nil
    }
    registrationNumber = try Self.numberTemplate(node.member("registration_number"))
    let decisions = try node.member("decisions")
    try decisions.expect(["granted", "refused"])
    granted = try DecisionRule(decisions.member("granted"), form)
    refused = try DecisionRule(decisions.member("refused"), form)
    askTerms = try Self.asks(node.member("asks"))
    let complaintNode = try node.member("complaint")
    try complaintNode.expect(["to", "text"])
    guard try complaintNode.member("to").text() == "superior" else {
      throw try complaintNode.member("to").fault("must be superior")
    }
    complaint = try complaintNode.member("text").localText()
    legalBases = try node.member("legal_bases").texts(max: 50)
    try checkExamples(node.member("examples"))
  }

  static func identifier(_ node: DefinitionNode) throws(DefinitionFault) -> String {
    let text = try node.text(max: 64)
    let isPlain = text.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x5f
    }
    guard isPlain else { throw node.fault("must be lower-case letters, digits, - and _") }
    return text
  }

  static func unp(_ node: DefinitionNode) throws(DefinitionFault) -> String {
    let text = try node.text(max: 9)
    guard FormFormat.unp.accepts(text) else { throw node.fault("is no payer's number") }
    return text
  }

  private static func body(
    _ node: DefinitionNode
  ) throws(DefinitionFault) -> (BodyRule, LocalText?) {
    let text = try node.optional("text")?.localText()
    switch try node.member("by").text() {
    case "fixed":
      try node.expect(["by", "unp"], optional: ["text"])
      return (.fixed(try unp(node.member("unp"))), text)
    case "residence":
      try node.expect(["by", "of", "table", "otherwise"], optional: ["text"])
      guard try node.member("of").text() == "applicant" else {
        throw try node.member("of").fault("must be applicant")
      }
      var rows: [BodyRule.Row] = []
      for row in try node.member("table").list() {
        try row.expect(["unp"], optional: ["region", "district"])
        rows.append(
          BodyRule.Row(
            region: try row.optional("region")?.text(),
            district: try row.optional("district")?.text(), unp: try unp(row.member("unp"))))
      }
      return (.residence(rows, otherwise: try unp(node.member("otherwise"))), text)
    case let other: throw try node.member("by").fault("\(other) is no way to find a body")
    }
  }

  private static func fetched(
    _ node: DefinitionNode, _ applicants: [ApplicantKind]
  ) throws(DefinitionFault) -> ([FetchRule], FetchedTypes) {
    var rules: [FetchRule] = []
    var kinds: [String: Registers.Kind] = [:]
    var types = FetchedTypes()
    for entry in try node.list(max: 10) {
      try entry.expect(["id", "register", "record", "fields", "legal_basis"])
      let id = try identifier(entry.member("id"))
      guard !rules.contains(where: { $0.id == id }) else { throw entry.fault("is there twice") }
      let (register, fields, known) = try Registers.read(entry)
      let record = try record(entry.member("record"), kinds, types)
      if record == .applicant {
        let isPersons = applicants == [.individual]
        guard register == (isPersons ? "population" : "organisations") else {
          throw try entry.member("register").fault("does not hold the applicants")
        }
      }
      let rule = FetchRule(
        id: id, register: register, record: record, fields: fields,
        legalBasis: try entry.member("legal_basis").text(max: 512))
      if rule.isList { types.lists.insert(id) }
      for field in fields {
        kinds["\(id).\(field)"] = known[field]
        types.types["\(id).\(field)"] = known[field]?.expressionType
      }
      rules.append(rule)
    }
    return (rules, types)
  }

  private static func record(
    _ node: DefinitionNode, _ kinds: [String: Registers.Kind], _ types: FetchedTypes
  ) throws(DefinitionFault) -> FetchRule.Record {
    let text = try node.text()
    if text == "applicant" { return .applicant }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    // A field that only leads to the next record need not be fetched itself.
    guard parts.count == 2, let kind = kinds[text] ?? Registers.fields["population"]?[parts[1]],
      kinds.keys.contains(where: { $0.hasPrefix("\(parts[0]).") }), !types.lists.contains(parts[0])
    else { throw node.fault("\(text) is no earlier entry's field") }
    switch kind {
    case .reference: return .field(of: parts[0], parts[1], isList: false)
    case .references: return .field(of: parts[0], parts[1], isList: true)
    default: throw node.fault("\(text) refers to no record")
    }
  }

  private static func documents(
    _ node: DefinitionNode, _ form: Form
  ) throws(DefinitionFault) -> [DocumentRule] {
    var rules: [DocumentRule] = []
    for entry in try node.list(max: 32) {
      try entry.expect(
        ["id", "title", "mandatory", "media_types", "max_bytes"], optional: ["required_when"])
      let id = try identifier(entry.member("id"))
      guard !rules.contains(where: { $0.id == id }) else { throw entry.fault("is there twice") }
      rules.append(
        DocumentRule(
          id: id, title: try entry.member("title").localText(),
          isMandatory: try entry.member("mandatory").bool(),
          requiredWhen: try entry.optional("required_when")?.condition(form.expressionTypes),
          mediaTypes: try entry.member("media_types").texts(max: 16),
          bytesMax: UInt64(try entry.member("max_bytes").integer(1...52_428_800))))
    }
    return rules
  }

  private static func fee(_ node: DefinitionNode, _ form: Form) throws(DefinitionFault) -> Fee {
    try node.expect(["amount", "currency", "text"], optional: ["base_units", "free_when"])
    _ = try node.optional("free_when")?.condition(form.expressionTypes)
    return Fee(
      kopecks: UInt64(try node.member("amount").integer(0...1_000_000_000)),
      currency: try node.member("currency").text(max: 3), text: try node.member("text").localText())
  }

  private static func numberTemplate(_ node: DefinitionNode) throws(DefinitionFault) -> String {
    let text = try node.text(max: 40)
    for part in ["{serial}", "{year}"] where !text.contains(part) {
      throw node.fault("lacks \(part): numbers would repeat")
    }
    var rest = text
    for part in ["{code}", "{serial}", "{year}"] {
      while let range = rest.firstRange(of: part) { rest.removeSubrange(range) }
    }
    if rest.contains("{") || rest.contains("}") { throw node.fault("has an unknown place") }
    return text
  }

  private static func asks(_ node: DefinitionNode) throws(DefinitionFault) -> [String: Term] {
    var terms: [String: Term] = [:]
    for entry in try node.list(max: 50) {
      try entry.expect(["unp", "title", "answer_term"])
      _ = try entry.member("title").localText()
      terms[try unp(entry.member("unp"))] = try Term(entry.member("answer_term"))
    }
    return terms
  }

  private func checkExamples(_ node: DefinitionNode) throws(DefinitionFault) {
    let examples = try node.list(max: 20)
    guard !examples.isEmpty else { throw node.fault("holds no example") }
    for example in examples {
      try example.expect(["answers", "result"])
      for (name, form) in [("answers", form), ("result", granted.result)] {
        let given = try example.member(name)
        if let unknown = form.schema.unknownName(in: given.value) {
          throw given.fault("\(unknown) is no property of the form")
        }
        if let fault = form.schema.faults(in: given.value).first {
          throw given.fault("\(fault.pointer): \(fault.reason.rawValue)")
        }
      }
    }
  }
}

extension DecisionRule {
  init(_ node: DefinitionNode, _ form: Form) throws(DefinitionFault) {
    try node.expect(["title", "result", "template"], optional: ["validity"])
    title = try node.member("title").localText()
    if let term = node.optional("validity") { validity = try Term(term) } else { validity = nil }
    result = try Form(node.member("result"), fetched: FetchedTypes())
    let words = try node.member("template")
    try words.expect(["be", "ru", "en"])
    var paths = Self.commonPaths
    for (prefix, form) in [("answers", form), ("result", result)] {
      for field in form.schema.fields where form.schema.required.contains(field.name) {
        paths["\(prefix).\(field.name)"] = field.filters
      }
    }
    var template: [Language: Template] = [:]
    for language in Language.allCases {
      let paragraphs = try words.member(language.rawValue)
      let list = try paragraphs.list(max: Template.paragraphsMax)
      guard !list.isEmpty else { throw paragraphs.fault("says nothing") }
      template[language] = try Template(list, paths: paths)
    }
    self.template = template
  }

  static let commonPaths: [String: Set<String>] = [
    "applicant.title": [], "applicant.number": [], "applicant.address": [], "body.title": [],
    "case.number": [], "case.date": ["date"], "decision.number": [], "decision.date": ["date"],
    "decision.grounds": [],
  ]
}

extension FormField {
  /// The filters of templates that fit.
  var filters: Set<String> {
    switch kind {
    case .text(.format(.date)): ["date"]
    case .text(.oneOf), .list(.oneOf, _): ["label"]
    case .integer: ["money"]
    default: []
    }
  }
}

extension DefinitionNode {
  /// An expression that gives this type.
  func expression(
    _ types: [String: ExpressionType], _ wanted: ExpressionType
  ) throws(DefinitionFault) -> Expression {
    do {
      let (expression, type) = try ExpressionParser.parse(try text(), types)
      guard type == wanted else { throw fault("gives \(type.rawValue), not \(wanted.rawValue)") }
      return expression
    } catch let found as ExpressionFault {
      throw fault(found.description)
    } catch let found as DefinitionFault {
      throw found
    } catch {
      throw fault("is no expression")
    }
  }

  func condition(_ types: [String: ExpressionType]) throws(DefinitionFault) -> Expression {
    try expression(types, .boolean)
  }
}
