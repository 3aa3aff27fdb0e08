import Glibc
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@Suite struct StreamTests {
  let chat = EchoV1.EchoService.chat

  @Test func aServerStreamBringsAllInOrder() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    let texts = try await fixture.loop.spawn {
      var request = EchoV1.RepeatRequest()
      request.text = "слова"
      request.count = 5000
      let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, request)
      var count = 0
      while let response = try await stream.next() {
        if response.text == "слова" { count += 1 }
      }
      return count
    }.value
    #expect(texts == 5000)
    try await fixture.stop()
  }

  @Test func aClientStreamIsCollected() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    let text = try await fixture.loop.spawn {
      let stream: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.clientStreaming(EchoV1.EchoService.collect)
      for index in 0..<2000 { try await stream.send(EchoV1.EchoRequest(text: "\(index),")) }
      return try await stream.finish().text
    }.value
    #expect(text == (0..<2000).map { "\($0)," }.joined())
    try await fixture.stop()
  }

  @Test func aConversationGoesMessageByMessage() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    let answers = try await fixture.loop.spawn {
      let stream: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(self.chat)
      var answers: [String] = []
      for index in 0..<100 {
        try await stream.send(EchoV1.EchoRequest(text: "\(index)"))
        if let answer = try await stream.next() { answers.append(answer.text) }
      }
      stream.finishSending()
      #expect(try await stream.next() == nil)
      return answers
    }.value
    #expect(answers == (0..<100).map(String.init))
    try await fixture.stop()
  }

  @Test func aReaderThatStopsHoldsTheWriterBack() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    // 64 MB would be written if nothing held the server back; it must still answer others.
    let read = try await fixture.loop.spawn {
      var request = EchoV1.RepeatRequest()
      request.text = String(repeating: "x", count: 64 * 1024)
      request.count = 1000
      let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, request)
      let first = try await stream.next()
      let other: EchoV1.EchoResponse = try await client.unary(
        EchoV1.EchoService.echo, EchoV1.EchoRequest(text: "still here"))
      #expect(other.text == "still here")
      var count = first == nil ? 0 : 1
      while try await stream.next() != nil { count += 1 }
      return count
    }.value
    #expect(read == 1000)
    try await fixture.stop()
  }

  @Test func aStreamCancelledHalfwayEndsWithCancelled() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    let code = try await fixture.loop.spawn {
      let stream: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(self.chat)
      try await stream.send(EchoV1.EchoRequest(text: "1"))
      _ = try await stream.next()
      stream.cancel()
      do {
        _ = try await stream.next()
        return RPCCode.ok
      } catch let error as RPCError {
        return error.code
      }
    }.value
    #expect(code == .cancelled)
    try await fixture.stop()
  }

  @Test func aFailureInTheMiddleOfAStreamArrivesAfterItsMessages() async throws {
    let fixture = try await EchoFixture.start()
    let client = fixture.client
    let (texts, reason) = try await fixture.loop.spawn {
      let stream: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(self.chat)
      try await stream.send(EchoV1.EchoRequest(text: "good"))
      var bad = EchoV1.EchoRequest()
      bad.failWith = 10
      try await stream.send(bad)
      var texts: [String] = []
      do {
        while let answer = try await stream.next() { texts.append(answer.text) }
        return (texts, "")
      } catch let error as RPCError {
        return (texts, error.reason)
      }
    }.value
    #expect(texts == ["good"])
    #expect(reason == "ASKED_FOR")
    try await fixture.stop()
  }

  @Test func aStreamThatSaysNothingEndsWhenTheServerDrains() async throws {
    let service = EchoService()
    let fixture = try await EchoFixture.start(service: service)
    let client = fixture.client
    let reason = try await fixture.loop.spawn {
      let stream: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(self.chat, CallOptions(timeout: nil))
      try await stream.send(EchoV1.EchoRequest(text: "1"))
      _ = try await stream.next()
      var silent = EchoV1.EchoRequest()
      silent.hang = true
      try await stream.send(silent)
      // Far above the time of the test: what ends the stream is not the grace.
      async let drained: Void = fixture.server.shutDown(grace: .seconds(600))
      do {
        _ = try await stream.next()
        return "none"
      } catch let error as RPCError {
        try await drained
        return error.reason
      }
    }.value
    #expect(reason == "SERVER_DRAINING")
    await service.cancelled.waitForOne()
    client.close()
    fixture.group.shutDown()
  }

  @Test func aCallThatRunsOutlivesTheLooksOfTheDrain() async throws {
    let service = EchoService()
    let fixture = try await EchoFixture.start(service: service)
    let client = fixture.client
    let error = try await fixture.loop.spawn {
      var request = EchoV1.EchoRequest()
      request.hang = true
      async let answer: EchoV1.EchoResponse = client.unary(
        EchoV1.EchoService.echo, request, CallOptions(timeout: .seconds(1)))
      try await fixture.loop.sleep(for: .milliseconds(20))
      try await fixture.server.shutDown(grace: .seconds(600))
      do {
        _ = try await answer
        return "none"
      } catch let error as RPCError {
        return error.reason
      }
    }.value
    #expect(error == "DEADLINE_EXCEEDED")
    client.close()
    fixture.group.shutDown()
  }

  @Test(.timeLimit(.minutes(5))) func aPeerThatHasHungHoldsNoDrainUp() async throws {
    let fixture = try await EchoFixture.start()
    let peer = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(peer) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = fixture.port.bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(peer, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    #expect(connected == 0)
    // The preface and empty SETTINGS; then it reads the server's and does nothing any more.
    let hello = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + [0, 0, 0, 4, 0, 0, 0, 0, 0]
    #expect(write(peer, hello, hello.count) == hello.count)
    var answer = [UInt8](repeating: 0, count: 9)
    #expect(read(peer, &answer, answer.count) == answer.count)
    // Not an hour: a drain that waited for the peer would meet the time limit.
    let start = ContinuousClock.now
    try await fixture.server.shutDown(grace: .seconds(3600))
    #expect(ContinuousClock.now - start > .milliseconds(500))
    fixture.group.shutDown()
  }

  @Test func aWaitForAServerEndsWithItsTask() async throws {
    let fixture = try await EchoFixture.start()
    try await fixture.server.shutDown(grace: .seconds(1))
    let client = fixture.client
    let call = fixture.loop.spawn {
      var options = CallOptions(timeout: nil)
      options.waitsForReady = true
      let answer: EchoV1.EchoResponse = try await client.unary(
        EchoV1.EchoService.echo, EchoV1.EchoRequest(), options)
      return answer.text
    }
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
    fixture.group.shutDown()
  }
}
