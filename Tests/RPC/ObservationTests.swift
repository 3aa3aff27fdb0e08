import Protobuf
import Protos
import RPC
import Reactor
import Testing

/// What a server counts, how a trace goes through it, and what it sheds.
@Suite struct ObservationTests {
  let echo = EchoV1.EchoService.echo

  @Test func callsAreCountedByMethodAndOutcome() async throws {
    let fixture = try await EchoFixture.start()
    for _ in 0..<3 {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(
        echo, EchoV1.EchoRequest(text: String(repeating: "x", count: 2000)))
    }
    var failing = EchoV1.EchoRequest()
    failing.failWith = 5
    await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(self.echo, failing)
    }
    await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(
        IdentityV1.PersonService.getPerson, EchoV1.EchoRequest())
    }
    let all = try await fixture.server.statistics()
    let counted = try #require(all.first { $0.method == "talaka.echo.v1.EchoService/Echo" })
    #expect(counted.started == 4)
    #expect(counted.outcomes.map(\.code) == [.ok, .notFound])
    let good = try #require(counted.outcomes.first)
    #expect(good.duration.count == 3)
    #expect(good.duration.sum > 0)
    // 2,000 letters, a tag and two bytes of length, three times.
    #expect(good.received.sum == 6009)
    #expect(good.sent.sum == 6009)
    // Between 1,024 and 2,048 bytes.
    #expect(good.sent.counts[2] == 3)
    let unknown = try #require(all.last)
    #expect(unknown.method == "other")
    #expect(unknown.outcomes.map(\.code) == [.unimplemented])
    try await fixture.stop()
  }

  @Test func attemptsAndCallsOfAClientAreCounted() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    let _: EchoV1.EchoResponse = try await client.unary(
      echo, EchoV1.EchoRequest(text: String(repeating: "x", count: 100)))
    var failing = EchoV1.EchoRequest()
    failing.failWith = 5
    await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await client.unary(self.echo, failing)
    }
    let counted = try await fixture.loop.spawn {
      var request = EchoV1.RepeatRequest(text: "12345")
      request.count = 3
      let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, request)
      var read = 0
      while try await stream.next() != nil { read += 1 }
      return read
    }.value
    #expect(counted == 3)
    let figures = try await client.statistics(on: fixture.group.loops)
    #expect(figures.target == "127.0.0.1:\(fixture.port)")
    #expect(figures.attempts.map(\.started) == [2, 1])
    let unary = try #require(figures.attempts.first)
    #expect(unary.method == "talaka.echo.v1.EchoService/Echo")
    #expect(unary.outcomes.map(\.code) == [.ok, .notFound])
    #expect(unary.outcomes.first?.sent.sum == 102)
    #expect(unary.outcomes.first?.received.sum == 102)
    #expect(figures.attempts.last?.outcomes.first?.received.sum == 21)
    #expect(figures.calls.map { $0.outcomes.map(\.duration.count) } == [[1, 1], [1]])
    try await fixture.stop()
  }

  @Test func aCallThatTheClientGivesUpIsCountedAsCancelled() async throws {
    let service = EchoService()
    let fixture = try await EchoFixture.start(service: service)
    let client = fixture.client
    let call = fixture.loop.spawn {
      var request = EchoV1.EchoRequest()
      request.hang = true
      let _: EchoV1.EchoResponse = try await client.unary(EchoV1.EchoService.echo, request)
    }
    try await eventually { try await fixture.server.statistics().contains { $0.started == 1 } }
    call.cancel()
    await service.cancelled.waitForOne()
    let all = try await fixture.server.statistics()
    #expect(all.flatMap(\.outcomes).map(\.code) == [.cancelled])
    try await fixture.stop()
  }

  /// Asks again, by way of the server's loop each time, until it is so; the test's time limit is
  /// the end of patience.
  private func eventually(_ condition: () async throws -> Bool) async throws {
    while !(try await condition()) { await Task.yield() }
  }

  @Test func aTraceGoesOnWithASpanOfItsOwn() async throws {
    let fixture = try await EchoFixture.start(services: [TracingService()])
    let client = fixture.client
    let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    let trace = Array(header.utf8).withUnsafeBufferPointer { TraceContext($0) }
    let context = CallContext(trace: trace)
    let seen = try await fixture.loop.spawn {
      try await CallContext.$current.withValue(context) {
        let answer: EchoV1.EchoResponse = try await client.unary(
          EchoV1.EchoService.echo, EchoV1.EchoRequest())
        return answer.text.split(separator: " ").map(String.init)
      }
    }.value
    #expect(seen.first == header)
    let own = try #require(seen.last)
    #expect(own.hasPrefix("00-0af7651916cd43dd8448eb211c80319c-"))
    #expect(own.hasSuffix("-01"))
    #expect(own != header)
    try await fixture.stop()
  }

  @Test(arguments: [
    "", "00", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0",
    "00-00000000000000000000000000000000-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
    "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-0AF7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
  ])
  func aMalformedTraceIsNone(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { TraceContext($0) } == nil)
  }

  @Test func onlySmallHexadecimalDigitsMakeATrace() {
    let text = Array("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".utf8)
    for byte in UInt8.min...UInt8.max {
      for place in [4, 11, 18, 19, 34, 37, 51, 53, 54] {
        var other = text
        other[place] = byte
        let isDigit = "0123456789abcdef".utf8.contains(byte)
        #expect((other.withUnsafeBufferPointer { TraceContext($0) } != nil) == isDigit)
      }
    }
  }

  @Test func aLaterVersionOfATraceIsReadAsThisOne() {
    let text = "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
    let trace = Array(text.utf8).withUnsafeBufferPointer { TraceContext($0) }
    #expect(trace?.traceID == "0af7651916cd43dd8448eb211c80319c")
  }

  @Test func callsBeyondAConnectionsShareAreShedAndHealthIsNot() async throws {
    var options = ServerOptions()
    options.limits.handlersPerConnectionMax = 2
    let service = EchoService()
    let fixture = try await EchoFixture.start(
      options: options, services: [service, HealthyService()])
    let client = fixture.client
    var hanging = EchoV1.EchoRequest()
    hanging.hang = true
    let request = hanging
    let calls = (0..<2).map { _ in
      fixture.loop.spawn {
        let _: EchoV1.EchoResponse = try await client.unary(EchoV1.EchoService.echo, request)
      }
    }
    try await eventually { try await fixture.server.statistics().contains { $0.started == 2 } }
    let error = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await client.unary(self.echo, EchoV1.EchoRequest())
    }
    #expect(error?.code == .unavailable)
    #expect(error?.reason == "OVERLOADED")
    let health: GRPCHealthV1.HealthCheckResponse = try await client.unary(
      GRPCHealthV1.Health.check, GRPCHealthV1.HealthCheckRequest())
    #expect(health.status == .serving)
    for call in calls { call.cancel() }
    for call in calls { await #expect(throws: (any Error).self) { try await call.value } }
    // Their places are free again once the handlers have ended, not before.
    try await eventually {
      do {
        let answer: EchoV1.EchoResponse = try await client.unary(
          self.echo, EchoV1.EchoRequest(text: "again"))
        return answer.text == "again"
      } catch let error as RPCError where error.reason == "OVERLOADED" {
        return false
      }
    }
    try await fixture.stop()
  }
}

extension ObservationTests {
  @Test func largeRequestsThatWaitAreBoundedTogether() async throws {
    var options = ServerOptions()
    options.limits.waitingInputBytesPerLoopMax = 1_000_000
    let fixture = try await EchoFixture.start(options: options, services: [IdleCollector()])
    let client = fixture.client
    let text = String(repeating: "x", count: 300_000)
    // Three stand beside each other; with the fourth it is more than a million bytes.
    let reasons = try await fixture.loop.spawn {
      var calls: [ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse>] = []
      for _ in 0..<3 {
        let call: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
          try await client.clientStreaming(EchoV1.EchoService.collect)
        try await call.send(EchoV1.EchoRequest(text: text))
        calls.append(call)
      }
      let more: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.clientStreaming(EchoV1.EchoService.collect)
      var reasons: [String] = []
      do {
        try await more.send(EchoV1.EchoRequest(text: text))
        _ = try await more.finish()
      } catch let error as RPCError {
        reasons.append(error.reason)
      }
      for call in calls { call.cancel() }
      // What was given up counts no more, once the server has heard of it.
      while reasons.count < 2 {
        do {
          let answer: EchoV1.EchoResponse = try await client.unary(
            EchoV1.EchoService.echo, EchoV1.EchoRequest(text: text))
          reasons.append("\(answer.text.utf8.count)")
        } catch let error as RPCError where error.reason == "OVERLOADED" {
          await Task.yield()
        }
      }
      return reasons
    }.value
    #expect(reasons == ["OVERLOADED", "300000"])
    try await fixture.stop()
  }
}

/// Takes nothing of what it is sent.
private struct IdleCollector: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor

  var methods: [RPCMethod] {
    [
      .clientStreaming(EchoV1.EchoService.collect) {
        (_: RequestStream<EchoV1.EchoRequest>, _) in
        try await EventLoop.current?.sleep(for: .seconds(3600))
        return EchoV1.EchoResponse()
      },
      .unary(EchoV1.EchoService.echo) { (request: EchoV1.EchoRequest, _) in
        var response = EchoV1.EchoResponse()
        response.text = request.text
        return response
      },
    ]
  }
}

private struct TracingService: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor

  var methods: [RPCMethod] {
    [
      .unary(EchoV1.EchoService.echo) { (_: EchoV1.EchoRequest, call) in
        var response = EchoV1.EchoResponse()
        response.text =
          "\(call.trace?.header ?? "none") \(CallContext.current.trace?.header ?? "none")"
        return response
      }
    ]
  }
}

private struct HealthyService: RPCService {
  static let descriptor = GRPCHealthV1.Health.descriptor

  var methods: [RPCMethod] {
    [
      .unary(GRPCHealthV1.Health.check) { (_: GRPCHealthV1.HealthCheckRequest, _) in
        GRPCHealthV1.HealthCheckResponse(status: .serving)
      }
    ]
  }
}
