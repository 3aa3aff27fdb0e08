import Reactor
import Testing

@Suite struct ListenerTests {
  /// Connections that a listener took whose loop was busy while `count` peers connected.
  private func taken(_ count: Int, _ end: @escaping @Sendable (Listener) -> Void) async throws
    -> Int
  {
    let loop = try EventLoop()
    loop.start()
    let taken = try await loop.spawn {
      let address = try #require(SocketAddress(ip: "127.0.0.1", port: 0))
      let log = Taken()
      let listener = try Listener(loop: loop, address: address) {
        log.count += 1
        Socket.close($0)
      }
      let door = try #require(SocketAddress(ip: "127.0.0.1", port: listener.port))
      // The kernel answers for us: each connection stands before the loop can look.
      let peers = try (0..<count).map { _ in try Socket.connect(to: door) }
      end(listener)
      for peer in peers { Socket.close(peer) }
      return log.count
    }.value
    loop.stop()
    loop.join()
    return taken
  }

  @Test func whatTheKernelHasTakenIsTakenBeforeTheEnd() async throws {
    #expect(try await taken(100) { $0.finish() } == 100)
  }

  @Test func oneThatStopsTakesNothingMore() async throws {
    #expect(try await taken(3) { $0.stop() } == 0)
  }
}

private final class Taken {
  var count = 0
}
