internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// Keeps the persons.
struct PersonHandler: IdentityV1.PersonServiceHandler {
  let store: PersonStore
  let births: BirthStore
  let access: AccessLog
  let clock: @Sendable () -> WallTime

  func getPerson(
    _ request: IdentityV1.GetPersonRequest, _ call: ServerCall
  ) async throws -> IdentityV1.Person {
    let user = try call.user()
    let name = request.name == "persons/me" ? user.person : request.name
    guard let id = ResourceName.person(name) else { throw Refusal.personNotFound }
    if name != user.person {
      guard user.isOfficial, user.roles.contains(.registrar) else { throw Refusal.notYourData }
    }
    let now = clock()
    return try await store.pool.change { transaction in
      guard let person = try await PersonStore.person(id, transaction) else {
        throw Refusal.personNotFound
      }
      if name != user.person {
        let line = AccessLine(
          subject: name, organisation: user.organisation ?? "", official: user.person,
          categories: [.identity, .contact, .family])
        try await access.append([line], call, at: now, in: transaction)
      }
      return person
    }
  }

  func registerPerson(
    _ request: IdentityV1.RegisterPersonRequest, _ call: ServerCall
  ) async throws -> IdentityV1.Person {
    if call.caller == "gateway" { try call.officialUser().require(.registrar) }
    let person = request.person ?? .init()
    let birthDate = try Self.checkNumber(of: person, field: "person")
    for (name, field) in [
      (person.nameBe, "person.name_be"), (person.nameRu, "person.name_ru"),
      (person.nameLatin, "person.name_latin"),
    ] where name == nil {
      throw Refusal.fieldInvalid(field, "The name is missing.")
    }
    if birthDate > CivilDate(seconds: clock().seconds) ?? birthDate {
      throw Refusal.birthDateInvalid("person.birth_date")
    }
    return try await store.register(request, birthDate: birthDate, at: clock())
  }

  /// The number must be one, and say the same sex and birth date as the record.
  private static func checkNumber(
    of person: IdentityV1.Person, field: String
  ) throws -> CivilDate {
    let numberField = "\(field).personal_number"
    guard let number = try? PersonalNumber(person.personalNumber) else {
      throw Refusal.personalNumberInvalid(numberField, "Not a personal identification number.")
    }
    guard let birthDate = CivilDate(person.birthDate) else {
      throw Refusal.birthDateInvalid("\(field).birth_date")
    }
    guard CivilDate(number.birthDate) == birthDate else {
      throw Refusal.personalNumberInvalid(numberField, "The number says another birth date.")
    }
    guard person.sex == (number.isMale ? .male : .female) else {
      throw Refusal.personalNumberInvalid(numberField, "The number says another sex.")
    }
    return birthDate
  }

  func reportBirth(
    _ request: IdentityV1.ReportBirthRequest, _ call: ServerCall
  ) async throws -> IdentityV1.ReportBirthResponse {
    let user = try call.user()
    try user.require(.registrar)
    guard user.functions.contains("civil_registry"), let body = user.organisation,
      let office = ResourceName.organisation(body), let registrar = ResourceName.person(user.person)
    else { throw Refusal.roleMissing }
    let now = clock()
    guard let requestID = UUIDv7(request.requestId) else {
      throw Refusal.fieldInvalid("request_id", "Not a UUID.")
    }
    guard let birthDate = CivilDate(request.birthDate),
      let today = CivilDate(seconds: now.seconds), birthDate <= today
    else { throw Refusal.birthDateInvalid("birth_date") }
    guard request.sex == .male || request.sex == .female else {
      throw Refusal.fieldInvalid("sex", "Neither male nor female.")
    }
    guard
      let series = NumberSeries(
        isMale: request.sex == .male, birthDate: birthDate, region: request.regionLetter)
    else {
      throw Refusal.personalNumberInvalid("region_letter", "No number can be made of this.")
    }
    let response = try await births.report(
      BirthStore.Report(
        request: request, requestID: requestID, birthDate: birthDate, series: series,
        office: office, registrar: registrar, time: now))
    CrashPoint.pass("identity.birth-stored")
    return response
  }
}

extension ServerCall {
  /// The user of a method that takes calls without one as well: here there must be one, logged in
  /// with a card.
  func officialUser() throws(RPCError) -> User {
    let user = try user()
    guard user.assurance == .high else { throw Refusal.assuranceTooLow }
    return user
  }
}
