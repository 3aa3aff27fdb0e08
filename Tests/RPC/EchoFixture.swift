import Protobuf
import Protos
import RPC
import Reactor
import Synchronization

/// The echo service with hand-made methods, and a client of it, on loops of their own.
struct EchoFixture {
  let group: EventLoopGroup
  let server: RPCServer
  let client: RPCClient
  let port: UInt16
  let loop: EventLoop

  static func start(
    options: ServerOptions = ServerOptions(), service: EchoService = EchoService(),
    caller: String = "tests"
  ) async throws -> EchoFixture {
    try await start(options: options, services: [service], caller: caller)
  }

  static func start(
    options: ServerOptions = ServerOptions(), services: [any RPCService], caller: String = "tests"
  ) async throws -> EchoFixture {
    let group = try EventLoopGroup(count: 2)
    let server = RPCServer(
      loops: [group.loops[0]], security: .plaintext(caller: caller), services: services,
      options: options)
    let port = try await server.listen(host: "127.0.0.1", port: 0)
    let loop = group.loops[1]
    let client = RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext, home: loop)
    return EchoFixture(group: group, server: server, client: client, port: port, loop: loop)
  }

  func stop() async throws {
    client.close()
    try await server.shutDown(grace: .seconds(5))
    group.shutDown()
  }
}

struct EchoService: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor

  /// Told when a handler begins to hang.
  let hanging = Counter()
  /// Told when a handler that hangs was cancelled.
  let cancelled = Counter()

  var methods: [RPCMethod] {
    [
      .unary(EchoV1.EchoService.echo) { (request: EchoV1.EchoRequest, call) in
        try await echo(request, call)
      },
      .serverStreaming(EchoV1.EchoService.`repeat`) {
        (request: EchoV1.RepeatRequest, out: ResponseWriter<EchoV1.EchoResponse>, call) in
        for _ in 0..<request.count {
          var response = EchoV1.EchoResponse()
          response.text = request.text
          try await out.write(response)
        }
      },
      .clientStreaming(EchoV1.EchoService.collect) {
        (requests: RequestStream<EchoV1.EchoRequest>, call) in
        var response = EchoV1.EchoResponse()
        for try await request in requests { response.text += request.text }
        return response
      },
      .bidirectional(EchoV1.EchoService.chat) {
        (
          requests: RequestStream<EchoV1.EchoRequest>, out: ResponseWriter<EchoV1.EchoResponse>,
          call
        ) in
        while let request = try await requests.next() {
          try await out.write(try await echo(request, call))
        }
      },
    ]
  }

  private func echo(_ request: EchoV1.EchoRequest, _ call: ServerCall) async throws
    -> EchoV1.EchoResponse
  {
    if request.failWith != 0 {
      throw RPCError(
        RPCCode(rawValue: Int(request.failWith)) ?? .unknown, reason: "ASKED_FOR",
        "failed as ☺ asked", metadata: ["key": "value"])
    }
    if request.hang {
      guard let loop = EventLoop.current else { throw CancellationError() }
      hanging.add()
      do { try await loop.sleep(for: .seconds(3600)) } catch {
        cancelled.add()
        throw error
      }
    }
    var response = EchoV1.EchoResponse()
    response.text = request.text
    return response
  }
}

final class Counter: Sendable {
  private let count = Mutex(0)
  private let waiters = Mutex<[CheckedContinuation<Void, Never>]>([])

  var value: Int { count.withLock { $0 } }

  func add() {
    count.withLock { $0 += 1 }
    let woken = waiters.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for waiter in woken { waiter.resume() }
  }

  func waitForOne() async {
    await withCheckedContinuation { continuation in
      waiters.withLock { $0.append(continuation) }
      if value > 0 { add() }
    }
  }
}

extension EchoV1.EchoRequest {
  init(text: String) {
    self.init()
    self.text = text
  }
}
