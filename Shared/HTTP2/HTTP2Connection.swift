internal import CLinux
internal import CNGHTTP2
public import Reactor
public import TLS

/// What the layer above is told of a connection. All calls come on the connection's loop.
public protocol HTTP2ConnectionDelegate: AnyObject {
  /// A peer opens a stream; nil refuses it. Servers only.
  func connectionMakesStream(_ connection: HTTP2Connection) -> HTTP2Stream?
  /// Requests can be sent, or will come.
  func connectionOpened(_ connection: HTTP2Connection)
  /// The peer takes no new streams (GOAWAY); those that run go on.
  func connectionDrains(_ connection: HTTP2Connection)
  /// The connection is gone; every stream was closed before.
  func connectionClosed(_ connection: HTTP2Connection, _ reason: HTTP2CloseReason)
}

/// One HTTP/2 connection over a socket, plain or with TLS: nghttp2 frames, we move the bytes.
///
/// All reading and sending happens on the loop; everything a loop turn wants to send leaves in one
/// write at its end. Whoever makes it keeps it until `connectionClosed`.
public final class HTTP2Connection: EventSource {
  public enum Role: Sendable {
    case server
    case client
  }

  enum Phase {
    case connecting
    case handshaking
    case open
    case closed
  }

  public let loop: EventLoop
  public let role: Role
  public let limits: HTTP2Limits
  /// Who the peer proved to be; set when the connection opens with TLS.
  public private(set) var peer: PeerIdentity?
  /// For the layer above: whatever it keeps per connection.
  public var attachment: AnyObject?
  /// For the layer above: where it keeps the connection among others.
  public var place = 0
  public internal(set) var openStreams = 0
  public internal(set) var isDraining = false
  /// Why the connection ended; set before its streams are told.
  public private(set) var closeReason: HTTP2CloseReason?
  /// The peer's GOAWAY, once it has come.
  public internal(set) var goAway: HTTP2GoAway?
  /// When the peer's last byte came; what keepalive is measured from.
  public private(set) var lastRead: MonotonicTime

  let delegate: any HTTP2ConnectionDelegate
  private(set) var session: OpaquePointer?
  /// Holds the memory pool of the session.
  let engine: HTTP2Engine
  private let descriptor: Int32
  private let tls: TLSSession?
  private(set) var phase: Phase
  /// Output that the socket did not take; without memory while there is none.
  private var output = ByteQueue(capacity: 0)
  private var waitsForWriting = false
  private var insideEngine = false
  private var peerHasClosed = false
  var closeWanted: HTTP2CloseReason?
  var closesWhenIdle = false
  var goAwaySent = false
  /// Debug data of the GOAWAY that ends a drain.
  var drainReason: StaticString = ""
  /// The list of open streams, each of them held until it is finished.
  var liveHead: Unmanaged<HTTP2Stream>?
  /// The limit of ours that the peer broke, if that ended the connection.
  public internal(set) var abuse: HTTP2Abuse?
  var budget: FrameBudget
  /// Bytes of the read under way that the engine has reported as frames.
  var accountedBytes = 0
  /// Bytes read of a frame that is not whole; none means that the next read begins with a frame.
  /// A server's first bytes are the client's preface.
  var unaccountedBytes = 0
  /// For servers: what their peers have ended.
  var ended = EndedStreams()
  /// Body bytes that wait in the streams for the peer to take them.
  public internal(set) var pendingOutputBytes = 0
  /// Whose header block is being read.
  var headerStream: Unmanaged<HTTP2Stream>?
  var pings: [OutstandingPing] = []
  var pingsSent: UInt64 = 0
  /// What `Upkeep` looks at.
  var clock: ConnectionClock
  unowned(unsafe) var upkeepNext: HTTP2Connection?
  unowned(unsafe) var upkeepPrevious: HTTP2Connection?

  /// Takes a connected socket (server), or one that is connecting (client), and owns it from now on.
  public init(
    role: Role, descriptor: Int32, loop: EventLoop, tls: TLSSession?, limits: HTTP2Limits,
    delegate: any HTTP2ConnectionDelegate
  ) throws(SystemError) {
    self.role = role
    self.descriptor = descriptor
    self.loop = loop
    self.tls = tls
    self.limits = limits
    self.delegate = delegate
    budget = FrameBudget(limits, now: loop.now)
    lastRead = loop.now
    clock = ConnectionClock(limits, role, loop)
    if role == .server { unaccountedBytes = -Self.prefaceBytes }
    engine = HTTP2Engine.local.of(loop)
    phase = role == .client ? .connecting : tls == nil ? .open : .handshaking
    super.init()
    do {
      let events: EventSet = role == .client ? [.readable, .writable] : .readable
      try loop.add(descriptor, self, events)
    } catch {
      Socket.close(descriptor)
      phase = .closed
      throw error
    }
    waitsForWriting = role == .client
    engine.upkeep.add(self)
    if phase == .open { open() }
  }

  deinit {
    if let session { nghttp2_session_del(session) }
    if phase != .closed {
      engine.upkeep.remove(self)
      Socket.close(descriptor)
    }
  }

  public var isOpen: Bool { phase == .open && closeWanted == nil }
  /// New streams can be opened here.
  public var takesStreams: Bool {
    guard isOpen, !isDraining, let session else { return false }
    return nghttp2_session_check_request_allowed(session) != 0
  }
  /// Streams that the peer lets us hold open at once.
  public var remoteConcurrentStreamsMax: UInt32 {
    guard let session else { return 0 }
    return nghttp2_session_get_remote_settings(session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS)
  }
  /// Greatest header list that the peer takes (RFC 9113 §6.5.2); `UInt32.max` until it said.
  public var remoteHeaderListBytesMax: UInt32 {
    guard let session else { return .max }
    return nghttp2_session_get_remote_settings(session, NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE)
  }

  // MARK: Socket

  public override func ready(_ events: EventSet) {
    guard phase != .closed else { return }
    if phase == .connecting {
      if let error = Socket.connectError(descriptor) {
        return close(.connectFailed(error.description))
      }
      if !events.contains(.writable) { return }
      phase = tls == nil ? .open : .handshaking
      if phase == .open { open() }
    }
    if phase == .handshaking { return shakeHands() }
    if events.contains(.writable) { loop.flushAtEndOfTurn(self) }
    if !events.isDisjoint(with: [.readable, .peerClosed, .failed]) { read() }
  }

  private func shakeHands() {
    guard let tls else { return }
    switch tls.handshake() {
    case .done:
      peer = tls.peerIdentity()
      phase = .open
      open()
      read()
    case .needsReading:
      watchWriting(false)
    case .needsWriting:
      watchWriting(true)
    case .failed(let error):
      close(.connectFailed(error.description))
    }
  }

  private func open() {
    session = makeSession()
    watchWriting(false)
    delegate.connectionOpened(self)
    if isDraining {
      isDraining = false
      drain()
    }
    loop.flushAtEndOfTurn(self)
  }

  private func makeSession() -> OpaquePointer? {
    let me = Unmanaged.passUnretained(self).toOpaque()
    let made = engine.makeSession(role, me)
    var settings = [
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue),
        value: UInt32(limits.streamWindowBytes)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE.rawValue),
        value: UInt32(clamping: limits.headerListBytesMax)),
    ]
    if role == .server {
      settings.append(
        nghttp2_settings_entry(
          settings_id: Int32(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS.rawValue),
          value: limits.concurrentStreamsMax))
    } else {
      settings.append(
        nghttp2_settings_entry(
          settings_id: Int32(NGHTTP2_SETTINGS_ENABLE_PUSH.rawValue), value: 0))
    }
    nghttp2_submit_settings(made, 0, settings, settings.count)
    nghttp2_session_set_local_window_size(made, 0, 0, limits.connectionWindowBytes)
    return made
  }

  private func read() {
    let buffer = UnsafeMutableRawBufferPointer(
      start: loop.readBuffer.baseAddress, count: EventLoop.readBufferBytes)
    while phase == .open, let session {
      let transfer = tls?.receive(into: buffer) ?? Socket.receive(descriptor, into: buffer)
      switch transfer {
      case .wouldBlock: return
      case .closed:
        peerHasClosed = true
        return close(openStreams == 0 ? .finished : .lost)
      case .bytes(let count):
        lastRead = loop.now
        let endedBefore = ended.count
        insideEngine = true
        let taken = nghttp2_session_mem_recv(
          session, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count)
        insideEngine = false
        if taken < 0 { return fail(taken) }
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        guard mayGoOn(session, read: bytes, endedBefore) else { return endNow() }
        loop.flushAtEndOfTurn(self)
        // A short read of a plain socket means it is empty; level-triggered epoll tells of more.
        if tls == nil, count < buffer.count { return }
      }
    }
  }

  /// Sends what the socket takes, the GOAWAY with it, and closes.
  func endNow() {
    flush()
    close(closeWanted ?? .finished)
  }

  public override func flush() {
    guard phase == .open, let session else { return }
    if output.isEmpty { swap(&output, &engine.spareOutput) }
    fillOutput(session)
    while !output.isEmpty {
      switch tls?.send(output.bytes) ?? Socket.send(descriptor, output.bytes) {
      case .bytes(let count):
        clock.stalledSince = .distantFuture
        output.removeFirst(count)
        if output.isEmpty { fillOutput(session) }
      case .wouldBlock:
        if abuse != nil { return close(closeWanted ?? .protocolViolation) }
        if clock.stalledSince == .distantFuture { clock.stalledSince = loop.now }
        return watchWriting(true)
      case .closed:
        return close(.lost)
      }
    }
    returnOutput()
    watchWriting(false)
    let isDone =
      nghttp2_session_want_read(session) == 0 && nghttp2_session_want_write(session) == 0
    // Without a GOAWAY of ours or the peer's it was the engine that ended it.
    if isDone, !goAwaySent, goAway == nil { closeWanted = closeWanted ?? .protocolViolation }
    if isDone || abuse != nil || (closesWhenIdle && openStreams == 0) {
      close(closeWanted ?? .finished)
    }
  }

  /// Nothing waits: the buffer goes back to the loop, and none stays here.
  @inline(__always) private func returnOutput() {
    if output.capacity > engine.spareOutput.capacity { swap(&output, &engine.spareOutput) }
    output.release()
  }

  private func fillOutput(_ session: OpaquePointer) {
    insideEngine = true
    while output.count < limits.outputBytesMax {
      var chunk: UnsafePointer<UInt8>?
      let count = nghttp2_session_mem_send(session, &chunk)
      guard count > 0, let chunk else { break }
      output.append(chunk, count)
    }
    insideEngine = false
  }

  private func watchWriting(_ wanted: Bool) {
    guard wanted != waitsForWriting, phase != .closed else { return }
    waitsForWriting = wanted
    try? loop.modify(descriptor, self, wanted ? [.readable, .writable] : .readable)
  }

  /// A GOAWAY or a TLS alert is on its way.
  private func hasSaidWhy(_ reason: HTTP2CloseReason) -> Bool {
    switch reason {
    case .connectFailed: tls != nil
    case .lost: false
    case .finished, .timedOut, .protocolViolation: session != nil
    }
  }

  /// Ends the connection now; the streams are closed with `CANCEL` first. Use `drain` to end kindly.
  public func close(_ reason: HTTP2CloseReason = .finished) {
    guard phase != .closed else { return }
    if insideEngine {
      if closeWanted == nil { closeWanted = reason }
      return
    }
    phase = .closed
    closeReason = reason
    engine.upkeep.remove(self)
    pings = []
    tls?.sendCloseNotify()
    loop.remove(descriptor, self)
    if role == .server, hasSaidWhy(reason), !peerHasClosed {
      LingeringSocket.take(descriptor, loop, engine)
    } else {
      Socket.close(descriptor)
    }
    // nghttp2_session_del does not report the streams it drops.
    while let stream = liveHead?.takeUnretainedValue() { finish(stream, HTTP2ErrorCode.cancel) }
    if let session { nghttp2_session_del(session) }
    session = nil
    delegate.connectionClosed(self, reason)
  }
}
