import Protobuf
import Protos
import Testing

@testable import identity

/// Invented persons and organisations.
enum Samples {
  static let birthDate = "1990-05-14"

  static func number(serial: Int, isMale: Bool = false) throws -> String {
    let date = try #require(CivilDate(birthDate))
    let series = try #require(NumberSeries(isMale: isMale, birthDate: date, region: "A"))
    return try #require(series.number(serial: serial)).value
  }

  static func registration(
    serial: Int, isMale: Bool = false, mother: String = "", father: String = ""
  ) throws -> IdentityV1.RegisterPersonRequest {
    let name = IdentityV1.PersonalName(
      familyName: "Мацкевіч", givenName: "Асоба \(serial)", patronymic: "Іванаўна")
    var person = IdentityV1.Person()
    person.personalNumber = try number(serial: serial, isMale: isMale)
    person.nameBe = name
    person.nameRu = name
    person.nameLatin = IdentityV1.PersonalName(familyName: "Mackievic", givenName: "Asoba")
    person.birthDate = birthDate
    person.sex = isMale ? .male : .female
    person.citizenship = "BY"
    person.residence = IdentityV1.Address(
      region: "minsk", district: "Кастрычніцкі", locality: "Мінск", street: "вул. Ясная, 1",
      postalCode: "220030")
    person.documents = [
      IdentityV1.IdentityDocument(
        number: "MP9000001", issuer: "Мінск", issueDate: "2020-01-01", expiryDate: "2030-01-01")
    ]
    return IdentityV1.RegisterPersonRequest(
      person: person, motherNumber: mother, fatherNumber: father)
  }

  static func body(
    _ unp: String, head: String = "", functions: [IdentityV1.BodyFunction] = [],
    kind: IdentityV1.OrganisationKind = .stateBody, parent: String = ""
  ) -> IdentityV1.RegisterOrganisationRequest {
    var organisation = IdentityV1.Organisation()
    organisation.unp = unp
    organisation.title = TypeV1.LocalizedText(be: "Орган \(unp)", ru: "Орган", en: "Body")
    organisation.kind = kind
    organisation.functions = functions
    organisation.region = "minsk"
    return IdentityV1.RegisterOrganisationRequest(
      organisation: organisation, parentUnp: parent, headNumber: head)
  }

  static func birth(
    _ requestID: String, mother: String, act: String = "1", date: String = "2026-01-02"
  ) -> IdentityV1.ReportBirthRequest {
    let name = IdentityV1.PersonalName(familyName: "Мацкевіч", givenName: "Янка")
    return IdentityV1.ReportBirthRequest(
      requestId: requestID, nameBe: name, nameRu: name, nameLatin: name, birthDate: date,
      sex: .male, motherNumber: mother, certificateNumber: "М-1", actNumber: act,
      regionLetter: "A")
  }
}
