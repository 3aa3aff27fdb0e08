public import Reactor

/// The events of a service, written with the changes they tell of and read as dense feeds.
///
/// One table holds all logs of the service; each log has numbers of its own from 1, in commit order
/// (`Sequencer`).
public final class Outbox: Sendable {
  /// An event with its number.
  public struct Event: Sendable, Hashable {
    public let sequence: Int64
    public let id: UUIDv7
    public let kind: String
    public let subject: String
    public let body: [UInt8]
    public let time: WallTime
  }

  /// Events in one page of a feed.
  public static let pageMax = 500

  /// The table, for a migration of the service.
  public static let schema: [SQL] =
    [
      """
      CREATE TABLE outbox (
        arrival bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        log text NOT NULL,
        sequence bigint,
        id uuid NOT NULL,
        kind text NOT NULL,
        subject text NOT NULL,
        body bytea NOT NULL,
        time timestamptz NOT NULL,
        UNIQUE (log, id)
      )
      """
    ] + Sequencer.schema(table: "outbox")

  private let pool: PostgresPool
  /// Numbers the events; the service runs `sequencer.run()` in the background.
  public let sequencer: Sequencer

  public init(pool: PostgresPool) {
    self.pool = pool
    sequencer = Sequencer(table: "outbox", pool: pool)
  }

  /// Writes an event in the transaction of its change. The same id twice in a log is a duplicate.
  public func append(
    _ body: [UInt8], to log: String, id: UUIDv7, kind: String, subject: String, at time: WallTime,
    in transaction: PostgresTransaction
  ) async throws(PostgresError) {
    try await transaction.execute(
      "INSERT INTO outbox (log, id, kind, subject, body, time) VALUES ($1, $2, $3, $4, $5, $6)",
      log, id, kind, subject, body, time)
    transaction.whenCommitted { [sequencer] in sequencer.wake() }
  }

  /// One of several events of a kind.
  public struct Draft: Sendable {
    public let id: UUIDv7
    public let subject: String
    public let body: [UInt8]

    public init(id: UUIDv7, subject: String, body: [UInt8]) {
      self.id = id
      self.subject = subject
      self.body = body
    }
  }

  /// Writes several events in one statement; they are numbered in this order.
  public func append(
    _ drafts: [Draft], to log: String, kind: String, at time: WallTime,
    in transaction: PostgresTransaction
  ) async throws(PostgresError) {
    try await transaction.execute(
      """
      INSERT INTO outbox (log, id, kind, subject, body, time)
      SELECT $1, id, $2, subject, body, $3
      FROM unnest($4::uuid[], $5::text[], $6::bytea[]) WITH ORDINALITY
        AS draft (id, subject, body, place)
      ORDER BY place
      """, log, kind, time, drafts.map(\.id), drafts.map(\.subject), drafts.map(\.body))
    transaction.whenCommitted { [sequencer] in sequencer.wake() }
  }

  /// The events after a number, in order, at most `limit` (capped at `pageMax`).
  public func read(
    _ log: String, after sequence: Int64, limit: Int = pageMax
  ) async throws(PostgresError) -> [Event] {
    let rows = try await pool.query(
      """
      SELECT sequence, id, kind, subject, body, time FROM outbox
      WHERE log = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
      """, log, sequence, min(max(limit, 0), Self.pageMax))
    var events: [Event] = []
    events.reserveCapacity(rows.count)
    for row in rows {
      events.append(
        Event(
          sequence: try row.int64(0), id: try row.uuid(1), kind: try row.text(2),
          subject: try row.text(3), body: try row.bytes(4), time: try row.time(5)))
    }
    return events
  }

  /// How often an open feed looks for events that nobody announced.
  public static let poll = Duration.milliseconds(500)

  /// Hands the events after a number to `body`, in order: `count` of them or all there are; with
  /// `count` 0 it goes on with new ones until the task is cancelled (`CancellationError`).
  public func follow(
    _ log: String, after sequence: Int64, count: Int = 0, _ body: (Event) async throws -> Void
  ) async throws {
    var last = sequence
    var left = count
    while true {
      let version = sequencer.numbered.version
      let page = try await read(log, after: last, limit: count > 0 ? left : Self.pageMax)
      for event in page {
        try await body(event)
        last = event.sequence
        left -= 1
      }
      if count > 0, left <= 0 || page.isEmpty { return }
      if page.isEmpty, let loop = EventLoop.current {
        try await sequencer.numbered.wait(after: version, on: loop, atMost: Self.poll)
      }
    }
  }
}
