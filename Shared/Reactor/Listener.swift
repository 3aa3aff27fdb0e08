/// Takes connections on one loop and hands each to `accepted`.
///
/// Belongs to its loop; make, stop and drop it there.
public final class Listener: EventSource {
  /// Connections taken in one turn, so that a flood of them does not starve the others.
  static let acceptsPerTurnMax = 64

  private let loop: EventLoop
  private var descriptor: Int32
  private let accepted: (Int32) -> Void
  public let port: UInt16

  public init(loop: EventLoop, address: SocketAddress, accepted: @escaping (Int32) -> Void)
    throws(SystemError)
  {
    loop.preconditionInLoop()
    self.loop = loop
    self.accepted = accepted
    descriptor = try Socket.listen(on: address)
    port = Socket.localPort(descriptor)
    super.init()
    try loop.add(descriptor, self, .readable)
  }

  deinit {
    if descriptor >= 0 { Socket.close(descriptor) }
  }

  public override func ready(_ events: EventSet) {
    for _ in 0..<Self.acceptsPerTurnMax {
      guard let connection = Socket.accept(descriptor) else { return }
      accepted(connection)
    }
  }

  /// Takes no more connections; those taken live on.
  public func stop() {
    guard descriptor >= 0 else { return }
    loop.remove(descriptor, self)
    Socket.close(descriptor)
    descriptor = -1
  }
}
