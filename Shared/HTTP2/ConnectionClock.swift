internal import Reactor

/// The slow times of one connection. Written as things happen, from the loop's reading of the
/// clock; looked at by `Upkeep`, which is all that acts on them.
struct ConnectionClock {
  /// When the handshake (of TCP, TLS and HTTP/2) must be over; far once it is.
  var handshakeDeadline: MonotonicTime
  /// Since when the socket takes nothing although output waits; far while it takes.
  var stalledSince = MonotonicTime.distantFuture
  /// When the header block under way began; far while none is.
  var headersSince = MonotonicTime.distantFuture
  /// When the keepalive PING went out; far while none is under way.
  var pingedAt = MonotonicTime.distantFuture
  /// Since when no stream is open; far while one is.
  var idleSince: MonotonicTime
  /// When the connection has reached its greatest age, and when its last call must have ended.
  var ageDeadline: MonotonicTime
  var graceDeadline = MonotonicTime.distantFuture
  /// `HTTP2Limits.inputTimeout` and the pace of a request, in the machine's units: every request
  /// asks for them.
  private let inputNanoseconds: Int64
  private let inputBytesPerSecond: Int

  init(_ limits: HTTP2Limits, _ role: HTTP2Connection.Role, _ loop: EventLoop) {
    let now = loop.now
    inputNanoseconds = limits.inputTimeout.wholeNanoseconds
    inputBytesPerSecond = max(limits.inputBytesPerSecondMin, 1)
    handshakeDeadline = now + limits.handshakeTimeout
    idleSince = now
    guard role == .server, let age = limits.connectionAgeMax else {
      ageDeadline = .distantFuture
      return
    }
    // Jitter, so that clients which came together don't come back together (gRFC A9).
    let spread = HTTP2Limits.connectionAgeJitter
    ageDeadline = now + age * Double.random(in: 1 - spread...1 + spread, using: &loop.random)
  }

  /// When a request that begins now must be here.
  @inline(__always) func inputDue(_ now: MonotonicTime) -> MonotonicTime {
    now.advanced(nanoseconds: inputNanoseconds)
  }

  /// The nanoseconds that `count` bytes of a request earn it.
  @inline(__always) func inputTime(_ count: Int) -> Int64 {
    Int64(count &* 1_000_000_000 / inputBytesPerSecond)
  }
}

extension HTTP2Connection {
  /// What a look at the clock leads to.
  func look(_ now: MonotonicTime) {
    if now >= clock.handshakeDeadline { return giveUp(.handshake) }
    if clock.stalledSince != .distantFuture,
      now - clock.stalledSince >= limits.writeStallTimeout
    {
      abuse = .writeStalled
      return close(.timedOut)
    }
    if now >= clock.graceDeadline { return close(.timedOut) }
    guard phase == .open else { return }
    if clock.headersSince != .distantFuture,
      now - clock.headersSince >= limits.headersTimeout
    {
      return giveUp(.headersUnfinished)
    }
    if openStreams > 0 { forEachStream { look(at: $0, now) } }
    if keepAlive(now), role == .server { lookAtAge(now) }
  }

  private func giveUp(_ what: HTTP2Abuse) {
    closeWanted = .timedOut
    refuse(what)
    endNow()
  }

  private func look(at stream: HTTP2Stream, _ now: MonotonicTime) {
    if now >= stream.inputDue {
      stream.inputDue = .distantFuture
      if !stream.isRemoteEnded { return stream.inputOverdue() }
    }
    if stream.hasMoved || stream.output.isEmpty {
      stream.hasMoved = false
      stream.stalledSince = .distantFuture
    } else if stream.stalledSince == .distantFuture {
      stream.stalledSince = now
    } else if now - stream.stalledSince >= limits.outputStallTimeout {
      stream.stalledSince = .distantFuture
      stream.reset(HTTP2ErrorCode.cancel)
    }
  }

  /// False when the peer was given up.
  private func keepAlive(_ now: MonotonicTime) -> Bool {
    guard let keepalive = role == .server ? limits.serverKeepalive : limits.clientKeepalive else {
      return true
    }
    if clock.pingedAt != .distantFuture {
      if lastRead >= clock.pingedAt {
        clock.pingedAt = .distantFuture
      } else if now - clock.pingedAt >= keepalive.timeout {
        close(.timedOut)
        return false
      } else {
        return true
      }
    }
    guard openStreams > 0 || keepalive.permitsWithoutStreams,
      now - lastRead >= keepalive.interval
    else { return true }
    // Any byte after it shows that the peer lives, so the answer itself has nothing to do.
    if ping({ _ in }) { clock.pingedAt = now }
    return true
  }

  private func lookAtAge(_ now: MonotonicTime) {
    if now >= clock.ageDeadline {
      clock.ageDeadline = .distantFuture
      if let grace = limits.connectionAgeGrace { clock.graceDeadline = now + grace }
      return drain(reason: "max_age")
    }
    if let idle = limits.connectionIdleMax, openStreams == 0, now - clock.idleSince >= idle {
      drain(reason: "max_idle")
    }
  }
}
