internal import HTTP2
internal import Reactor

/// A client's part on one loop: the connections to its server's addresses, and who waits for them.
///
/// `@unchecked Sendable`: used on that loop only; cancellation from elsewhere comes through its
/// mailbox.
final class ClientChannel: @unchecked Sendable {
  enum Reach {
    case connected(HTTP2Connection)
    /// No server takes a call now; another attempt later may find one.
    case unreachable(RPCError)
  }

  // The client outlives its channels: it is held by whoever calls, and `remove` ends the channel.
  let client: RPCClient
  let loop: EventLoop
  let options: ClientOptions
  /// What new connections are made with.
  private(set) var http2: HTTP2Limits
  /// Retries of all calls of this client on this loop.
  var bucket: RetryBucket
  let recorder = ClientRecorder()
  /// Bytes that streaming calls keep for another attempt.
  var retryBytes = 0
  private var subchannels: [Subchannel] = []
  private let balancer: any LoadBalancer
  private lazy var names = NameResolution(loop, client.endpoints, options) { [unowned self] in
    update($0)
  }
  private var waiters: [UnsafeContinuation<Void, Never>] = []
  private var isClosed = false

  init(client: RPCClient, loop: EventLoop) {
    self.client = client
    self.loop = loop
    options = client.options
    var http2 = options.http2
    if let interval = http2.clientKeepalive?.interval {
      http2.clientKeepalive?.interval = max(interval, options.keepaliveIntervalMin)
    }
    self.http2 = http2
    bucket = RetryBucket(options.serviceConfig.retryThrottling)
    balancer = options.serviceConfig.loadBalancing.makeBalancer(loop)
  }

  /// Whom back-ends are asked about; `pick_first` does not ask (gRFC A17).
  var healthCheckServiceName: String? {
    if case .pickFirst = options.serviceConfig.loadBalancing { return nil }
    return options.serviceConfig.healthCheckServiceName
  }

  /// A connection that takes a stream now. Says so when no server can be reached and the call does
  /// not wait; throws `DEADLINE_EXCEEDED` while waiting, and what another attempt would not mend.
  func connection(deadline: MonotonicTime?, waitsForReady: Bool) async throws -> Reach {
    while true {
      if isClosed {
        throw RPCError(.unavailable, reason: "CLIENT_CLOSED", "The client was closed.")
      }
      if let ready = balancer.pick() { return .connected(ready) }
      names.start()
      balancer.wake()
      if !waitsForReady, let failure { return .unreachable(failure) }
      guard waiters.count < options.waitersMax else {
        throw RPCError(.unavailable, reason: "OVERLOADED", "Too many calls wait for a connection.")
      }
      try await waitForChange(deadline)
    }
  }

  private var failure: RPCError? {
    if balancer.hasFailed {
      let detail = subchannels.first { !$0.lastFailure.isEmpty }?.lastFailure ?? "no address"
      return RPCError(
        .unavailable, reason: "SERVER_UNREACHABLE", "No server can be reached (\(detail)).")
    }
    if names.hasFailed {
      return RPCError(.unavailable, reason: "NAME_UNKNOWN", "The server's name has no address.")
    }
    return nil
  }

  // MARK: Addresses

  private func update(_ addresses: [SocketAddress]) {
    // An address that stays keeps its connection and its pauses.
    let kept = subchannels
    subchannels = addresses.map { address in
      kept.first { $0.address == address } ?? Subchannel(address, self)
    }
    for old in kept where !addresses.contains(old.address) { old.remove() }
    if !subchannels.isEmpty { balancer.update(subchannels) }
    wake()
  }

  /// A subchannel's connection came, failed or was lost.
  func changed(_ subchannel: Subchannel) {
    if isClosed { return }
    // Names may stand for other addresses by now.
    if subchannel.state != .ready { names.request() }
    balancer.changed(subchannel)
    wake()
  }

  /// A server found our PINGs too many: new connections send half as many (gRFC A8).
  func keepaliveWasTooEager() {
    if let interval = http2.clientKeepalive?.interval {
      http2.clientKeepalive?.interval = interval * 2
    }
  }

  // MARK: Waiting

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

  /// Waits before a retry; cancelling the task ends the wait.
  func pause(_ delay: Duration) async throws {
    do {
      try await loop.sleep(for: delay)
    } catch {
      throw ClientStatus.cancelled
    }
  }

  /// Counts a call under its outcome.
  func ended(_ plan: CallPlan, _ error: (any Error)? = nil) {
    let code = error.map { ($0 as? RPCError)?.code ?? .cancelled } ?? .ok
    recorder.calls.ended(
      recorder.index(of: plan.method), code,
      nanoseconds: (MonotonicTime.now() - plan.begun).wholeNanoseconds)
  }

  func close() {
    isClosed = true
    names.stop()
    for subchannel in subchannels { subchannel.remove() }
    // Who holds the subchannels is held by them.
    subchannels = []
    balancer.update([])
    wake()
  }

  /// The loop has ended: nothing more can come to its end in order.
  func loopEnded() {
    let all = subchannels
    close()
    for subchannel in all { subchannel.closeAll() }
  }
}

/// The channels of all clients on one loop.
final class ClientChannels {
  static let local = LoopLocal { _ in ClientChannels() }

  private var byClient: [ObjectIdentifier: ClientChannel] = [:]

  func channel(for client: RPCClient, on loop: EventLoop) -> ClientChannel {
    let key = ObjectIdentifier(client)
    if let known = byClient[key] { return known }
    let made = ClientChannel(client: client, loop: loop)
    byClient[key] = made
    return made
  }

  deinit {
    for channel in byClient.values { channel.loopEnded() }
  }

  func remove(_ client: RPCClient) {
    byClient.removeValue(forKey: ObjectIdentifier(client))?.close()
  }
}
