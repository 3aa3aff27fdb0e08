import Glibc
import Reactor

/// One connection to the model store: what the client sent, step by step in simulated time.
final class StoreSession: EventSource {
  /// A statement that waits longer for a lock is ended (statement_timeout of the pool's sessions).
  static let lockWaitMax = Duration.seconds(5)

  let process: Int32
  var key: Int32 { process &* 7919 }
  private(set) var application = ""
  private unowned let server: StoreServer
  private let descriptor: Int32
  private var input = StoreInput()
  private var output = StoreOutput()
  private var queue: [StoreRequest] = []
  private var prepared: [String: StoreStatement] = [:]
  private var bound: (statement: StoreStatement, parameters: StoreParameters)?
  private var transaction: StoreTransaction?
  private var isInBlock = false
  private var blockFailed = false
  private var skipsToSync = false
  private var channels: Set<String> = []
  private var heard: [(channel: String, process: Int32)] = []
  private var isBusy = false
  private var waits = false
  private var waitNumber = 0
  private var isCancelled = false
  private var hangsUntil = MonotonicTime(nanoseconds: 0)
  private var clientIsGone = false
  private var isWatched = false
  private var isOver = false

  init(_ server: StoreServer, _ descriptor: Int32, process: Int32) {
    self.server = server
    self.descriptor = descriptor
    self.process = process
  }

  func open() {
    isWatched = (try? server.loop.add(descriptor, self, .readable)) != nil
  }

  // MARK: Bytes

  override func ready(_ events: EventSet) {
    while !isOver, isWatched {
      switch Socket.receive(descriptor, into: server.loop.readBuffer) {
      case .bytes(let count): input.append(server.loop.readBuffer[..<count])
      case .wouldBlock: return takeRequests()
      case .closed:
        takeRequests()
        clientDied()
      }
    }
  }

  private func takeRequests() {
    while let request = input.next() {
      switch request {
      case .start(let name):
        application = name
        output.greet(process: process, key: key)
        send()
      case .cancel(let process, let key):
        server.cancel(process: process, key: key)
        return end()
      default: queue.append(request)
      }
    }
    pump()
  }

  private func send() {
    while !output.bytes.isEmpty, !isOver {
      let sent = output.bytes.withUnsafeBytes { Socket.send(descriptor, $0) }
      switch sent {
      case .bytes(let count): output.bytes.removeFirst(count)
      case .wouldBlock:
        server.after(.milliseconds(1)) { [self] in send() }
        return
      case .closed: return
      }
    }
  }

  // MARK: Steps

  /// Goes on with what the client sent, until something takes time.
  func pump() {
    while !isBusy, !waits, !isOver {
      guard let next = queue.first else {
        if clientIsGone { return end() }
        return tellHeard()
      }
      let now = MonotonicTime.now()
      if hangsUntil > now { return step(after: hangsUntil - now) {} }
      queue.removeFirst()
      let pause = duration(of: next)
      if pause > .zero { return step(after: pause) { [self] in process(next) } }
      process(next)
    }
  }

  private func step(after delay: Duration, _ body: @escaping () -> Void) {
    isBusy = true
    server.after(delay) { [self] in
      isBusy = false
      if isOver { return }
      body()
      pump()
    }
  }

  /// Statements are quick for the most part, commits wait for the disk.
  private func duration(of request: StoreRequest) -> Duration {
    switch request {
    case .sync: server.pause(upTo: .milliseconds(2))
    case .execute:
      Int.random(in: 0..<4, using: &server.random) == 0
        ? server.pause(upTo: .milliseconds(1)) : .zero
    default: .zero
    }
  }

  private func process(_ request: StoreRequest) {
    if skipsToSync {
      switch request {
      case .sync, .terminate: break
      default: return
      }
    }
    switch request {
    case .parse(let name, let text): parse(name, text)
    case .bind(let name, let parameters):
      guard let statement = prepared[name] else {
        return fail(StoreError(state: "26000", message: "no such prepared statement"))
      }
      bound = (statement, parameters)
      output.bound()
    case .describe: output.describe(bound?.statement.columns ?? [])
    case .execute: execute()
    case .sync: sync()
    case .terminate: end()
    case .start, .cancel, .other:
      fail(StoreError(state: "08P01", message: "the model does not know the message"))
    }
  }

  private func parse(_ name: String, _ text: String) {
    guard let statement = StoreStatement(text) else {
      server.refuseUnknown(text)
      return fail(StoreError(state: "0A000", message: "the model does not know the statement"))
    }
    prepared[name] = statement
    output.parsed()
  }

  private func execute() {
    guard let bound else { return }
    if isCancelled {
      isCancelled = false
      return fail(StoreError(state: "57014", message: "canceling statement due to user request"))
    }
    if blockFailed, !bound.statement.endsBlock {
      return fail(StoreError(state: "25P02", message: "current transaction is aborted"))
    }
    do {
      output.answer(try run(bound.statement, bound.parameters))
    } catch let error as StoreError {
      fail(error)
    } catch {
      wait()
    }
  }

  private func run(
    _ statement: StoreStatement, _ parameters: StoreParameters
  ) throws -> StoreAnswer {
    switch statement {
    case .begin:
      isInBlock = true
      transaction = transaction ?? server.tables.begin()
      return StoreAnswer(tag: "BEGIN")
    case .commit:
      defer { leaveBlock() }
      if blockFailed {
        rollBack()
        return StoreAnswer(tag: "ROLLBACK")
      }
      commit()
      return StoreAnswer(tag: "COMMIT")
    case .rollback:
      rollBack()
      leaveBlock()
      return StoreAnswer(tag: "ROLLBACK")
    case .listen(let channel):
      channels.insert(channel)
      return StoreAnswer(tag: "LISTEN")
    case .deallocate: return StoreAnswer(tag: "DEALLOCATE")
    default:
      let current = transaction ?? server.tables.begin()
      transaction = current
      return try server.tables.execute(statement, parameters, in: current)
    }
  }

  private func leaveBlock() {
    isInBlock = false
    blockFailed = false
  }

  private func commit() {
    guard let done = transaction else { return }
    transaction = nil
    server.tables.commit(done)
    server.committed(done, by: process, for: application)
  }

  private func rollBack() {
    guard let lost = transaction else { return }
    transaction = nil
    server.tables.end(lost)
    server.transactionEnded()
  }

  private func fail(_ error: StoreError) {
    output.error(error)
    skipsToSync = true
    if isInBlock { blockFailed = true } else { rollBack() }
  }

  private func sync() {
    skipsToSync = false
    if !isInBlock { commit() }
    output.ready(isInBlock ? blockFailed ? "E" : "T" : "I")
    // A commit is durable a moment before anybody is told.
    if Int.random(in: 0..<4, using: &server.random) == 0 {
      step(after: server.pause(upTo: .milliseconds(1))) { [self] in send() }
    } else {
      send()
    }
  }

  // MARK: Locks, cancellation, announcements

  private func wait() {
    waits = true
    waitNumber += 1
    let number = waitNumber
    server.after(Self.lockWaitMax) { [self] in
      guard waits, waitNumber == number else { return }
      waits = false
      fail(StoreError(state: "57014", message: "canceling statement due to statement timeout"))
      pump()
    }
  }

  /// A transaction has ended, perhaps the one that holds what this session waits for.
  func lookAgain() {
    guard waits else { return }
    waits = false
    queue.insert(.execute, at: 0)
    step(after: server.pause(upTo: .microseconds(100))) {}
  }

  func cancel() {
    if waits {
      waits = false
      isCancelled = true
      queue.insert(.execute, at: 0)
      pump()
    } else if isBusy || !queue.isEmpty {
      isCancelled = true
    }
  }

  func hear(_ channel: String, from process: Int32) {
    guard channels.contains(channel) else { return }
    heard.append((channel, process))
    if queue.isEmpty, !isBusy { step(after: server.pause(upTo: .milliseconds(1))) {} }
  }

  private func tellHeard() {
    if heard.isEmpty || isInBlock { return }
    for note in heard { output.notification(note.channel, from: note.process) }
    heard = []
    send()
  }

  // MARK: Ends

  func hang(_ time: Duration) { hangsUntil = MonotonicTime.now() + time }

  func clientDied() {
    clientIsGone = true
    stopWatching()
    pump()
  }

  func drop(politely: Bool) {
    if politely {
      output = StoreOutput()
      output.error(
        StoreError(
          state: "57P01", message: "terminating connection due to administrator command"),
        severity: "FATAL")
      send()
    }
    end()
  }

  /// The server is gone, and with it everything this session had not committed.
  func cut() {
    isOver = true
    transaction = nil
    stopWatching()
    hangUp()
  }

  private func end() {
    if isOver { return }
    isOver = true
    if let lost = transaction { server.tables.end(lost) }
    transaction = nil
    stopWatching()
    hangUp()
    server.ended(self)
  }

  private func hangUp() {
    // Told outright: a process that another test forks at this moment may hold a copy of the
    // descriptor, and the client would see the end when that one has gone on to its program.
    shutdown(descriptor, Int32(SHUT_RDWR))
    Glibc.close(descriptor)
  }

  private func stopWatching() {
    if isWatched { server.loop.remove(descriptor, self) }
    isWatched = false
  }
}
