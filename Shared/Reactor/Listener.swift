/// Takes connections on one loop and hands each to `accepted`.
///
/// Belongs to its loop; make, stop and drop it there.
public final class Listener: EventSource {
  /// Connections taken in one turn, so that a flood of them does not starve the others.
  static let acceptsPerTurnMax = 64

  /// How long a listener rests that can't even turn connections away.
  static let pauseWithoutDescriptors: Duration = .milliseconds(100)

  private let loop: EventLoop
  private var descriptor: Int32
  private let accepted: (Int32) -> Void
  public let port: UInt16
  /// Held back for the time when no descriptor is left: given up for a moment, it lets us take a
  /// connection and close it, instead of letting clients hang and epoll fire without end.
  private var reserve: Int32
  private var pause: LoopTimer?

  public init(loop: EventLoop, address: SocketAddress, accepted: @escaping (Int32) -> Void)
    throws(SystemError)
  {
    loop.preconditionInLoop()
    self.loop = loop
    self.accepted = accepted
    descriptor = try Socket.listen(on: address)
    port = Socket.localPort(descriptor)
    reserve = OpenFiles.reserve()
    super.init()
    try loop.add(descriptor, self, .readable)
  }

  deinit {
    if descriptor >= 0 { Socket.close(descriptor) }
    OpenFiles.release(reserve)
  }

  public override func ready(_ events: EventSet) {
    for _ in 0..<Self.acceptsPerTurnMax {
      guard descriptor >= 0 else { return }
      switch Socket.accept(descriptor) {
      case .connection(let connection): accepted(connection)
      case .none: return
      case .noDescriptor: if !turnOneAway() { return rest() }
      }
    }
  }

  private func turnOneAway() -> Bool {
    OpenFiles.release(reserve)
    defer { reserve = OpenFiles.reserve() }
    guard case .connection(let unwanted) = Socket.accept(descriptor) else { return false }
    Socket.close(unwanted)
    return true
  }

  private func rest() {
    try? loop.modify(descriptor, self, [])
    let timer = pause ?? LoopTimer(loop: loop)
    pause = timer
    timer.action = { [unowned self] in
      guard descriptor >= 0 else { return }
      try? loop.modify(descriptor, self, .readable)
    }
    timer.arm(after: Self.pauseWithoutDescriptors)
  }

  /// Takes the connections that the kernel has made for us already, and no more. Without that they
  /// would be reset, though their peers may have sent a request.
  public func finish() {
    for _ in 0..<Socket.backlog {
      guard descriptor >= 0, case .connection(let connection) = Socket.accept(descriptor)
      else { break }
      accepted(connection)
    }
    stop()
  }

  /// Takes no more connections; those taken live on.
  public func stop() {
    guard descriptor >= 0 else { return }
    loop.remove(descriptor, self)
    Socket.close(descriptor)
    descriptor = -1
  }
}
