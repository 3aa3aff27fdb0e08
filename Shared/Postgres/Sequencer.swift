internal import Reactor
private import Synchronization

/// Gives the rows of a log table dense numbers, in commit order.
///
/// Writers insert rows without a number. A number given by the writer (a sequence, `bigserial`) has
/// gaps when a transaction rolls back, and comes before the commit: a reader that has seen 7 may find
/// 6 appear behind its back. Here the numberer gives numbers to what it can *see*, and it sees only
/// committed rows: what it finds in one batch was committed before anything it finds only in the next.
/// A transaction that stays open holds back its own rows and nobody else's. Within a batch rows keep
/// the order of `arrival`, so a transaction that began after another's end never comes before it.
///
/// The table must have the columns `log text`, `arrival bigint GENERATED ALWAYS AS IDENTITY PRIMARY
/// KEY` and `sequence bigint`; `schema` makes what belongs to them. Every log in the table has numbers
/// of its own, from 1.
public final class Sequencer: Sendable {
  /// Rows numbered in one transaction.
  public static let batchMax = 2000
  /// How often the table is looked at without being told to: other processes write too.
  public static let poll = Duration.milliseconds(100)
  /// How often the search begins at the very start; see `Search`.
  static let fullSearch = Duration.seconds(10)

  /// Where to look for rows without a number. A search from the start stumbles over the dead index
  /// entries of all rows numbered since the last vacuum, millions while a backup holds its snapshot.
  /// So it begins at `floor`: rows up to `mark` were searched when `markEnd` was the next transaction
  /// number, and once no transaction below that is open, no row can appear there any more. Nearly: a
  /// row's `arrival` is drawn a moment before its transaction gets a number. So a mark must also be a
  /// second old, and since a process may sleep even longer in that moment, this is only where it pays
  /// to look, and every ten seconds the whole is searched.
  struct Search {
    static let age = Duration.seconds(1)

    var floor = Int64.min
    var mark = Int64.min
    var markEnd = Int64.max
    var markTime = MonotonicTime(nanoseconds: 0)
    var lastFull = MonotonicTime(nanoseconds: 0)
  }

  /// Rings when rows got numbers, in this process or in another one.
  public let numbered = Bell()

  private let pool: PostgresPool
  private let batch: Int
  private let lockName: String
  private let number: SQL
  private let notify: SQL
  private let channel: SQL
  private let written = Bell()
  private let search = Mutex(Search())

  /// The head table and the index that `table` needs; a migration of the service holds it.
  public static func schema(table: SQL) -> [SQL] {
    [
      "CREATE TABLE \(table)_head (log text PRIMARY KEY, last bigint NOT NULL)",
      "CREATE UNIQUE INDEX \(table)_by_sequence ON \(table) (log, sequence)",
      "CREATE INDEX \(table)_unnumbered ON \(table) (arrival) WHERE sequence IS NULL",
    ]
  }

  /// Names the table; nothing runs yet. `batch` is 1…`batchMax`.
  public init(table: SQL, pool: PostgresPool, batch: Int = batchMax) {
    precondition((1...Self.batchMax).contains(batch), "a batch of 1 to batchMax rows")
    self.pool = pool
    self.batch = batch
    channel = table
    lockName = "sequencer \(table)"
    notify = "SELECT pg_notify('\(table)', '')"
    number = """
      WITH batch AS (
        SELECT arrival, log FROM \(table) WHERE sequence IS NULL AND arrival > $1
        ORDER BY arrival LIMIT $2
      ), placed AS (
        SELECT arrival, log, row_number() OVER (PARTITION BY log ORDER BY arrival) AS place,
          count(*) OVER (PARTITION BY log) AS amount
        FROM batch
      ), grown AS (
        INSERT INTO \(table)_head AS head (log, last) SELECT log, count(*) FROM batch GROUP BY log
        ON CONFLICT (log) DO UPDATE SET last = head.last + EXCLUDED.last
        RETURNING head.log, head.last
      ), numbered AS (
        UPDATE \(table) AS entry SET sequence = grown.last - placed.amount + placed.place
        FROM placed JOIN grown ON grown.log = placed.log WHERE entry.arrival = placed.arrival
        RETURNING entry.arrival
      )
      SELECT count(*), coalesce(max(arrival), 0),
        pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
        pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      FROM numbered
      """
  }

  /// Says that this process has committed rows (`PostgresTransaction.whenCommitted`).
  public func wake() { written.ring() }

  /// Numbers what is committed, for ever, until the task is cancelled. Any number of processes may
  /// run it; one at a time works. Throws what the database says and `CancellationError`.
  public func run() async throws {
    guard let loop = EventLoop.current else { return }
    let listener = PostgresListener(pool.configuration, on: loop, channels: [channel: numbered])
    defer { listener.stop() }
    while true {
      let version = written.version
      try await numberAll()
      try await written.wait(after: version, on: loop, atMost: Self.poll)
    }
  }

  /// Numbers everything committed so far, unless another process is at it; `waiting` for that one
  /// gives the certainty that all committed before the call has its number. Returns how many rows.
  @discardableResult
  public func numberAll(waiting: Bool = false) async throws -> Int {
    var total = 0
    while true {
      let count = try await numberBatch(waiting)
      total += count
      if count > 0 { numbered.ring() }
      if count < batch { return total }
    }
  }

  private func numberBatch(_ waiting: Bool) async throws -> Int {
    let now = MonotonicTime.now()
    let isFull = waiting || search.withLock { now - $0.lastFull >= Self.fullSearch }
    let floor: Int64 = isFull ? .min : search.withLock { $0.floor }
    let row = try await pool.transaction { transaction -> PostgresRow? in
      // In a statement of its own: the next one's snapshot then sees all that the last holder of the
      // lock numbered. Whoever does not get it need not wait, the holder does the same work.
      if waiting {
        _ = try await transaction.query(
          "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))", lockName)
      } else {
        let lock = try await transaction.query(
          "SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))",
          lockName)
        guard try lock.first?.bool(0) == true else { return nil }
      }
      let row = try await transaction.query(number, floor, batch).first
      if try row?.int64(0) ?? 0 > 0 { _ = try await transaction.query(notify) }
      return row
    }
    guard let row else { return 0 }
    let count = Int(clamping: try row.int64(0))
    let (last, oldest, next) = (try row.int64(1), try row.int64(2), try row.int64(3))
    search.withLock { search in
      if isFull, count < batch { search.lastFull = now }
      if count < batch { search.advance(last: last, oldestOpen: oldest, next: next, now: now) }
    }
    return count
  }
}

extension Sequencer.Search {
  /// After a search that found everything visible.
  mutating func advance(last: Int64, oldestOpen: Int64, next: Int64, now: MonotonicTime) {
    if markEnd <= oldestOpen, now - markTime >= Self.age {
      floor = max(floor, mark)
      markEnd = .max
    }
    if markEnd == .max, last > mark {
      mark = last
      markEnd = next
      markTime = now
    }
  }
}
