import Protos
import RPC
import Reactor
import Simulation
import Testing

@testable import Worlds

/// Client and server of the runtime on two hosts of a simulation.
@Suite struct TransportTests {
  @Test func aCallGoesThroughTheSimulatedNetwork() throws {
    let pair = try Pair(seed: 1)
    let answer = try pair.call { client in
      let answer: EchoV1.EchoResponse = try await client.unary(
        EchoV1.EchoService.echo, EchoV1.EchoRequest(text: "Добры дзень"))
      return answer.text
    }
    #expect(answer == "Добры дзень")
    #expect(pair.stop())
  }

  @Test func messagesComeWholeThroughALinkThatCutsThemToShreds() throws {
    var weather = Weather()
    weather.pieceBytesMax = 9
    weather.transferBytesMax = 200
    weather.windowBytes = 2048
    let pair = try Pair(seed: 2, weather: weather)
    let text = String(repeating: "ў", count: 20_000)
    let answer = try pair.call { client in
      let answer: EchoV1.EchoResponse = try await client.unary(
        EchoV1.EchoService.echo, EchoV1.EchoRequest(text: text))
      return answer.text
    }
    #expect(answer == text)
    #expect(pair.stop())
  }

  @Test func aDeadlineOfTenMinutesPassesInAMoment() throws {
    let pair = try Pair(seed: 3)
    let start = pair.simulation.now
    let error = #expect(throws: RPCError.self) {
      try pair.call(atMost: .seconds(700)) { client in
        let _: EchoV1.EchoResponse = try await client.unary(
          EchoV1.EchoService.echo, EchoV1.EchoRequest(text: "", hang: true),
          CallOptions(timeout: .seconds(600)))
      }
    }
    #expect(error?.code == .deadlineExceeded)
    let passed = pair.simulation.now - start
    #expect(passed >= .seconds(600))
    #expect(passed < .milliseconds(600_010))
    #expect(pair.stop())
  }

  @Test func aResetEndsTheCallsOfItsConnection() throws {
    let pair = try Pair(seed: 4)
    let simulation = pair.simulation
    simulation.after(.seconds(1)) { [unowned simulation] in _ = simulation.network.resetOne() }
    let error = #expect(throws: RPCError.self) {
      try pair.call { client in
        let _: EchoV1.EchoResponse = try await client.unary(
          EchoV1.EchoService.echo, EchoV1.EchoRequest(text: "", hang: true))
      }
    }
    #expect(error?.reason == "CONNECTION_LOST")
    #expect(pair.stop())
  }

  @Test func aHostWithoutAServerRefuses() throws {
    let pair = try Pair(seed: 5)
    pair.simulation.network.names = ["server": ["10.0.0.2"]]
    let error = #expect(throws: RPCError.self) {
      try pair.call { client in
        let _: EchoV1.EchoResponse = try await client.unary(
          EchoV1.EchoService.echo, EchoV1.EchoRequest(text: ""))
      }
    }
    #expect(error?.reason == "SERVER_UNREACHABLE")
    #expect(pair.stop())
  }

  @Test func aClockInUseWithinAnothersUseGivesTheThreadBack() {
    let outer = VirtualClock()
    let inner = VirtualClock()
    inner.advance(to: VirtualClock.start + .seconds(5))
    outer.use {
      #expect(MonotonicTime.now() == VirtualClock.start)
      inner.use { #expect(MonotonicTime.now() == VirtualClock.start + .seconds(5)) }
      #expect(MonotonicTime.now() == VirtualClock.start)
      #expect(WallTime.now().description == "2026-01-01T00:16:40.000000Z")
    }
    #expect(MonotonicTime.now() != VirtualClock.start)
  }
}

/// A server and a client, each on a host.
final class Pair {
  let simulation: Simulator
  let serverHost: SimulatedHost
  let clientHost: SimulatedHost
  let server: RPCServer
  let client: RPCClient

  init(seed: UInt64, weather: Weather = .calm) throws {
    simulation = Simulator(seed: seed, weather: weather, keepsTrace: true)
    serverHost = try simulation.addHost("server", address: "10.0.0.1")
    clientHost = try simulation.addHost("client", address: "10.0.0.2")
    let server = RPCServer(
      loops: [serverHost.loop], security: .plaintext(caller: "tests"), services: [Mirror()])
    self.server = server
    client = RPCClient(
      endpoints: [Endpoint(host: "server", port: 7000)], security: .plaintext,
      home: clientHost.loop)
    simulation.network.names = ["server": ["10.0.0.1"]]
    let isUp = Slot<Bool>()
    serverHost.loop.spawn {
      _ = try await server.listen(host: "10.0.0.1", port: 7000)
      isUp.value = true
    }
    guard simulation.run(atMost: .seconds(1), until: { isUp.value == true }) else {
      throw CancellationError()
    }
  }

  /// Runs the call to its end, at most an hour of simulated time.
  func call<Value: Sendable>(
    atMost limit: Duration = .seconds(3600),
    _ body: @escaping @Sendable (RPCClient) async throws -> Value
  ) throws -> Value {
    let outcome = Slot<Result<Value, any Error>>()
    let client = client
    clientHost.loop.spawn {
      do { outcome.value = .success(try await body(client)) } catch {
        outcome.value = .failure(error)
      }
    }
    _ = simulation.run(atMost: limit) { outcome.value != nil }
    guard let result = outcome.value else { throw CancellationError() }
    return try result.get()
  }

  /// Shuts both down; true when nothing is left of either.
  func stop() -> Bool {
    let server = server
    clientHost.loop.enter { client.close() }
    serverHost.loop.spawn { try await server.shutDown(grace: .seconds(5)) }
    return simulation.run(atMost: .seconds(30)) { [serverHost, clientHost] in
      serverHost.isAtRest && clientHost.isAtRest
    }
  }
}

/// Gives back what it gets.
struct Mirror: EchoV1.EchoServiceHandler {
  func echo(_ request: EchoV1.EchoRequest, _ call: ServerCall) async throws -> EchoV1.EchoResponse {
    if request.hang { try await EventLoop.current?.sleep(for: .seconds(3600)) }
    return EchoV1.EchoResponse(text: request.text)
  }

  func echoToUser(
    _ request: EchoV1.EchoRequest, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse { try await echo(request, call) }

  func `repeat`(
    _ request: EchoV1.RepeatRequest, _ responses: ResponseWriter<EchoV1.EchoResponse>,
    _ call: ServerCall
  ) async throws {
    for _ in 0..<request.count {
      try await responses.write(EchoV1.EchoResponse(text: request.text))
    }
  }

  func collect(
    _ requests: RequestStream<EchoV1.EchoRequest>, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    var text = ""
    for try await request in requests { text += request.text }
    return EchoV1.EchoResponse(text: text)
  }

  func chat(
    _ requests: RequestStream<EchoV1.EchoRequest>, _ responses: ResponseWriter<EchoV1.EchoResponse>,
    _ call: ServerCall
  ) async throws {
    while let request = try await requests.next() {
      try await responses.write(EchoV1.EchoResponse(text: request.text))
    }
  }
}
