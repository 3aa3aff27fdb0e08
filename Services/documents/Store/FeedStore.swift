internal import Postgres
internal import Reactor

/// What an event tells. Numbers are those of `ExchangeEventKind`.
enum ExchangeEventKind: Int16, Sendable {
  case dispatchAccepted = 1
  case deliveryAvailable
  case handedOver
  case registered
  case registrationRefused
  case answered
}

/// An event before it has its number. Ids are UUIDs.
struct PendingEvent: Sendable {
  var feed: String
  var kind: ExchangeEventKind
  var dispatch: UUIDv7
  var delivery: UUIDv7?
  var evidence: UUIDv7
  var evidenceKind: EvidenceKind
  var replyDelivery: UUIDv7?
  var caseName = ""
  var time: WallTime
}

/// An event with its number.
struct EventRow: Sendable, Equatable {
  var sequence: Int64
  var id: UUIDv7
  var kind: Int16
  var dispatch: UUIDv7
  var delivery: UUIDv7?
  var evidence: UUIDv7
  var evidenceKind: Int16
  var replyDelivery: UUIDv7?
  var caseName: String
  var time: WallTime
}

/// The feeds: one per subscriber, one per system that submits.
struct FeedStore: Sendable {
  /// Rows of one INSERT.
  private static let insertMax = 1000

  private let pool: PostgresPool
  /// Gives the events of each feed their numbers; `Exchange` runs it.
  let sequencer: Sequencer

  init(pool: PostgresPool) {
    self.pool = pool
    sequencer = Sequencer(table: "event", pool: pool)
  }

  static func feed(subscriber: String) -> String { "subscribers/\(subscriber)" }
  static func feed(system: String) -> String { "systems/\(system)" }

  /// Writes events in the transaction of what they tell.
  static func append(
    _ events: [PendingEvent], in transaction: PostgresTransaction
  ) async throws {
    for start in stride(from: 0, to: events.count, by: insertMax) {
      let part = events[start..<min(start + insertMax, events.count)]
      try await transaction.execute(
        """
        INSERT INTO event (id, log, kind, dispatch, delivery, evidence, evidence_kind,
          reply_delivery, case_name, event_time)
        SELECT id, feed, kind, dispatch, nullif(delivery, '')::uuid, evidence, evidence_kind,
          nullif(reply, '')::uuid, case_name, event_time
        FROM unnest($1::uuid[], $2::text[], $3::int4[], $4::uuid[], $5::text[], $6::uuid[],
          $7::int4[], $8::text[], $9::text[], $10::timestamptz[]) WITH ORDINALITY
          AS e (id, feed, kind, dispatch, delivery, evidence, evidence_kind, reply, case_name,
            event_time, place)
        ORDER BY place
        """,
        part.map { _ in UUIDv7.make() }, part.map(\.feed), part.map { Int32($0.kind.rawValue) },
        part.map(\.dispatch), part.map { $0.delivery?.description ?? "" }, part.map(\.evidence),
        part.map { Int32($0.evidenceKind.rawValue) },
        part.map { $0.replyDelivery?.description ?? "" }, part.map(\.caseName),
        part.map(\.time))
    }
  }

  /// The events of a feed after a number, in order, at most `limit`.
  func events(_ feed: String, after sequence: Int64, limit: Int) async throws -> [EventRow] {
    try await pool.query(
      """
      SELECT sequence, id, kind, dispatch, delivery, evidence, evidence_kind, reply_delivery,
        case_name, event_time
      FROM event WHERE log = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
      """,
      feed, sequence, limit
    ).map { row in
      EventRow(
        sequence: try row.int64(0), id: try row.uuid(1), kind: try row.int16(2),
        dispatch: try row.uuid(3), delivery: try row.optionalUUID(4), evidence: try row.uuid(5),
        evidenceKind: try row.int16(6), replyDelivery: try row.optionalUUID(7),
        caseName: try row.text(8), time: try row.time(9))
    }
  }

  /// The number of the newest event of a feed; 0 when there is none.
  func last(_ feed: String) async throws -> Int64 {
    try await pool.query("SELECT last FROM event_head WHERE log = $1", feed).first?.int64(0) ?? 0
  }
}
