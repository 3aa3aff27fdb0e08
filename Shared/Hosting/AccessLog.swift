public import Postgres
internal import Protobuf
public import Protos
public import RPC
public import Reactor

/// One read of somebody's data by somebody else, as the reader knows it.
public struct AccessLine: Sendable, Hashable {
  /// `persons/{person}` or `organisations/{organisation}`.
  public var subject: String
  /// The body for which it was read; empty when there is none.
  public var organisation: String
  /// The official who read; empty when a system did.
  public var official: String
  public var legalBasis: String
  /// `cases/{case}`; empty when there is none.
  public var caseName: String
  public var categories: [OptionsV1.DataCategory]

  public init(
    subject: String, organisation: String = "", official: String = "", legalBasis: String = "",
    caseName: String = "", categories: [OptionsV1.DataCategory] = []
  ) {
    self.subject = subject
    self.organisation = organisation
    self.official = official
    self.legalBasis = legalBasis
    self.caseName = caseName
    self.categories = categories
  }
}

/// The lines of the access log that a service writes (decision 11): durable before the answer that
/// they tell of, and pulled by `accounts` as a dense feed.
public final class AccessLog: Sendable {
  static let log = "access"

  private let system: String
  private let pool: PostgresPool
  private let outbox: Outbox

  /// A log of the service called `system` in its outbox (`Outbox.schema` is one of its migrations).
  public init(system: String, pool: PostgresPool, outbox: Outbox) {
    self.system = system
    self.pool = pool
    self.outbox = outbox
  }

  /// Writes lines in the transaction of the read; the answer waits for its commit.
  public func append(
    _ lines: [AccessLine], _ call: ServerCall, at time: WallTime = .now(),
    in transaction: PostgresTransaction
  ) async throws {
    var drafts: [Outbox.Draft] = []
    for line in lines {
      let id = UUIDv7.make(at: time)
      let entry = EventsV1.AccessEntry(
        entryId: id.description, subject: line.subject,
        readTime: time.timestamp,
        system: system, organisation: line.organisation, official: line.official,
        method: call.method.path, purpose: call.method.rules.purpose ?? "",
        legalBasis: line.legalBasis, caseName: line.caseName, categories: line.categories)
      drafts.append(Outbox.Draft(id: id, subject: line.subject, body: entry.wire()))
    }
    if drafts.isEmpty { return }
    try await outbox.append(drafts, to: Self.log, kind: "READ", at: time, in: transaction)
  }

  /// Writes lines in a transaction of their own, for reads that need none.
  public func append(
    _ lines: [AccessLine], _ call: ServerCall, at time: WallTime = .now()
  ) async throws {
    if lines.isEmpty { return }
    try await pool.transaction { try await append(lines, call, at: time, in: $0) }
  }

  /// `talaka.events.v1.AccessFeedService` over this log.
  public var feed: any RPCService { AccessFeed(outbox: outbox) }
}

/// Hands the lines to `accounts`.
struct AccessFeed: EventsV1.AccessFeedServiceHandler {
  let outbox: Outbox

  func pullAccessEntries(
    _ request: EventsV1.PullAccessEntriesRequest,
    _ responses: ResponseWriter<EventsV1.AccessEntry>, _ call: ServerCall
  ) async throws {
    try await outbox.follow(
      AccessLog.log, after: Int64(clamping: request.afterSequence), count: Int(request.maxEvents)
    ) { event in
      var entry = try EventsV1.AccessEntry.decode(wire: event.body, rules: false)
      entry.sequence = UInt64(clamping: event.sequence)
      try await responses.write(entry)
    }
  }
}
