internal import Reactor

/// A socket on which the last word was said. What the peer still sends is read and thrown away for
/// a moment: closing at once would make the kernel send a reset, and the peer might lose the GOAWAY
/// that names the reason.
final class LingeringSocket: EventSource {
  /// How long one lingers, and how many bytes it swallows at most.
  static let timeout: Duration = .seconds(1)
  static let bytesMax = 33_554_432
  /// Reads in one turn, so that a flood does not starve others.
  static let readsPerTurnMax = 4
  /// Sockets of a loop that may linger; further ones are closed at once.
  static let socketsMax = 256

  private let loop: EventLoop
  private unowned let engine: HTTP2Engine
  private let descriptor: Int32
  private var timer: LoopTimer?
  private var left = bytesMax
  private var isOver = false

  private init(_ loop: EventLoop, _ engine: HTTP2Engine, _ descriptor: Int32) {
    self.loop = loop
    self.engine = engine
    self.descriptor = descriptor
  }

  deinit { if !isOver { Socket.close(descriptor) } }

  /// Takes a socket that nobody watches any more and sees to its end.
  static func take(_ descriptor: Int32, _ loop: EventLoop, _ engine: HTTP2Engine) {
    guard engine.lingering.count < socketsMax else { return Socket.close(descriptor) }
    Socket.shutDownSending(descriptor)
    let made = LingeringSocket(loop, engine, descriptor)
    do {
      try loop.add(descriptor, made, .readable)
    } catch {
      // Nobody holds it: its end closes the socket.
      return
    }
    let timer = LoopTimer(loop: loop) { [unowned made] in made.end() }
    timer.arm(at: loop.now + timeout)
    made.timer = timer
    engine.lingering[ObjectIdentifier(made)] = made
  }

  override func ready(_ events: EventSet) {
    guard !isOver else { return }
    let buffer = UnsafeMutableRawBufferPointer(
      start: loop.readBuffer.baseAddress, count: EventLoop.readBufferBytes)
    for _ in 0..<Self.readsPerTurnMax {
      switch Socket.receive(descriptor, into: buffer) {
      case .bytes(let count):
        left -= count
        if left < 0 { return end() }
      case .wouldBlock: return
      case .closed: return end()
      }
    }
  }

  private func end() {
    guard !isOver else { return }
    isOver = true
    timer?.cancel()
    loop.remove(descriptor, self)
    Socket.close(descriptor)
    engine.lingering[ObjectIdentifier(self)] = nil
  }
}
