import Protobuf
import Protos
import RPC
import Reactor
import Testing

@Suite struct RollingRestartTests {
  private static let instances = 2
  private static let restartsOfEach = 5
  private static let callers = 8
  /// Answers that each instance gives between one restart and the next.
  private static let answersBetween = 20

  @Test func noCallFailsWhileInstancesGoAndComeInTurn() async throws {
    let fixture = try ClientFixture()
    var servers: [RPCServer] = []
    var ports: [UInt16] = []
    for number in 0..<Self.instances {
      let server = server(fixture, number)
      ports.append(try await server.listen(host: "127.0.0.1", port: 0))
      servers.append(server)
    }
    let client = fixture.client(ports) { $0.serviceConfig.loadBalancing = .roundRobin }
    let load = Load()
    let callers = (0..<Self.callers).map { number in
      fixture.loop.spawn { await load.run(client, number) }
    }
    for _ in 0..<Self.restartsOfEach {
      for number in 0..<Self.instances {
        try await more(load, fixture)
        try await servers[number].shutDown(grace: .seconds(20))
        servers[number] = server(fixture, number)
        _ = try await servers[number].listen(host: "127.0.0.1", port: ports[number])
      }
    }
    try await more(load, fixture)
    let faults = try await fixture.loop.spawn {
      load.isEnding = true
      return load.faults
    }.value
    for caller in callers { try await caller.value }
    #expect(faults == [])
    client.close()
    for server in servers { try await server.shutDown(grace: .seconds(20)) }
    fixture.stop()
  }

  private func server(_ fixture: ClientFixture, _ number: Int) -> RPCServer {
    RPCServer(
      loops: [fixture.servers], security: .plaintext(caller: "tests"),
      services: [NumberedEcho(number: number)])
  }

  /// Waits for answers of every instance.
  private func more(_ load: Load, _ fixture: ClientFixture) async throws {
    let wanted = try await fixture.loop.spawn {
      load.answers.map { $0 + Self.answersBetween }
    }.value
    try await fixture.until {
      try await fixture.loop.spawn { load.hasGiven(wanted) }.value
    }
  }

  /// Calls of two kinds, one after the other.
  ///
  /// `@unchecked Sendable`: used on the client's loop only.
  private final class Load: @unchecked Sendable {
    var answers = [Int](repeating: 0, count: RollingRestartTests.instances)
    var faults: [String] = []
    var isEnding = false

    /// Or something failed: there is nothing to wait for any more.
    func hasGiven(_ wanted: [Int]) -> Bool {
      !faults.isEmpty || zip(answers, wanted).allSatisfy { $0 >= $1 }
    }

    func run(_ client: RPCClient, _ number: Int) async {
      var calls = number
      while !isEnding {
        calls += 1
        do {
          let text = try await calls.isMultiple(of: 3) ? stream(client) : unary(client)
          if let instance = Int(text), answers.indices.contains(instance) {
            answers[instance] += 1
          } else {
            faults.append("answered \(text)")
          }
        } catch {
          faults.append("\(error)")
        }
      }
    }

    private func unary(_ client: RPCClient) async throws -> String {
      let answer: EchoV1.EchoResponse = try await client.unary(
        EchoV1.EchoService.echo, EchoV1.EchoRequest())
      return answer.text
    }

    private func stream(_ client: RPCClient) async throws -> String {
      let request = EchoV1.RepeatRequest(count: 10)
      let call: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
        EchoV1.EchoService.`repeat`, request)
      var texts: [String] = []
      while let answer = try await call.next() { texts.append(answer.text) }
      return texts.count == 10 && Set(texts).count == 1 ? texts[0] : "\(texts)"
    }
  }
}

/// Answers with its number.
private struct NumberedEcho: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor

  let number: Int

  var methods: [RPCMethod] {
    let answer = EchoV1.EchoResponse(text: String(number))
    return [
      .unary(EchoV1.EchoService.echo) { (_: EchoV1.EchoRequest, _) in answer },
      .serverStreaming(EchoV1.EchoService.`repeat`) {
        (request: EchoV1.RepeatRequest, out: ResponseWriter<EchoV1.EchoResponse>, _) in
        for _ in 0..<request.count { try await out.write(answer) }
      },
    ]
  }
}
