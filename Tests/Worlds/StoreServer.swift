import Glibc
import Reactor
import Simulation

/// A model of PostgreSQL on a host of the simulation. It speaks the wire protocol over a Unix socket,
/// so libpq and all of our code above it run unchanged, and knows exactly the statements that they
/// send (`StoreStatement`). Commits survive a crash, nothing else does.
final class StoreServer: EventSource {
  let name: String
  let host: SimulatedHost
  let tables = StoreTables()
  let directory: String
  var random: LoopRandom
  /// Statements the model does not know; any is a fault of the model and fails the seed.
  private(set) var unknown: Set<String> = []
  private(set) var isUp = false
  /// Told of each commit that wrote something, before anybody else is; with the client's name.
  var whenCommitted: ((String) -> Void)?
  /// A fault put in on purpose: a crash takes the last commit with it.
  var forgetsLastCommit = false
  private unowned let simulation: Simulator
  private var listener: Int32 = -1
  private var sessions: [StoreSession] = []
  private var lastProcess: Int32 = 1000

  init(_ name: String, _ simulation: Simulator, address: String) throws {
    self.name = name
    self.simulation = simulation
    host = try simulation.addHost(name, address: address, servesBlockingWork: true)
    random = LoopRandom(seed: simulation.random.next())
    var template = Array("/tmp/talaka-world-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(call: "mkdtemp", number: errno) }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    super.init()
    try start()
  }

  deinit {
    if listener >= 0 { Glibc.close(listener) }
    unlink(path)
    rmdir(directory)
  }

  private var path: String { "\(directory)/.s.PGSQL.5432" }
  /// For libpq.
  var connection: String { "host=\(directory) port=5432 user=world dbname=\(name)" }
  var sessionCount: Int { sessions.count }

  var loop: EventLoop { host.loop }

  func note(_ text: String) { simulation.trace.note("\(name): \(text)") }

  func after(_ delay: Duration, _ body: @escaping () -> Void) {
    // Between turns, but as if on the loop: sources are added and removed there.
    simulation.after(delay) { [loop] in loop.enter { body() } }
  }

  /// How long a step takes, between none and `most`.
  func pause(upTo most: Duration) -> Duration {
    .nanoseconds(Int64.random(in: 0...most.wholeNanoseconds, using: &random))
  }

  // MARK: Faults

  func start() throws {
    guard !isUp else { return }
    listener = socket(
      AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        bind(listener, $0.baseAddress, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(listener, 128) == 0 else {
      throw SystemError(call: "bind", number: errno)
    }
    try loop.enter { try loop.add(listener, self, .readable) }
    isUp = true
    note("is up")
  }

  /// `kill -9` of the whole server.
  func crash() {
    guard isUp else { return }
    note("crashes with \(sessions.count) sessions, \(tables.open.count) transactions open")
    isUp = false
    loop.enter {
      loop.remove(listener, self)
      Glibc.close(listener)
      listener = -1
      unlink(path)
      let dying = sessions
      sessions = []
      tables.crash(losingLastCommit: forgetsLastCommit)
      for session in dying { session.cut() }
    }
  }

  /// Ends one session: by an administrator's word, or without one.
  func dropOne() {
    guard let session = sessions.randomElement(using: &random) else { return }
    let isPolite = Bool.random(using: &random)
    note("drops session \(session.process) of \(session.application), politely: \(isPolite)")
    loop.enter { session.drop(politely: isPolite) }
  }

  /// Ends the sessions of one client.
  func drop(_ application: String) {
    note("drops the sessions of \(application)")
    loop.enter {
      for session in sessions where session.application == application {
        session.drop(politely: Bool.random(using: &random))
      }
    }
  }

  /// One session's process is held up.
  func hangOne(_ time: Duration) {
    guard let session = sessions.randomElement(using: &random) else { return }
    note("session \(session.process) of \(session.application) hangs for \(time)")
    session.hang(time)
  }

  /// The client process is dead: what it had sent is worked on, then its sessions end.
  func clientDied(_ application: String) {
    loop.enter {
      for session in sessions where session.application == application { session.clientDied() }
    }
  }

  // MARK: Sessions

  override func ready(_ events: EventSet) {
    while listener >= 0 {
      let descriptor = accept(listener, nil, nil)
      if descriptor < 0 { return }
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      lastProcess += 1
      let session = StoreSession(self, descriptor, process: lastProcess)
      sessions.append(session)
      session.open()
    }
  }

  func ended(_ session: StoreSession) {
    sessions.removeAll { $0 === session }
    transactionEnded()
  }

  func transactionEnded() {
    for session in sessions { session.lookAgain() }
  }

  func committed(_ transaction: StoreTransaction, by process: Int32, for application: String) {
    if transaction.number != nil { whenCommitted?(application) }
    for channel in transaction.notifies.sorted() {
      for session in sessions { session.hear(channel, from: process) }
    }
    transactionEnded()
  }

  func cancel(process: Int32, key: Int32) {
    // It takes a while until the other process is told.
    after(pause(upTo: .milliseconds(2))) { [self] in
      sessions.first { $0.process == process && $0.key == key }?.cancel()
    }
  }

  func refuseUnknown(_ text: String) {
    unknown.insert(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
