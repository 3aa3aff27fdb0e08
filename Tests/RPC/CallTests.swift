import Protobuf
import Protos
import RPC
import Reactor
import Testing

@Suite struct CallTests {
  let echo = EchoV1.EchoService.echo

  @Test func aUnaryCallBringsItsAnswer() async throws {
    let fixture = try await EchoFixture.start()
    let answer: EchoV1.EchoResponse = try await fixture.client.unary(
      echo, EchoV1.EchoRequest(text: "Добры дзень"))
    #expect(answer.text == "Добры дзень")
    try await fixture.stop()
  }

  @Test func aThousandCallsShareOneConnection() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    try await withThrowingTaskGroup(of: Bool.self) { tasks in
      for index in 0..<1000 {
        tasks.addTask {
          let answer: EchoV1.EchoResponse = try await client.unary(
            self.echo, EchoV1.EchoRequest(text: "\(index)"))
          return answer.text == "\(index)"
        }
      }
      for try await right in tasks { #expect(right) }
    }
    try await fixture.stop()
  }

  @Test func aMegabyteGoesThroughWindowsBothWays() async throws {
    let fixture = try await EchoFixture.start()
    let text = String(repeating: "ё", count: 1_000_000)
    let answer: EchoV1.EchoResponse = try await fixture.client.unary(
      echo, EchoV1.EchoRequest(text: text))
    #expect(answer.text == text)
    try await fixture.stop()
  }

  @Test func aFailureCarriesCodeReasonMessageAndFacts() async throws {
    let fixture = try await EchoFixture.start()
    var request = EchoV1.EchoRequest()
    request.failWith = 9
    let error = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(self.echo, request)
    }
    #expect(error?.code == .failedPrecondition)
    #expect(error?.reason == "ASKED_FOR")
    #expect(error?.message == "failed as ☺ asked")
    #expect(error?.metadata == ["key": "value"])
    try await fixture.stop()
  }

  @Test func anUnknownMethodIsUnimplemented() async throws {
    let fixture = try await EchoFixture.start()
    let error = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(
        IdentityV1.PersonService.getPerson, EchoV1.EchoRequest())
    }
    #expect(error?.code == .unimplemented)
    #expect(error?.reason == "METHOD_UNKNOWN")
    try await fixture.stop()
  }

  @Test func aCallerThatTheContractDoesNotNameIsRefused() async throws {
    let fixture = try await EchoFixture.start(caller: "stranger")
    let error = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(self.echo, EchoV1.EchoRequest())
    }
    #expect(error?.code == .permissionDenied)
    #expect(error?.reason == "CALLER_NOT_ALLOWED")
    try await fixture.stop()
  }

  @Test func aDeadlineEndsBothSides() async throws {
    let service = EchoService()
    let fixture = try await EchoFixture.start(service: service)
    var request = EchoV1.EchoRequest()
    request.hang = true
    var timeout = Duration.milliseconds(30)
    // On a busy machine the time may be over before the server has heard of the call.
    while service.hanging.value == 0 {
      let error = await #expect(throws: RPCError.self) {
        let _: EchoV1.EchoResponse = try await fixture.client.unary(
          self.echo, request, CallOptions(timeout: timeout))
      }
      #expect(error?.code == .deadlineExceeded)
      timeout = timeout * 2
    }
    await service.cancelled.waitForOne()
    try await fixture.stop()
  }

  @Test func cancellingTheCallersTaskCancelsTheHandler() async throws {
    let service = EchoService()
    let fixture = try await EchoFixture.start(service: service)
    let client = fixture.client
    let task = fixture.loop.spawn {
      var request = EchoV1.EchoRequest()
      request.hang = true
      let _: EchoV1.EchoResponse = try await client.unary(self.echo, request)
    }
    // The call is on its way once another one, begun later on the same connection, is answered.
    let _: EchoV1.EchoResponse = try await client.unary(echo, EchoV1.EchoRequest(text: "a"))
    task.cancel()
    await service.cancelled.waitForOne()
    await #expect(throws: RPCError.self) { try await task.value }
    try await fixture.stop()
  }

  @Test func aMessageAtTheLimitPassesAndOneByteMoreFails() async throws {
    var options = ServerOptions()
    options.limits.messageBytesMax = 1000
    let fixture = try await EchoFixture.start(options: options)
    // A text field of n bytes (128…16383) takes n + 3.
    let fits = EchoV1.EchoRequest(text: String(repeating: "a", count: 997))
    let answer: EchoV1.EchoResponse = try await fixture.client.unary(echo, fits)
    #expect(answer.text.utf8.count == 997)
    let error = await #expect(throws: RPCError.self) {
      let more = EchoV1.EchoRequest(text: String(repeating: "a", count: 998))
      let _: EchoV1.EchoResponse = try await fixture.client.unary(self.echo, more)
    }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.reason == "MESSAGE_TOO_LARGE")
    try await fixture.stop()
  }

  @Test func aServerThatIsNotThereIsUnavailableAtOnce() async throws {
    let fixture = try await EchoFixture.start()
    try await fixture.server.shutDown(grace: .seconds(1))
    let error = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(self.echo, EchoV1.EchoRequest())
    }
    #expect(error?.code == .unavailable)
    fixture.group.shutDown()
  }

  @Test func callsGoInTurnToAllInstances() async throws {
    let first = try await EchoFixture.start()
    let second = try await EchoFixture.start()
    let client = RPCClient(
      endpoints: [first.port, second.port].map { Endpoint(host: "127.0.0.1", port: $0) },
      security: .plaintext, home: first.loop)
    // Both connections must stand before turns are even: keep calling until both have answered.
    for _ in 0..<50 {
      let _: EchoV1.EchoResponse = try await client.unary(echo, EchoV1.EchoRequest(text: "x"))
    }
    try await first.server.shutDown(grace: .seconds(1))
    let answer: EchoV1.EchoResponse = try await client.unary(echo, EchoV1.EchoRequest(text: "y"))
    #expect(answer.text == "y")
    client.close()
    try await second.stop()
    first.group.shutDown()
  }
}
