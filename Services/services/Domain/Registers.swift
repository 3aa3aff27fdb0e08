/// The registers that definitions and rules may name, with the kinds of their fields: a mirror of
/// what `ListRegisters` of identity says, kept here because a neighbour is never a condition of the
/// start.
enum Registers {
  enum Kind: Sendable {
    case text, day, number, reference, references

    var expressionType: ExpressionType {
      switch self {
      case .text, .day, .reference: .text
      case .number: .number
      case .references: .texts
      }
    }
  }

  static let fields: [String: [String: Kind]] = [
    "population": [
      "personal_number": .text, "family_name_be": .text, "given_name_be": .text,
      "patronymic_be": .text, "family_name_ru": .text, "given_name_ru": .text,
      "patronymic_ru": .text, "family_name_latin": .text, "given_name_latin": .text,
      "birth_date": .day, "sex": .text, "status": .text, "citizenship": .text,
      "residence_region": .text, "residence_district": .text, "residence_locality": .text,
      "residence_street": .text, "residence_postal_code": .text, "document_number": .text,
      "document_expiry": .day, "mother": .reference, "father": .reference,
      "spouse": .reference, "children": .references, "children_count": .number,
    ],
    "organisations": [
      "unp": .text, "title_be": .text, "title_ru": .text, "title_en": .text, "kind": .text,
      "status": .text, "parent": .reference, "head": .reference, "region": .text,
      "district": .text,
    ],
  ]

  /// What `register` and `fields` of an entry say, checked.
  static func read(
    _ node: DefinitionNode
  ) throws(DefinitionFault) -> (register: String, fields: [String], kinds: [String: Kind]) {
    let register = try node.member("register").text()
    guard let known = fields[register] else {
      throw try node.member("register").fault("\(register) is no register")
    }
    var names: [String] = []
    for field in try node.member("fields").list(max: 64) {
      let name = try field.text()
      guard known[name] != nil else { throw field.fault("\(register) has no field \(name)") }
      guard !names.contains(name) else { throw field.fault("is there twice") }
      names.append(name)
    }
    guard !names.isEmpty else { throw try node.member("fields").fault("names no field") }
    return (register, names, known)
  }
}
