internal import Configuration
public import Logging
internal import PKI
public import Postgres
internal import Protobuf
internal import Protos
public import RPC
public import Reactor
internal import Synchronization
internal import TLS

/// One running service: its loops, its clients, its workers, and its end.
public final class ServiceHost: Sendable {
  public let name: String
  public let loops: [EventLoop]
  public let log: Logger
  /// Verifies access tokens; `identity` gives it keys of its own.
  public let tokens: TokenVerifier
  let settings: ServerSettings
  private let database: PostgresPool?
  private let clients = Mutex<[String: RPCClient]>([:])
  let clientTLS: TLSContext
  private let workers = Mutex<[Task<Void, any Error>]>([])
  private let draining = Mutex(false)
  private let plainHTTP = Mutex<(@Sendable (HTTPExchange) async -> Void)?>(nil)

  init(
    name: String, settings: ServerSettings, loops: [EventLoop], log: Logger,
    issuer: String
  ) throws {
    self.name = name
    self.settings = settings
    self.loops = loops
    self.log = log
    database = settings.database.map { configuration in
      var configuration = configuration
      configuration.applicationName = name
      return PostgresPool(configuration, loops: loops)
    }
    let clientTLS = try TLSContext.client(
      certificates: settings.certificate, privateKey: settings.key,
      authority: settings.authority)
    self.clientTLS = clientTLS
    let identity = settings.neighbours["identity"].map { endpoints in
      RPCClient(
        endpoints: endpoints, security: .tls(clientTLS, serverName: "identity"), home: loops[0],
        options: settings.calls)
    }
    let fetch = identity.map { client -> @Sendable () async throws -> [String: PublicKey] in
      { try await RevocationFeed.keys(client) }
    }
    tokens = TokenVerifier(issuer: issuer, fetchKeys: name == "identity" ? nil : fetch)
    if let identity { clients.withLock { $0["identity"] = identity } }
  }

  /// The service's database. A service without `database.connection` that asks for it stops the
  /// process: the wiring is wrong.
  public var pool: PostgresPool {
    guard let database else { preconditionFailure("database.connection is not configured") }
    return database
  }

  /// Waits for the database to answer; nothing to do for a service that keeps no data.
  func connectDatabase() async throws { try await database?.connect() }

  /// Longest wait for statements under way when the service ends.
  private static let databaseGrace: Duration = .seconds(5)

  func closeDatabase() async {
    await database?.close(deadline: MonotonicTime.now() + Self.databaseGrace)
  }

  /// Answers requests at the service's own door that are not gRPC. Set it before the services are
  /// given back; a second time replaces the first.
  public func answerHTTP(_ handler: @escaping @Sendable (HTTPExchange) async -> Void) {
    plainHTTP.withLock { $0 = handler }
  }

  var httpHandler: (@Sendable (HTTPExchange) async -> Void)? { plainHTTP.withLock { $0 } }

  public var isDraining: Bool { draining.withLock { $0 } }

  /// The client of another service, by mutual TLS; the other side's certificate must carry its
  /// name. A service that `neighbours` does not name stops the process: the wiring is wrong.
  public func client(of service: String) -> RPCClient {
    clients.withLock { known in
      if let client = known[service] { return client }
      guard let endpoints = settings.neighbours[service] else {
        preconditionFailure("neighbours.\(service) is not configured")
      }
      let made = RPCClient(
        endpoints: endpoints, security: .tls(clientTLS, serverName: service), home: loops[0],
        options: settings.calls)
      known[service] = made
      return made
    }
  }

  /// What the calls to the neighbours came to so far.
  func clientStatistics() async throws -> [ClientStatistics] {
    var all: [ClientStatistics] = []
    for (_, client) in clients.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      all.append(try await client.statistics(on: loops))
    }
    return all
  }

  /// Shortest and longest pause before a worker that failed starts again.
  static let workerPauses: ClosedRange<Duration> = .milliseconds(100) ... .seconds(5)

  /// Keeps `body` running on the first loop until the service drains: it starts again after it
  /// returns or throws, with growing pauses. For pullers of feeds and workers of outboxes.
  public func background(_ name: String, _ body: @escaping @Sendable () async throws -> Void) {
    let loop = loops[0]
    let log = log
    let task = loop.spawn {
      var pause = Self.workerPauses.lowerBound
      while !Task.isCancelled {
        let start = MonotonicTime.now()
        do {
          try await body()
        } catch is CancellationError {
          if Task.isCancelled { return }
        } catch {
          // What it waited for was cancelled with it.
          if Task.isCancelled { return }
          log.warning("worker failed", metadata: ["worker": "\(name)", "error": "\(error)"])
        }
        // One that ran well for a while failed for a new reason: begin with the short pause.
        if MonotonicTime.now() - start > Self.workerPauses.upperBound {
          pause = Self.workerPauses.lowerBound
        }
        try await loop.sleep(for: pause)
        pause = min(pause * 2, Self.workerPauses.upperBound)
      }
    }
    workers.withLock { $0.append(task) }
  }

  func stopWorkers() async {
    draining.withLock { $0 = true }
    let running = workers.withLock { tasks in
      defer { tasks = [] }
      return tasks
    }
    for task in running { task.cancel() }
    for task in running { _ = try? await task.value }
  }

  /// An error that is none of ours: what the database's state explains is told as that, all else
  /// is logged with an id and told as that id only.
  func mask(_ error: any Error, _ method: MethodDescriptor) -> RPCError {
    if let error = error as? PostgresError, let told = RPCError(store: error) {
      log.warning(
        "store failed", metadata: ["method": "\(method.path)", "error": "\(error.kind)"])
      return told
    }
    let id = String(UInt32.random(in: 0 ... .max), radix: 16)
    log.error(
      "call failed", metadata: ["id": "\(id)", "method": "\(method.path)", "error": "\(error)"])
    return RPCError(
      .internal, reason: "INTERNAL", "An internal error occurred.", metadata: ["id": id])
  }
}
