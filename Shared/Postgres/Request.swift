internal import Reactor

/// One statement on its way, and the caller that waits for it.
///
/// `@unchecked Sendable`: made on its loop, and everything but the constants is touched on the loop.
final class Request: @unchecked Sendable {
  /// What may be done when things go wrong.
  enum Role {
    /// In the shared lane, in one implicit transaction with its neighbours.
    case shared
    /// Inside the transaction block of an exclusive connection; its transaction decides.
    case transactional
    /// A COMMIT.
    case commit
  }

  typealias Outcome = Result<PostgresRows, PostgresError>

  /// Times a statement is sent, the first included, before its last failure goes to the caller.
  static let attemptsMax = 5

  let sql: SQL
  let parameters: [any PostgresParameter]
  let role: Role
  let deadline: MonotonicTime
  /// Commands without parameters that are not worth a prepared statement.
  let isPlain: Bool
  /// Probably writes nothing.
  let reads: Bool
  var attempts = 0
  /// It stands in the queue: nothing of it is under way.
  var isWaiting = false
  /// When it began to wait for a connection.
  var waitsSince = MonotonicTime(nanoseconds: 0)
  var statement: PreparedStatement?
  /// What the server said; final only when the group's Sync came back.
  var answer: Outcome?
  var waiting: UnsafeContinuation<Outcome, Never>?

  init(
    _ sql: SQL, _ parameters: [any PostgresParameter], _ role: Role, deadline: MonotonicTime,
    isPlain: Bool = false, waiting: UnsafeContinuation<Outcome, Never>? = nil
  ) {
    self.sql = sql
    self.parameters = parameters
    self.role = role
    self.deadline = deadline
    self.isPlain = isPlain
    reads = sql.looksLikeARead
    self.waiting = waiting
  }

  /// From the second repetition on a statement gets a Sync of its own.
  var goesAlone: Bool { attempts >= 2 }

  /// The caller does not want it any more. What has been sent goes on to its end.
  func giveUp() {
    if isWaiting { finish(.failure(PostgresError(.cancelled))) }
  }

  var isFinished: Bool { waiting == nil }

  /// Resumes the caller with the server's answer, which holds.
  func finishWithAnswer() {
    let outcome = answer.take()
    finish(outcome ?? .failure(.inFailedTransaction))
  }

  /// Resumes the caller; every later call does nothing.
  func finish(_ outcome: Outcome) {
    let caller = waiting
    waiting = nil
    caller?.resume(returning: outcome)
  }
}

/// A statement that a connection has prepared or is about to.
final class PreparedStatement {
  let key: Key
  /// Its name on the server, as libpq reads it: made once, sent with every run.
  let name: UnsafePointer<CChar>
  /// False after the server refused it or it was dropped for lack of room.
  var isUsable = true
  /// Why the server refused it.
  var failure: PostgresError?

  struct Key: Hashable {
    let text: String
    let types: [UInt32]
  }

  init(key: Key, name: String) {
    self.key = key
    let text = name.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
    for (index, character) in text.enumerated() { (copy + index).initialize(to: character) }
    self.name = UnsafePointer(copy)
  }

  deinit { name.deallocate() }
}
