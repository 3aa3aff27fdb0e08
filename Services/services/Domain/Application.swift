import Protobuf

/// The canonical document of an application: what was seen is what is signed.
enum ApplicationDocument {
  struct File: Sendable {
    let documentID: String
    let name: String
    let mediaType: String
    let size: UInt64
    /// Lower-case hexadecimal.
    let digest: String
  }

  /// `extra` are members of offers: offer, rule, waived documents.
  static func bytes(
    id: String, definition: ServiceDefinition, applicant: String, language: Language,
    answers: JSONValue, fetched: JSONValue, files: [File], extra: [JSONMember] = []
  ) -> [UInt8] {
    let list = files.map { file -> JSONValue in
      [
        "document": .string(file.documentID), "name": .string(file.name),
        "media_type": .string(file.mediaType), "size": .number(JSONNumber(file.size)),
        "sha256": .string(file.digest),
      ]
    }
    var members = [
      JSONMember("format", "talaka-application/1"), JSONMember("id", .string(id)),
      JSONMember("service", .string(definition.name)),
      JSONMember("version", .number(JSONNumber(definition.version))),
      JSONMember("title", .string(definition.title[language])),
      JSONMember("applicant", .string(applicant)), JSONMember("answers", answers),
      JSONMember("language", .string(language.rawValue)),
      JSONMember("fetched", fetched), JSONMember("files", .array(list)),
    ]
    members += extra
    return CanonicalJSON.bytes(.object(members))
  }
}

extension FieldFault.Reason {
  var text: LocalText {
    switch self {
    case .typeWrong:
      LocalText("Няправільны від значэння", "Неверный вид значения", "Wrong kind of value")
    case .tooShort: LocalText("Занадта коратка", "Слишком коротко", "Too short")
    case .tooLong: LocalText("Занадта доўга", "Слишком длинно", "Too long")
    case .tooSmall: LocalText("Занадта мала", "Слишком мало", "Too small")
    case .tooLarge: LocalText("Занадта шмат", "Слишком много", "Too large")
    case .notInList: LocalText("Няма ў спісе", "Нет в списке", "Not in the list")
    case .formatInvalid: LocalText("Няправільны фармат", "Неверный формат", "Wrong format")
    case .required: LocalText("Трэба запоўніць", "Нужно заполнить", "Must be filled in")
    case .documentRequired:
      LocalText(
        "Трэба прыкласці дакумент", "Нужно приложить документ", "A document must be attached")
    }
  }
}
