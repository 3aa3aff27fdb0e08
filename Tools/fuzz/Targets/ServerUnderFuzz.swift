internal import Glibc
internal import RPC
internal import Reactor

/// A server with the echo service on a loop that is run turn by turn, and the client's end of a
/// connection to it.
final class ServerUnderFuzz {
  /// Turns after which a loop without news must rest.
  private static let turnsMax = 10_000

  private let loop: EventLoop
  private let server: RPCServer
  private let client: Int32
  private(set) var check = FrameCheck()
  private var isClosed = false

  /// nil when the machine has no descriptors left.
  init?(_ service: FuzzService) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    guard let loop = try? EventLoop(), socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    self.loop = loop
    client = ends[0]
    server = RPCServer(loops: [loop], security: .plaintext(caller: "tests"), services: [service])
    loop.enter { server.accept(ends[1], on: loop) }
  }

  /// Sends as much as the socket takes; the rest of what a peer says to a full socket is lost.
  func send(_ bytes: [UInt8]) {
    if bytes.isEmpty || isClosed { return }
    _ = bytes.withUnsafeBytes {
      Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }

  /// Lets the server work until it has nothing to do, reading its answers; false if it never rests.
  func settle(reading: Bool = true) -> Bool {
    for _ in 0..<Self.turnsMax {
      let worked = loop.turn()
      let read = reading && receive()
      if !worked, !read { return true }
    }
    return false
  }

  private func receive() -> Bool {
    var some = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while !isClosed {
      let count = buffer.withUnsafeMutableBytes { recv(client, $0.baseAddress, $0.count, 0) }
      if count <= 0 { break }
      some = true
      check.take(Array(buffer.prefix(count)))
    }
    return some
  }

  /// Hangs up, and says what the server then still holds.
  func end() -> String? {
    let rests = settle()
    isClosed = true
    // Told outright: a process that a test forks at this moment may hold a copy of the descriptor.
    shutdown(client, Int32(SHUT_RDWR))
    Glibc.close(client)
    defer { loop.end() }
    guard rests, settle() else { return "the loop never rests" }
    if let violation = check.violation { return violation }
    let held = loop.enter {
      server.forget(on: loop)
      return server.running(on: loop)
    }
    // The tasks that waited for another call end in a turn of their own, or they would keep the loop.
    guard settle() else { return "the loop never rests" }
    if held.connections != 0 { return "the connection outlives its socket" }
    if held.handlers != 0 { return "\(held.handlers) handlers outlive their connection" }
    return nil
  }
}
