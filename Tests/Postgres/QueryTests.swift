@testable import Postgres
import Reactor
import Testing

@Suite(.serialized) struct QueryTests {
  @Test func everyTypeComesBackAsItWent() async throws {
    try await TestDatabase.run { pool, _ in
      let id = UUIDv7.make()
      let time = WallTime(microseconds: 1_790_000_000_123_456)
      let rows = try await pool.query(
        "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16",
        true, Int16.min, Int32.min, Int64.min, 2.5, "Янка Купала", [0, 1, 255] as [UInt8], id, time,
        PostgresDate(daysSince1970: -1), JSONText("{\"a\": 1}"), ["α", ""], [1, -2] as [Int64],
        [id],
        [] as [String], "")
      let row = try #require(rows.first)
      #expect(try row.bool(0))
      #expect(try row.int16(1) == .min)
      #expect(try row.int32(2) == .min)
      #expect(try row.int64(3) == .min)
      #expect(try row.double(4) == 2.5)
      #expect(try row.text(5) == "Янка Купала")
      #expect(try row.bytes(6) == [0, 1, 255])
      #expect(try row.uuid(7) == id)
      #expect(try row.time(8) == time)
      #expect(try row.date(9).daysSince1970 == -1)
      #expect(try row.text(10) == "{\"a\": 1}")
      #expect(try row.texts(11) == ["α", ""])
      #expect(try row.int64s(12) == [1, -2])
      #expect(try row.uuids(13) == [id])
      #expect(try row.texts(14) == [])
      #expect(try row.text(15) == "")
    }
  }

  /// Small results are copied, large ones stay where libpq put them.
  @Test(arguments: [0, 1, 200, 20_000])
  func resultsOfEverySizeReadAlike(bytes: Int) async throws {
    try await TestDatabase.run { pool, _ in
      let rows = try await pool.query(
        "SELECT n, NULL::int8, repeat('b', $1::int4), '' FROM generate_series(1, 3) n",
        Int32(bytes))
      #expect(rows.count == 3)
      #expect(rows.affected == 3)
      #expect(rows.tag == "SELECT 3")
      #expect(rows.types == [.int4, .int8, .text, .text])
      for (index, row) in rows.enumerated() {
        #expect(try row.int32(0) == Int32(index + 1))
        #expect(try row.optionalInt64(1) == nil)
        #expect(try row.text(2) == String(repeating: "b", count: bytes))
        #expect(!row.isNull(3) && row.isNull(1) && row.isNull(4))
        #expect(try row.text(3) == "")
      }
    }
  }

  @Test func theTagTellsHowManyRowsWereTouched() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8)")
      #expect(try await pool.execute("INSERT INTO t SELECT generate_series(1, 120)") == 120)
      #expect(try await pool.execute("UPDATE t SET a = 0 WHERE a > 103") == 17)
      #expect(try await pool.execute("DELETE FROM t WHERE a > 1000") == 0)
      #expect(try await pool.query("SELECT a FROM t WHERE a < 0").affected == 0)
      let created = try await pool.transaction { try await $0.execute("CREATE TABLE t2 (a int8)") }
      #expect(created == 0)
    }
  }

  @Test func theServerReadsValuesAsWeMeantThem() async throws {
    try await TestDatabase.run { pool, _ in
      let rows = try await pool.query(
        "SELECT $1::text, $2::text, $3::text, $4::text, ($5::int8[])[2]::text, $6::text",
        WallTime(microseconds: -1), PostgresDate(daysSince1970: 0), [1, 0xab] as [UInt8],
        try #require(UUIDv7("018F4E3C-0000-7abc-8000-000000000001")), [7, 8] as [Int64],
        nil as Int64?)
      let row = try #require(rows.first)
      #expect(try row.text(0) == "1969-12-31 23:59:59.999999+00")
      #expect(try row.text(1) == "1970-01-01")
      #expect(try row.text(2) == "\\x01ab")
      #expect(try row.text(3) == "018f4e3c-0000-7abc-8000-000000000001")
      #expect(try row.text(4) == "8")
      #expect(try row.optionalText(5) == nil)
    }
  }

  @Test func aWrongTypeOrNullIsAnErrorThatNamesTheColumn() async throws {
    try await TestDatabase.run { pool, _ in
      let rows = try await pool.query(
        "SELECT 'a'::text, NULL::int8, 'infinity'::timestamptz, '-infinity'::date")
      let row = try #require(rows.first)
      #expect(throws: PostgresError(.column, "column 0 is of type 25")) { try row.int64(0) }
      #expect(throws: PostgresError(.column, "column 1 is NULL")) { try row.int64(1) }
      #expect(throws: PostgresError(.column, "column 4 is not in the result")) { try row.text(4) }
      #expect(throws: PostgresError(.column, "column -1 is not in the result")) { try row.text(-1) }
      #expect(throws: PostgresError(.column, "column 2 is of type 1184")) { try row.time(2) }
      #expect(throws: PostgresError(.column, "column 3 is of type 1082")) { try row.date(3) }
    }
  }

  @Test func aNumberIsNeverTakenForATimeOfTheSameWidth() async throws {
    try await TestDatabase.run { pool, _ in
      let echo: SQL = "SELECT pg_typeof($1)::text"
      let types = try [
        try await pool.query(echo, 1 as Int64), try await pool.query(echo, 1.0),
        try await pool.query(echo, WallTime(microseconds: 1)),
        try await pool.query(echo, 1 as Int64),
      ].map { try $0[0].text(0) }
      #expect(types == ["bigint", "double precision", "timestamp with time zone", "bigint"])
    }
  }

  @Test func valuesNeverBecomeStatementText() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE person (name text)")
      let name = "'; DROP TABLE person; --"
      #expect(try await pool.execute("INSERT INTO person VALUES ($1)", name) == 1)
      let rows = try await pool.query("SELECT name FROM person WHERE name = $1", name)
      let names = try rows.map { try $0.text(0) }
      #expect(names == [name])
    }
  }

  @Test func theServersRefusalHasItsCodeAndConstraintAndNoValuesInItsDescription() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE person (number text CONSTRAINT person_key PRIMARY KEY)")
      let insert: SQL = "INSERT INTO person VALUES ($1)"
      try await pool.execute(insert, "3010190A011PB5")
      let error = await #expect(throws: PostgresError.self) {
        try await pool.execute(insert, "3010190A011PB5")
      }
      #expect(error?.isDuplicate == true)
      #expect(error?.constraint == "person_key")
      let cast = await #expect(throws: PostgresError.self) {
        try await pool.query("SELECT $1::int8", "3010190A011PB5")
      }
      #expect(cast?.sqlState == "22P02")
      #expect(cast.map { "\($0)" } == "postgres: server 22P02")
      let text = await #expect(throws: PostgresError.self) {
        try await pool.query("SELECT $1", "a\0b")
      }
      #expect(text?.sqlState == "22021")
    }
  }

  @Test func aStatementThatCannotBePreparedFailsWithItsOwnErrorEachTime() async throws {
    try await TestDatabase.run { pool, _ in
      for _ in 0..<3 {
        let error = await #expect(throws: PostgresError.self) {
          try await pool.query("SELECT * FROM nothing")
        }
        #expect(error?.sqlState == "42P01")
      }
    }
  }

  @Test func statementsThatCommitByThemselvesStayOutOfTheSharedLane() async throws {
    try await TestDatabase.run { pool, _ in
      for sql: SQL in ["COMMIT", "BEGIN", "VACUUM", "CALL x()", "  create database y", "SET x = 1"]
      {
        let error = await #expect(throws: PostgresError.self) { try await pool.query(sql) }
        #expect(error?.kind == .refused)
      }
    }
  }

  @Test func aChangedTableDoesNotBreakAPreparedStatement() async throws {
    try await TestDatabase.run { pool, _ in
      try await pool.define("CREATE TABLE t (a int8)", "INSERT INTO t VALUES (1)")
      let all: SQL = "SELECT * FROM t"
      #expect(try await pool.query(all)[0].int64(0) == 1)
      try await pool.define("ALTER TABLE t ALTER a TYPE text")
      #expect(try await pool.query(all)[0].text(0) == "1")
    }
  }

  @Test func theOldestPreparedStatementMakesRoom() async throws {
    try await TestDatabase.run {
      $0.preparedStatementsMax = 4
      $0.sharedConnectionsPerLoop = 1
    } _: { pool, _ in
      for round in 0..<3 {
        for number in 0..<10 {
          let sql = SQL(composed: "SELECT \(number)::int8 + $1")
          #expect(try await pool.query(sql, Int64(round))[0].int64(0) == Int64(number + round))
        }
      }
      let kept = try await pool.number("SELECT count(*) FROM pg_prepared_statements")
      #expect(kept == 4)
    }
  }

  @Test func aPassedDeadlineSendsNothing() async throws {
    try await TestDatabase.run { pool, loop in
      try await pool.define("CREATE TABLE t (a int8)")
      let error = await #expect(throws: PostgresError.self) {
        try await pool.execute("INSERT INTO t VALUES (1)", deadline: loop.now)
      }
      #expect(error?.kind == .deadlineExceeded)
      #expect(try await pool.number("SELECT count(*) FROM t") == 0)
    }
  }

  @Test func theLaneHasAFixedTimeout() async throws {
    try await TestDatabase.run {
      $0.statementTimeout = .milliseconds(100)
    } _: { pool, _ in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.query("SELECT pg_sleep(5)")
      }
      #expect(error?.kind == .statementTimeout)
      let next = try await pool.number("SELECT 7::int8")
      #expect(next == 7)
    }
  }

  @Test func manyLoopsUseTheirOwnConnections() async throws {
    try await TestDatabase.run(loops: 2) { pool, _ in
      try await pool.define("CREATE TABLE t (a int8)")
      let others = try EventLoopGroup(count: 1)
      defer { others.shutDown() }
      #expect(try await pool.number("SELECT 1::int8") == 1)
      #expect(pool.statistics.ready >= 1)
    }
  }

  @Test func largeRowsGoBothWays() async throws {
    try await TestDatabase.run { pool, loop in
      let big = [UInt8](repeating: 7, count: 5_000_000)
      let sizes = try await withThrowingTaskGroup(of: Int.self) { tasks in
        for _ in 0..<8 {
          tasks.addTask { try await pool.query("SELECT $1", big)[0].bytes(0).count }
        }
        return try await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(sizes == Array(repeating: big.count, count: 8))
    }
  }
}
