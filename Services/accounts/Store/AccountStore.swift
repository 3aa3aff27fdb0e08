import Postgres
import Reactor

/// One account as it is stored.
struct Account: Sendable {
  let id: UUIDv7
  let owner: String
  let state: AccountState
  let lastSequence: Int64
  let unread: Int64
  let version: Int64
  let createTime: WallTime
  let activateTime: WallTime?

  static let columns: SQL = """
    id, owner, state, last_sequence, unread, version, create_time, activate_time
    """

  init(_ row: PostgresRow) throws {
    id = try row.uuid(0)
    owner = try row.text(1)
    guard let known = AccountState(rawValue: try row.int16(2)) else {
      throw PostgresError(.column, "state of an account")
    }
    state = known
    lastSequence = try row.int64(3)
    unread = try row.int64(4)
    version = try row.int64(5)
    createTime = try row.time(6)
    activateTime = try row.optionalTime(7)
  }
}

/// The accounts and what happened to them.
struct AccountStore: Sendable {
  let pool: PostgresPool

  func account(owner: String) async throws -> Account? {
    try await pool.query("SELECT \(Account.columns) FROM account WHERE owner = $1", owner)
      .first.map(Account.init)
  }

  func account(id: UUIDv7) async throws -> Account? {
    try await pool.query("SELECT \(Account.columns) FROM account WHERE id = $1", id)
      .first.map(Account.init)
  }

  /// Lets the holder in: the first entry activates. Gives the account and whether it did.
  func enter(owner: String, session: String, at time: WallTime) async throws -> (Account, Bool)? {
    try await pool.transaction { transaction in
      let found = try await transaction.query(
        "SELECT \(Account.columns) FROM account WHERE owner = $1 FOR UPDATE", owner)
      guard let account = try found.first.map(Account.init) else { return nil }
      let next = try account.state.after(.enter)
      if next == account.state { return (account, false) }
      let changed = try await transaction.query(
        """
        UPDATE account SET state = $2, activate_time = $3, version = version + 1
        WHERE id = $1 RETURNING \(Account.columns)
        """, account.id, next.rawValue, time)
      try await Self.record(account.id, next, "first entry", session, time, transaction)
      guard let active = try changed.first.map(Account.init) else { return nil }
      return (active, true)
    }
  }

  // MARK: What the register tells

  /// The number of the last event of a feed whose effect is stored.
  static func cursor(_ source: String, _ pool: PostgresPool) async throws -> UInt64 {
    let rows = try await pool.query(
      "SELECT sequence FROM feed_cursor WHERE source = $1", source)
    return UInt64(clamping: try rows.first?.int64(0) ?? 0)
  }

  /// Moves a feed's cursor by one in the transaction of the effect; false for an event that came
  /// before. Throws when an event is missing in between.
  static func advance(
    _ source: String, to sequence: UInt64, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    try await transaction.execute(
      "INSERT INTO feed_cursor (source, sequence) VALUES ($1, 0) ON CONFLICT DO NOTHING", source)
    let rows = try await transaction.query(
      "SELECT sequence FROM feed_cursor WHERE source = $1 FOR UPDATE", source)
    let last = UInt64(clamping: try rows.first?.int64(0) ?? 0)
    if sequence <= last { return false }
    guard sequence == last + 1 else {
      throw PostgresError(.sequence, "feed \(source) goes from \(last) to \(sequence)")
    }
    try await transaction.execute(
      "UPDATE feed_cursor SET sequence = $2 WHERE source = $1", source, Int64(clamping: sequence))
    return true
  }

  /// Stores the effect of one event of the register: a new account, the end of one, or none.
  func apply(
    _ event: RegisterChange, source: String, sequence: UInt64
  ) async throws {
    try await pool.transaction { transaction in
      guard try await Self.advance(source, to: sequence, transaction) else { return }
      switch event {
      case .began(let owner, let time):
        let id = UUIDv7.make(at: time)
        let made = try await transaction.execute(
          """
          INSERT INTO account (id, owner, state, create_time) VALUES ($1, $2, $3, $4)
          ON CONFLICT (owner) DO NOTHING
          """, id, owner.name, AccountState.inactive.rawValue, time)
        if made > 0 {
          try await Self.record(id, .inactive, "register", source, time, transaction)
        }
      case .ended(let owner, let time):
        let changed = try await transaction.query(
          """
          UPDATE account SET state = $2, version = version + 1
          WHERE owner = $1 AND state <> $2 RETURNING id
          """, owner.name, AccountState.closed.rawValue)
        if let row = changed.first {
          try await Self.record(row.uuid(0), .closed, "register", source, time, transaction)
        }
      case .other:
        break
      }
    }
  }

  private static func record(
    _ id: UUIDv7, _ state: AccountState, _ cause: String, _ actor: String, _ time: WallTime,
    _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      """
      INSERT INTO account_history (account, change_time, state, cause, actor)
      VALUES ($1, $2, $3, $4, $5)
      """, id, time, state.rawValue, cause, actor)
  }
}

/// What an event of the register means for accounts.
enum RegisterChange: Sendable {
  case began(Owner, WallTime)
  case ended(Owner, WallTime)
  case other
}
