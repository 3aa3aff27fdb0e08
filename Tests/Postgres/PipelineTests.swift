@testable import Postgres
import Reactor
import Testing

/// The order of answers, failures and losses, without a server.
struct PipelineTests {
  private let lost = PostgresError(.connectionLost, "gone")
  private let refused = PostgresError(.server, sqlState: "23505")

  private func request(
    _ sql: SQL = "INSERT INTO t VALUES (1)", _ role: Request.Role = .shared
  ) -> Request {
    let request = Request(sql, [], role, deadline: .distantFuture, waiting: nil)
    request.attempts = 1
    return request
  }

  /// What became of each, in the order of `requests`: "again", "rows" or the kind of the error.
  private func fates(_ pipeline: Pipeline, _ requests: [Request]) -> [String] {
    requests.map { request in
      if pipeline.committed.contains(where: { $0 === request }) { return "rows" }
      for settlement in pipeline.settled {
        switch settlement {
        case .again(let other) where other === request: return "again"
        case .finish(let other, .failure(let error)) where other === request:
          return error.sqlState.isEmpty ? "\(error.kind)" : error.sqlState
        case .finish(let other, .success) where other === request: return "rows"
        default: continue
        }
      }
      return "waits"
    }
  }

  private func group(_ pipeline: inout Pipeline, _ requests: [Request]) {
    for request in requests { pipeline.sent(.request(request)) }
    pipeline.sent(.sync)
  }

  private func fail(_ pipeline: inout Pipeline, _ error: PostgresError) {
    pipeline.received(error)
    let wasDue = pipeline.endOfAnswer()
    #expect(wasDue)
  }

  private func skip(_ pipeline: inout Pipeline) {
    pipeline.skipped()
    let wasDue = pipeline.endOfAnswer()
    #expect(wasDue)
  }

  @Test func nothingIsSettledBeforeTheSync() {
    var pipeline = Pipeline()
    let requests = [request(), request()]
    group(&pipeline, requests)
    fail(&pipeline, refused)
    skip(&pipeline)
    #expect(fates(pipeline, requests) == ["waits", "waits"])
    #expect(pipeline.inFlight == 2)
    pipeline.receivedSync()
    #expect(fates(pipeline, requests) == ["23505", "again"])
    #expect(pipeline.inFlight == 0)
  }

  @Test func aLossBeforeAnyAnswerLeavesWritesUnknownAndRepeatsReads() {
    var pipeline = Pipeline()
    let requests = [
      request(), request("SELECT 1"), request(SQL("INSERT …").repeatable),
      request("SELECT 1 FROM t FOR UPDATE"),
    ]
    group(&pipeline, requests)
    pipeline.lost(lost)
    #expect(fates(pipeline, requests) == ["outcomeUnknown", "again", "again", "outcomeUnknown"])
    #expect(pipeline.isEmpty)
  }

  @Test func withoutASyncNothingWasCommitted() {
    var pipeline = Pipeline()
    let synced = request()
    let open = request()
    group(&pipeline, [synced])
    pipeline.sent(.request(open))
    pipeline.lost(lost)
    #expect(fates(pipeline, [synced, open]) == ["outcomeUnknown", "again"])
  }

  @Test func aFailureBeforeTheLossProvesOnlyItsOwnGroup() {
    var pipeline = Pipeline()
    let first = [request(), request()]
    let second = [request()]
    group(&pipeline, first)
    group(&pipeline, second)
    fail(&pipeline, refused)
    pipeline.lost(lost)
    #expect(fates(pipeline, first + second) == ["23505", "again", "outcomeUnknown"])
  }

  @Test func theEndOfTheSessionProvesAllThatFollows() {
    var pipeline = Pipeline()
    let first = [request(), request()]
    let second = [request()]
    group(&pipeline, first)
    group(&pipeline, second)
    fail(&pipeline, PostgresError(.server, sqlState: "57P01"))
    pipeline.lost(lost)
    #expect(fates(pipeline, first + second) == ["again", "again", "again"])
  }

  @Test func theEndOfTheSessionInPlaceOfTheCommitProvesNothing() {
    var pipeline = Pipeline()
    let only = request()
    group(&pipeline, [only])
    skip(&pipeline)
    pipeline.received(PostgresError(.server, sqlState: "57P01"))
    pipeline.lost(lost)
    #expect(fates(pipeline, [only]) == ["outcomeUnknown"])
  }

  @Test func aFailedCommitIsChargedOnlyToAStatementAlone() {
    var pipeline = Pipeline()
    let pair = [request(), request()]
    group(&pipeline, pair)
    skip(&pipeline)
    skip(&pipeline)
    pipeline.received(refused)
    let wasDue = pipeline.endOfAnswer()
    #expect(!wasDue)
    pipeline.receivedSync()
    #expect(fates(pipeline, pair) == ["again", "again"])
    let alone = request()
    group(&pipeline, [alone])
    skip(&pipeline)
    pipeline.received(refused)
    pipeline.receivedSync()
    #expect(fates(pipeline, [alone]) == ["23505"])
  }

  @Test func repetitionsEnd() {
    var pipeline = Pipeline()
    let tired = request()
    tired.attempts = Request.attemptsMax
    let read = request("SELECT 1")
    read.attempts = Request.attemptsMax
    group(&pipeline, [tired])
    pipeline.sent(.request(read))
    pipeline.lost(lost)
    #expect(fates(pipeline, [tired, read]) == ["outcomeUnknown", "connectionLost"])
  }

  @Test func aTransactionIsNeverRepeatedFromHere() {
    var pipeline = Pipeline()
    let statement = request("SELECT 1", .transactional)
    let commit = request("COMMIT", .commit)
    group(&pipeline, [statement])
    group(&pipeline, [commit])
    pipeline.lost(lost)
    #expect(fates(pipeline, [statement, commit]) == ["connectionLost", "outcomeUnknown"])
  }

  @Test func aConflictRunsAgainInTheSharedLaneAlone() {
    let conflict = PostgresError(.server, sqlState: "40P01")
    var pipeline = Pipeline()
    let shared = request()
    group(&pipeline, [shared])
    fail(&pipeline, conflict)
    pipeline.receivedSync()
    let inTransaction = request("SELECT 1", .transactional)
    group(&pipeline, [inTransaction])
    fail(&pipeline, conflict)
    pipeline.receivedSync()
    #expect(fates(pipeline, [shared, inTransaction]) == ["again", "40P01"])
  }
}
