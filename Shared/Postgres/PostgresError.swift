private import CPostgres

/// What the database or the way to it refused.
public struct PostgresError: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The server refused the statement; `sqlState` says why. Nothing of it was kept.
    case server
    /// Every connection is busy and the wait queue is full, or the wait took too long. Not sent.
    case poolExhausted
    /// There is no connection to the server. Not sent.
    case unavailable
    /// The connection broke; whatever was under way was certainly rolled back.
    case connectionLost
    /// The connection broke between commit and its acknowledgement: done or not, nobody knows.
    case outcomeUnknown
    /// The caller's deadline passed. Nothing was kept.
    case deadlineExceeded
    /// The statement ran longer than its lane allows. Nothing was kept.
    case statementTimeout
    /// The caller's task was cancelled. Nothing was kept.
    case cancelled
    /// A column is not of the type that was asked for, or NULL where a value was asked for.
    case column
    /// The statement may not be sent this way (programmer's mistake).
    case refused
    /// The pool is closing. Not sent.
    case closing
    /// A migration that ran before differs from the one given, or the database is newer.
    case migration
    /// A feed's number was not the next one.
    case sequence
  }

  /// Held by one reference, since every answer, good or bad, travels as a `Result`.
  private final class Content: Sendable {
    let kind: Kind
    let sqlState: String
    let constraint: String
    let message: String
    let isStalePlan: Bool

    init(
      _ kind: Kind, _ message: String, _ sqlState: String, _ constraint: String, _ isStalePlan: Bool
    ) {
      self.kind = kind
      self.message = message
      self.sqlState = sqlState
      self.constraint = constraint
      self.isStalePlan = isStalePlan
    }
  }

  private let content: Content

  public var kind: Kind { content.kind }
  /// Five characters of the standard's code (PostgreSQL's appendix A); empty unless the server spoke.
  public var sqlState: String { content.sqlState }
  /// The name of the violated constraint; empty when there is none.
  public var constraint: String { content.constraint }
  /// The server's words or our own. The server may quote values in them, so they are for a
  /// developer's eyes and go into no log and no answer.
  public var message: String { content.message }

  /// The prepared statement is unknown to the server or no longer fits the tables: prepare again.
  var isStalePlan: Bool { content.isStalePlan }

  public init(
    _ kind: Kind, _ message: String = "", sqlState: String = "", constraint: String = ""
  ) {
    content = Content(kind, message, sqlState, constraint, false)
  }

  public static func == (left: PostgresError, right: PostgresError) -> Bool {
    left.content === right.content
      || left.kind == right.kind && left.sqlState == right.sqlState
        && left.constraint == right.constraint && left.message == right.message
        && left.isStalePlan == right.isStalePlan
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(sqlState)
    hasher.combine(message)
  }

  /// Two transactions got in each other's way; a new try may succeed (40001, 40P01).
  public var isConflict: Bool { sqlState == "40001" || sqlState == "40P01" }

  /// A row with this key exists (23505).
  public var isDuplicate: Bool { sqlState == "23505" }

  /// A referenced row does not exist, or the row is still referenced (23503).
  public var isBrokenReference: Bool { sqlState == "23503" }

  /// Whether the whole transaction may simply be run again.
  public var isRetryable: Bool { isConflict || isStalePlan || kind == .connectionLost }

  /// The server ended the session of its own accord (class 57P: shutdown, crash of another one).
  var isEndOfSession: Bool { sqlState.hasPrefix("57P") }

  static let inFailedTransaction = PostgresError(
    .server, "an earlier statement of the transaction failed", sqlState: "25P02")
}

/// Names no value of any row.
extension PostgresError: CustomStringConvertible {
  public var description: String {
    var text = "postgres: \(kind)"
    if !sqlState.isEmpty { text += " \(sqlState)" }
    if !constraint.isEmpty { text += " \(constraint)" }
    return kind == .server ? text : message.isEmpty ? text : text + ": \(message)"
  }
}

extension PostgresError {
  /// Reads a failed result.
  init(result: OpaquePointer) {
    func field(_ code: Int32) -> String {
      PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
    }
    let state = field(cpostgres_diag_sqlstate)
    let isStalePlan =
      state == "26000"
      || state == "0A000" && field(cpostgres_diag_function) == "RevalidateCachedQuery"
    // 57014 is a timeout unless somebody asked for it; who did, knows.
    content = Content(
      state == "57014" ? .statementTimeout : .server, field(cpostgres_diag_message), state,
      field(cpostgres_diag_constraint), isStalePlan)
  }
}
