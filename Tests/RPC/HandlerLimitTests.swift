import Protobuf
import Protos
import RPC
import Reactor
import Synchronization
import Testing

/// What is limited is handlers that run, not streams that are open: a reset frees no place.
@Suite struct HandlerLimitTests {
  @Test func aResetFreesNoPlaceBeforeItsHandlerHasEnded() async throws {
    var options = ServerOptions()
    options.limits.handlersPerLoopMax = 1
    let service = DeafService()
    let fixture = try await EchoFixture.start(options: options, services: [service])
    let client = fixture.client
    let first = fixture.loop.spawn { try await client.deaf() }
    await service.entered.waitForOne()
    // The reset goes out before the next request, on the same connection.
    first.cancel()
    await #expect(throws: RPCError.self) { try await first.value }
    for _ in 0..<3 {
      let refused = await #expect(throws: RPCError.self) { try await client.deaf() }
      #expect(refused?.reason == "OVERLOADED")
    }
    service.open()
    // The second handler hangs for nobody: the gate stays open.
    while true {
      do {
        try await client.deaf()
        break
      } catch let error as RPCError where error.reason == "OVERLOADED" {
        continue
      }
    }
    try await fixture.stop()
  }

  @Test func anAnswerWhoseHeadersCanNotBeFramedEndsAtOnce() async throws {
    let fixture = try await EchoFixture.start(services: [WordyService()])
    let client = fixture.client
    let failed = await #expect(throws: RPCError.self) {
      let _: EchoV1.EchoResponse = try await client.unary(
        EchoV1.EchoService.echo, EchoV1.EchoRequest(text: "70000"))
    }
    #expect(failed?.code == .internal)
    let answer: EchoV1.EchoResponse = try await client.unary(
      EchoV1.EchoService.echo, EchoV1.EchoRequest(text: "7000"))
    #expect(answer.text == "7000")
    try await fixture.stop()
  }
}

extension RPCClient {
  fileprivate func deaf() async throws {
    let _: EchoV1.EchoResponse = try await unary(
      EchoV1.EchoService.echo, EchoV1.EchoRequest(), CallOptions(timeout: .seconds(30)))
  }
}

/// Hears of no cancellation: its handlers wait for the gate and nothing else.
private struct DeafService: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor

  let entered = Counter()
  private let gate = Gate()

  func open() { gate.open() }

  var methods: [RPCMethod] {
    [
      .unary(EchoV1.EchoService.echo) { (_: EchoV1.EchoRequest, _) in
        entered.add()
        await gate.pass()
        return EchoV1.EchoResponse()
      }
    ]
  }
}

private final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  func pass() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}

/// Answers with a header field of as many bytes as it is asked for.
private struct WordyService: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor

  var methods: [RPCMethod] {
    [
      .unary(EchoV1.EchoService.echo) { (request: EchoV1.EchoRequest, call) in
        call.setHeader("x-wordy", String(repeating: "w", count: Int(request.text) ?? 0))
        return EchoV1.EchoResponse(text: request.text)
      }
    ]
  }
}
