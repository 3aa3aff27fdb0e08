internal import Protobuf
internal import Protos

extension GoogleProtobuf.Value {
  /// Nil for an empty text: a field without a value is left out.
  fileprivate static func text(_ text: String) -> GoogleProtobuf.Value? {
    text.isEmpty ? nil : GoogleProtobuf.Value(kind: .stringValue(text))
  }
}

extension IdentityV1.Person {
  /// The value of a field of the population register; nil when the record has none.
  func value(of field: String, children: [String]) -> GoogleProtobuf.Value? {
    switch field {
    case "personal_number": .text(personalNumber)
    case "family_name_be": .text(nameBe?.familyName ?? "")
    case "given_name_be": .text(nameBe?.givenName ?? "")
    case "patronymic_be": .text(nameBe?.patronymic ?? "")
    case "family_name_ru": .text(nameRu?.familyName ?? "")
    case "given_name_ru": .text(nameRu?.givenName ?? "")
    case "patronymic_ru": .text(nameRu?.patronymic ?? "")
    case "family_name_latin": .text(nameLatin?.familyName ?? "")
    case "given_name_latin": .text(nameLatin?.givenName ?? "")
    case "birth_date": .text(birthDate)
    case "sex": .text(sex == .male ? "male" : "female")
    case "status": .text(status == .alive ? "alive" : "deceased")
    case "citizenship": .text(citizenship)
    case "residence_region": .text(residence?.region ?? "")
    case "residence_district": .text(residence?.district ?? "")
    case "residence_locality": .text(residence?.locality ?? "")
    case "residence_street": .text(residence?.street ?? "")
    case "residence_postal_code": .text(residence?.postalCode ?? "")
    case "document_number": .text(documents.first?.number ?? "")
    case "document_expiry": .text(documents.first?.expiryDate ?? "")
    case "mother": .text(mother)
    case "father": .text(father)
    case "spouse": .text(spouse)
    case "children":
      GoogleProtobuf.Value(
        kind: .listValue(
          GoogleProtobuf.ListValue(
            values: children.map { GoogleProtobuf.Value(kind: .stringValue($0)) })))
    case "children_count": GoogleProtobuf.Value(kind: .numberValue(Double(children.count)))
    default: nil
    }
  }
}

extension IdentityV1.Organisation {
  /// The value of a field of the register of organisations; nil when the record has none.
  func value(of field: String) -> GoogleProtobuf.Value? {
    switch field {
    case "unp": .text(unp)
    case "title_be": .text(title?.be ?? "")
    case "title_ru": .text(title?.ru ?? "")
    case "title_en": .text(title?.en ?? "")
    case "kind": .text(kind.word)
    case "status": .text(status == .active ? "active" : "dissolved")
    case "parent": .text(parent)
    case "head": .text(head)
    case "region": .text(region)
    case "district": .text(district)
    default: nil
    }
  }
}

extension RegisterFieldDefinition {
  var message: RegistersV1.RegisterField {
    let kind: RegistersV1.RegisterFieldKind =
      switch kind {
      case .text: .text
      case .date: .date
      case .number: .number
      case .reference: .reference
      case .referenceList: .referenceList
      }
    return RegistersV1.RegisterField(
      fieldId: id, kind: kind, category: category.message ?? .unspecified,
      title: TypeV1.LocalizedText(be: be, ru: ru, en: en))
  }
}

extension RegisterFieldDefinition.Category {
  /// Nil for what is no personal data.
  var message: OptionsV1.DataCategory? {
    switch self {
    case .none: nil
    case .identity: .identity
    case .contact: .contact
    case .family: .family
    }
  }
}
