import Protobuf

extension FormSchema {
  init(_ node: DefinitionNode) throws(DefinitionFault) {
    try node.expect(
      ["type", "additionalProperties", "properties"], optional: ["$schema", "required", "allOf"])
    guard try node.member("type").text() == "object" else {
      throw try node.member("type").fault("must be object")
    }
    guard try !node.member("additionalProperties").bool() else {
      throw try node.member("additionalProperties").fault("must be false")
    }
    if let dialect = node.optional("$schema"),
      try dialect.text() != "https://json-schema.org/draft/2020-12/schema"
    {
      throw dialect.fault("must be draft 2020-12")
    }
    var fields: [FormField] = []
    for member in try node.member("properties").members() {
      fields.append(FormField(name: member.name, kind: try Self.kind(member.node)))
    }
    self.fields = fields
    let names = Set(fields.map(\.name))
    required = try Self.names(node.optional("required"), known: names)
    var conditions: [Condition] = []
    for entry in try node.optional("allOf")?.list(max: 50) ?? [] {
      conditions.append(try Self.condition(entry, fields, names))
    }
    self.conditions = conditions
  }

  private static func names(
    _ node: DefinitionNode?, known: Set<String>
  ) throws(DefinitionFault) -> [String] {
    var found: [String] = []
    for element in try node?.list() ?? [] {
      let name = try element.text()
      guard known.contains(name) else { throw element.fault("names no property") }
      guard !found.contains(name) else { throw element.fault("is there twice") }
      found.append(name)
    }
    return found
  }

  private static func condition(
    _ node: DefinitionNode, _ fields: [FormField], _ names: Set<String>
  ) throws(DefinitionFault) -> Condition {
    try node.expect(["if", "then"])
    let test = try node.member("if")
    try test.expect(["properties", "required"])
    let properties = try test.member("properties").members()
    guard properties.count == 1, let property = properties.first else {
      throw try test.member("properties").fault("must name one property")
    }
    guard let field = fields.first(where: { $0.name == property.name }) else {
      throw property.node.fault("names no property")
    }
    try property.node.expect(["const"])
    let constant = try property.node.member("const")
    let fits =
      switch field.kind {
      case .boolean: constant.value.bool != nil
      case .text(.oneOf(let values)): constant.value.string.map(values.contains) ?? false
      case .text(.length): constant.value.string != nil
      default: false
      }
    guard fits else { throw constant.fault("is a value that the property never has") }
    guard try test.member("required").texts() == [property.name] else {
      throw try test.member("required").fault("must be the property")
    }
    let then = try node.member("then")
    try then.expect(["required"])
    return Condition(
      field: property.name, value: constant.value,
      required: try Self.names(then.member("required"), known: names))
  }

  private static func kind(_ node: DefinitionNode) throws(DefinitionFault) -> FormField.Kind {
    let type = try node.member("type").text()
    switch type {
    case "string": return .text(try textRule(node))
    case "boolean":
      try node.expect(["type"])
      return .boolean
    case "integer":
      try node.expect(["type"], optional: ["minimum", "maximum"])
      let all: ClosedRange<Int64> = -(1 << 53)...1 << 53
      return .integer(
        try range(
          node, "minimum", "maximum", try node.optional("minimum")?.integer(all) ?? all.lowerBound,
          try node.optional("maximum")?.integer(all) ?? all.upperBound))
    case "number":
      try node.expect(["type"], optional: ["minimum", "maximum"])
      let greatest = Double.greatestFiniteMagnitude
      return .number(
        try range(
          node, "minimum", "maximum", try node.optional("minimum")?.double() ?? -greatest,
          try node.optional("maximum")?.double() ?? greatest))
    case "array":
      try node.expect(["type", "items", "maxItems"], optional: ["minItems"])
      let items = try node.member("items")
      guard try items.member("type").text() == "string" else {
        throw items.fault("must be of type string")
      }
      let most = Int64(listMax)
      return .list(
        try textRule(items),
        try range(
          node, "minItems", "maxItems",
          Int(try node.optional("minItems")?.integer(0...most) ?? 0),
          Int(try node.member("maxItems").integer(0...most))))
    default: throw try node.member("type").fault("\(type) is no type of a form")
    }
  }

  private static func range<Value: Comparable>(
    _ node: DefinitionNode, _ low: String, _ high: String, _ least: Value, _ most: Value
  ) throws(DefinitionFault) -> ClosedRange<Value> {
    guard least <= most else { throw node.fault("\(low) is above \(high): nothing satisfies it") }
    return least...most
  }

  private static func textRule(_ node: DefinitionNode) throws(DefinitionFault) -> TextRule {
    if let values = node.optional("enum") {
      try node.expect(["type", "enum"])
      let list = try values.texts(max: 200)
      guard !list.isEmpty else { throw values.fault("is empty: nothing satisfies it") }
      guard Set(list).count == list.count else { throw values.fault("holds a value twice") }
      return .oneOf(list)
    }
    if let format = node.optional("format") {
      try node.expect(["type", "format"])
      return .format(try format.choice(FormFormat.self))
    }
    try node.expect(["type"], optional: ["minLength", "maxLength"])
    let most = Int64(textMax)
    return .length(
      try range(
        node, "minLength", "maxLength",
        Int(try node.optional("minLength")?.integer(0...most) ?? 0),
        Int(try node.optional("maxLength")?.integer(0...most) ?? most)))
  }
}
