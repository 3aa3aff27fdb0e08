import Reactor
import Simulation

@testable import HTTP2

/// A server's and a client's end of connections between two hosts of a simulation, where hours pass
/// in a moment.
final class ConnectionEnds {
  let simulation = Simulator(seed: 1)
  let server: ConnectionEnd
  let client: ConnectionEnd
  private let listener: Listener
  let address: SocketAddress

  /// Makes both hosts; the server takes connections with these limits.
  init(server limits: HTTP2Limits = HTTP2Limits()) throws {
    guard let address = SocketAddress(ip: "10.0.0.1", port: 7000) else { throw CancellationError() }
    self.address = address
    let server = ConnectionEnd(try simulation.addHost("server", address: "10.0.0.1"))
    let client = ConnectionEnd(try simulation.addHost("client", address: "10.0.0.2"))
    self.server = server
    self.client = client
    listener = try simulation.clock.use {
      try server.loop.enter {
        try Listener(loop: server.loop, address: address) { descriptor in
          server.connection = try? HTTP2Connection(
            role: .server, descriptor: descriptor, loop: server.loop, tls: nil, limits: limits,
            delegate: server)
        }
      }
    }
  }

  /// Ends what is left, so that the loops hold nothing.
  func stop() {
    simulation.clock.use {
      client.enter { client.connection?.close() }
      server.enter {
        server.connection?.close()
        listener.stop()
      }
    }
    // Sockets linger for a moment.
    _ = simulation.run(atMost: .seconds(5)) { false }
    for end in [server, client] {
      // Each holds the other.
      end.connection = nil
      end.loop.end()
    }
    simulation.end()
  }

  /// Connects a client; true once both ends know each other's settings.
  func connect(_ limits: HTTP2Limits = HTTP2Limits()) throws -> Bool {
    try simulation.clock.use {
      try client.loop.enter {
        client.connection = try HTTP2Connection(
          role: .client, descriptor: try Socket.connect(to: address), loop: client.loop, tls: nil,
          limits: limits, delegate: client)
      }
    }
    return simulation.run(atMost: .seconds(1)) { [client, server] in
      [client, server].allSatisfy {
        $0.connection?.clock.handshakeDeadline == .distantFuture
      }
    }
  }

  /// Opens a stream on the client's connection, and waits until the server has it.
  func open() -> Bool {
    let before = server.streams.count
    simulation.clock.use {
      client.enter {
        let stream = HTTP2Stream()
        client.streams.append(stream)
        _ = client.connection?.open(stream, ConnectionEnd.request, hasBody: false)
      }
    }
    return simulation.run(atMost: .seconds(1)) { [server] in server.streams.count > before }
  }

  /// The server answers its last stream; true once the client has the answer.
  func answer() -> Bool {
    guard let stream = server.streams.last else { return false }
    simulation.clock.use {
      server.enter { server.connection?.respond(stream, ConnectionEnd.response, hasBody: false) }
    }
    return simulation.run(atMost: .seconds(1)) { [client] in client.streams.last?.isOpen == false }
  }

  /// The client sends a PING.
  func ping() {
    simulation.clock.use { client.enter { _ = client.connection?.ping { _ in } } }
  }

  /// Lets time pass; false when the server's connection ended before.
  func pass(_ time: Duration) -> Bool {
    !simulation.run(atMost: time) { [server] in server.ended != nil }
  }

  /// Lets what is on its way arrive.
  func settle() { _ = simulation.run(atMost: .milliseconds(10)) { false } }

  /// How long after the start of the server's connection something happened.
  func age(_ time: MonotonicTime?) -> Duration? {
    guard let time, let opened = server.opened else { return nil }
    return time - opened
  }
}

/// What happened to the connection of one host.
final class ConnectionEnd: HTTP2ConnectionDelegate {
  static let request = HeaderBlock([
    (":method", "GET"), (":scheme", "http"), (":path", "/"), (":authority", "tests"),
  ])
  static let response = HeaderBlock([(":status", "200")])

  let host: SimulatedHost
  var connection: HTTP2Connection?
  var streams: [HTTP2Stream] = []
  private(set) var opened: MonotonicTime?
  private(set) var ended: MonotonicTime?
  /// When the peer's first GOAWAY came.
  private(set) var drained: MonotonicTime?

  init(_ host: SimulatedHost) { self.host = host }

  var loop: EventLoop { host.loop }

  func enter(_ body: () -> Void) { loop.enter(body) }

  func connectionMakesStream(_ connection: HTTP2Connection) -> HTTP2Stream? {
    let stream = HTTP2Stream()
    streams.append(stream)
    return stream
  }

  func connectionOpened(_ connection: HTTP2Connection) { opened = loop.now }

  func connectionDrains(_ connection: HTTP2Connection) { drained = drained ?? loop.now }

  func connectionClosed(_ connection: HTTP2Connection, _ reason: HTTP2CloseReason) {
    ended = loop.now
  }
}
