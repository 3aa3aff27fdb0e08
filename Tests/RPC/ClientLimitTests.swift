import Protos
import RPC
import Reactor
import Testing

@Suite struct ClientLimitTests {
  /// `EchoRequest` and `EchoResponse` with a text of n bytes below 128 take n + 2.
  private func request(_ size: Int) -> EchoV1.EchoRequest {
    EchoV1.EchoRequest(text: String(repeating: "a", count: size - 2))
  }

  private func reason(_ body: () async throws -> EchoV1.EchoResponse) async -> String {
    do {
      _ = try await body()
      return ""
    } catch let error as RPCError {
      return "\(error.code.name) \(error.reason)"
    } catch {
      return "\(error)"
    }
  }

  @Test func aRequestAtTheLimitGoesOutAndOneByteMoreDoesNot() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    var options = CallOptions()
    options.requestBytesMax = 100
    let echo = EchoV1.EchoService.echo
    #expect(await reason { try await client.unary(echo, request(100), options) } == "")
    #expect(
      await reason { try await client.unary(echo, request(101), options) }
        == "RESOURCE_EXHAUSTED MESSAGE_TOO_LARGE")
    // The connection lives on.
    #expect(await reason { try await client.unary(echo, request(100), options) } == "")
    try await fixture.stop()
  }

  @Test func aMessageOfAStreamAboveTheLimitEndsTheCall() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    let sent = try await fixture.loop.spawn {
      var options = CallOptions()
      options.requestBytesMax = 100
      let stream: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.clientStreaming(EchoV1.EchoService.collect, options)
      try await stream.send(self.request(100))
      do {
        try await stream.send(self.request(101))
        return "sent"
      } catch let error as RPCError {
        return error.reason
      }
    }.value
    #expect(sent == "MESSAGE_TOO_LARGE")
    try await fixture.stop()
  }

  @Test func anAnswerAtTheLimitIsReadAndOneByteMoreIsNot() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    var options = CallOptions()
    options.responseBytesMax = 100
    let echo = EchoV1.EchoService.echo
    #expect(await reason { try await client.unary(echo, request(100), options) } == "")
    #expect(
      await reason { try await client.unary(echo, request(101), options) }
        == "RESOURCE_EXHAUSTED MESSAGE_TOO_LARGE")
    try await fixture.stop()
  }

  @Test func theServiceConfigMakesLimitsOnlyStricter() async throws {
    let fixture = try ClientFixture()
    let server = try await ScriptedServer.start(on: fixture.servers) { $0.answer("12345678") }
    let client = fixture.client([server.port]) { options in
      var config = MethodConfig()
      config.maxRequestMessageBytes = 50
      config.maxResponseMessageBytes = 9
      options.serviceConfig.methods[.service("talaka.echo.v1.EchoService")] = config
    }
    // The request has 3 bytes; the answer has 10.
    let tooLarge = ClientFixture.Failure(.resourceExhausted, "MESSAGE_TOO_LARGE")
    #expect(await fixture.failure(client) == tooLarge)
    let wider = fixture.client([server.port]) { options in
      var config = MethodConfig()
      config.maxRequestMessageBytes = 3
      config.maxResponseMessageBytes = 10
      options.serviceConfig.methods[.all] = config
    }
    #expect(try await fixture.echo(wider) == "12345678")
    var own = CallOptions()
    own.requestBytesMax = 2
    #expect(await fixture.failure(wider, own) == tooLarge)
    own.requestBytesMax = 1000
    own.responseBytesMax = 9
    #expect(await fixture.failure(wider, own) == tooLarge)
    fixture.stop()
  }

  @Test func theServiceConfigsTimeoutHolds() async throws {
    let fixture = try ClientFixture()
    let server = try await ScriptedServer.start(on: fixture.servers) { _ in }
    let client = fixture.client([server.port]) { options in
      var config = MethodConfig()
      config.timeout = .milliseconds(20)
      options.serviceConfig.methods[.all] = config
    }
    let exceeded = ClientFixture.Failure(.deadlineExceeded, "DEADLINE_EXCEEDED")
    #expect(await fixture.failure(client, CallOptions(timeout: nil)) == exceeded)
    #expect(await fixture.failure(client, CallOptions(timeout: .seconds(3600))) == exceeded)
    fixture.stop()
  }

  @Test func metadataBeyondWhatGoesOutIsRefusedAndTheConnectionLives() async throws {
    let fixture = try ClientFixture()
    let server = try await ScriptedServer.start(on: fixture.servers) { $0.answer("here") }
    let client = fixture.client([server.port])
    var options = CallOptions()
    // The server's own limit is 16 KiB, once its SETTINGS are here: the first call waits for them.
    #expect(try await fixture.echo(client) == "here")
    for size in [16_384, 70_000] {
      options.metadata = Metadata()
      options.metadata.add("x-large", String(repeating: "a", count: size))
      let failure = await fixture.failure(client, options)
      #expect(failure == .init(.resourceExhausted, "METADATA_TOO_LARGE"))
    }
    options.metadata = Metadata()
    options.metadata.add("x-large", String(repeating: "a", count: 15_000))
    #expect(try await fixture.echo(client, options) == "here")
    #expect(server.seen.count == 2)
    fixture.stop()
  }
}
