import Postgres
import Reactor
import Simulation
import Testing

@testable import Worlds

/// The real pool over libpq, against the model of PostgreSQL.
@Suite struct StoreTests {
  @Test func whatWasCommittedIsThereAfterACrash() throws {
    let client = try StoreClient(seed: 1)
    let note = try client.run { pool, store in
      try await pool.transaction {
        try await $0.execute("INSERT INTO change (id, note) VALUES ($1, $2)", "a", "Прывітанне")
      }
      store.value?.crash()
      try store.value?.start()
      return try await pool.query("SELECT note FROM change WHERE id = $1", "a").first?.text(0)
    }
    #expect(note == "Прывітанне")
    #expect(client.stop())
  }

  @Test func whatWasNotCommittedIsGoneAfterACrash() throws {
    let client = try StoreClient(seed: 2)
    let count = try client.run { pool, store in
      _ = try? await pool.transaction(retries: 0) {
        try await $0.execute("INSERT INTO change (id, note) VALUES ($1, $2)", "a", "b")
        store.value?.crash()
        try store.value?.start()
      }
      return try await pool.query("SELECT note FROM change WHERE id = $1", "a").count
    }
    #expect(count == 0)
    #expect(client.stop())
  }

  @Test func aDeadlineCancelsAStatementThatWaitsForALock() throws {
    let client = try StoreClient(seed: 3)
    let kind = try client.run { pool, _ -> PostgresError.Kind? in
      var found: PostgresError.Kind?
      try await pool.transaction {
        try await $0.execute("INSERT INTO change (id, note) VALUES ($1, $2)", "a", "b")
        do {
          try await pool.transaction(deadline: .now() + .seconds(2)) {
            try await $0.execute("INSERT INTO change (id, note) VALUES ($1, $2)", "a", "c")
          }
        } catch let error as PostgresError {
          found = error.kind
        }
      }
      return found
    }
    #expect(kind == .deadlineExceeded)
    #expect(client.stop())
  }

  @Test func aStatementThatTheModelDoesNotKnowIsRefusedAndNamed() throws {
    let client = try StoreClient(seed: 4)
    #expect(throws: PostgresError.self) {
      try client.run { pool, _ in _ = try await pool.query("SELECT now()") }
    }
    #expect(client.store.unknown == ["SELECT now()"])
    #expect(client.stop())
  }
}

/// A pool on a host, and the model that it talks to.
final class StoreClient {
  let simulation: Simulator
  let store: StoreServer
  let host: SimulatedHost
  let pool: PostgresPool

  init(seed: UInt64) throws {
    simulation = Simulator(seed: seed, keepsTrace: true)
    store = try StoreServer("store", simulation, address: "10.0.1.1")
    host = try simulation.addHost("client", address: "10.0.0.1")
    pool = PostgresPool(PostgresConfiguration(connection: store.connection), loops: [host.loop])
  }

  /// Runs the body on the host, at most an hour of simulated time.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (PostgresPool, Slot<StoreServer>) async throws -> Value
  ) throws -> Value {
    let outcome = Slot<Result<Value, any Error>>()
    let pool = pool
    let slot = Slot(store)
    host.loop.spawn {
      do { outcome.value = .success(try await body(pool, slot)) } catch {
        outcome.value = .failure(error)
      }
    }
    _ = simulation.run(atMost: .seconds(3600)) { outcome.value != nil }
    guard let result = outcome.value else { throw CancellationError() }
    return try result.get()
  }

  /// Closes the pool; true when nothing is left of it.
  func stop() -> Bool {
    let pool = pool
    host.loop.spawn { await pool.close(deadline: .now() + .seconds(1)) }
    let isEmpty = simulation.run(atMost: .seconds(30)) { [host, store] in
      host.isAtRest && store.sessionCount == 0
    }
    store.crash()
    for loop in [host.loop, store.loop] { loop.end() }
    simulation.end()
    return isEmpty
  }
}
