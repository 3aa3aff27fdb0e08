import Protobuf

/// A form: what may be answered, and how it is shown. `source` parts go to clients as they are.
struct Form: Sendable {
  /// How one property is shown.
  struct Field: Sendable {
    let name: String
    let label: LocalText
    let options: [(value: String, label: LocalText)]
    /// `fetched.<id>.<field>`, without the first part.
    let prefill: String?
    let showWhen: (name: String, value: JSONValue)?
    /// The answer must be one of these fields of a fetched list.
    let optionsFrom: (list: String, field: String)?
  }

  enum Control: String, CaseIterable {
    case text, textarea, date, number, radio, select, checkbox, list
  }

  let schema: FormSchema
  let fields: [Field]
  let schemaSource: JSONValue
  let layoutSource: JSONValue

  /// `fetched` are the types of `<id>.<field>` and the lists among the ids.
  init(_ node: DefinitionNode, fetched: FetchedTypes) throws(DefinitionFault) {
    try node.expect(["schema", "layout"])
    let schemaNode = try node.member("schema")
    let layout = try node.member("layout")
    schema = try FormSchema(schemaNode)
    schemaSource = schemaNode.value
    layoutSource = layout.value
    try layout.expect(["groups"])
    var fields: [Field] = []
    var groups: Set<String> = []
    for group in try layout.member("groups").list(max: 50) {
      try group.expect(["id", "title", "fields"])
      guard groups.insert(try group.member("id").text()).inserted else {
        throw try group.member("id").fault("is there twice")
      }
      _ = try group.member("title").localText()
      for field in try group.member("fields").list() {
        fields.append(try Self.field(field, schema, fetched))
      }
    }
    guard fields.map(\.name) == schema.fields.map(\.name) else {
      throw layout.fault("does not show each property once, in the schema's order")
    }
    self.fields = fields
    try Self.checkHidden(fields, schema, layout)
  }

  private static func field(
    _ node: DefinitionNode, _ schema: FormSchema, _ fetched: FetchedTypes
  ) throws(DefinitionFault) -> Field {
    try node.expect(
      ["pointer", "label", "control"],
      optional: ["hint", "options", "prefill", "showWhen", "optionsFrom"])
    let property = try Self.property(node.member("pointer"), schema)
    _ = try node.member("control").choice(Control.self)
    _ = try node.optional("hint")?.localText()
    var options: [(value: String, label: LocalText)] = []
    for option in try node.optional("options")?.list() ?? [] {
      try option.expect(["value", "label"])
      options.append((try option.member("value").text(), try option.member("label").localText()))
    }
    if let wanted = property.choices {
      guard options.map(\.value) == wanted else {
        throw node.fault("options are not those of the schema's enum, in its order")
      }
    } else if !options.isEmpty {
      throw node.fault("has options without an enum in the schema")
    }
    var prefill: String?
    if let path = node.optional("prefill") {
      let text = try path.text()
      guard text.hasPrefix("fetched."),
        let type = fetched.types[String(text.dropFirst(8))]
      else { throw path.fault("\(text) is not fetched") }
      guard type == property.expressionType else { throw path.fault("is of another type") }
      prefill = String(text.dropFirst(8))
    }
    return Field(
      name: property.name, label: try node.member("label").localText(), options: options,
      prefill: prefill, showWhen: try showWhen(node.optional("showWhen"), schema),
      optionsFrom: try optionsFrom(node.optional("optionsFrom"), fetched))
  }

  private static func property(
    _ node: DefinitionNode, _ schema: FormSchema
  ) throws(DefinitionFault) -> FormField {
    let pointer = try node.text()
    guard pointer.hasPrefix("/"), let field = schema.field(String(pointer.dropFirst())) else {
      throw node.fault("\(pointer) is no property of the form")
    }
    return field
  }

  private static func showWhen(
    _ node: DefinitionNode?, _ schema: FormSchema
  ) throws(DefinitionFault) -> (name: String, value: JSONValue)? {
    guard let node else { return nil }
    try node.expect(["pointer", "equals"])
    let field = try property(node.member("pointer"), schema)
    let value = try node.member("equals")
    let fits =
      if let choices = field.choices {
        value.value.string.map(choices.contains) ?? false
      } else { value.value.bool != nil && field.kind == .boolean }
    guard fits else { throw value.fault("is a value that the property never has") }
    return (field.name, value.value)
  }

  private static func optionsFrom(
    _ node: DefinitionNode?, _ fetched: FetchedTypes
  ) throws(DefinitionFault) -> (list: String, field: String)? {
    guard let node else { return nil }
    try node.expect(["list", "value", "label"])
    let list = try node.member("list").text()
    guard fetched.lists.contains(list) else { throw node.fault("\(list) is no fetched list") }
    let field = try node.member("value").text()
    for name in [field] + (try node.member("label").texts(max: 10))
    where fetched.types["\(list).\(name)"] == nil {
      throw node.fault("\(list).\(name) is not fetched")
    }
    return (list, field)
  }

  /// A property that may be hidden must not be wanted while it is: nobody could fill the form in.
  private static func checkHidden(
    _ fields: [Field], _ schema: FormSchema, _ layout: DefinitionNode
  ) throws(DefinitionFault) {
    for field in fields {
      guard let shown = field.showWhen else { continue }
      if schema.required.contains(field.name) {
        throw layout.fault("\(field.name) is required and may be hidden: nothing satisfies it")
      }
      for condition in schema.conditions where condition.required.contains(field.name) {
        guard condition.field == shown.name, condition.value == shown.value else {
          throw layout.fault("\(field.name) is required while it is hidden: nothing satisfies it")
        }
      }
    }
  }

  /// What is wrong with answers, lists that were fetched for the draft included.
  func faults(in answers: JSONValue, fetched: JSONValue) -> [FieldFault] {
    var faults = schema.faults(in: answers)
    for field in fields {
      guard let source = field.optionsFrom, let answer = answers[field.name]?.string,
        !answer.isEmpty, !faults.contains(where: { $0.pointer == "/\(field.name)" })
      else { continue }
      let known = (fetched[source.list]?.array ?? []).contains {
        $0[source.field]?.string == answer
      }
      if !known { faults.append(FieldFault(pointer: "/\(field.name)", reason: .notInList)) }
    }
    return faults
  }

  /// Answers to begin with, from what was fetched.
  func prefilled(from fetched: JSONValue) -> JSONValue {
    var members: [JSONMember] = []
    for field in fields {
      guard let path = field.prefill else { continue }
      let parts = path.split(separator: ".", maxSplits: 1)
      guard parts.count == 2, let value = fetched[String(parts[0])]?[String(parts[1])],
        value != .null
      else { continue }
      members.append(JSONMember(field.name, value))
    }
    return .object(members)
  }

  func label(of name: String, value: String) -> LocalText? {
    fields.first { $0.name == name }?.options.first { $0.value == value }?.label
  }
}

extension FormField {
  /// The values of an `enum`, of a list's elements too.
  var choices: [String]? {
    switch kind {
    case .text(.oneOf(let values)), .list(.oneOf(let values), _): values
    default: nil
    }
  }
}

/// The types of what a definition fetches, by `<id>.<field>`, and which ids are lists.
struct FetchedTypes: Sendable {
  var types: [String: ExpressionType] = [:]
  var lists: Set<String> = []
}
