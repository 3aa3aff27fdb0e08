internal import Hosting
internal import Postgres
internal import Reactor

/// One log of events: written in the transaction of the change, numbered densely and in commit order
/// when it is read, because only committed rows are seen then and one reader numbers at a time.
struct EventLog: Sendable {
  /// Events numbered in one transaction, and read in one page.
  static let pageMax = 500

  enum Name: String, Sendable {
    case register
    case revocation
    case access
  }

  struct Event: Sendable {
    let sequence: UInt64
    let id: UUIDv7
    let payload: [UInt8]
  }

  let name: Name
  let pool: PostgresPool

  /// Writes an event down; its number comes later.
  static func append(
    _ name: Name, id: UUIDv7, _ payload: [UInt8], _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      "INSERT INTO event (log, id, payload) VALUES ($1, $2, $3)", name.rawValue, id, payload)
    transaction.whenCommitted { Self.changed.raise() }
  }

  /// Rises when this process has written an event, and with every tick.
  static let changed = ChangeSignal()

  /// Gives the events after a number, at most a page.
  func events(after sequence: UInt64) async throws -> [Event] {
    try await number()
    let rows = try await pool.query(
      """
      SELECT sequence, id, payload FROM event WHERE log = $1 AND sequence > $2
      ORDER BY sequence LIMIT $3
      """, name.rawValue, Int64(clamping: sequence), Self.pageMax)
    return try rows.map {
      Event(
        sequence: UInt64(clamping: try $0.int64(0)), id: try $0.uuid(1),
        payload: try $0.bytes(2))
    }
  }

  private func number() async throws {
    let open = try await pool.query(
      "SELECT EXISTS (SELECT 1 FROM event WHERE log = $1 AND sequence IS NULL)", name.rawValue)
    guard try open.first?.bool(0) ?? false else { return }
    _ = try await pool.transaction { transaction in
      try await transaction.lock(.eventNumbers, name.rawValue)
      try await transaction.execute(
        """
        UPDATE event SET sequence = numbered.sequence
        FROM (
          SELECT id, row_number() OVER (ORDER BY id)
            + (SELECT coalesce(max(sequence), 0) FROM event WHERE log = $1) AS sequence
          FROM (SELECT id FROM event WHERE log = $1 AND sequence IS NULL ORDER BY id LIMIT $2)
            AS oldest
        ) AS numbered
        WHERE event.log = $1 AND event.id = numbered.id
        """, name.rawValue, Self.pageMax)
    }
  }

  /// Hands every event after a number to `body`, in order. Ends after `count` events or when there
  /// are no more; with 0 it goes on until the task is cancelled.
  func follow(
    after sequence: UInt64, count: UInt32, _ body: (Event) async throws -> Void
  ) async throws {
    var last = sequence
    var left = count
    while true {
      let version = Self.changed.version
      let page = try await events(after: last)
      for event in page {
        try await body(event)
        last = event.sequence
        if count > 0 {
          left -= 1
          if left == 0 { return }
        }
      }
      if page.isEmpty {
        if count > 0 { return }
        _ = try await Self.changed.change(after: version)
      }
    }
  }

  /// How often open feeds look for what other instances wrote.
  static let tick: Duration = .milliseconds(500)

  /// Wakes the followers in steps, for ever.
  static func tick(on loop: EventLoop) async throws {
    while true {
      try await loop.sleep(for: tick)
      changed.raise()
    }
  }
}
