import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import gateway

struct PassThroughTests {
  @Test func aUnaryCallGoesThroughWithTokenMetadataAndDeadline() async throws {
    let fixture = try await DoorFixture.start()
    var options = CallOptions(timeout: .seconds(5), bearerToken: "token")
    options.metadata.add("x-seen", "field")
    let answer: EchoV1.EchoResponse = try await fixture.client.unary(
      OpenEcho.echo, EchoV1.EchoRequest(text: "who"), options)
    #expect(answer.text == "token field deadline")
    options = CallOptions(timeout: nil)
    let other: EchoV1.EchoResponse = try await fixture.client.unary(
      OpenEcho.echo, EchoV1.EchoRequest(text: "who"), options)
    #expect(other.text == "nobody  ")
    try await fixture.stop()
  }

  @Test func headersTrailersAndDetailsComeBackUnchanged() async throws {
    let fixture = try await DoorFixture.start()
    let client = fixture.client
    try await fixture.group.loops[2].spawn {
      let good = try await client.raw(OpenEcho.echo)
      try await good.send(EchoV1.EchoRequest(text: "a").wire())
      good.finishSending()
      #expect(try await good.headers()["x-first"] == "1")
      while try await good.next() != nil {}
      #expect(good.trailers["x-last"] == "2")
      let bad = try await client.raw(OpenEcho.echo)
      try await bad.send(EchoV1.EchoRequest(failWith: 9).wire())
      bad.finishSending()
      let error = await #expect(throws: RPCError.self) { _ = try await bad.next() }
      #expect(error?.code == .failedPrecondition)
      #expect(error?.reason == "ASKED_FOR")
      #expect(error?.metadata == ["key": "value"])
      #expect(error?.violations.map(\.field) == ["text"])
      #expect(bad.trailers["x-last"] == "2")
    }.value
    try await fixture.stop()
  }

  @Test func allKindsOfCallsGoThrough() async throws {
    let fixture = try await DoorFixture.start()
    let client = fixture.client
    try await fixture.group.loops[2].spawn {
      let copies: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        OpenEcho.`repeat`, EchoV1.RepeatRequest(text: "x", count: 1000))
      var count = 0
      for try await copy in copies where copy.text == "x" { count += 1 }
      #expect(count == 1000)

      let sent: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.clientStreaming(OpenEcho.collect)
      for text in ["a", "b", "c"] { try await sent.send(EchoV1.EchoRequest(text: text)) }
      #expect(try await sent.finish().text == "abc")

      let chat: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(OpenEcho.chat)
      for text in ["a", "b", "c"] {
        try await chat.send(EchoV1.EchoRequest(text: text))
        #expect(try await chat.next()?.text == text)
      }
      chat.finishSending()
      #expect(try await chat.next() == nil)
    }.value
    try await fixture.stop()
  }

  @Test func aFailureEndsACallWhoseClientStillSends() async throws {
    let fixture = try await DoorFixture.start()
    let client = fixture.client
    try await fixture.group.loops[2].spawn {
      let sent: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
        try await client.bidirectional(OpenEcho.collect)
      try await sent.send(EchoV1.EchoRequest(failWith: 8))
      // The client's side stays open: the answer must come all the same.
      let error = await #expect(throws: RPCError.self) { _ = try await sent.next() }
      #expect(error?.code == .resourceExhausted)
      #expect(error?.reason == "ASKED_FOR")
    }.value
    try await fixture.stop()
  }

  @Test func onlyOpenMethodsAreOffered() {
    #expect(!OpenServices.all.isEmpty)
    for service in OpenServices.all {
      #expect(!service.openMethods.isEmpty, "\(service)")
      #expect(service.openMethods.allSatisfy { $0.rules.callers.contains("gateway") })
      let known = ["identity", "accounts", "documents", "signatures", "services"]
      #expect(known.contains(service.executable))
    }
  }
}
