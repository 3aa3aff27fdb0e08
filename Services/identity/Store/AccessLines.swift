internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// One read of somebody's data, as the reader knows it.
struct AccessLine: Sendable {
  let subject: String
  var organisation = ""
  var official = ""
  var legalBasis = ""
  var caseName = ""
  var categories: [OptionsV1.DataCategory] = []
}

/// The lines of the access log that this service writes (decision 11): in the transaction of the
/// read, before the answer.
enum AccessLines {
  static func append(
    _ line: AccessLine, _ call: ServerCall, at time: WallTime, _ transaction: PostgresTransaction
  ) async throws {
    let id = UUIDv7.make(at: time)
    let entry = EventsV1.AccessEntry(
      entryId: id.description, subject: line.subject, readTime: time.timestamp,
      system: "identity", organisation: line.organisation, official: line.official,
      method: call.method.path, purpose: call.method.rules.purpose ?? "",
      legalBasis: line.legalBasis, caseName: line.caseName, categories: line.categories)
    try await EventLog.append(.access, id: id, entry.wire(), transaction)
  }
}
