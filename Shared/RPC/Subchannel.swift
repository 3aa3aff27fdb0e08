internal import HTTP2
internal import Reactor
internal import TLS

/// One address of a server: its connection, the pauses between attempts to make it, and what the
/// server says of its health.
///
/// On the channel's loop only.
final class Subchannel: HTTP2ConnectionDelegate {
  enum State {
    /// Nothing is under way until `connect`.
    case idle
    case connecting
    /// Calls may go out.
    case ready
    /// It could not be made, or the server says that it does not serve. Stays so until it is ready:
    /// calls must not hang at an address that swallows everything.
    case failed
  }

  let address: SocketAddress
  private(set) var state = State.idle
  private(set) var lastFailure = ""
  private let channel: ClientChannel
  private var connection: HTTP2Connection?
  /// Connections that take no new calls and end with those they have.
  private var draining: [HTTP2Connection] = []
  private var pause: Duration
  private var notBefore = MonotonicTime(nanoseconds: 0)
  /// When the peer had last said something as the connection opened; nil before.
  private var readWhenOpened: MonotonicTime?
  private var isRemoved = false
  private var health: HealthWatch?
  private let timer: LoopTimer

  init(_ address: SocketAddress, _ channel: ClientChannel) {
    self.address = address
    self.channel = channel
    pause = channel.options.backoff.initial
    timer = LoopTimer(loop: channel.loop)
    timer.action = { [unowned self] in connect() }
  }

  /// The connection when a call may go out now.
  @inline(__always) var usable: HTTP2Connection? {
    guard state == .ready, let connection, connection.takesStreams else { return nil }
    return connection
  }

  // MARK: Making the connection

  /// Makes the connection unless it stands or is under way; after a failure once its pause is over.
  func connect() {
    guard connection == nil, !isRemoved else { return }
    if state == .idle { state = .connecting }
    if channel.loop.now < notBefore { return timer.arm(at: notBefore) }
    // Also after success: a server that hangs up on everybody must not make us spin.
    notBefore = channel.loop.now + channel.options.backoff.initial
    readWhenOpened = nil
    do {
      let descriptor = try Socket.connect(to: address)
      connection = try HTTP2Connection(
        role: .client, descriptor: descriptor, loop: channel.loop, tls: makeTLS(descriptor),
        limits: channel.http2, delegate: self)
    } catch {
      failed("\(error)")
    }
  }

  private func makeTLS(_ descriptor: Int32) throws -> TLSSession? {
    guard case .tls(let context, let name) = channel.client.security else { return nil }
    do {
      return try TLSSession(context: context, descriptor: descriptor, serverName: name)
    } catch {
      Socket.close(descriptor)
      throw error
    }
  }

  private func failed(_ reason: String) {
    connection = nil
    lastFailure = reason
    state = .failed
    notBefore = channel.loop.now + channel.options.backoff.jittered(pause, channel.loop)
    pause = channel.options.backoff.next(after: pause)
    timer.arm(at: notBefore)
    channel.changed(self)
  }

  // MARK: Letting go

  /// Closes the connection once its calls have ended; `connect` makes another.
  func disconnect() {
    timer.cancel()
    state = .idle
    letGoOfConnection()
  }

  /// The address is none of the server's any more, or the client is closed.
  func remove() {
    isRemoved = true
    disconnect()
  }

  /// Ends what is left at once.
  func closeAll() {
    for connection in draining { connection.close() }
  }

  private func letGoOfConnection() {
    health?.stop()
    health = nil
    guard let old = connection else { return }
    connection = nil
    draining.append(old)
    old.drain()
  }

  // MARK: HTTP2ConnectionDelegate

  func connectionMakesStream(_ connection: HTTP2Connection) -> HTTP2Stream? { nil }

  func connectionOpened(_ connection: HTTP2Connection) {
    guard connection === self.connection else { return }
    readWhenOpened = connection.lastRead
    guard let service = channel.healthCheckServiceName else { return becomeReady() }
    let watch = HealthWatch(channel, connection, service: service) { [unowned self] isServing in
      if isServing {
        becomeReady()
      } else {
        state = .failed
        lastFailure = "the server says that it does not serve"
        channel.changed(self)
      }
    }
    health = watch
    watch.start()
  }

  private func becomeReady() {
    state = .ready
    channel.changed(self)
  }

  func connectionDrains(_ connection: HTTP2Connection) {
    // The next call goes elsewhere; this connection ends with its streams.
    guard connection === self.connection else { return }
    if connection.goAway?.isTooManyPings == true { channel.keepaliveWasTooEager() }
    letGoOfConnection()
    lost()
  }

  func connectionClosed(_ connection: HTTP2Connection, _ reason: HTTP2CloseReason) {
    draining.removeAll { $0 === connection }
    guard connection === self.connection else { return }
    health?.stop()
    health = nil
    // One that takes connections and hangs up without a word counts as one that takes none.
    if let readWhenOpened, connection.lastRead > readWhenOpened {
      self.connection = nil
      lost()
    } else {
      failed(describe(reason))
    }
  }

  /// A connection that stood is gone: another may be made at once.
  private func lost() {
    pause = channel.options.backoff.initial
    state = .idle
    channel.changed(self)
  }

  private func describe(_ reason: HTTP2CloseReason) -> String {
    switch reason {
    case .connectFailed(let text): text
    case .timedOut: "timed out"
    default: "closed"
    }
  }
}
