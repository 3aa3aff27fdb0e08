import Postgres
import Testing

@testable import documents

struct MigrationTests {
  @Test func feedsAndAccessLinesGoOnWhereTheirOwnNumbersEnded() async throws {
    let old = Array(Migrations.all.prefix { $0.name != "V007Sequencers" })
    #expect(old.count == Migrations.all.count - 1)
    try await TestDatabase.run(migrations: old) { pool, _ in
      try await pool.execute("INSERT INTO feed (name, last) VALUES ('subscribers/a', 2)")
      // The third of each was committed and not numbered.
      try await pool.execute(
        """
        INSERT INTO event (id, feed, sequence, kind, dispatch, evidence, evidence_kind, case_name,
          event_time)
        SELECT gen_random_uuid(), 'subscribers/a', nullif(n, 3), 1, gen_random_uuid(),
          gen_random_uuid(), 1, 'cases/' || n, now() FROM generate_series(1, 3) n
        """)
      try await pool.execute(
        """
        INSERT INTO access_line (id, sequence, wire)
        SELECT gen_random_uuid(), nullif(n, 3), ('\\x0' || n)::bytea FROM generate_series(1, 3) n
        """)
      try await Migrator(pool, Migrations.all).run()
      let feeds = FeedStore(pool: pool)
      let outbox = Outbox(pool: pool)
      try await feeds.sequencer.numberAll(waiting: true)
      try await outbox.sequencer.numberAll(waiting: true)
      let events = try await feeds.events("subscribers/a", after: 0, limit: 10)
      #expect(events.map(\.sequence) == [1, 2, 3])
      #expect(events.map(\.caseName) == ["cases/1", "cases/2", "cases/3"])
      #expect(try await feeds.last("subscribers/a") == 3)
      let lines = try await outbox.read("access", after: 0)
      #expect(lines.map(\.sequence) == [1, 2, 3])
      #expect(lines.map(\.body) == [[1], [2], [3]])
    }
  }
}
