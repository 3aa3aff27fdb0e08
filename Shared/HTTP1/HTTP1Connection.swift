internal import Reactor

/// One client's connection: reads a request, lets it be answered, writes the answer, reads on.
/// Nothing is read while an answer is made, so a client that pipelines waits.
///
/// `@unchecked Sendable`: every method runs on the loop of the connection, the task that answers
/// runs there too.
final class HTTP1Connection: EventSource, @unchecked Sendable {
  private enum Phase { case reading, answering, writing, lingering, closed }

  /// Bytes that are still read after a fault, so that the client sees the answer and no reset.
  private static let lingerBytesMax = 262_144

  private let descriptor: Int32
  private unowned let host: HTTP1ServerLoop
  private var reader: HTTP1RequestReader
  private var phase = Phase.reading
  private var output: [UInt8] = []
  private var sent = 0
  private var requests = 0
  private var closesAfterAnswer = false
  private var lingered = 0
  private var saidContinue = false
  private var hasBegun = false
  private var task: Task<Void, any Error>?
  private let timer: LoopTimer

  init(descriptor: Int32, host: HTTP1ServerLoop) throws {
    self.descriptor = descriptor
    self.host = host
    reader = HTTP1RequestReader(limits: host.limits)
    timer = LoopTimer(loop: host.loop)
    super.init()
    try host.loop.add(descriptor, self, .readable)
    timer.action = { [unowned self] in timedOut() }
    timer.arm(after: host.limits.idleTimeout)
  }

  override func ready(_ events: EventSet) {
    switch phase {
    case .reading: read()
    case .writing where events.contains(.writable): write()
    case .lingering: linger()
    case .answering, .writing:
      if !events.isDisjoint(with: [.failed]) { close() }
    case .closed: break
    }
  }

  private func read() {
    let buffer = UnsafeMutableRawBufferPointer(
      start: host.loop.readBuffer.baseAddress, count: EventLoop.readBufferBytes)
    switch Socket.receive(descriptor, into: buffer) {
    case .wouldBlock: return
    case .closed: return close()
    case .bytes(let count):
      reader.receive(buffer[..<count])
      proceed()
    }
  }

  /// Looks whether a request is whole.
  private func proceed() {
    do throws(HTTP1Fault) {
      if let request = try reader.next() { return answer(request) }
    } catch {
      closesAfterAnswer = true
      lingered = 1
      return send(HTTP1Response(error.status, text: error.message), isHead: false)
    }
    if reader.isInside, !hasBegun {
      hasBegun = true
      timer.arm(after: host.limits.requestTimeout)
    }
    if reader.wantsContinue, !saidContinue {
      saidContinue = true
      // A handful of bytes on an empty socket; if they don't fit the client sends anyway.
      _ = HTTP1Response.interim.withUnsafeBytes { Socket.send(descriptor, $0) }
    }
  }

  private func answer(_ request: HTTP1Request) {
    phase = .answering
    timer.cancel()
    requests += 1
    saidContinue = false
    hasBegun = false
    closesAfterAnswer =
      !request.keepsAlive || requests >= host.limits.requestsPerConnectionMax || host.isDraining
    watch([])
    let handler = host.handler
    task = host.loop.spawn { [self] in
      let response = await handler(request)
      task = nil
      guard phase == .answering else { return }
      send(response, isHead: request.method == "HEAD")
    }
  }

  private func send(_ response: HTTP1Response, isHead: Bool) {
    phase = .writing
    output = response.bytes(isHead: isHead, keepsAlive: !closesAfterAnswer)
    sent = 0
    timer.arm(after: host.limits.writeTimeout)
    write()
  }

  private func write() {
    while sent < output.count {
      let transfer = output.withUnsafeBytes {
        Socket.send(descriptor, UnsafeRawBufferPointer(rebasing: $0[sent...]))
      }
      switch transfer {
      case .bytes(let count): sent += count
      case .wouldBlock: return watch(.writable)
      case .closed: return close()
      }
    }
    output = []
    if closesAfterAnswer { return endSending() }
    phase = .reading
    timer.arm(after: host.limits.idleTimeout)
    watch(.readable)
    // What the client sent ahead stands in the reader already.
    proceed()
  }

  /// After a fault the rest of what the client sends is thrown away for a while: closing at once
  /// would reset the connection and the answer with it (RFC 9112 §9.6).
  private func endSending() {
    guard lingered > 0 else { return close() }
    phase = .lingering
    Socket.shutDownSending(descriptor)
    timer.arm(after: .seconds(1))
    watch(.readable)
  }

  private func linger() {
    let buffer = UnsafeMutableRawBufferPointer(
      start: host.loop.readBuffer.baseAddress, count: EventLoop.readBufferBytes)
    while true {
      switch Socket.receive(descriptor, into: buffer) {
      case .wouldBlock: return
      case .closed: return close()
      case .bytes(let count):
        lingered += count
        if lingered > Self.lingerBytesMax { return close() }
      }
    }
  }

  private func timedOut() {
    guard phase == .reading, reader.isInside else { return close() }
    closesAfterAnswer = true
    lingered = 1
    send(HTTP1Response(408, text: "The request did not come in time."), isHead: false)
  }

  private func watch(_ events: EventSet) {
    guard phase != .closed else { return }
    try? host.loop.modify(descriptor, self, events)
  }

  /// Closes a connection that waits for a request; the others end after their answer.
  func closeIfIdle() {
    if phase == .reading, !reader.isInside { close() } else { closesAfterAnswer = true }
  }

  func close() {
    guard phase != .closed else { return }
    phase = .closed
    timer.cancel()
    task?.cancel()
    host.loop.remove(descriptor, self)
    Socket.close(descriptor)
    host.closed(self)
  }
}
