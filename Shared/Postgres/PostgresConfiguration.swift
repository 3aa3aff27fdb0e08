internal import Reactor

/// How to reach one database, and how much of it one process may use.
public struct PostgresConfiguration: Sendable {
  /// libpq's connection string (`host=… dbname=… user=…` or a URI). Several hosts may be named;
  /// `target_session_attrs=read-write` then finds the primary.
  public var connection: String
  /// Shown in the server's list of sessions.
  public var applicationName = "talaka"
  /// Connections per loop that many callers share (1…64). Two do as well as eight on a small machine,
  /// since each turn's statements travel together.
  public var sharedConnectionsPerLoop = 2
  /// Reads of one turn that go to one connection before another is used (1…512): a group costs a
  /// Sync and wakes a process of the server, more connections work at once.
  public var readsPerGroup = 8
  /// The same for writes, which share a commit, and that costs more than they do.
  public var writesPerGroup = 64
  /// Connections per loop for transactions (1…256), opened when needed.
  public var exclusiveConnectionsPerLoop = 8
  /// Callers per loop and lane that may wait for a connection; the next is refused.
  public var waitersMax = 4096
  /// How long a caller waits for a connection before it is refused.
  public var waitMax = Duration.seconds(5)
  /// Statements sent and unanswered per shared connection; the next ones wait.
  public var inFlightMax = 512
  /// The server ends a statement of the shared lane after this time.
  public var statementTimeout = Duration.seconds(5)
  /// The server ends a statement of a transaction after this time, or at the caller's deadline.
  public var transactionTimeout = Duration.seconds(30)
  /// The server ends a COPY after this time, or at the caller's deadline: it takes as long as producer
  /// or consumer take.
  public var copyTimeout = Duration.seconds(600)
  /// The server ends a transaction that its owner leaves idle for this long.
  public var idleInTransactionTimeout = Duration.seconds(60)
  /// How long one attempt to connect may take.
  public var connectTimeout = Duration.seconds(5)
  /// The first and the longest wait between attempts to connect; each doubles and is shortened by up
  /// to a half at random, so that a restarted server does not meet all clients at once.
  public var reconnectDelay = Duration.milliseconds(50)
  public var reconnectDelayMax = Duration.seconds(5)
  /// Prepared statements kept per connection; the oldest goes first.
  public var preparedStatementsMax = 512

  public init(connection: String) { self.connection = connection }

  /// A server that has been silent for this long while it owed an answer is taken for lost.
  var silenceMax: Duration { max(statementTimeout, transactionTimeout) + .seconds(5) }

  /// The wait before the next attempt to connect.
  func delay(
    afterFailures failures: Int, using random: inout some RandomNumberGenerator
  ) -> Duration {
    if failures == 0 { return .zero }
    let doubled = reconnectDelay * (1 << min(failures - 1, 16))
    return min(doubled, reconnectDelayMax) * Double.random(in: 0.5...1, using: &random)
  }

  /// Settings of every session, in the form of libpq's keyword `options`.
  var sessionOptions: String {
    func milliseconds(_ duration: Duration) -> Int64 {
      max(1, duration.wholeNanoseconds / 1_000_000)
    }
    return "-c statement_timeout=\(milliseconds(statementTimeout))"
      + " -c idle_in_transaction_session_timeout=\(milliseconds(idleInTransactionTimeout))"
      + " -c timezone=UTC -c client_min_messages=error"
  }
}
