internal import HTTP2
internal import Reactor
internal import TLS

/// A client's connections on one loop: one to each address of each endpoint, used in turn.
///
/// `@unchecked Sendable`: used on that loop only; cancellation from elsewhere comes through its
/// mailbox.
final class ClientChannel: HTTP2ConnectionDelegate, @unchecked Sendable {
  /// Pauses between attempts to reach an address: first, growth, greatest, jitter (gRPC's
  /// connection-backoff, with a smaller ceiling: our servers are near).
  static let backoffFirst: Duration = .milliseconds(50)
  static let backoffGrowth = 1.6
  static let backoffMax: Duration = .seconds(3)
  static let backoffJitter = 0.2
  /// Calls that may wait for a connection.
  static let waitersMax = 10_000
  /// Addresses used of one client.
  static let addressesMax = 64

  private final class Subchannel {
    let address: SocketAddress
    var connection: HTTP2Connection?
    var isReady = false
    var pause = ClientChannel.backoffFirst
    var notBefore = MonotonicTime(nanoseconds: 0)
    var lastFailure = ""

    init(_ address: SocketAddress) { self.address = address }
  }

  // The client outlives its channels: it is held by whoever calls, and `remove` ends the channel.
  private let client: RPCClient
  private let loop: EventLoop
  private var subchannels: [Subchannel] = []
  private var turn = 0
  private var waiters: [UnsafeContinuation<Void, Never>] = []
  private var isResolving = false
  /// Every address has failed: the names are looked up again before the next attempt.
  private var isStale = false
  private var resolveNotBefore = MonotonicTime(nanoseconds: 0)
  private var retryTimer: LoopTimer?
  private var isClosed = false

  init(client: RPCClient, loop: EventLoop) {
    self.client = client
    self.loop = loop
  }

  /// A connection that takes a stream now. Throws `UNAVAILABLE` when no server can be reached, or
  /// `DEADLINE_EXCEEDED` while waiting for one.
  func connection(deadline: MonotonicTime?, waitsForReady: Bool) async throws -> HTTP2Connection {
    while true {
      if isClosed {
        throw RPCError(.unavailable, reason: "CLIENT_CLOSED", "The client was closed.")
      }
      if let ready = pick() { return ready }
      if subchannels.isEmpty || (isStale && MonotonicTime.now() >= resolveNotBefore) {
        try await resolve()
      }
      if !connectAll(), !waitsForReady { throw unreachable }
      guard waiters.count < Self.waitersMax else {
        throw RPCError(.unavailable, reason: "OVERLOADED", "Too many calls wait for a connection.")
      }
      try await waitForChange(deadline)
    }
  }

  private var unreachable: RPCError {
    let detail = subchannels.first { !$0.lastFailure.isEmpty }?.lastFailure ?? "no address"
    return RPCError(
      .unavailable, reason: "SERVER_UNREACHABLE", "No server can be reached (\(detail)).")
  }

  private func pick() -> HTTP2Connection? {
    for step in 0..<subchannels.count {
      let index = (turn + step) % subchannels.count
      if subchannels[index].isReady, let connection = subchannels[index].connection,
        connection.takesStreams
      {
        turn = index + 1
        return connection
      }
    }
    return nil
  }

  private func resolve() async throws {
    while isResolving { await withUnsafeContinuation { waiters.append($0) } }
    guard subchannels.isEmpty || isStale else { return }
    isResolving = true
    isStale = false
    var found: [SocketAddress] = []
    for endpoint in client.endpoints {
      for address in await NameResolver.resolve(endpoint.host, port: endpoint.port, on: loop)
      where !found.contains(address) && found.count < Self.addressesMax {
        found.append(address)
      }
    }
    isResolving = false
    // An address that stays keeps its connection and its pauses.
    if !found.isEmpty {
      let gone = subchannels.filter { !found.contains($0.address) }
      for old in gone { old.connection?.drain() }
      subchannels = found.map { address in
        subchannels.first { $0.address == address } ?? Subchannel(address)
      }
    }
    wake()
    if subchannels.isEmpty {
      throw RPCError(.unavailable, reason: "NAME_UNKNOWN", "The server's name has no address.")
    }
  }

  /// Starts what may be started; true when something is under way.
  private func connectAll() -> Bool {
    var underWay = false
    let now = MonotonicTime.now()
    var next = MonotonicTime.distantFuture
    for subchannel in subchannels {
      if subchannel.connection != nil {
        underWay = underWay || !subchannel.isReady
      } else if subchannel.notBefore <= now {
        underWay = connect(subchannel) || underWay
      } else {
        next = min(next, subchannel.notBefore)
      }
    }
    if next != .distantFuture { armRetry(next) }
    return underWay
  }

  private func armRetry(_ time: MonotonicTime) {
    let timer = retryTimer ?? LoopTimer(loop: loop)
    retryTimer = timer
    timer.action = { [unowned self] in
      if !waiters.isEmpty { _ = connectAll() }
      wake()
    }
    if !timer.isArmed { timer.arm(at: time) }
  }

  private func connect(_ subchannel: Subchannel) -> Bool {
    do {
      let descriptor = try Socket.connect(to: subchannel.address)
      var tls: TLSSession?
      if case .tls(let context, let name) = client.security {
        do {
          tls = try TLSSession(context: context, descriptor: descriptor, serverName: name)
        } catch {
          Socket.close(descriptor)
          throw error
        }
      }
      subchannel.connection = try HTTP2Connection(
        role: .client, descriptor: descriptor, loop: loop, tls: tls, limits: client.http2,
        delegate: self)
      return true
    } catch {
      failed(subchannel, "\(error)")
      return false
    }
  }

  private func failed(_ subchannel: Subchannel, _ reason: String) {
    subchannel.connection = nil
    subchannel.isReady = false
    subchannel.lastFailure = reason
    let jitter = Double.random(
      in: 1 - Self.backoffJitter...1 + Self.backoffJitter, using: &loop.random)
    subchannel.notBefore = MonotonicTime.now() + subchannel.pause * jitter
    subchannel.pause = min(subchannel.pause * Self.backoffGrowth, Self.backoffMax)
  }

  private func waitForChange(_ deadline: MonotonicTime?) async throws {
    try Task.checkCancellation()
    var expired = false
    var timer: LoopTimer?
    if let deadline {
      timer = LoopTimer(loop: loop) { [unowned self] in
        expired = true
        wake()
      }
      timer?.arm(at: deadline)
    }
    await withTaskCancellationHandler {
      await withUnsafeContinuation { waiters.append($0) }
    } onCancel: {
      loop.execute { self.wake() }
    }
    timer?.cancel()
    try Task.checkCancellation()
    if expired {
      throw RPCError(
        .deadlineExceeded, reason: "DEADLINE_EXCEEDED", "No server was reached in time.")
    }
  }

  private func wake() {
    let waiting = waiters
    waiters = []
    for waiter in waiting { waiter.resume() }
  }

  func close() {
    isClosed = true
    retryTimer?.cancel()
    for subchannel in subchannels { subchannel.connection?.drain() }
    wake()
  }

  // MARK: HTTP2ConnectionDelegate

  func connectionMakesStream(_ connection: HTTP2Connection) -> HTTP2Stream? { nil }

  func connectionOpened(_ connection: HTTP2Connection) {
    guard let subchannel = subchannels.first(where: { $0.connection === connection }) else {
      return
    }
    subchannel.isReady = true
    subchannel.pause = Self.backoffFirst
    subchannel.lastFailure = ""
    wake()
  }

  func connectionDrains(_ connection: HTTP2Connection) {
    // The next call makes a new connection at once; this one ends with its streams.
    guard let subchannel = subchannels.first(where: { $0.connection === connection }) else {
      return
    }
    draining[ObjectIdentifier(connection)] = connection
    subchannel.connection = nil
    subchannel.isReady = false
  }

  private var draining: [ObjectIdentifier: HTTP2Connection] = [:]

  func connectionClosed(_ connection: HTTP2Connection, _ reason: HTTP2CloseReason) {
    draining[ObjectIdentifier(connection)] = nil
    guard let subchannel = subchannels.first(where: { $0.connection === connection }) else {
      return
    }
    let wasReady = subchannel.isReady
    if wasReady {
      // It stood and was lost: one attempt at once, then with pauses.
      subchannel.connection = nil
      subchannel.isReady = false
    } else {
      failed(subchannel, describe(reason))
    }
    // Names may stand for other addresses by now.
    if subchannels.allSatisfy({ $0.connection == nil }), !wasReady { resolveAgainLater() }
    wake()
  }

  private func resolveAgainLater() {
    guard client.endpoints.contains(where: { SocketAddress(ip: $0.host, port: $0.port) == nil })
    else { return }
    isStale = true
    resolveNotBefore = subchannels.map(\.notBefore).min() ?? loop.now
  }

  private func describe(_ reason: HTTP2CloseReason) -> String {
    switch reason {
    case .connectFailed(let text): text
    case .timedOut: "timed out"
    default: "closed"
    }
  }
}
