private import CPostgres
internal import Reactor

/// What a connection tells its owner, on the loop.
protocol ConnectionOwner: AnyObject {
  func connected(_ connection: PostgresConnection)
  /// The connection is closed; `settled` still holds what is to be done about its statements.
  func lost(_ connection: PostgresConnection, _ error: PostgresError)
  /// Statements of the shared lane that have to be sent again.
  func again(_ requests: [Request])
  /// Some statements ended; there is room for more.
  func hasRoom(_ connection: PostgresConnection)
  func notified(_ channel: String)
  /// The server takes no writes any more; the connection is of no use for new statements.
  func misplaced(_ connection: PostgresConnection)
}

/// One session with the server: libpq in pipeline mode, never blocking, on one loop.
///
/// `@unchecked Sendable`: made on the loop, and every method is called on the loop.
final class PostgresConnection: EventSource, @unchecked Sendable {
  enum Phase { case connecting, ready, closed }

  let loop: EventLoop
  let configuration: PostgresConfiguration
  weak var owner: (any ConnectionOwner)?
  /// libpq's session; nil before it is opened and after it is closed.
  var handle: OpaquePointer?
  var descriptor: Int32 = -1
  var phase = Phase.connecting
  var wantsWrite = false
  private var pipeline = Pipeline()
  private var statements: StatementCache
  private var parameters = ParameterWriter()
  private var unexpectedEnds = 0
  /// Ends of answers in a row that belong to nothing; more mean that the protocol is out of step.
  private static let unexpectedEndsMax = 2
  var timer: LoopTimer?
  /// The COPY that has the session for itself.
  var copy: CopyExchange?
  private var lastProgress = MonotonicTime.now()

  /// At which of the hosts the attempt to connect begins.
  let firstHost: Int
  var requiresWritable = false
  /// Nothing new may be sent; the owner closes it once it is idle.
  private(set) var isRetiring = false

  init(
    loop: EventLoop, configuration: PostgresConfiguration, owner: any ConnectionOwner,
    firstHost: Int = 0
  ) {
    self.firstHost = firstHost
    self.loop = loop
    self.configuration = configuration
    self.owner = owner
    statements = StatementCache(max: configuration.preparedStatementsMax)
    super.init()
    timer = LoopTimer(loop: loop) { [unowned self] in timeIsUp() }
  }

  deinit {
    // Closed before it goes, or never opened.
    if let handle { PQfinish(handle) }
  }

  var isReady: Bool { phase == .ready }
  /// Whether new work may go this way.
  var takesWork: Bool { phase == .ready && !isRetiring }
  var isClosed: Bool { phase == .closed }
  /// Statements sent and not settled.
  var inFlight: Int { pipeline.inFlight }
  /// Statements of this turn, whose group is still open.
  var openRequests: Int { pipeline.openRequests }
  var isIdle: Bool { pipeline.isEmpty && copy == nil }

  // MARK: Sending

  /// Sends a statement with this turn's others, or under a Sync of its own.
  func submit(_ request: Request) {
    guard phase == .ready, let handle else {
      return request.finish(.failure(PostgresError(.connectionLost, "the connection is closed")))
    }
    guard copy == nil else {
      return request.finish(.failure(PostgresError(.refused, "a COPY is under way")))
    }
    request.attempts += 1
    request.answer = nil
    request.statement = nil
    if request.role == .shared, request.goesAlone { endGroup() }
    parameters.removeAll()
    for parameter in request.parameters { parameter.write(to: &parameters) }
    let sent: Bool
    if request.isPlain {
      sent = PQsendQueryParams(handle, request.sql.text, 0, nil, nil, nil, nil, 1) == 1
    } else if let statement = prepared(request) {
      request.statement = statement
      sent = sendPrepared(handle, statement)
    } else {
      sent = false
    }
    guard sent else { return refuse(request, handle) }
    if pipeline.isEmpty { beginWaiting() }
    pipeline.sent(.request(request))
    if request.role == .shared, request.goesAlone {
      endGroup()
    } else {
      loop.flushAtEndOfTurn(self)
    }
  }

  private func refuse(_ request: Request, _ handle: OpaquePointer) {
    let message = lastMessage()
    if PQstatus(handle) == CONNECTION_BAD {
      close(PostgresError(.connectionLost, message))
      if request.role == .shared, request.attempts < Request.attemptsMax {
        owner?.again([request])
      } else {
        request.finish(.failure(PostgresError(.connectionLost, message)))
      }
      return
    }
    let verb = request.sql.verb
    request.finish(
      .failure(PostgresError(.refused, "\(verb) may not be sent this way; \(message)")))
  }

  /// Without a list of types and a hash where the same line of the program sends it again.
  @inline(__always) private func prepared(_ request: Request) -> PreparedStatement? {
    if let known = statements.recent(request.sql), parameters.has(known.key.types) { return known }
    return prepare(request)
  }

  /// The prepared form of the statement, prepared on the way when it is new. The preparation has a
  /// Sync of its own before and after it, so that no neighbour's failure takes it away.
  private func prepare(_ request: Request) -> PreparedStatement? {
    if let known = statements.find(request.sql, parameters.types) { return known }
    guard let handle else { return nil }
    // Once per statement and connection is enough: what is refused is never prepared. In a transaction
    // the block itself must not be ended or left behind the transaction's back.
    if request.role == .shared ? !request.sql.mayShareATransaction : request.sql.endsTransactions {
      return nil
    }
    endGroup()
    if let old = statements.evictIfFull() {
      let forget = "DEALLOCATE \(String(cString: old.name))"
      guard PQsendQueryParams(handle, forget, 0, nil, nil, nil, nil, 1) == 1 else { return nil }
      pipeline.sent(.prepare(old))
      endGroup()
    }
    let types = parameters.types
    let statement = statements.add(request.sql, types)
    guard
      PQsendPrepare(
        handle, statement.name, request.sql.text, Int32(clamping: types.count), types) == 1
    else {
      statement.isUsable = false
      return nil
    }
    if pipeline.isEmpty { beginWaiting() }
    pipeline.sent(.prepare(statement))
    endGroup()
    return statement
  }

  private func sendPrepared(_ handle: OpaquePointer, _ statement: PreparedStatement) -> Bool {
    let count = parameters.count
    return parameters.bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        // Lengths, then formats.
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 2) { numbers in
          for index in 0..<count {
            let slot = parameters[index]
            let address = slot.offset.flatMap { bytes.baseAddress?.advanced(by: $0) }
            values[index] = address?.assumingMemoryBound(to: CChar.self)
            numbers[index] = slot.length
            numbers[count + index] = 1
          }
          return PQsendQueryPrepared(
            handle, statement.name, Int32(clamping: count), values.baseAddress,
            numbers.baseAddress, numbers.baseAddress.map { $0 + count }, 1) == 1
        }
      }
    }
  }

  /// Ends the group with a Sync: what was sent so far commits.
  private func endGroup() {
    guard phase == .ready, let handle, pipeline.openRequests > 0 else { return }
    if PQpipelineSync(handle) == 1 {
      pipeline.sent(.sync)
      loop.flushAtEndOfTurn(self)
    }
  }

  /// Once per turn: one Sync, one send.
  override func flush() {
    endGroup()
    push()
  }

  private func push() {
    guard phase == .ready, copy == nil, let handle else { return }
    let left = PQflush(handle)
    if left < 0 || PQstatus(handle) == CONNECTION_BAD { return takeAnswers() }
    if (left == 1) != wantsWrite {
      wantsWrite = left == 1
      // Reading goes on while we can't write: the server may be unable to read until we do.
      let events: EventSet = wantsWrite ? [.readable, .writable] : .readable
      do { try loop.modify(descriptor, self, events) } catch {
        close(PostgresError(.connectionLost, error.description))
      }
    }
  }

  // MARK: Receiving

  override func ready(_ events: EventSet) {
    switch phase {
    case .connecting: continueConnecting()
    case .ready:
      if let copy { return copy.ready(events) }
      if events.contains(.writable) { push() }
      takeAnswers()
    case .closed: break
    }
  }

  private func takeAnswers() {
    guard phase == .ready, copy == nil, let handle else { return }
    let alive = PQconsumeInput(handle) == 1
    lastProgress = loop.now
    var agree = true
    while !pipeline.isEmpty, agree, PQisBusy(handle) == 0 {
      // No closure over self, which would be counted twice a statement.
      if let result = PQgetResult(handle) { agree = take(result) } else { agree = endOfAnswer() }
    }
    while let notification = PQnotifies(handle) {
      owner?.notified(String(cString: notification.pointee.relname))
      PQfreemem(notification)
    }
    if !alive || !agree || PQstatus(handle) == CONNECTION_BAD {
      return close(PostgresError(.connectionLost, lastMessage()))
    }
    if pipeline.isEmpty { timer?.cancel() }
    settle()
    owner?.hasRoom(self)
  }

  /// Takes one result. False if libpq made it up, which it does when the connection breaks.
  private func take(_ result: OpaquePointer) -> Bool {
    unexpectedEnds = 0
    var isGenuine = true
    switch PQresultStatus(result) {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
      pipeline.received(PostgresRows(storage: ResultStorage.take(result)))
      return true
    case PGRES_PIPELINE_SYNC:
      let isOut = pipeline.wasRefusedForWriting && isMisplaced
      pipeline.receivedSync(isMisplaced: isOut)
      if isOut, !isRetiring {
        isRetiring = true
        owner?.misplaced(self)
      }
    case PGRES_PIPELINE_ABORTED: pipeline.skipped()
    default:
      let error = PostgresError(result: result)
      isGenuine = !error.sqlState.isEmpty
      if isGenuine { pipeline.received(error) }
    }
    PQclear(result)
    return isGenuine
  }

  private func endOfAnswer() -> Bool {
    unexpectedEnds = pipeline.endOfAnswer() ? 0 : unexpectedEnds + 1
    return unexpectedEnds <= Self.unexpectedEndsMax
  }

  /// Lets the callers go whose statements have ended. No caller runs before this returns.
  private func settle() {
    if !pipeline.committed.isEmpty {
      pipeline.committed.withUnsafeBufferPointer { committed in
        for index in committed.indices { committed[index].finishWithAnswer() }
      }
      pipeline.committed.removeAll(keepingCapacity: true)
    }
    if pipeline.settled.isEmpty { return }
    var again: [Request] = []
    for settlement in pipeline.settled {
      switch settlement {
      case .finish(let request, let outcome): request.finish(outcome)
      case .again(let request): again.append(request)
      }
    }
    pipeline.settled.removeAll(keepingCapacity: true)
    if !again.isEmpty { owner?.again(again) }
  }

  // MARK: Ending

  private func beginWaiting() {
    lastProgress = loop.now
    timer?.arm(after: configuration.silenceMax)
  }

  private func timeIsUp() {
    if phase == .connecting {
      return close(PostgresError(.unavailable, "connecting took too long"))
    }
    guard phase == .ready, !pipeline.isEmpty else { return }
    let limit = lastProgress + configuration.silenceMax
    if limit > MonotonicTime.now() {
      timer?.arm(at: limit)
    } else {
      close(PostgresError(.connectionLost, "the server fell silent"))
    }
  }

  /// Lets nothing new in.
  func retire() { isRetiring = true }

  /// Closes at once; the server rolls back what was not committed.
  func close(_ error: PostgresError) {
    if phase == .closed { return }
    phase = .closed
    timer?.cancel()
    timer?.action = nil
    unwatch()
    if let handle { PQfinish(handle) }
    handle = nil
    copy?.connectionClosed()
    pipeline.lost(error)
    let owner = owner
    settle()
    owner?.lost(self, error)
  }

  /// Asks the server, over a connection of its own, to end the running statement. Returns when the
  /// server has passed the request on; what it hits then is whatever runs at that time, so the owner
  /// must let this return before it sends anything that shall live.
  func cancelRunning() async {
    guard let handle, let cancel = PQgetCancel(handle) else { return }
    let ticket = CancelTicket(cancel: cancel)
    await BlockingPool.shared.run(resumingOn: loop) { ticket.use() }
  }

  func lastMessage() -> String {
    guard let handle, let text = PQerrorMessage(handle) else { return "" }
    return String(cString: text).split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}
