import Postgres
import Reactor
import Synchronization

/// Our side of `postgres-read` and `postgres-write`: `postgres-bench read|write CONNECTION SECONDS`.
/// Checks every answer and prints `N statements/s`; one loop, as pgbench runs with one thread.
@main struct PostgresBenchmark {
  enum Work: String {
    case read
    case write

    var connections: Int { self == .read ? 4 : 8 }
    var tasks: Int { self == .read ? 64 : 128 }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Before it counts, connections are made, plans are prepared, pages are read.
  static let warmUp = Duration.milliseconds(500)

  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let work = Work(rawValue: arguments[1]),
      let seconds = Double(arguments[3]), seconds > 0
    else { throw Failure(description: "postgres-bench read|write CONNECTION SECONDS") }
    var configuration = PostgresConfiguration(connection: arguments[2])
    configuration.sharedConnectionsPerLoop = work.connections
    let group = try EventLoopGroup(count: 1)
    let loop = group.loops[0]
    let pool = PostgresPool(configuration, loops: [loop])
    let rate = try await loop.spawn {
      try await PostgresBenchmark(work: work, pool: pool, loop: loop).run(.seconds(seconds))
    }.value
    await pool.close(deadline: .now() + .seconds(5))
    group.shutDown()
    print("\(Int(rate)) statements/s")
  }

  let work: Work
  let pool: PostgresPool
  let loop: EventLoop

  func run(_ duration: Duration) async throws -> Double {
    try await pool.connect()
    let accounts = try await count("SELECT max(aid)::bigint FROM pgbench_accounts")
    let before = work == .write ? try await count("SELECT count(*) FROM bench_insert") : 0
    let begin = MonotonicTime.now() + Self.warmUp
    let end = begin + duration
    let (counted, all) = try await withThrowingTaskGroup(of: (Int, Int).self) { tasks in
      for number in 0..<work.tasks {
        tasks.addTask { try await repeatUntil(end, countFrom: begin, UInt64(number), accounts) }
      }
      return try await tasks.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    }
    if work == .write {
      let stored = try await count("SELECT count(*) FROM bench_insert") - before
      guard stored == all else { throw Failure(description: "\(all) told, \(stored) stored") }
    }
    return Double(counted) / (Double(duration.wholeNanoseconds) / 1e9)
  }

  private func count(_ sql: SQL) async throws -> Int64 {
    try await pool.query(sql).first?.int64(0) ?? 0
  }

  /// One task's statements, one after the other: those in the time that counts, and all.
  private func repeatUntil(
    _ end: MonotonicTime, countFrom begin: MonotonicTime, _ seed: UInt64, _ accounts: Int64
  ) async throws -> (Int, Int) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var counted = 0
    var all = 0
    while loop.now < end {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      if work == .read {
        let account = Int32(truncatingIfNeeded: state % UInt64(max(1, accounts))) + 1
        let rows = try await pool.query(
          "SELECT aid, abalance FROM pgbench_accounts WHERE aid = $1", account)
        guard rows.count == 1, try rows[0].int32(0) == account else {
          throw Failure(description: "a wrong row for account \(account)")
        }
      } else {
        let touched = try await pool.execute(
          "INSERT INTO bench_insert (value, note) VALUES ($1, $2)", 1 as Int32,
          "payload payload payload payload")
        guard touched == 1 else { throw Failure(description: "\(touched) rows for one insert") }
      }
      all += 1
      if loop.now >= begin, loop.now < end { counted += 1 }
    }
    return (counted, all)
  }
}
