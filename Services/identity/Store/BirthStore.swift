internal import Hosting
internal import PKI
internal import Postgres
internal import Protobuf
internal import Protos
internal import Reactor

/// Civil status acts of births.
struct BirthStore: Sendable {
  let pool: PostgresPool
  let outbox: Outbox

  /// The request, and by whom it comes.
  struct Report: Sendable {
    let request: IdentityV1.ReportBirthRequest
    let requestID: UUIDv7
    let birthDate: CivilDate
    let series: NumberSeries
    let office: UUIDv7
    let registrar: UUIDv7
    let time: WallTime

    /// Tells a repeat from another request under the same id, and from another office's.
    var digest: [UInt8] { DigestAlgorithm.sha256.digest(office.bytes + request.wire()) }
  }

  /// Registers the child, writes the act and appends the event in one transaction, or gives the
  /// answer of the first time.
  func report(_ report: Report) async throws -> IdentityV1.ReportBirthResponse {
    do {
      return try await pool.change { transaction in
        try await transaction.lock(.birthRequest, report.requestID.description)
        if let known = try await Self.answered(report, transaction) { return known }
        return try await write(report, transaction)
      }
    } catch let error as PostgresError where error.constraint == "birth_act_number" {
      throw Refusal.actNumberTaken
    }
  }

  private static func answered(
    _ report: Report, _ transaction: PostgresTransaction
  ) async throws -> IdentityV1.ReportBirthResponse? {
    let rows = try await transaction.query(
      "SELECT request, child, act_time FROM birth_act WHERE request_id = $1", report.requestID)
    guard let row = rows.first else { return nil }
    guard try row.bytes(0) == report.digest else { throw Refusal.requestIDReused }
    return IdentityV1.ReportBirthResponse(
      child: try await PersonStore.person(try row.uuid(1), transaction),
      actTime: try row.time(2).timestamp)
  }

  private func write(
    _ report: Report, _ transaction: PostgresTransaction
  ) async throws -> IdentityV1.ReportBirthResponse {
    let relatives = try await Self.parents(of: report, transaction)
    let id = UUIDv7.make(at: report.time)
    var child = IdentityV1.Person()
    child.personalNumber = try await Self.number(report.series, transaction)
    child.nameBe = report.request.nameBe
    child.nameRu = report.request.nameRu
    child.nameLatin = report.request.nameLatin
    child.sex = report.request.sex
    child.citizenship = "BY"
    // A child lives with its mother until somebody says otherwise.
    if let mother = relatives.mother {
      child.residence = try await PersonStore.person(mother, transaction)?.residence
    }
    guard
      try await PersonStore.insert(
        child, id: id, birthDate: report.birthDate, relatives, registration: nil, at: report.time,
        transaction)
    else { throw Refusal.personalNumberTaken }
    try await transaction.execute(
      """
      INSERT INTO birth_act (request_id, request, child, office, act_year, act_number,
        certificate_number, registrar, act_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """, report.requestID, report.digest, id, report.office,
      Int64(CivilDate(seconds: report.time.seconds)?.year ?? 0), report.request.actNumber,
      report.request.certificateNumber, report.registrar, report.time)
    try await RegisterEvents.append(
      .personBorn(id, relatives, day: report.birthDate), to: outbox, at: report.time, transaction)
    return IdentityV1.ReportBirthResponse(
      child: try await PersonStore.person(id, transaction), actTime: report.time.timestamp)
  }

  private static func parents(
    of report: Report, _ transaction: PostgresTransaction
  ) async throws -> PersonStore.Relatives {
    let request = report.request
    guard let mother = try await PersonStore.brief(number: request.motherNumber, transaction),
      mother.sex == .female
    else { throw Refusal.motherNotFound }
    var relatives = PersonStore.Relatives(mother: mother.id)
    if !request.fatherNumber.isEmpty {
      guard let father = try await PersonStore.brief(number: request.fatherNumber, transaction),
        father.sex == .male
      else { throw Refusal.fatherNotFound }
      relatives.father = father.id
    }
    return relatives
  }

  /// The first free number of the series; nobody else takes it before this transaction ends.
  private static func number(
    _ series: NumberSeries, _ transaction: PostgresTransaction
  ) async throws -> String {
    try await transaction.lock(.numberSeries, series.prefix)
    let rows = try await transaction.query(
      "SELECT personal_number FROM person WHERE left(personal_number, 8) = $1", series.prefix)
    let taken = try rows.compactMap { NumberSeries.serial(of: try $0.text(0)) }
    guard let number = series.firstFree(taken: Set(taken)) else { throw Refusal.numbersExhausted }
    return number.value
  }
}
