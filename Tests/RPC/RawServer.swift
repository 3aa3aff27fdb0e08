import Reactor

/// A server that takes one connection, greets with SETTINGS, and answers the first bytes with
/// fixed ones: for what no library would send.
final class RawServer: Sendable {
  /// GOAWAY with last-stream-id 0: no stream was looked at.
  static let goAway: [UInt8] = [0, 0, 8, 7, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 8)
  /// GOAWAY with ENHANCE_YOUR_CALM and gRPC's words.
  static let tooManyPings: [UInt8] =
    [0, 0, 22, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11] + Array("too_many_pings".utf8)

  let port: UInt16
  private let count = Shared(0)

  /// Connections taken so far.
  var accepted: Int { count.value }

  static func start(on loop: EventLoop, reply: [UInt8]) async throws -> RawServer {
    try await loop.spawn { try RawServer(loop, reply) }.value
  }

  private init(_ loop: EventLoop, _ reply: [UInt8]) throws {
    guard let address = SocketAddress(ip: "127.0.0.1", port: 0) else { throw CancellationError() }
    let kept = RawParts.local.of(loop)
    let count = count
    let door = RawDoor()
    let listener = try Listener(loop: loop, address: address) { [unowned kept] descriptor in
      count.value += 1
      door.listener?.stop()
      let connection = RawConnection(loop, descriptor, reply)
      try? loop.add(descriptor, connection, .readable)
      kept.all.append(connection)
    }
    door.listener = listener
    kept.doors.append(door)
    port = listener.port
  }
}

private final class RawParts {
  static let local = LoopLocal { _ in RawParts() }

  var all: [RawConnection] = []
  var doors: [RawDoor] = []

  deinit {
    for door in doors { door.listener = nil }
  }
}

private final class RawDoor {
  var listener: Listener?
}

private final class RawConnection: EventSource {
  private let loop: EventLoop
  private let descriptor: Int32
  private var reply: [UInt8]

  init(_ loop: EventLoop, _ descriptor: Int32, _ reply: [UInt8]) {
    self.loop = loop
    self.descriptor = descriptor
    self.reply = reply
    super.init()
    send([0, 0, 0, 4, 0, 0, 0, 0, 0])
  }

  private func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { Socket.send(descriptor, $0) }
  }

  override func ready(_ events: EventSet) {
    switch Socket.receive(descriptor, into: loop.readBuffer) {
    case .bytes:
      send(reply)
      reply = []
    case .wouldBlock:
      break
    case .closed:
      loop.remove(descriptor, self)
      Socket.close(descriptor)
    }
  }
}
