import HTTP2
import Protos
import RPC
import Reactor
import Testing

@Suite struct RetryTests {
  @Test func aCallIsRepeatedAndCountsItsAttempts() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 2) { $0.fail(14) }
    let client = fixture.client([server.port]) { $0.retry(attempts: 3) }
    #expect(try await fixture.echo(client) == "done")
    #expect(server.seen.map { $0["grpc-previous-rpc-attempts"] } == [nil, "1", "2"])
    fixture.stop()
  }

  @Test func theLastAttemptsFailureIsTheCalls() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 3) { $0.fail(14) }
    let client = fixture.client([server.port]) { $0.retry(attempts: 3) }
    #expect(await fixture.failure(client)?.code == .unavailable)
    #expect(server.seen.count == 3)
    fixture.stop()
  }

  @Test func withoutAPolicyAFailureStands() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) { $0.fail(14) }
    #expect(await fixture.failure(fixture.client([server.port]))?.code == .unavailable)
    #expect(server.seen.count == 1)
    fixture.stop()
  }

  @Test func anAnswerThatHasBegunCommitsTheCall() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) { stream in
      stream.begin()
      stream.end(14)
    }
    let client = fixture.client([server.port]) { $0.retry() }
    #expect(await fixture.failure(client)?.code == .unavailable)
    #expect(server.seen.count == 1)
    fixture.stop()
  }

  @Test func thePageOfAProxyCommitsNothing() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) { $0.answerHTTP(503) }
    let client = fixture.client([server.port]) { $0.retry() }
    #expect(try await fixture.echo(client) == "done")
    fixture.stop()
  }

  @Test(arguments: ["-1", "soon", ""])
  func aServerMayForbidRetries(_ pushback: String) async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) {
      $0.fail(14, [("grpc-retry-pushback-ms", pushback)])
    }
    let client = fixture.client([server.port]) { $0.retry() }
    #expect(await fixture.failure(client)?.code == .unavailable)
    #expect(server.seen.count == 1)
    fixture.stop()
  }

  @Test func aServerMaySetThePause() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) {
      $0.fail(14, [("grpc-retry-pushback-ms", "1")])
    }
    // The policy alone would wait longer than the test may take.
    let client = fixture.client([server.port]) { $0.retry(pause: .seconds(3600)) }
    #expect(try await fixture.echo(client, CallOptions(timeout: nil)) == "done")
    fixture.stop()
  }

  @Test func theDeadlineHoldsForAllAttempts() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 5) { $0.fail(14) }
    let client = fixture.client([server.port]) { $0.retry(pause: .seconds(3600)) }
    let failure = await fixture.failure(client, CallOptions(timeout: .milliseconds(30)))
    #expect(failure == .init(.deadlineExceeded, "DEADLINE_EXCEEDED"))
    #expect(server.seen.count <= 1)
    fixture.stop()
  }

  @Test func aCallThatIsCancelledBetweenAttemptsEnds() async throws {
    let fixture = try ClientFixture()
    let failed = Counter()
    let server = try await fixture.flaky(failures: 5) {
      $0.fail(14)
      failed.add()
    }
    let client = fixture.client([server.port]) { $0.retry(pause: .seconds(3600)) }
    let call = fixture.loop.spawn { try await fixture.echo(client, CallOptions(timeout: nil)) }
    await failed.waitForOne()
    call.cancel()
    let error = await #expect(throws: RPCError.self) { try await call.value }
    #expect(error?.code == .cancelled)
    #expect(server.seen.count == 1)
    fixture.stop()
  }

  @Test func throttlingStopsRetriesForAllCalls() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: .max) { $0.fail(14) }
    let client = fixture.client([server.port]) {
      $0.retry(attempts: 2)
      $0.serviceConfig.retryThrottling = RetryThrottling(maxTokens: 4, tokenRatio: 1)
    }
    // 4 tokens: the first failure leaves 3, its retry 2, which is half; then none may be repeated.
    for _ in 0..<3 { _ = await fixture.failure(client) }
    #expect(server.seen.count == 4)
    fixture.stop()
  }

  // MARK: Transparent

  @Test func aRefusedStreamIsRepeatedOnceWithoutAPolicy() async throws {
    let fixture = try ClientFixture()
    let once = try await fixture.flaky(failures: 1) { $0.reset(HTTP2ErrorCode.refusedStream) }
    #expect(try await fixture.echo(fixture.client([once.port])) == "done")
    #expect(once.seen.map { $0["grpc-previous-rpc-attempts"] } == [nil, nil])
    let twice = try await fixture.flaky(failures: 2) { $0.reset(HTTP2ErrorCode.refusedStream) }
    let failure = await fixture.failure(fixture.client([twice.port]))
    #expect(failure == .init(.unavailable, "STREAM_REFUSED"))
    fixture.stop()
  }

  @Test func whatAGoAwayLeavesOutIsRepeatedElsewhere() async throws {
    let fixture = try ClientFixture()
    let leaver = try await RawServer.start(on: fixture.servers, reply: RawServer.goAway)
    let server = try await fixture.flaky(failures: 0) { _ in }
    let client = fixture.client([leaver.port, server.port]) {
      $0.serviceConfig.loadBalancing = .pickFirst(shuffle: false)
    }
    #expect(try await fixture.echo(client) == "done")
    #expect(leaver.accepted == 1)
    fixture.stop()
  }

  @Test func whatNeverLeftIsRepeatedWithoutAPolicy() async throws {
    let fixture = try ClientFixture()
    let held = Counter()
    var limits = HTTP2Limits()
    limits.concurrentStreamsMax = 1
    let server = try await ScriptedServer.start(on: fixture.servers, limits: limits) { stream in
      if stream.number == 2 { held.add() } else { stream.answer("done") }
    }
    let client = fixture.client([server.port])
    #expect(try await fixture.echo(client) == "done")
    let first = fixture.loop.spawn { await fixture.failure(client) }
    await held.waitForOne()
    // The server takes one call at a time: this one waits in our engine.
    let second = fixture.loop.spawn { try await fixture.echo(client) }
    try await fixture.loop.spawn {}.value
    try await server.dropConnections()
    #expect(try await first.value == .init(.unavailable, "CONNECTION_LOST"))
    #expect(try await second.value == "done")
    fixture.stop()
  }

  @Test func aConnectionLostUnderACallIsNoTransparentRetry() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) { $0.connection?.close() }
    let failure = await fixture.failure(fixture.client([server.port]))
    #expect(failure == .init(.unavailable, "CONNECTION_LOST"))
    #expect(server.seen.count == 1)
    let other = try await fixture.flaky(failures: 1) { $0.connection?.close() }
    #expect(try await fixture.echo(fixture.client([other.port]) { $0.retry() }) == "done")
    fixture.stop()
  }

  @Test func aServerThatIsNotThereIsTriedAgainByThePolicy() async throws {
    let fixture = try ClientFixture()
    let gone = try await fixture.flaky(failures: 0) { _ in }
    try await gone.stop()
    let client = fixture.client([gone.port]) { $0.retry(attempts: 5) }
    #expect(await fixture.failure(client) == .init(.unavailable, "SERVER_UNREACHABLE"))
    fixture.stop()
  }
}
