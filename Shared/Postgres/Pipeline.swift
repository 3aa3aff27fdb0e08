/// What a connection has sent and not heard about yet, and what each answer means. Pure: it does no
/// I/O, so every order of events can be tested without a server.
///
/// Statements between two Syncs are a **group**. In the shared lane a group is one implicit
/// transaction: the server commits it when it reads the Sync and answers the Sync after the commit
/// is durable. So an answer to a statement is only a promise (`Request.answer`), kept or broken by
/// the group's end:
///
/// * The Sync came and nothing failed: all are committed; each caller gets its rows.
/// * One failed: the server rolled all of the group back, those answered before included, and
///   skipped the rest. The culprit gets its error. Every other one certainly left no trace (only
///   statements that cannot commit by themselves are let in, `SQL.mayShareATransaction`), so it is
///   run again: first together, then alone.
/// * The commit itself failed (a deferred constraint): nobody knows whose fault it was; all run
///   again, and the culprit fails alone.
/// * The connection broke: see `lost`.
struct Pipeline {
  enum Entry {
    case prepare(PreparedStatement)
    case request(Request)
    case sync
  }

  /// What is to be done with a statement whose group has ended.
  enum Settlement {
    case finish(Request, Request.Outcome)
    case again(Request)
  }

  private var entries = FIFO<Entry>()
  /// What the statement at the head has given so far.
  private var head: PostgresRows?
  /// Statements of the group at the head that have their answer.
  private var answered: [Request] = []
  /// A statement of the group at the head failed, so the whole group is rolled back.
  private var groupFailed = false
  /// The server ended the session before it came to a commit.
  private var sessionEnded = false
  /// The failure that came in place of the commit.
  private var commitFailure: PostgresError?
  /// Statements sent after the last Sync.
  private(set) var openRequests = 0
  /// Statements sent and not settled.
  private(set) var inFlight = 0
  /// Statements whose answers hold, the common case. This and the next are filled by the calls below
  /// and emptied by the owner.
  var committed: [Request] = []
  /// All other ends.
  var settled: [Settlement] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func sent(_ entry: Entry) {
    switch entry {
    case .request:
      openRequests += 1
      inFlight += 1
    case .prepare: openRequests += 1
    case .sync: openRequests = 0
    }
    entries.append(entry)
  }

  /// The answer to the statement at the head.
  mutating func received(_ rows: PostgresRows) {
    if head == nil { head = rows }
  }

  /// A failure at the head: of a statement, or of the commit when a Sync stands there.
  mutating func received(_ error: PostgresError) {
    switch entries.first {
    case .request(let request):
      groupFailed = true
      sessionEnded = error.isEndOfSession
      request.answer = .failure(error)
    case .prepare(let statement):
      sessionEnded = error.isEndOfSession
      statement.isUsable = false
      statement.failure = error
    case .sync, nil: commitFailure = error
    }
  }

  /// The server skipped what is at the head.
  mutating func skipped() {
    if case .prepare(let statement)? = entries.first { statement.isUsable = false }
  }

  /// The end of one statement's answers. False if none was due: after a failed commit there is one
  /// such end, many mean that we and libpq no longer agree.
  mutating func endOfAnswer() -> Bool {
    if case .sync? = entries.first { return false }
    switch entries.popFirst() {
    case .request(let request):
      if request.answer == nil, let head { request.answer = .success(head) }
      head = nil
      answered.append(request)
      return true
    case .prepare:
      head = nil
      return true
    case .sync, nil: return false
    }
  }

  /// The Sync at the head came back.
  ///
  /// `isMisplaced`: the server takes no writes, which is not the callers' fault; what it refused for
  /// that runs again elsewhere.
  mutating func receivedSync(isMisplaced: Bool = false) {
    guard case .sync? = entries.first else { return }
    _ = entries.popFirst()
    if isMisplaced {
      for request in answered { request.answer = request.answer.map(Self.elsewhere) }
    }
    inFlight -= answered.count
    if groupFailed || commitFailure != nil {
      for request in answered { settle(request) }
      answered.removeAll(keepingCapacity: true)
    } else if committed.isEmpty {
      swap(&answered, &committed)
    } else {
      committed.append(contentsOf: answered)
      answered.removeAll(keepingCapacity: true)
    }
    groupFailed = false
    commitFailure = nil
  }

  /// A statement of the group at the head was refused because the server takes no writes (25006).
  var wasRefusedForWriting: Bool {
    groupFailed
      && answered.contains { request in
        if case .failure(let error)? = request.answer { error.sqlState == "25006" } else { false }
      }
  }

  /// The refusal as if the connection had been lost: nothing is kept, and another try may succeed.
  private static func elsewhere(_ answer: Request.Outcome) -> Request.Outcome {
    guard case .failure(let error) = answer, error.sqlState == "25006" else { return answer }
    return .failure(PostgresError(.connectionLost, error.message, sqlState: error.sqlState))
  }

  private mutating func settle(_ request: Request) {
    if case .failure(let error)? = request.answer {
      let final = request.statement?.failure ?? error
      // A lost race for locks is the fault of sharing a transaction, and an unknown or outdated
      // prepared statement is ours; neither is the caller's.
      // A server that takes no writes is nobody's.
      let again =
        error.isConflict || error.kind == .connectionLost
        || error.isStalePlan && request.statement?.failure == nil
      if error.isStalePlan { request.statement?.isUsable = false }
      settled.append(
        again && mayRunAgain(request) ? .again(request) : .finish(request, .failure(final)))
      return
    }
    if request.role == .shared, groupFailed || commitFailure != nil {
      if let commitFailure, answered.count == 1 || !mayRunAgain(request) {
        settled.append(.finish(request, .failure(commitFailure)))
      } else if mayRunAgain(request) {
        settled.append(.again(request))
      } else {
        settled.append(
          .finish(request, .failure(PostgresError(.connectionLost, "its neighbours kept failing"))))
      }
      return
    }
    let outcome = commitFailure.map { .failure($0) } ?? request.answer
    settled.append(.finish(request, outcome ?? .failure(.inFailedTransaction)))
  }

  private func mayRunAgain(_ request: Request) -> Bool {
    request.role == .shared && request.attempts < Request.attemptsMax
  }

  /// The connection is gone. What was certainly not committed runs again (shared lane) or fails as
  /// `connectionLost` (transaction); what may have been committed runs again only if that is
  /// harmless, and is `outcomeUnknown` otherwise.
  ///
  /// Certain are: statements after the last Sync, since nothing commits without one; the first group,
  /// if one of its statements failed; and all of them, if that failure was the end of the session,
  /// for the server then read nothing more.
  mutating func lost(_ error: PostgresError) {
    let allCertain = sessionEnded
    var certain = allCertain || groupFailed
    var pending: [Request] = answered
    answered.removeAll()
    for entry in entries.removeAll() {
      switch entry {
      case .request(let request): pending.append(request)
      case .prepare: break
      case .sync:
        for request in pending { settleLost(request, error, certain: certain) }
        pending.removeAll()
        certain = allCertain
      }
    }
    for request in pending { settleLost(request, error, certain: true) }
    self = Pipeline(committed: committed, settled: settled)
  }

  init() {}

  private init(committed: [Request], settled: [Settlement]) {
    self.committed = committed
    self.settled = settled
  }

  private mutating func settleLost(_ request: Request, _ error: PostgresError, certain: Bool) {
    if case .failure(let own)? = request.answer, !own.isEndOfSession {
      settled.append(.finish(request, .failure(own)))
      return
    }
    let unknown = PostgresError(.outcomeUnknown, error.message)
    let outcome: PostgresError
    switch request.role {
    case .transactional: outcome = PostgresError(.connectionLost, error.message)
    case .commit: outcome = certain ? PostgresError(.connectionLost, error.message) : unknown
    case .shared:
      if certain || request.sql.isRepeatable, mayRunAgain(request) {
        settled.append(.again(request))
        return
      }
      outcome = certain ? PostgresError(.connectionLost, error.message) : unknown
    }
    settled.append(.finish(request, .failure(outcome)))
  }
}
