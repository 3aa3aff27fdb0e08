import Protos
import RPC
import Reactor
import Synchronization
import Testing

/// A loop for scripted servers, one for a client, and what tests of the client ask of it.
struct ClientFixture {
  let group: EventLoopGroup
  let servers: EventLoop
  let loop: EventLoop
  private let clients = Shared<[RPCClient]>([])

  init() throws {
    group = try EventLoopGroup(count: 2)
    servers = group.loops[0]
    loop = group.loops[1]
  }

  /// Ends the clients, and what they still ask for, with the loops.
  func stop() {
    let clients = clients.value
    loop.execute { for client in clients { client.close() } }
    group.shutDown()
  }

  /// A client of servers at these ports of the loopback.
  func client(_ ports: [UInt16], _ change: (inout ClientOptions) -> Void = { _ in }) -> RPCClient {
    var options = ClientOptions()
    change(&options)
    let client = RPCClient(
      endpoints: ports.map { Endpoint(host: "127.0.0.1", port: $0) }, security: .plaintext,
      home: loop, options: options)
    clients.value += [client]
    return client
  }

  /// The text that a unary call brings.
  func echo(_ client: RPCClient, _ options: CallOptions = CallOptions()) async throws -> String {
    let answer: EchoV1.EchoResponse = try await client.unary(
      EchoV1.EchoService.echo, EchoV1.EchoRequest(text: "?"), options)
    return answer.text
  }

  /// The code and reason that a unary call fails with.
  func failure(_ client: RPCClient, _ options: CallOptions = CallOptions()) async -> Failure? {
    do {
      _ = try await echo(client, options)
      return nil
    } catch let error as RPCError {
      return Failure(error.code, error.reason)
    } catch {
      return nil
    }
  }

  /// A server that fails its first `failures` requests and answers the others.
  func flaky(
    failures: Int, _ fail: @escaping @Sendable (ScriptedStream) -> Void
  ) async throws -> ScriptedServer {
    try await .start(on: servers) { stream in
      if stream.number <= failures { fail(stream) } else { stream.answer("done") }
    }
  }

  /// Waits until something comes true that the client does on its own; gives up after 10,000 looks
  /// of a millisecond.
  func until(
    _ location: SourceLocation = #_sourceLocation, _ condition: () async throws -> Bool
  ) async throws {
    for _ in 0..<10_000 {
      if try await condition() { return }
      try await loop.spawn { try await loop.sleep(for: .milliseconds(1)) }.value
    }
    Issue.record("it did not come true", sourceLocation: location)
    throw CancellationError()
  }

  struct Failure: Equatable {
    let code: RPCCode
    let reason: String
    init(_ code: RPCCode, _ reason: String) {
      self.code = code
      self.reason = reason
    }
  }
}

extension ClientOptions {
  /// Retries all methods with short pauses.
  mutating func retry(
    attempts: Int = 3, _ codes: Set<RPCCode> = [.unavailable], pause: Duration = .milliseconds(1)
  ) {
    var config = MethodConfig()
    config.retryPolicy = RetryPolicy(
      maxAttempts: attempts, initialBackoff: pause, maxBackoff: pause, backoffMultiplier: 1,
      retryableStatusCodes: codes)
    serviceConfig.methods[.all] = config
  }
}

/// Something that tests and scripts of several loops share.
final class Shared<Value: Sendable>: Sendable {
  private let state: Mutex<Value>
  init(_ value: Value) { state = Mutex(value) }
  var value: Value {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}
