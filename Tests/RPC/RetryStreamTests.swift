import Protos
import RPC
import Reactor
import Testing

/// What is kept of a stream's requests, and how another attempt goes on with it.
@Suite struct RetryStreamTests {
  @Test func aServerStreamIsBegunAgain() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) { $0.fail(14) }
    let client = fixture.client([server.port]) { $0.retry() }
    let text = try await fixture.loop.spawn {
      let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, EchoV1.RepeatRequest())
      return try await stream.next()?.text
    }.value
    #expect(text == "done")
    #expect(server.seen.map { $0["grpc-previous-rpc-attempts"] } == [nil, "1"])
    fixture.stop()
  }

  @Test func headersAreThoseOfTheAttemptThatAnswers() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) { $0.fail(14, [("x-first", "1")]) }
    let client = fixture.client([server.port]) { $0.retry() }
    let headers = try await fixture.loop.spawn {
      let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, EchoV1.RepeatRequest())
      return try await stream.headers()
    }.value
    #expect(headers.isEmpty)
    #expect(server.seen.count == 2)
    fixture.stop()
  }

  @Test func aStreamCancelledBetweenAttemptsEndsAtOnce() async throws {
    let fixture = try ClientFixture()
    let failed = Counter()
    let server = try await fixture.flaky(failures: 5) {
      $0.fail(14)
      failed.add()
    }
    let client = fixture.client([server.port]) { $0.retry(pause: .seconds(3600)) }
    let code = try await fixture.loop.spawn {
      let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, EchoV1.RepeatRequest(), CallOptions(timeout: nil))
      let reader = fixture.loop.spawn {
        do {
          _ = try await stream.next()
          return RPCCode.ok
        } catch let error as RPCError {
          return error.code
        }
      }
      await failed.waitForOne()
      stream.cancel()
      return try await reader.value
    }.value
    // The reader may have been on its way with the first attempt's failure.
    #expect([.cancelled, .unavailable].contains(code))
    #expect(server.seen.count == 1)
    fixture.stop()
  }

  @Test func whatAClientStreamHasSentIsSentAgain() async throws {
    let fixture = try ClientFixture()
    let bodies = Shared<[Int]>([])
    let server = try await ScriptedServer.start(on: fixture.servers) { stream in
      bodies.value += [stream.body.count]
      if stream.number == 1 { stream.fail(14) } else { stream.answer("done") }
    }
    let client = fixture.client([server.port]) { $0.retry() }
    #expect(try await collect(fixture, client, messages: 3, of: 100) == "done")
    // Each message: 5 bytes of prefix, 2 of tag and length.
    #expect(bodies.value == [321, 321])
    fixture.stop()
  }

  @Test func moreThanIsKeptCommitsAClientStream() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 1) { $0.fail(14) }
    let exact = fixture.client([server.port]) {
      $0.retry()
      $0.retryBytesMax = 321
    }
    #expect(try await collect(fixture, exact, messages: 3, of: 100) == "done")
    let other = try await fixture.flaky(failures: 1) { $0.fail(14) }
    let tooLittle = fixture.client([other.port]) {
      $0.retry()
      $0.retryBytesMax = 320
    }
    await #expect(throws: RPCError.self) {
      try await self.collect(fixture, tooLittle, messages: 3, of: 100)
    }
    #expect(other.seen.count == 1)
    fixture.stop()
  }

  @Test func callsTogetherKeepNoMoreThanTheirLimit() async throws {
    let fixture = try ClientFixture()
    let server = try await fixture.flaky(failures: 2) { $0.fail(14) }
    let client = fixture.client([server.port]) {
      $0.retry()
      $0.retryBytesTotalMax = 400
    }
    let first = try await fixture.loop.spawn {
      let held: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.clientStreaming(EchoV1.EchoService.collect)
      try await held.send(EchoV1.EchoRequest(text: String(repeating: "a", count: 100)))
      return held
    }.value
    await #expect(throws: RPCError.self) {
      try await self.collect(fixture, client, messages: 3, of: 100)
    }
    #expect(server.seen.count == 1)
    // What the first call keeps is given back when it ends.
    try await fixture.loop.spawn { first.cancel() }.value
    #expect(try await collect(fixture, client, messages: 3, of: 100) == "done")
    fixture.stop()
  }

  @Test func whatIsSentBetweenAttemptsIsSentInTheNext() async throws {
    let fixture = try ClientFixture()
    let failed = Counter()
    let server = try await ScriptedServer.start(on: fixture.servers, everyPiece: true) {
      stream in
      if stream.number == 1 {
        stream.fail(14)
        failed.add()
      } else if stream.body.count == 18 {
        stream.answer("done")
      }
    }
    let client = fixture.client([server.port]) { $0.retry(pause: .milliseconds(50)) }
    let text = try await fixture.loop.spawn {
      let stream: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(EchoV1.EchoService.chat)
      let answer = fixture.loop.spawn { try await stream.next()?.text }
      await failed.waitForOne()
      // The reader waits for the next attempt by now, or soon.
      try await stream.send(EchoV1.EchoRequest(text: "a"))
      try await stream.send(EchoV1.EchoRequest(text: "bcd"))
      return try await answer.value
    }.value
    #expect(text == "done")
    fixture.stop()
  }

  private func collect(
    _ fixture: ClientFixture, _ client: RPCClient, messages: Int, of size: Int
  ) async throws -> String {
    try await fixture.loop.spawn {
      let stream: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.clientStreaming(EchoV1.EchoService.collect)
      for _ in 0..<messages {
        try await stream.send(EchoV1.EchoRequest(text: String(repeating: "a", count: size)))
      }
      return try await stream.finish().text
    }.value
  }
}
