import Postgres
import Reactor
import Testing

@testable import identity

struct MigrationTests {
  @Test func theLogsGoOnWhereTheirOwnNumbersEnded() async throws {
    let old = Array(Migrations.all.prefix { $0.name != "V004Outbox" })
    #expect(old.count == Migrations.all.count - 1)
    let database = try TestDatabase()
    let group = try EventLoopGroup(count: 1)
    let loop = group.loops[0]
    let outcome = await loop.spawn {
      try await database.create(on: loop, migrations: old)
      let pool = PostgresPool(database.configuration, loops: [loop])
      // Ids of one version sort by time, as the old numbering took them; the third has no number yet.
      for number in 1...3 {
        try await pool.execute(
          "INSERT INTO event (log, id, sequence, payload) VALUES ('register', $1, $2, $3)",
          UUIDv7.make(at: WallTime(microseconds: Int64(number) * 1_000_000)),
          number < 3 ? Int64(number) : nil, [UInt8(number)])
      }
      try await Migrator(pool, Migrations.all).run()
      let outbox = Outbox(pool: pool)
      try await outbox.sequencer.numberAll(waiting: true)
      let events = try await outbox.read(RegisterEvents.log, after: 0)
      #expect(events.map(\.sequence) == [1, 2, 3])
      #expect(events.map(\.body) == [[1], [2], [3]])
      await pool.close(deadline: .now() + .seconds(5))
    }.result
    _ = await loop.spawn { try await database.drop(on: loop) }.result
    group.shutDown()
    try outcome.get()
  }
}
