import Protobuf

/// Who applied, as papers name them, from what was fetched for the application.
struct ApplicantDetails: Sendable, Equatable {
  let title: String
  let number: String
  let address: String

  init(fetched: JSONValue, language: Language) {
    let record =
      (fetched.members ?? []).first {
        $0.value["personal_number"] != nil || $0.value["unp"] != nil
      }?.value ?? .null
    func field(_ name: String) -> String? {
      record[name]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let unp = field("unp") {
      number = unp
      title = field("title_\(language.rawValue)") ?? field("title_be") ?? ""
    } else {
      let suffix = language == .en ? "latin" : language.rawValue
      number = field("personal_number") ?? ""
      title = ["family_name_", "given_name_", "patronymic_"].compactMap { field($0 + suffix) }
        .joined(separator: " ")
    }
    address = ["residence_region", "residence_district", "residence_locality", "residence_street"]
      .compactMap(field).joined(separator: ", ")
  }
}
