internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// One read of somebody's data, before it is known who read.
struct AccessLine: Sendable, Hashable {
  /// `persons/{person}`; empty when the document names nobody.
  var subject: String
  /// The body on whose side it was read.
  var organisation: String
  var caseName: String
}

extension AccessLine {
  init(_ row: DeliveryRow) {
    self.init(
      subject: row.concernedPerson, organisation: row.recipientOrganisation,
      caseName: row.caseName)
  }

  init(_ row: DispatchRow, _ view: DispatchReading.View) {
    switch view {
    case .sender:
      self.init(
        subject: row.concernedPerson, organisation: row.senderOrganisation,
        caseName: row.caseName)
    case .recipient(let delivery): self.init(delivery)
    }
  }
}

/// Writes down who read whose documents, before the answer goes out.
protocol AccessLog: Sendable {
  /// Durable when it returns. Lines that name nobody are left out, and so are repeats.
  func note(_ lines: [AccessLine], _ principal: Principal, _ call: ServerCall) async throws
}

/// The access log in this service's own store, from where `accounts` pulls it.
struct AccessKeeper: AccessLog {
  let store: AccessStore
  let signal: FeedSignal

  func note(_ lines: [AccessLine], _ principal: Principal, _ call: ServerCall) async throws {
    var seen: Set<AccessLine> = []
    let now = WallTime.now()
    let entries = lines.filter { !$0.subject.isEmpty && seen.insert($0).inserted }.map { line in
      let id = UUIDv7.make(at: now)
      let entry = EventsV1.AccessEntry(
        entryId: id.description, subject: line.subject,
        readTime: GoogleProtobuf.Timestamp(now), system: "documents",
        organisation: line.organisation, official: principal.person ?? "",
        method: call.method.path, purpose: call.method.rules.purpose ?? "",
        caseName: line.caseName, categories: [.correspondence])
      return AccessStore.Line(id: id, wire: entry.wire())
    }
    if entries.isEmpty { return }
    try await store.append(entries)
    signal.eventsWritten()
  }
}

/// Hands the lines to `accounts`.
struct AccessFeedHandler: EventsV1.AccessFeedServiceHandler {
  /// Lines read in one step.
  private static let stepMax = 500

  let store: AccessStore
  let signal: FeedSignal

  func pullAccessEntries(
    _ request: EventsV1.PullAccessEntriesRequest,
    _ responses: ResponseWriter<EventsV1.AccessEntry>, _ call: ServerCall
  ) async throws {
    try await answering {
      var position = Int64(clamping: request.afterSequence)
      var left = request.maxEvents == 0 ? Int.max : Int(request.maxEvents)
      while left > 0 {
        let known = signal.events.version
        let lines = try await store.lines(after: position, limit: min(left, Self.stepMax))
        for line in lines {
          var entry = try EventsV1.AccessEntry.decode(wire: line.wire, rules: false)
          entry.sequence = UInt64(clamping: line.sequence)
          try await responses.write(entry)
          position = line.sequence
          left -= 1
        }
        if !lines.isEmpty { continue }
        if request.maxEvents != 0 { return }
        _ = try await signal.events.change(after: known)
      }
    }
  }
}
