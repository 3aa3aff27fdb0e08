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
  /// Events numbered in one transaction.
  static let batchMax: Int64 = 2000
  /// Advisory lock of the numbering: one numbers at a time, so numbers are dense.
  private static let numberingLock: Int64 = 0x7461_6c6b_0002
  /// Rows of one INSERT.
  private static let insertMax = 1000

  let pool: PostgresPool

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
        INSERT INTO event (id, feed, kind, dispatch, delivery, evidence, evidence_kind,
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

  /// Numbers what is committed and has no number yet. Returns how many it numbered; `batchMax` means
  /// that there may be more.
  ///
  /// The lock comes first and in a statement of its own: the next statement's snapshot then sees
  /// all that the holder before us numbered.
  func number() async throws -> Int {
    try await pool.transaction { transaction in
      _ = try await transaction.query("SELECT pg_advisory_xact_lock($1)", Self.numberingLock)
      return try await transaction.execute(
        """
        WITH batch AS (
          SELECT id, feed, ordinal FROM event WHERE sequence IS NULL ORDER BY ordinal LIMIT $1
        ), fresh AS (
          SELECT id, feed, row_number() OVER (PARTITION BY feed ORDER BY ordinal) AS place,
            count(*) OVER (PARTITION BY feed) AS amount
          FROM batch
        ), grown AS (
          INSERT INTO feed (name, last) SELECT feed, count(*) FROM batch GROUP BY feed
          ON CONFLICT (name) DO UPDATE SET last = feed.last + EXCLUDED.last
          RETURNING name, last
        )
        UPDATE event SET sequence = grown.last - fresh.amount + fresh.place
        FROM fresh JOIN grown ON grown.name = fresh.feed WHERE event.id = fresh.id
        """,
        Self.batchMax)
    }
  }

  /// The events of a feed after a number, in order, at most `limit`.
  func events(_ feed: String, after sequence: Int64, limit: Int) async throws -> [EventRow] {
    try await pool.query(
      """
      SELECT sequence, id, kind, dispatch, delivery, evidence, evidence_kind, reply_delivery,
        case_name, event_time
      FROM event WHERE feed = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
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
    try await pool.query("SELECT last FROM feed WHERE name = $1", feed).first?.int64(0) ?? 0
  }

  /// Whether something committed has no number yet.
  func hasUnnumbered() async throws -> Bool {
    try await pool.query(
      """
      SELECT EXISTS (SELECT FROM event WHERE sequence IS NULL)
        OR EXISTS (SELECT FROM access_line WHERE sequence IS NULL)
      """
    ).first?.bool(0) ?? false
  }

  /// Grows with every numbered event, whichever process numbered it.
  func total() async throws -> Int64 {
    try await pool.query(
      """
      SELECT coalesce(sum(last), 0)::bigint
        + (SELECT coalesce(max(sequence), 0) FROM access_line) FROM feed
      """
    ).first?.int64(0) ?? 0
  }
}
