public import Reactor

/// Hears what other sessions announce (NOTIFY), over a connection of its own on one loop.
///
/// Announcements are hints: they get lost while the connection is down, so every bell rings after a
/// reconnect, and whoever waits also looks by itself now and then.
///
/// `@unchecked Sendable`: made on the loop, and every method is called on the loop.
public final class PostgresListener: ConnectionOwner, @unchecked Sendable {
  private let loop: EventLoop
  private let configuration: PostgresConfiguration
  private let channels: [String: Bell]
  private var connection: PostgresConnection?
  private var retry: LoopTimer?
  private var failures = 0
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
    let connection = PostgresConnection(loop: loop, configuration: configuration, owner: self)
    self.connection = connection
    connection.open(resolving: configuration)
  }

  func connected(_ connection: PostgresConnection) {
    failures = 0
    for name in channels.keys {
      connection.submit(
        Request(
          SQL(composed: "LISTEN \(name)"), [], .transactional, deadline: .distantFuture,
          isPlain: true, waiting: nil))
    }
  }

  func hasRoom(_ connection: PostgresConnection) {
    // The answer to LISTEN: from here on nothing is missed, so look once.
    if connection.isIdle, !isHearing {
      isHearing = true
      for bell in channels.values { bell.ring() }
    }
  }

  private var isHearing = false

  func lost(_ connection: PostgresConnection, _ error: PostgresError) {
    self.connection = nil
    isHearing = false
    failures += 1
    if !isStopped {
      retry?.arm(after: configuration.delay(afterFailures: failures, using: &loop.random))
    }
  }

  func again(_ requests: [Request]) {}

  func notified(_ channel: String) { channels[channel]?.ring() }
}
