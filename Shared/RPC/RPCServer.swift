public import HTTP2
public import Protobuf
public import Reactor
public import TLS

/// How connections to a server are made and who their callers are.
public enum ServerSecurity: Sendable {
  /// No TLS: every connection counts as this caller. For tests, benchmarks and the loopback only.
  case plaintext(caller: String)
  /// TLS with the peer's certificate demanded; the caller is its first DNS name.
  case mutualTLS(TLSContext)
  /// TLS for the outside: callers have no name, methods open to `*` or `door` answer them.
  case openTLS(TLSContext, caller: String)
}

/// What a server is made with.
public struct ServerOptions: Sendable {
  /// `domain` of `google.rpc.ErrorInfo`.
  public var domain = "talaka"
  public var limits = RPCLimits()
  public var http2 = HTTP2Limits()
  /// Runs before each handler, in its task: reads the user's token and decides. A throw refuses.
  public var admit: (@Sendable (ServerCall) async throws -> Void)?
  /// Runs before `admit` and decides what needs no waiting: true admits, false asks `admit`, a throw
  /// refuses.
  public var admitAtOnce: (@Sendable (ServerCall) throws -> Bool)?
  /// Turns an error that is none of ours into what a client may see, and logs it.
  public var mask: @Sendable (any Error, MethodDescriptor) -> RPCError = { _, _ in
    RPCError(.internal, reason: "INTERNAL", "An internal error occurred.")
  }
  /// Told on the connection's loop of connections that a limit ended, a few in a minute.
  public var tellOfAbuse: (@Sendable (ConnectionAbuse) -> Void)?
  /// Answers requests that are not gRPC. Without it they get 405 or 415.
  public var http: (@Sendable (HTTPExchange) async -> Void)?

  public init() {}
}

/// A gRPC server on one or more loops, each with its own listener on the same address.
public final class RPCServer: Sendable {
  public let loops: [EventLoop]
  private let security: ServerSecurity
  private let router: ServerRouter
  private let options: ServerOptions
  private let identity = ServerIdentity()

  /// Makes a server of these services. A method that no caller may use stops the process: its
  /// proto forgot the list.
  public init(
    loops: [EventLoop], security: ServerSecurity, services: [any RPCService],
    options: ServerOptions = ServerOptions()
  ) {
    self.loops = loops
    self.security = security
    self.options = options
    let methods = services.flatMap(\.methods)
    for method in methods {
      precondition(
        !method.descriptor.rules.callers.isEmpty,
        "\(method.descriptor.path) has no callers in its proto")
    }
    router = ServerRouter(methods)
  }

  /// Opens the listeners; returns the port (the one given by the system for port 0).
  public func listen(host: String, port: UInt16) async throws -> UInt16 {
    var port = port
    for loop in loops {
      let wanted = port
      port = try await loop.spawn {
        guard let address = await NameResolver.resolve(host, port: wanted, on: loop).first else {
          throw SystemError(call: "listen on \(host)", number: 99)
        }
        return try self.state(on: loop).listen(address)
      }.value
    }
    return port
  }

  /// What the server's calls came to since it started, method by method; the last entry is that of
  /// unknown methods.
  public func statistics() async throws -> [CallStatistics] {
    var parts: [[CallStatistics]] = []
    for loop in loops {
      parts.append(try await loop.spawn { self.state(on: loop).recorder.snapshot() }.value)
    }
    return CallStatistics.merged(parts)
  }

  /// How many connections each limit has ended or turned away since the server started; all limits,
  /// in an order that stays.
  public func abuse() async throws -> [AbuseStatistics] {
    var parts: [[AbuseStatistics]] = []
    for loop in loops {
      parts.append(try await loop.spawn { self.state(on: loop).abuse.snapshot() }.value)
    }
    return AbuseStatistics.merged(parts)
  }

  private func state(on loop: EventLoop) -> ServerLoop {
    let key = ObjectIdentifier(identity)
    let all = ServerLoops.local.of(loop)
    if let known = all.byServer[key] { return known }
    let made = ServerLoop(
      loop: loop, security: security, router: router, options: options, identity: identity)
    all.byServer[key] = made
    return made
  }

  /// Serves a connected socket without a listener. On the loop's thread; for fuzzers and tests.
  package func accept(_ descriptor: Int32, on loop: EventLoop) {
    state(on: loop).accept(descriptor)
  }

  /// Connections and handlers that there are on a loop; on its thread.
  package func running(on loop: EventLoop) -> (connections: Int, handlers: Int) {
    let state = state(on: loop)
    return (state.connectionCount, state.handlersRunning)
  }

  /// Lets go of what is kept for other calls, once no connection is left; on the loop's thread.
  package func forget(on loop: EventLoop) { state(on: loop).forget() }

  /// Takes no new connections and no new calls, lets those that run end, and returns when all are
  /// gone or after `grace`, whichever comes first.
  ///
  /// A stream without a deadline that says nothing any more has no end of its own: it is ended with
  /// `UNAVAILABLE` `SERVER_DRAINING` soon, and its client goes on with another instance.
  public func shutDown(grace: Duration) async throws {
    // All at once: a loop that waits for its calls leaves no other one's door open.
    let draining = loops.map { loop in
      loop.spawn { try await self.state(on: loop).drain(grace) }
    }
    for loop in draining { try await loop.value }
  }
}

/// Tells one server from all others as long as a loop knows of it; the address of the server itself
/// becomes another one's once it is gone.
final class ServerIdentity: Sendable {}

/// The servers that have a listener on a loop.
private final class ServerLoops {
  static let local = LoopLocal { _ in ServerLoops() }
  var byServer: [ObjectIdentifier: ServerLoop] = [:]
}

/// A server's part on one loop: listener, connections, free streams.
final class ServerLoop: HTTP2ConnectionDelegate {
  /// Streams kept for another call.
  private static let freeStreamsMax = 4096
  /// Tasks kept for another handler.
  private static let idleWorkersMax = 1024
  /// How long a stream with an open end may say nothing while the server drains.
  private static let silenceMax: Duration = .milliseconds(250)
  /// After so many spans of `silenceMax` a peer that has not taken the GOAWAY in is no longer waited for.
  private static let looksOfThePeer = 12

  /// Not counted: a server's part is the loop's own, so the loop outlives it.
  private let loopReference: Unmanaged<EventLoop>
  let security: ServerSecurity
  let router: ServerRouter
  let options: ServerOptions
  let limits: RPCLimits
  var handlersRunning = 0
  /// See `RPCLimits.waitingInputBytesPerLoopMax`.
  var waitingInputBytes = 0
  let recorder = CallRecorder()
  private(set) var abuse = AbuseRecorder()
  /// Not the thread's: a loop that is run turn by turn may be entered from any.
  let arena = MessageArena()
  /// The place of methods that nobody has.
  let unknownMethod: Int
  /// Kept, so that no other server gets its address.
  private let identity: ServerIdentity
  private var listener: Listener?
  private var connections = ConnectionTable()
  private var admission = ConnectionAdmission()
  private var free: [ServerStream] = []
  private var idleWorkers: [HandlerWorker] = []
  private var isDraining = false
  private var drained: [UnsafeContinuation<Void, Never>] = []

  init(
    loop: EventLoop, security: ServerSecurity, router: ServerRouter, options: ServerOptions,
    identity: ServerIdentity
  ) {
    loopReference = .passUnretained(loop)
    self.identity = identity
    self.security = security
    self.router = router
    self.options = options
    limits = options.limits
    for entry in router.entries {
      _ = recorder.add(String(entry.method.descriptor.path.dropFirst()))
    }
    unknownMethod = recorder.add("other")
  }

  func listen(_ address: SocketAddress) throws -> UInt16 {
    let made = try Listener(loop: loop, address: address) { [unowned self] in accept($0) }
    listener = made
    return made.port
  }

  var loop: EventLoop { loopReference.takeUnretainedValue() }
  /// The start of the loop's turn.
  @inline(__always) var now: MonotonicTime { loopReference._withUnsafeGuaranteedRef { $0.now } }

  /// Our own step of a trace.
  func step(of trace: TraceContext) -> TraceContext {
    loopReference._withUnsafeGuaranteedRef { trace.child(using: &$0.random) }
  }

  var connectionCount: Int { connections.count }

  func accept(_ descriptor: Int32) {
    switch admission.verdict(limits, loop.now, connections.all) {
    case .take: break
    case .takeInsteadOf(let other, let limit): other.makeRoom(limit)
    case .turnAway(let limit):
      note(limit.rawValue, caller: "")
      let isPlain = if case .plaintext = security { true } else { false }
      return HTTP2Connection.turnAway(descriptor, loop, isPlain: isPlain)
    }
    var tls: TLSSession?
    do {
      switch security {
      case .plaintext: break
      case .mutualTLS(let context), .openTLS(let context, _):
        tls = try TLSSession(context: context, descriptor: descriptor)
      }
    } catch {
      return Socket.close(descriptor)
    }
    admission.handshakes += 1
    let made = try? HTTP2Connection(
      role: .server, descriptor: descriptor, loop: loop, tls: tls, limits: options.http2,
      delegate: self)
    if let made {
      connections.add(made)
    } else {
      admission.handshakes -= 1
    }
  }

  func connectionOpened(_ connection: HTTP2Connection) {
    admission.handshakes -= 1
    let caller: String
    switch security {
    case .plaintext(let name), .openTLS(_, let name): caller = name
    case .mutualTLS: caller = connection.peer?.names.first ?? ""
    }
    connection.attachment = ServerConnectionContext(caller: caller, router: router)
  }

  func connectionMakesStream(_ connection: HTTP2Connection) -> HTTP2Stream? {
    let stream = free.popLast() ?? ServerStream(host: self)
    stream.context = connection.attachment as? ServerConnectionContext
    return stream
  }

  /// A worker for one more handler.
  func takeWorker() -> HandlerWorker {
    handlersRunning += 1
    return idleWorkers.popLast() ?? HandlerWorker(loop: loop)
  }

  /// Keeps a worker for another handler; false when there are enough, and it ends.
  func keep(_ worker: HandlerWorker) -> Bool {
    guard idleWorkers.count < Self.idleWorkersMax, !isDraining else { return false }
    idleWorkers.append(worker)
    return true
  }

  func recycle(_ stream: ServerStream) {
    stream.reset()
    // A free stream holds its server, so one that goes down keeps none.
    guard free.count < Self.freeStreamsMax, !isDraining else { return }
    // Closing reports the stream before it lets go of it: reuse begins in a later step.
    free.append(stream)
  }

  /// Streams hold their host, so it lives as long as one of them is kept.
  func forget() {
    free = []
    for worker in idleWorkers { worker.end() }
    idleWorkers = []
  }

  func connectionDrains(_ connection: HTTP2Connection) {}

  func connectionClosed(_ connection: HTTP2Connection, _ reason: HTTP2CloseReason) {
    connections.remove(connection)
    let context = connection.attachment as? ServerConnectionContext
    // It never opened: its handshake is over now.
    if context == nil { admission.handshakes -= 1 }
    if let limit = AbuseRecorder.limit(of: connection, reason) {
      note(limit, caller: context?.caller ?? "")
    }
    wakeIfDrained()
  }

  private func note(_ limit: String, caller: String) {
    if let report = abuse.note(limit, caller: caller, loop.now) { options.tellOfAbuse?(report) }
  }

  private func wakeIfDrained() {
    guard isDraining, connections.isEmpty else { return }
    let waiting = drained
    drained = []
    for continuation in waiting { continuation.resume() }
  }

  func drain(_ grace: Duration) async throws {
    isDraining = true
    for worker in idleWorkers { worker.end() }
    idleWorkers = []
    free = []
    listener?.finish()
    listener = nil
    for connection in connections.all { connection.drain() }
    if connections.isEmpty { return }
    let timer = LoopTimer(loop: loop) { [unowned self] in
      for connection in connections.all { connection.close() }
    }
    timer.arm(after: grace)
    let look = LoopTimer(loop: loop)
    var looks = 0
    look.action = { [unowned self, unowned look] in
      endSilentStreams()
      looks += 1
      if looks >= Self.looksOfThePeer { closeIdleConnections() }
      look.arm(after: Self.silenceMax)
    }
    look.arm(after: Self.silenceMax)
    await withUnsafeContinuation { drained.append($0) }
    look.cancel()
    timer.cancel()
  }

  private func endSilentStreams() {
    for connection in connections.all {
      connection.forEachStream { stream in (stream as? ServerStream)?.endIfSilent() }
    }
  }

  /// A peer that has hung answers no PING, so nothing would close its connection before the grace.
  private func closeIdleConnections() {
    for connection in connections.all where connection.openStreams == 0 { connection.close() }
  }
}

/// What a server knows of a connection: its caller, and which methods that caller may use.
final class ServerConnectionContext {
  let caller: String
  var handlersRunning = 0
  private var allowed: [Bool]

  init(caller: String, router: ServerRouter) {
    self.caller = caller
    allowed = router.entries.map { entry in
      let callers = entry.method.descriptor.rules.callers
      return callers.contains(caller) && !caller.isEmpty
        || callers.contains(MethodRules.anyCaller)
    }
  }

  @inline(__always) func mayCall(_ entry: ServerRouter.Entry) -> Bool { allowed[entry.index] }
}
