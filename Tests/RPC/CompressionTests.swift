import Protobuf
import Protos
import RPC
import Reactor
import Testing

/// gzip per message, both ways, and what must not pass.
@Suite struct CompressionTests {
  let echo = EchoV1.EchoService.echo
  let long = String(repeating: "дакумент ", count: 2000)

  @Test func aPackedRequestIsReadAndThePackedAnswerToo() async throws {
    let fixture = try await EchoFixture.start(services: [PackingService()])
    var options = CallOptions()
    options.compression = .gzip
    let answer: RPCResponse<EchoV1.EchoResponse> = try await fixture.client.call(
      echo, EchoV1.EchoRequest(text: long), options)
    #expect(answer.message.text == "packed:" + long)
    #expect(answer.wasCompressed)
    #expect(answer.headers["grpc-encoding"] == nil)
    try await fixture.stop()
  }

  @Test func whatPackingWouldLengthenGoesAsItIs() async throws {
    let fixture = try await EchoFixture.start(services: [PackingService()])
    var options = CallOptions()
    options.compression = .gzip
    let answer: RPCResponse<EchoV1.EchoResponse> = try await fixture.client.call(
      echo, EchoV1.EchoRequest(text: "x"), options)
    #expect(answer.message.text == "plain:x")
    #expect(!answer.wasCompressed)
    try await fixture.stop()
  }

  @Test func eachMessageOfAStreamSaysForItself() async throws {
    let fixture = try await EchoFixture.start(services: [PackingService()])
    let client = fixture.client
    let long = long
    let seen = try await fixture.loop.spawn {
      var options = CallOptions()
      options.compression = .gzip
      let call: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(EchoV1.EchoService.chat, options)
      var seen: [String] = []
      for packed in [true, false, true] {
        try await call.send(EchoV1.EchoRequest(text: long), compressed: packed)
        let answer = try await call.next()
        seen.append("\(answer?.text.prefix(6) ?? "") \(call.wasCompressed)")
      }
      call.finishSending()
      #expect(try await call.next() == nil)
      return seen
    }.value
    #expect(seen == ["packed true", "plain: false", "packed true"])
    try await fixture.stop()
  }

  @Test func aGzipBombEndsAtTheLimit() async throws {
    var options = ServerOptions()
    options.limits.messageBytesMax = 100_000
    let fixture = try await EchoFixture.start(options: options, services: [PackingService()])
    var packed = CallOptions()
    packed.compression = .gzip
    // The text's tag and length take four bytes.
    let most: EchoV1.EchoResponse = try await fixture.client.unary(
      echo, EchoV1.EchoRequest(text: String(repeating: "a", count: 99_996)), packed)
    #expect(most.text.utf8.count == 99_996 + "packed:".utf8.count)
    let error = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(
        self.echo, EchoV1.EchoRequest(text: String(repeating: "a", count: 50_000_000)), packed)
    }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.reason == "MESSAGE_TOO_LARGE")
    try await fixture.stop()
  }

  @Test func anAnswerThatUnpacksBeyondTheClientsLimitIsRefused() async throws {
    let fixture = try await EchoFixture.start(services: [PackingService()])
    var options = CallOptions()
    options.compression = .gzip
    options.responseBytesMax = 1000
    let error = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await fixture.client.unary(
        self.echo, EchoV1.EchoRequest(text: String(repeating: "a", count: 2000)), options)
    }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.reason == "MESSAGE_TOO_LARGE")
    try await fixture.stop()
  }
}

/// Packs its answers and says how the request came.
private struct PackingService: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor

  var methods: [RPCMethod] {
    [
      .unary(EchoV1.EchoService.echo) { (request: EchoV1.EchoRequest, call) in
        call.compression = .gzip
        return answer(request, call)
      },
      .bidirectional(EchoV1.EchoService.chat) {
        (
          requests: RequestStream<EchoV1.EchoRequest>, out: ResponseWriter<EchoV1.EchoResponse>,
          call
        ) in
        call.compression = .gzip
        while let request = try await requests.next() {
          try await out.write(answer(request, call), compressed: call.requestWasCompressed)
        }
      },
    ]
  }

  private func answer(_ request: EchoV1.EchoRequest, _ call: ServerCall) -> EchoV1.EchoResponse {
    var response = EchoV1.EchoResponse()
    response.text = (call.requestWasCompressed ? "packed:" : "plain:") + request.text
    return response
  }
}
