import Cluster
@testable import Postgres
import Reactor
import Synchronization
import Testing

@Suite(.serialized) struct CopyTests {
  private struct Stop: Error {}

  /// Sessions of this test's (`remember`) that run a COPY.
  static func copying(_ pool: PostgresPool, _ condition: SQL = "true") async throws -> Int64 {
    try await pool.number(
      """
      SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY%'
        AND pid IN (SELECT pid FROM session) AND \(condition)
      """)
  }

  /// Remembers the transaction's session for `copying`.
  static func remember(
    _ transaction: PostgresTransaction, _ pool: PostgresPool
  ) async throws {
    let pid = try await transaction.query("SELECT pg_backend_pid()")[0].int32(0)
    try await pool.execute("INSERT INTO session VALUES ($1)", pid)
  }

  @Test func rowsComeOutAsTheyWentIn() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define(
        """
        CREATE TABLE t (a int8, b int4, c int2, d text, e bytea, f uuid, g timestamptz, h date,
          i jsonb, j bool, k float8, l text[], m varchar(9))
        """)
      let id = UUIDv7.make()
      let columns: [SQL] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"]
      let stored = try await pool.transaction { transaction in
        try await transaction.copyIn(into: "t", columns: columns) { rows in
          try await rows.write(
            Int64.min, Int32.max, Int16(-1), "Янка\tКупала\n\\N", [0, 255] as [UInt8], id,
            WallTime(microseconds: 1), PostgresDate(daysSince1970: 3), JSONText("{}"), true, 2.5,
            ["", "α"], "nine")
          try await rows.write(
            nil as Int64?, nil as Int32?, nil as Int16?, "", [] as [UInt8], nil as UUIDv7?,
            nil as WallTime?, nil as PostgresDate?, nil as JSONText?, nil as Bool?, nil as Double?,
            [] as [String], nil as String?)
        }
      }
      #expect(stored == 2)
      let read = try await pool.transaction { transaction in
        try await transaction.copyOut("SELECT * FROM t ORDER BY a NULLS LAST") { rows in
          var all: [PostgresRow] = []
          for try await row in rows { all.append(row) }
          return all
        }
      }
      try #require(read.count == 2)
      let row = read[0]
      #expect(try row.int64(0) == .min && row.int32(1) == .max && row.int16(2) == -1)
      #expect(try row.text(3) == "Янка\tКупала\n\\N" && row.bytes(4) == [0, 255])
      #expect(try row.uuid(5) == id && row.time(6) == WallTime(microseconds: 1))
      #expect(try row.date(7).daysSince1970 == 3 && row.text(8) == "{}" && row.bool(9))
      #expect(try row.double(10) == 2.5 && row.texts(11) == ["", "α"] && row.text(12) == "nine")
      #expect(try read[1].text(3) == "" && read[1].bytes(4) == [] && read[1].texts(11) == [])
      #expect([0, 1, 2, 5, 6, 7, 8, 9, 10, 12].allSatisfy(read[1].isNull))
      #expect(throws: PostgresError(.column, "column 0 is of type 20")) { try row.time(0) }
    }
  }

  @Test func textGoesBothWays() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8, b text)")
      let lines = try await pool.transaction { transaction in
        let stored = try await transaction.copyIn("COPY t FROM STDIN (FORMAT csv)") { text in
          try await text.write("1,\"a \"\"word\"\"\"\n2,")
          try await text.write([0x62, 0x0a])
        }
        #expect(stored == 2)
        return try await transaction.copyOut(raw: "COPY t TO STDOUT (FORMAT csv)") { bytes in
          var lines: [String] = []
          for try await line in bytes { lines.append(String(decoding: line, as: UTF8.self)) }
          return lines
        }
      }
      #expect(lines == ["1,\"a \"\"word\"\"\"\n", "2,b\n"])
      #expect(try await pool.number("SELECT count(*) FROM t") == 2)
    }
  }

  @Test func aRowThatDoesNotFitIsRefusedBeforeItIsSent() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8, b timestamptz)")
      for (values, message) in [
        ([1 as Int64, 2 as Int64], "column 1 is of type 1184, the value of type 20"),
        ([1 as Int64], "1 values for 2 columns"),
      ] {
        let error = await #expect(throws: PostgresError.self) {
          try await pool.transaction { transaction in
            try await transaction.copyIn(into: "t", columns: ["a", "b"]) { rows in
              try await rows.write(1 as Int64, WallTime(microseconds: 1))
              if values.count == 2 {
                try await rows.write(values[0], values[1])
              } else {
                try await rows.write(values[0])
              }
            }
          }
        }
        #expect(error?.kind == .column)
        #expect(error?.message == message)
      }
      #expect(try await pool.number("SELECT count(*) FROM t") == 0)
      #expect(pool.statistics.exclusive == 1 && pool.statistics.losses == 0)
    }
  }

  @Test func aFailureInTheMiddleStopsTheProducer() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8 PRIMARY KEY, b bytea)")
      let written = Counter()
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          try await transaction.copyIn(into: "t", columns: ["a", "b"]) { rows in
            let filling = [UInt8](repeating: 7, count: 60_000)
            for number in 0..<1_000_000 {
              try await rows.write(Int64(number % 100), filling)
              written.add()
            }
          }
        }
      }
      #expect(error?.isDuplicate == true)
      #expect((100..<10_000).contains(written.value))
      #expect(try await pool.number("SELECT count(*) FROM t") == 0)
      #expect(pool.statistics.exclusive == 1 && pool.statistics.losses == 0)
    }
  }

  @Test func aProducerThatGivesUpLeavesNothing() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8)")
      await #expect(throws: Stop.self) {
        try await pool.transaction { transaction in
          try await transaction.copyIn(into: "t", columns: ["a"]) { rows in
            for number in 0..<100_000 { try await rows.write(Int64(number)) }
            throw Stop()
          }
        }
      }
      let swallowed = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          try await transaction.execute("INSERT INTO t VALUES (1)")
          _ = try? await transaction.copyIn(into: "t", columns: ["a"]) { _ in throw Stop() }
        }
      }
      #expect(swallowed?.message == "the copy was ended half way")
      #expect(try await pool.number("SELECT count(*) FROM t") == 0)
      #expect(pool.statistics.exclusive == 1 && pool.statistics.losses == 0)
    }
  }

  @Test func aReaderThatStopsHalfWayGoesOnWithItsTransaction() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8)")
      try await pool.transaction { transaction in
        try await transaction.execute("INSERT INTO t VALUES (1)")
        for _ in 0..<3 {
          let sum = try await transaction.copyOut(
            "SELECT generate_series(1, 1000000000), repeat('x', 1000)"
          ) { rows in
            var sum: Int64 = 0
            for try await row in rows {
              let number = try Int64(row.int32(0))
              sum += number
              if number == 1000 { break }
            }
            return sum
          }
          #expect(sum == 500_500)
        }
        try await transaction.execute("INSERT INTO t VALUES (2)")
      }
      #expect(try await pool.number("SELECT sum(a)::int8 FROM t") == 3)
      #expect(pool.statistics.exclusive == 1 && pool.statistics.losses == 0)
    }
  }

  @Test func aFailureInTheMiddleOfTheRowsComesAfterThem() async throws {
    try await TestDatabase.run { pool, _ in
      let seen = Counter()
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { transaction in
          try await transaction.copyOut("SELECT 1 / (5001 - n) FROM generate_series(1, 9999) n") {
            rows in
            for try await _ in rows { seen.add() }
          }
        }
      }
      #expect(error?.sqlState == "22012")
      #expect(seen.value <= 5000 && seen.value > 4000)
      let syntax = await #expect(throws: PostgresError.self) {
        try await pool.transaction { try await $0.copyOut("SELECT nothing") { _ in } }
      }
      #expect(syntax?.sqlState == "42703")
      #expect(pool.statistics.exclusive == 1 && pool.statistics.losses == 0)
    }
  }

  @Test func aServerThatIsBehindHoldsTheProducerBack() async throws {
    try await TestDatabase.run { pool, loop in
      try await pool.define(
        "CREATE TABLE session (pid int4)", "CREATE TABLE t (a bytea)",
        """
        CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_advisory_xact_lock_shared(hashtext(current_schema())); RETURN NULL; END $$
        """,
        "CREATE TRIGGER hold BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION hold()")
      let written = Counter()
      let copy = try await pool.transaction { holder in
        _ = try await holder.query("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")
        let copy = loop.spawn {
          try await pool.transaction { transaction in
            try await Self.remember(transaction, pool)
            let filling = [UInt8](repeating: 7, count: 100_000)
            try await transaction.copyIn(into: "t", columns: ["a"]) { rows in
              for _ in 0..<200 {
                try await rows.write(filling)
                written.add()
              }
            }
          }
        }
        // The server waits for the lock, and the producer, twice looked at, for the server.
        var last = -1
        while try await Self.copying(pool, "wait_event = 'advisory'") == 0 || written.value != last
        {
          last = written.value
          for _ in 0..<20 { _ = try await pool.query("SELECT 1") }
        }
        return copy
      }
      // What the kernel and libpq hold, and no more.
      #expect(written.value < 40)
      try await copy.value
      #expect(written.value == 200)
    }
  }

  @Test func aReaderThatIsBehindHoldsTheServerBack() async throws {
    try await TestDatabase.run { pool, loop in
      try await pool.define("CREATE TABLE session (pid int4)")
      let bytes = try await pool.transaction { transaction in
        try await Self.remember(transaction, pool)
        return try await transaction.copyOut(
          "SELECT repeat('x', 65536), generate_series(1, 3000)"
        ) { rows in
          var bytes = 0
          for try await row in rows {
            if bytes == 0 {
              while try await Self.copying(pool, "wait_event = 'ClientWrite'") == 0 {}
            }
            bytes += try row.text(0).utf8.count
          }
          return bytes
        }
      }
      #expect(bytes == 3000 * 65_536)
    }
  }

  @Test func hundredsOfMegabytesPassThroughLittleMemory() async throws {
    try await TestDatabase.run { pool, _ in
      let before = try Self.residentBytes()
      let most = Mutex(0)
      let stored = try await pool.transaction { source in
        try await source.copyOut(
          "SELECT generate_series(1, 1000), convert_to(repeat('x', 131072), 'UTF8')"
        ) { from in
          try await pool.transaction { target in
            try await target.execute("CREATE TEMP TABLE t (n int4, b bytea) ON COMMIT DROP")
            try await target.execute("ALTER TABLE t ALTER b SET STORAGE EXTERNAL")
            return try await target.copyIn(into: "t", columns: ["n", "b"]) { to in
              for try await row in from {
                try await to.write(try row.int32(0), try row.bytes(1))
                if try row.int32(0) % 100 == 0 {
                  let now = try Self.residentBytes()
                  most.withLock { $0 = max($0, now) }
                }
              }
            }
          }
        }
      }
      #expect(stored == 1000)
      // 130 MB went through; the tests beside this one take some as well.
      #expect(most.withLock { $0 } - before < 60_000_000)
    }
  }

  private static func residentBytes() throws -> Int {
    let pages = try Files.read("/proc/self/statm").split(separator: " ")[1]
    return try #require(Int(pages)) * 4096
  }
}
