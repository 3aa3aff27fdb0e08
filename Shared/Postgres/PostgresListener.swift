public import Reactor

/// Hears what other sessions announce (NOTIFY), over a connection of its own on one loop.
///
/// Announcements are hints: they get lost while the connection is down, so every bell rings after a
/// reconnect, which says "you may have missed something, look again"; and whoever waits also looks by
/// itself now and then.
///
/// `@unchecked Sendable`: made on the loop, and every method is called on the loop.
public final class PostgresListener: ConnectionOwner, @unchecked Sendable {
  private let loop: EventLoop
  private let configuration: PostgresConfiguration
  private let channels: [String: Bell]
  private var connection: PostgresConnection?
  private var retry: LoopTimer?
  private var failures = 0
  private var firstHost = 0
  private var isStopped = false

  /// Begins to listen to channels (names of the program, in lower case); each has its bell.
  public init(_ configuration: PostgresConfiguration, on loop: EventLoop, channels: [SQL: Bell]) {
    loop.preconditionInLoop()
    self.loop = loop
    self.configuration = configuration
    self.channels = Dictionary(
      channels.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    retry = LoopTimer(loop: loop) { [unowned self] in open() }
    open()
  }

  /// Closes the connection. Must be called before the last reference goes.
  public func stop() {
    isStopped = true
    retry?.cancel()
    connection?.close(PostgresError(.closing))
  }

  private func open() {
    let connection = PostgresConnection(
      loop: loop, configuration: configuration, owner: self, firstHost: firstHost)
    self.connection = connection
    connection.open(resolving: configuration)
  }

  func connected(_ connection: PostgresConnection) {
    loop.spawn { [self] in await listen(connection) }
  }

  /// From the answers on nothing is missed, so every bell rings once: somebody may have spoken while
  /// nobody listened. A server that refuses (a standby does) is left.
  private func listen(_ connection: PostgresConnection) async {
    for name in channels.keys {
      let outcome = await withUnsafeContinuation { continuation in
        connection.submit(
          Request(
            SQL(composed: "LISTEN \(name)"), [], .transactional, deadline: .distantFuture,
            isPlain: true, waiting: continuation))
      }
      if case .failure(let error) = outcome {
        return connection.close(PostgresError(.unavailable, error.message))
      }
    }
    failures = 0
    for bell in channels.values { bell.ring() }
  }

  func hasRoom(_ connection: PostgresConnection) {}

  func lost(_ connection: PostgresConnection, _ error: PostgresError) {
    self.connection = nil
    failures += 1
    if error.kind == .unavailable { firstHost = connection.firstHost &+ 1 }
    if !isStopped {
      retry?.arm(after: configuration.delay(afterFailures: failures, using: &loop.random))
    }
  }

  func again(_ requests: [Request]) {}

  func misplaced(_ connection: PostgresConnection) {}

  func notified(_ channel: String) { channels[channel]?.ring() }
}
