/// A field that a register gives to those who may ask: its id, its kind and the kind of personal data.
struct RegisterFieldDefinition: Sendable {
  enum Kind: Sendable { case text, date, number, reference, referenceList }
  enum Category: Sendable { case none, identity, contact, family }

  let id: String
  let kind: Kind
  let category: Category
  let be: String
  let ru: String
  let en: String

  init(
    _ id: String, _ kind: Kind, _ category: Category, be: String, ru: String, en: String
  ) {
    (self.id, self.kind, self.category) = (id, kind, category)
    (self.be, self.ru, self.en) = (be, ru, en)
  }

  /// The population register.
  static let population: [RegisterFieldDefinition] = [
    .init(
      "personal_number", .text, .identity, be: "ідэнтыфікацыйны нумар",
      ru: "идентификационный номер", en: "personal identification number"),
    .init(
      "family_name_be", .text, .identity, be: "прозвішча", ru: "фамилия (бел.)",
      en: "family name (Belarusian)"),
    .init(
      "given_name_be", .text, .identity, be: "імя", ru: "имя (бел.)",
      en: "given name (Belarusian)"),
    .init(
      "patronymic_be", .text, .identity, be: "імя па бацьку", ru: "отчество (бел.)",
      en: "patronymic (Belarusian)"),
    .init(
      "family_name_ru", .text, .identity, be: "прозвішча (рус.)", ru: "фамилия",
      en: "family name (Russian)"),
    .init(
      "given_name_ru", .text, .identity, be: "імя (рус.)", ru: "имя",
      en: "given name (Russian)"),
    .init(
      "patronymic_ru", .text, .identity, be: "імя па бацьку (рус.)", ru: "отчество",
      en: "patronymic (Russian)"),
    .init(
      "family_name_latin", .text, .identity, be: "прозвішча (лац.)", ru: "фамилия (лат.)",
      en: "family name"),
    .init(
      "given_name_latin", .text, .identity, be: "імя (лац.)", ru: "имя (лат.)",
      en: "given name"),
    .init(
      "birth_date", .date, .identity, be: "дата нараджэння", ru: "дата рождения",
      en: "birth date"),
    .init("sex", .text, .identity, be: "пол", ru: "пол", en: "sex"),
    .init("status", .text, .identity, be: "стан", ru: "состояние", en: "status"),
    .init(
      "citizenship", .text, .identity, be: "грамадзянства", ru: "гражданство",
      en: "citizenship"),
    .init("residence_region", .text, .contact, be: "вобласць", ru: "область", en: "region"),
    .init("residence_district", .text, .contact, be: "раён", ru: "район", en: "district"),
    .init(
      "residence_locality", .text, .contact, be: "населены пункт", ru: "населённый пункт",
      en: "locality"),
    .init(
      "residence_street", .text, .contact, be: "вуліца, дом, кватэра",
      ru: "улица, дом, квартира", en: "street, house, flat"),
    .init(
      "residence_postal_code", .text, .contact, be: "паштовы індэкс", ru: "почтовый индекс",
      en: "postal code"),
    .init(
      "document_number", .text, .identity, be: "нумар дакумента", ru: "номер документа",
      en: "document number"),
    .init(
      "document_expiry", .date, .identity, be: "дакумент сапраўдны да",
      ru: "документ действителен до", en: "document valid until"),
    .init("mother", .reference, .family, be: "маці", ru: "мать", en: "mother"),
    .init("father", .reference, .family, be: "бацька", ru: "отец", en: "father"),
    .init("spouse", .reference, .family, be: "муж або жонка", ru: "супруг", en: "spouse"),
    .init("children", .referenceList, .family, be: "дзеці", ru: "дети", en: "children"),
    .init(
      "children_count", .number, .family, be: "колькасць дзяцей", ru: "количество детей",
      en: "number of children"),
  ]

  /// The register of organisations.
  static let organisations: [RegisterFieldDefinition] = [
    .init("unp", .text, .none, be: "УНП", ru: "УНП", en: "payer's number"),
    .init("title_be", .text, .none, be: "назва", ru: "название (бел.)", en: "title (Belarusian)"),
    .init("title_ru", .text, .none, be: "назва (рус.)", ru: "название", en: "title (Russian)"),
    .init("title_en", .text, .none, be: "назва (англ.)", ru: "название (англ.)", en: "title"),
    .init("kind", .text, .none, be: "від", ru: "вид", en: "kind"),
    .init("status", .text, .none, be: "стан", ru: "состояние", en: "status"),
    .init(
      "parent", .reference, .none, be: "вышэйшы орган", ru: "вышестоящий орган",
      en: "superior body"),
    .init("head", .reference, .identity, be: "кіраўнік", ru: "руководитель", en: "head"),
    .init("region", .text, .none, be: "вобласць", ru: "область", en: "region"),
    .init("district", .text, .none, be: "раён", ru: "район", en: "district"),
  ]
}
