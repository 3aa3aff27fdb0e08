public import Reactor

/// A plain HTTP/1.1 server for the few clients that speak nothing newer: OCSP, CRL, time stamps,
/// certificates, metrics. Whole requests in, whole answers out.
public final class HTTP1Server: Sendable {
  public typealias Handler = @Sendable (HTTP1Request) async -> HTTP1Response

  private let loops: [EventLoop]
  private let limits: HTTP1Limits
  private let handler: Handler

  /// Makes a server; `handler` runs on the loop of the connection.
  public init(
    loops: [EventLoop], limits: HTTP1Limits = HTTP1Limits(), handler: @escaping Handler
  ) {
    self.loops = loops
    self.limits = limits
    self.handler = handler
  }

  /// Opens the listeners; returns the port (the one given by the system for port 0). Throws
  /// `SystemError` when the address can't be had.
  public func listen(host: String, port: UInt16) async throws -> UInt16 {
    var port = port
    for loop in loops {
      let wanted = port
      port = try await loop.spawn {
        guard let address = await NameResolver.resolve(host, port: wanted, on: loop).first else {
          throw SystemError(call: "listen on \(host)", number: 99)
        }
        return try self.part(on: loop).listen(address)
      }.value
    }
    return port
  }

  /// Takes no new connections, closes those that wait for a request, and returns when all are gone
  /// or after `grace`.
  public func shutDown(grace: Duration) async throws {
    for loop in loops {
      try await loop.spawn { try await self.part(on: loop).drain(grace) }.value
    }
  }

  private func part(on loop: EventLoop) -> HTTP1ServerLoop {
    let all = HTTP1ServerLoops.local.of(loop)
    let key = ObjectIdentifier(self)
    if let known = all.byServer[key] { return known }
    let made = HTTP1ServerLoop(self, loop: loop, limits: limits, handler: handler)
    all.byServer[key] = made
    return made
  }
}

private final class HTTP1ServerLoops {
  static let local = LoopLocal { _ in HTTP1ServerLoops() }
  var byServer: [ObjectIdentifier: HTTP1ServerLoop] = [:]
}

/// A server's part on one loop.
final class HTTP1ServerLoop {
  /// How often a drain looks whether all connections are gone.
  private static let drainStep: Duration = .milliseconds(20)

  unowned let loop: EventLoop
  let limits: HTTP1Limits
  let handler: HTTP1Server.Handler
  /// Kept, so that no other server gets its address, under which the loop knows this one.
  private let server: HTTP1Server
  private var listener: Listener?
  private var connections: [ObjectIdentifier: HTTP1Connection] = [:]
  private(set) var isDraining = false

  init(
    _ server: HTTP1Server, loop: EventLoop, limits: HTTP1Limits,
    handler: @escaping HTTP1Server.Handler
  ) {
    self.server = server
    self.loop = loop
    self.limits = limits
    self.handler = handler
  }

  func listen(_ address: SocketAddress) throws -> UInt16 {
    let made = try Listener(loop: loop, address: address) { [unowned self] in accept($0) }
    listener = made
    return made.port
  }

  private func accept(_ descriptor: Int32) {
    guard connections.count < limits.connectionsPerLoopMax,
      let made = try? HTTP1Connection(descriptor: descriptor, host: self)
    else { return Socket.close(descriptor) }
    connections[ObjectIdentifier(made)] = made
  }

  func closed(_ connection: HTTP1Connection) {
    connections[ObjectIdentifier(connection)] = nil
  }

  func drain(_ grace: Duration) async throws {
    isDraining = true
    listener?.stop()
    listener = nil
    for connection in connections.values { connection.closeIfIdle() }
    let end = MonotonicTime.now() + grace
    while !connections.isEmpty, MonotonicTime.now() < end {
      try await loop.sleep(for: Self.drainStep)
    }
    for connection in connections.values { connection.close() }
  }
}
