import HTTP2
import Reactor
import TLS

/// One connection that always has `LoadPlan.streams` calls under way. It frames by itself
/// (RFC 9113), so that it costs little and sends what it is told to; every answer is looked at.
final class LoadConnection: EventSource {
  private enum Phase {
    case connecting
    case handshaking
    case open
  }

  private struct Answer {
    var received = 0
    var isOK = false
  }

  private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
  private static let greatestWindow = 0x7fff_ffff
  private static let firstWindow = 65_535
  /// The server's window for us is filled up after so many bytes.
  private static let windowStep = 1 << 29
  private static let bufferBytes = 65_536

  private let plan: LoadPlan
  private let loop: EventLoop
  private let descriptor: Int32
  private let tls: TLSSession?
  private var phase = Phase.connecting
  private var input = ByteQueue(capacity: bufferBytes)
  private var output = ByteQueue(capacity: bufferBytes)
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferBytes, alignment: 16)
  private let inflater = HeaderInflater()
  private var answers: [UInt32: Answer] = [:]
  private var nextStream: UInt32 = 1
  private var sendWindow = firstWindow
  private var taken = 0
  private var waitsForWriting = true

  init(_ plan: LoadPlan, address: SocketAddress, tls: (TLSContext, String)?, loop: EventLoop) throws
  {
    self.plan = plan
    self.loop = loop
    let descriptor = try Socket.connect(to: address)
    self.descriptor = descriptor
    self.tls = try tls.map {
      try TLSSession(context: $0.0, descriptor: descriptor, serverName: $0.1)
    }
    super.init()
    try loop.add(descriptor, self, [.readable, .writable])
  }

  deinit { buffer.deallocate() }

  // MARK: Socket

  override func ready(_ events: EventSet) {
    if plan.fault != nil { return }
    if phase == .connecting {
      if let error = Socket.connectError(descriptor) { return plan.fail(error.description) }
      guard events.contains(.writable) else { return }
      phase = tls == nil ? .open : .handshaking
      if phase == .open { begin() }
    }
    if phase == .handshaking { return shakeHands() }
    if events.contains(.writable) { loop.flushAtEndOfTurn(self) }
    read()
  }

  private func shakeHands() {
    switch tls?.handshake() {
    case .done:
      phase = .open
      begin()
    case .needsWriting: watchWriting(true)
    case .failed(let error): plan.fail("\(error)")
    case .needsReading, nil: watchWriting(false)
    }
  }

  private func begin() {
    for byte in Self.preface { output.append(1).storeBytes(of: byte, as: UInt8.self) }
    frame(.settings, 0, 0, 12)
    setting(2, 0)  // ENABLE_PUSH
    setting(4, Self.greatestWindow)  // INITIAL_WINDOW_SIZE
    openWindow(Self.greatestWindow - Self.firstWindow)
    for _ in 0..<plan.streams { call() }
    loop.flushAtEndOfTurn(self)
  }

  private func read() {
    while plan.fault == nil {
      switch tls?.receive(into: buffer) ?? Socket.receive(descriptor, into: buffer) {
      case .wouldBlock: return
      case .closed: return plan.fail("the server closed the connection")
      case .bytes(let count):
        if let base = buffer.baseAddress { input.append(base, count) }
        takeFrames()
        loop.flushAtEndOfTurn(self)
        if tls == nil, count < buffer.count { return }
      }
    }
  }

  override func flush() {
    while !output.isEmpty {
      switch tls?.send(output.bytes) ?? Socket.send(descriptor, output.bytes) {
      case .bytes(let count): output.removeFirst(count)
      case .wouldBlock: return watchWriting(true)
      case .closed: return plan.fail("the server closed the connection")
      }
    }
    watchWriting(false)
  }

  private func watchWriting(_ wanted: Bool) {
    guard wanted != waitsForWriting else { return }
    waitsForWriting = wanted
    let events: EventSet = wanted ? [.readable, .writable] : .readable
    do { try loop.modify(descriptor, self, events) } catch { plan.fail("\(error)") }
  }

  // MARK: Sending

  private enum FrameType: UInt8 {
    case data = 0
    case headers = 1
    case reset = 3
    case settings = 4
    case ping = 6
    case goAway = 7
    case windowUpdate = 8
  }

  private static let endStream: UInt8 = 1
  private static let acknowledged: UInt8 = 1
  private static let endHeaders: UInt8 = 4
  /// PADDED and PRIORITY, which no server has a reason for.
  private static let odd: UInt8 = 0x28

  private func call() {
    let needed = plan.message.count
    guard sendWindow >= needed else { return }
    sendWindow -= needed
    let block = nextStream == 1 ? plan.headers.first : plan.headers.later
    frame(.headers, Self.endHeaders, nextStream, block.count)
    put(block)
    frame(.data, Self.endStream, nextStream, needed)
    put(plan.message)
    answers[nextStream] = Answer()
    nextStream += 2
    plan.began()
  }

  /// Calls that the server's window held back.
  private func fill() {
    while !plan.isEnding, answers.count < plan.streams {
      let before = nextStream
      call()
      if nextStream == before { return }
    }
  }

  private func frame(_ type: FrameType, _ flags: UInt8, _ stream: UInt32, _ size: Int) {
    let place = output.append(9)
    place.storeBytes(of: UInt32(size << 8 | Int(type.rawValue)).bigEndian, as: UInt32.self)
    place.storeBytes(of: flags, toByteOffset: 4, as: UInt8.self)
    place.storeBytes(of: stream.bigEndian, toByteOffset: 5, as: UInt32.self)
  }

  private func put(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { output.append(base, bytes.count) }
    }
  }

  private func setting(_ name: UInt16, _ value: Int) {
    let place = output.append(6)
    place.storeBytes(of: name.bigEndian, as: UInt16.self)
    place.storeBytes(of: UInt32(value).bigEndian, toByteOffset: 2, as: UInt32.self)
  }

  private func openWindow(_ size: Int) {
    frame(.windowUpdate, 0, 0, 4)
    output.append(4).storeBytes(of: UInt32(size).bigEndian, as: UInt32.self)
  }

  // MARK: Receiving

  private func takeFrames() {
    while input.count >= 9, plan.fault == nil {
      let head = input.bytes
      let word = UInt32(bigEndian: head.loadUnaligned(as: UInt32.self))
      let size = Int(word >> 8)
      guard input.count >= 9 + size else { return }
      let flags = head[4]
      let stream = UInt32(bigEndian: head.loadUnaligned(fromByteOffset: 5, as: UInt32.self))
      let payload = UnsafeRawBufferPointer(rebasing: head[9..<9 + size])
      if let type = FrameType(rawValue: UInt8(truncatingIfNeeded: word)) {
        take(type, flags, stream & 0x7fff_ffff, payload)
      }
      input.removeFirst(9 + size)
    }
  }

  private func take(
    _ type: FrameType, _ flags: UInt8, _ stream: UInt32, _ payload: UnsafeRawBufferPointer
  ) {
    switch type {
    case .data, .headers:
      guard flags & Self.odd == 0 else { return plan.fail("a padded frame") }
      if type == .data { takeData(stream, payload) } else { takeHeaders(flags, stream, payload) }
      if flags & Self.endStream != 0 { ended(stream) }
    case .settings:
      if flags & Self.acknowledged != 0 { return }
      checkTable(payload)
      frame(.settings, Self.acknowledged, 0, 0)
    case .ping:
      if flags & Self.acknowledged != 0 { return }
      frame(.ping, Self.acknowledged, 0, payload.count)
      if let base = payload.baseAddress { output.append(base, payload.count) }
    case .windowUpdate:
      guard stream == 0, payload.count == 4 else { return }
      sendWindow += Int(UInt32(bigEndian: payload.loadUnaligned(as: UInt32.self)))
      fill()
    case .reset: plan.fail("a call was reset")
    case .goAway: plan.fail("the server said goodbye")
    }
  }

  /// The calls count on the table that every server has unless it says otherwise.
  private func checkTable(_ settings: UnsafeRawBufferPointer) {
    var place = 0
    while place + 6 <= settings.count {
      let name = UInt16(bigEndian: settings.loadUnaligned(fromByteOffset: place, as: UInt16.self))
      let value = settings.loadUnaligned(fromByteOffset: place + 2, as: UInt32.self)
      if name == 1, UInt32(bigEndian: value) < 4096 { plan.fail("a small header table") }
      place += 6
    }
  }

  private func takeData(_ stream: UInt32, _ payload: UnsafeRawBufferPointer) {
    taken += payload.count
    if taken >= Self.windowStep {
      openWindow(taken)
      taken = 0
    }
    guard let answer = answers[stream] else { return plan.fail("data of no call") }
    let end = answer.received + payload.count
    let isExpected =
      end <= plan.message.count && payload.elementsEqual(plan.message[answer.received..<end])
    guard isExpected else { return plan.fail("another answer than was asked for") }
    answers[stream]?.received = end
  }

  private func takeHeaders(_ flags: UInt8, _ stream: UInt32, _ block: UnsafeRawBufferPointer) {
    guard flags & Self.endHeaders != 0 else { return plan.fail("headers in several frames") }
    var isOK = false
    var fault: String?
    let isRead = inflater.read(block) { name, value in
      if name.elementsEqual("grpc-status".utf8) {
        isOK = value.elementsEqual("0".utf8)
        if !isOK { fault = "grpc-status \(String(decoding: value, as: UTF8.self))" }
      } else if name.elementsEqual(":status".utf8), !value.elementsEqual("200".utf8) {
        fault = "HTTP status \(String(decoding: value, as: UTF8.self))"
      }
    }
    if let fault { return plan.fail(fault) }
    guard isRead else { return plan.fail("headers that can't be read") }
    answers[stream]?.isOK = isOK
  }

  private func ended(_ stream: UInt32) {
    guard let answer = answers.removeValue(forKey: stream), answer.isOK,
      answer.received == plan.message.count
    else { return plan.fail("an answer without its message or status") }
    if !plan.isEnding { call() }
    plan.answeredOne()
  }
}
