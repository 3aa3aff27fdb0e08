internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// Answers questions about records of the two registers, as few fields as were asked for.
struct RegisterProviderHandler: RegistersV1.RegisterProviderServiceHandler {
  let pool: PostgresPool
  let access: AccessLog
  let clock: @Sendable () -> WallTime

  func listRegisters(
    _ request: RegistersV1.ListRegistersRequest, _ call: ServerCall
  ) async throws -> RegistersV1.ListRegistersResponse {
    RegistersV1.ListRegistersResponse(registers: [
      RegistersV1.RegisterInfo(
        registerId: "organisations",
        title: TypeV1.LocalizedText(
          be: "Рэестр арганізацый", ru: "Реестр организаций", en: "Register of organisations"),
        fields: RegisterFieldDefinition.organisations.map(\.message)),
      RegistersV1.RegisterInfo(
        registerId: "population",
        title: TypeV1.LocalizedText(
          be: "Рэгістр насельніцтва", ru: "Регистр населения", en: "Population register"),
        fields: RegisterFieldDefinition.population.map(\.message)),
    ])
  }

  func lookupRecord(
    _ request: RegistersV1.LookupRecordRequest, _ call: ServerCall
  ) async throws -> RegistersV1.LookupRecordResponse {
    let definitions: [RegisterFieldDefinition]
    switch request.registerId {
    case "population": definitions = RegisterFieldDefinition.population
    case "organisations": definitions = RegisterFieldDefinition.organisations
    default: throw Refusal.registerUnknown
    }
    let asked = Set(request.fields)
    let fields = definitions.filter { asked.contains($0.id) }
    guard fields.count == asked.count else { throw Refusal.registerFieldUnknown }
    guard let key = request.key else { throw Refusal.keyMissing }
    let now = clock()
    return try await pool.change { transaction in
      let (record, values) =
        request.registerId == "population"
        ? try await Self.person(key, fields, transaction)
        : try await Self.organisation(key, fields, transaction)
      // Who reads their own data leaves no line.
      if call.optionalUser?.owner != record {
        let line = AccessLine(
          subject: record,
          organisation: request.organisation.isEmpty
            ? call.optionalUser?.organisation ?? "" : request.organisation,
          official: call.optionalUser?.person ?? "", legalBasis: request.legalBasis,
          caseName: request.caseName,
          categories: Set(fields.compactMap(\.category.message)).sorted {
            $0.rawValue < $1.rawValue
          })
        try await access.append([line], call, at: now, in: transaction)
      }
      return RegistersV1.LookupRecordResponse(
        record: record, values: GoogleProtobuf.Struct(fields: values), readTime: now.timestamp)
    }
  }

  private typealias Values = [String: GoogleProtobuf.Value]

  private static func person(
    _ key: RegistersV1.LookupRecordRequest.Key, _ fields: [RegisterFieldDefinition],
    _ transaction: PostgresTransaction
  ) async throws -> (String, Values) {
    let found: IdentityV1.Person?
    switch key {
    case .record(let name):
      guard let id = ResourceName.person(name) else { throw Refusal.recordNotFound }
      found = try await PersonStore.person(id, transaction)
    case .personalNumber(let text):
      guard let number = try? PersonalNumber(text) else {
        throw Refusal.personalNumberInvalid("personal_number", "Not a personal number.")
      }
      found = try await PersonStore.person(number: number.value, transaction)
    case .unp: throw Refusal.unpInvalid("unp")
    }
    guard let person = found, let id = ResourceName.person(person.name) else {
      throw Refusal.recordNotFound
    }
    var children: [String] = []
    if fields.contains(where: { $0.id.hasPrefix("children") }) {
      children = try await PersonStore.children(of: id, transaction).map(ResourceName.person)
    }
    var values: Values = [:]
    for field in fields { values[field.id] = person.value(of: field.id, children: children) }
    return (person.name, values)
  }

  private static func organisation(
    _ key: RegistersV1.LookupRecordRequest.Key, _ fields: [RegisterFieldDefinition],
    _ transaction: PostgresTransaction
  ) async throws -> (String, Values) {
    let found: IdentityV1.Organisation?
    switch key {
    case .record(let name):
      guard let id = ResourceName.organisation(name) else { throw Refusal.recordNotFound }
      found = try await OrganisationStore.organisation(id, transaction)
    case .unp(let text):
      guard let number = try? TaxpayerNumber(text) else { throw Refusal.unpInvalid("unp") }
      found = try await OrganisationStore.organisation(unp: number.value, transaction)
    case .personalNumber:
      throw Refusal.personalNumberInvalid("personal_number", "Organisations have none.")
    }
    guard let organisation = found else { throw Refusal.recordNotFound }
    var values: Values = [:]
    for field in fields { values[field.id] = organisation.value(of: field.id) }
    return (organisation.name, values)
  }
}
