import HTTP2
import Postgres
import Protos
import RPC
import Reactor
import Simulation

enum HTTP2Settings {
  /// Asks a silent peer soon: a feed would else wait for ever at the end of a dead connection.
  static let keepalive = HTTP2Keepalive(interval: .seconds(5), timeout: .seconds(5))
}

/// A service that follows the registry's feed: effect and cursor in one transaction.
final class OfficeProcess: WorldProcess, @unchecked Sendable {
  static let source = "registry"

  let pool: PostgresPool
  let client: RPCClient

  init(_ host: SimulatedHost, store: StoreServer, _ world: World) {
    var configuration = PostgresConfiguration(connection: store.connection)
    configuration.applicationName = host.name
    configuration.exclusiveConnectionsPerLoop = 2
    configuration.sharedConnectionsPerLoop = 1
    pool = PostgresPool(configuration, loops: [host.loop])
    client = world.client(of: host)
    super.init(host, world)
  }

  func start() {
    background { [self] in try await follow() }
  }

  private func follow() async throws {
    let cursor = try await Inbox.cursor(of: Self.source, pool)
    var options = CallOptions(timeout: nil)
    options.waitsForReady = true
    let stream: ResponseStream<EventsV1.AccessEntry> = try await client.serverStreaming(
      RegistryMethods.feed,
      EventsV1.PullAccessEntriesRequest(afterSequence: UInt64(clamping: cursor)), options)
    while let entry = try await stream.next() {
      try await take(Int64(clamping: entry.sequence), entry.subject)
    }
  }

  private func take(_ sequence: Int64, _ id: String) async throws {
    switch world.mutation {
    case .cursorBeforeEffect:
      let isNew = try await pool.transaction {
        try await Inbox.receive(sequence, from: Self.source, in: $0)
      }
      if isNew { try await pool.transaction { try await self.store(sequence, id, $0) } }
    case .effectBeforeCursor:
      try await pool.transaction { try await self.store(sequence, id, $0) }
      try await pool.transaction {
        _ = try await Inbox.receive(sequence, from: Self.source, in: $0)
      }
    case .cursorUnchecked:
      try await pool.transaction {
        _ = try await Inbox.receive(sequence, from: Self.source, in: $0)
        try await self.store(sequence, id, $0)
      }
    default:
      try await pool.transaction {
        guard try await Inbox.receive(sequence, from: Self.source, in: $0) else { return }
        try await self.store(sequence, id, $0)
      }
    }
  }

  private func store(
    _ sequence: Int64, _ id: String, _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      "INSERT INTO effect (source, sequence, id) VALUES ($1, $2, $3)", Self.source, sequence, id)
  }

  override func close(grace: Duration) async {
    client.close()
    await pool.close(deadline: .now() + grace)
  }
}
