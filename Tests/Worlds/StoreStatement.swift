import Postgres
import Reactor

/// The statements that the code under simulation sends, by their exact words: what the model does
/// not know it refuses, and the seed fails with the statement's text.
enum StoreStatement: Sendable {
  case begin, commit, rollback
  case setTimeout, one, listen(String), deallocate
  case tryLock, number, notify(String)
  case appendEvent, readEvents
  case cursor, firstOfInbox, moveInbox, lockInbox
  case addChange, findChange, addEffect

  private static let known: [String: StoreStatement] = [
    "BEGIN ISOLATION LEVEL READ COMMITTED": .begin,
    "COMMIT": .commit,
    "ROLLBACK": .rollback,
    "SELECT set_config('statement_timeout', $1, true)": .setTimeout,
    "SELECT 1": .one,
    "SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))": .tryLock,
    "SELECT pg_notify('outbox', '')": .notify("outbox"),
    "LISTEN outbox": .listen("outbox"),
    "INSERT INTO outbox (log, id, kind, subject, body, time) VALUES ($1, $2, $3, $4, $5, $6)":
      .appendEvent,
    """
    SELECT sequence, id, kind, subject, body, time FROM outbox WHERE log = $1 AND sequence > $2 \
    ORDER BY sequence LIMIT $3
    """: .readEvents,
    "SELECT sequence FROM inbox WHERE source = $1": .cursor,
    "INSERT INTO inbox (source, sequence) VALUES ($1, 1) ON CONFLICT DO NOTHING": .firstOfInbox,
    "UPDATE inbox SET sequence = $2 WHERE source = $1 AND sequence = $3": .moveInbox,
    "SELECT sequence FROM inbox WHERE source = $1 FOR UPDATE": .lockInbox,
    "INSERT INTO change (id, note) VALUES ($1, $2)": .addChange,
    "SELECT note FROM change WHERE id = $1": .findChange,
    "INSERT INTO effect (source, sequence, id) VALUES ($1, $2, $3)": .addEffect,
    """
    WITH batch AS ( SELECT arrival, log FROM outbox WHERE sequence IS NULL AND arrival > $1 \
    ORDER BY arrival LIMIT $2 ), placed AS ( SELECT arrival, log, row_number() OVER (PARTITION BY \
    log ORDER BY arrival) AS place, count(*) OVER (PARTITION BY log) AS amount FROM batch ), grown \
    AS ( INSERT INTO outbox_head AS head (log, last) SELECT log, count(*) FROM batch GROUP BY log \
    ON CONFLICT (log) DO UPDATE SET last = head.last + EXCLUDED.last RETURNING head.log, head.last \
    ), numbered AS ( UPDATE outbox AS entry SET sequence = grown.last - placed.amount + \
    placed.place FROM placed JOIN grown ON grown.log = placed.log WHERE entry.arrival = \
    placed.arrival RETURNING entry.arrival ) SELECT count(*), coalesce(max(arrival), 0), \
    pg_snapshot_xmin(pg_current_snapshot())::text::bigint, \
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint FROM numbered
    """: .number,
  ]

  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.hasPrefix("DEALLOCATE ") {
      self = .deallocate
    } else if let found = Self.known[words] {
      self = found
    } else {
      return nil
    }
  }

  /// Columns of the answer; empty for a statement that gives no rows.
  var columns: [PostgresType] {
    switch self {
    case .setTimeout, .findChange: [.text]
    case .one: [.int4]
    case .tryLock: [.bool]
    case .notify: [.text]
    case .number: [.int8, .int8, .int8, .int8]
    case .readEvents: [.int8, .uuid, .text, .text, .bytea, .timestamptz]
    case .cursor, .lockInbox: [.int8]
    default: []
    }
  }

  /// Runs outside of the block that a failed statement has left behind.
  var endsBlock: Bool {
    switch self {
    case .commit, .rollback: true
    default: false
    }
  }
}

/// What a statement gave.
struct StoreAnswer {
  var rows: [[StoreValue]] = []
  var tag: String
}

/// A value in the server's binary form.
enum StoreValue {
  case number(Int64)
  case small(Int32)
  case flag(Bool)
  case text(String)
  case bytes([UInt8])

  var wire: [UInt8] {
    switch self {
    case .number(let value): withUnsafeBytes(of: value.bigEndian) { Array($0) }
    case .small(let value): withUnsafeBytes(of: value.bigEndian) { Array($0) }
    case .flag(let value): [value ? 1 : 0]
    case .text(let value): Array(value.utf8)
    case .bytes(let value): value
    }
  }
}

/// What the server says instead of an answer.
struct StoreError: Error {
  let state: String
  let message: String
}

/// The statement has to wait until another transaction ends.
struct StoreMustWait: Error {}
