import Hosting
import Logging
import PKI
import Postgres
import Print
import Protobuf
import RPC
import Reactor

/// What all handlers and workers of this service share.
struct Engine: Sendable {
  let pool: PostgresPool
  /// Lines of the access log, for `accounts`.
  let outbox: Outbox
  let access: AccessLog
  let files: DefinitionFiles
  let neighbours: Neighbours
  let portal: String
  let log: Logger
  /// Raised after commits that left a job.
  let jobs = ChangeSignal()
  let now: @Sendable () -> WallTime

  init(
    pool: PostgresPool, files: DefinitionFiles, neighbours: Neighbours, portal: String,
    log: Logger, now: @escaping @Sendable () -> WallTime = { WallTime.now() }
  ) {
    self.pool = pool
    let outbox = Outbox(pool: pool)
    self.outbox = outbox
    access = AccessLog(system: "services", pool: pool, outbox: outbox)
    self.files = files
    self.neighbours = neighbours
    self.portal = portal
    self.log = log
    self.now = now
  }

  var calendar: WorkingCalendar { files.calendar }
  /// The nation's day.
  var today: CivilDay { calendar.day(atSeconds: now().seconds) }

  /// The version of the catalogue that a draft, case or offer began with.
  func definition(_ id: String, _ version: UInt32) throws -> ServiceDefinition {
    guard let found = files.catalogue.definition(id, version: version) else {
      // Only when a file was taken away that running cases need.
      throw DefinitionFault(file: "\(id).v\(version).json", pointer: "", text: "is missing")
    }
    return found
  }

  func due(_ term: Term, from day: CivilDay) throws(RPCError) -> CivilDay {
    do { return try calendar.end(of: term, from: day) } catch { throw RPCError(.calendarEnds) }
  }

  /// The user's standing as an applicant; officials need a token of their own for their own matters.
  static func applicant(_ user: User) throws(RPCError) -> (name: String, kind: ApplicantKind) {
    switch user.organisationKind {
    case nil: return (user.person, .individual)
    case "legal_entity": return (user.owner, .legalEntity)
    case "entrepreneur": return (user.owner, .entrepreneur)
    default: throw RPCError(.applicantNotEntitled)
    }
  }

  /// The body that decides on an application.
  func body(_ definition: ServiceDefinition, fetched: JSONValue) async throws -> String {
    let record = fetched["applicant"]
    let unp = definition.body.unp(
      region: record?["residence_region"]?.string, district: record?["residence_district"]?.string)
    return try await neighbours.organisation(unp: unp)
  }

  /// What a definition fetches instead of asking, by its ids. With the user's own token their own
  /// data leaves no line in the access log.
  func fetch(
    _ definition: ServiceDefinition, applicant: String, matter: String, token: String?
  ) async throws -> JSONValue {
    var members: [JSONMember] = []
    var references: [String: JSONValue] = [:]
    for rule in definition.fetched {
      // Fields that only lead to the next record are asked for, and not kept.
      let leading = definition.fetched.compactMap { next -> String? in
        guard case .field(let id, let field, _) = next.record, id == rule.id else { return nil }
        return field
      }
      let names: [String]
      switch rule.record {
      case .applicant: names = [applicant]
      case .field(let id, let field, _):
        let found = references["\(id).\(field)"]
        names = found?.string.map { [$0] } ?? found?.array?.compactMap(\.string) ?? []
      }
      var records: [JSONValue] = []
      for name in names.prefix(Neighbours.relatedMax) {
        let asked = rule.fields + leading.filter { !rule.fields.contains($0) }
        let question = RegisterQuestion(
          register: rule.register, record: name, fields: asked, legalBasis: rule.legalBasis,
          matter: matter)
        let values = try await neighbours.lookUp(question, token: token) ?? .object([])
        for field in leading { references["\(rule.id).\(field)"] = values[field] }
        records.append(.object((values.members ?? []).filter { rule.fields.contains($0.name) }))
      }
      members.append(
        JSONMember(rule.id, rule.isList ? .array(records) : records.first ?? .object([])))
    }
    return .object(members)
  }

  /// Makes a PDF on a thread that may be busy for a while.
  func print(_ document: PrintedDocument) async throws -> [UInt8] {
    guard let loop = EventLoop.current else { preconditionFailure("handlers run on a loop") }
    return try await BlockingPool.shared.run(resumingOn: loop) {
      Result { try document.pdf() }
    }.get()
  }
}
