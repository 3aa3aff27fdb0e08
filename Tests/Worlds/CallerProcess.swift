import Protobuf
import Protos
import RPC
import Reactor
import Simulation

/// A process that calls the registry in every way, with deadlines, cancels and slow readers.
final class CallerProcess: WorldProcess, @unchecked Sendable {
  /// The longest time that a reader of a stream does something else between two messages, in
  /// milliseconds.
  static let idleMax = 50
  /// Messages of one stream.
  static let messagesMax = 12
  /// Attempts to have one change acknowledged.
  static let recordAttemptsMax = 4

  let client: RPCClient
  private let oracle: Oracle
  private(set) var working = 0
  private var lastId = 0

  override init(_ host: SimulatedHost, _ world: World) {
    client = world.client(of: host)
    oracle = world.oracle
    super.init(host, world)
  }

  /// Starts so many tasks that make so many calls one after the other.
  func start(tasks: Int, calls: Int) {
    for _ in 0..<tasks {
      working += 1
      run { [self] in
        defer { working -= 1 }
        for _ in 0..<calls {
          try await loop.sleep(for: .milliseconds(chance(1...600)))
          await act()
        }
      }
    }
  }

  override func close(grace: Duration) async { client.close() }

  private func chance(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &loop.random)
  }

  private func newId(_ letter: Character) -> String {
    lastId += 1
    return "\(letter)-\(host.name)-\(lastId)"
  }

  private func act() async {
    switch chance(0...9) {
    case 0...3: await record()
    case 4...5: await call("echo") { try await self.echo(RegistryMethods.echo, $0, $1) }
    case 6:
      await call("echoAgain", attemptsMax: 3 + 2) {
        try await self.echo(RegistryMethods.echoAgain, $0, $1)
      }
    case 7: await call("many") { try await self.many($0, $1) }
    case 8: await call("collect") { try await self.collect($0, $1) }
    default: await call("chat") { try await self.chat($0, $1) }
    }
  }

  /// Makes one call under the oracle's eyes; some are cancelled on the way.
  @discardableResult
  private func call(
    _ kind: String, id given: String? = nil, attemptsMax: Int = 1,
    _ body: @escaping @Sendable (String, CallOptions) async throws -> Void
  ) async -> Bool {
    let id = given ?? newId("c")
    let timeout = Duration.milliseconds([30, 300, 2000, 8000][chance(0...3)])
    var options = CallOptions(timeout: timeout)
    options.metadata.add("call-id", id)
    options.waitsForReady = chance(0...1) == 0
    oracle.started(
      id, kind, on: host,
      timeout: timeout + (kind == "many" ? .milliseconds(Self.idleMax * Self.messagesMax) : .zero),
      attemptsMax: attemptsMax)
    if world.mutation == .forgetsDeadline { options.timeout = nil }
    let final = options
    let task = loop.spawn { try await body(id, final) }
    if chance(0...6) == 0 {
      world.simulation.after(.milliseconds(chance(0...500))) { [oracle] in
        oracle.cancelled(id)
        task.cancel()
      }
    }
    switch await task.result {
    case .success:
      oracle.ended(id, nil)
      return true
    case .failure(let error):
      oracle.ended(id, error)
      if world.mutation == .repeatsProcessed, (error as? RPCError)?.code == .unavailable {
        _ = try? await body(id, final)
      }
      return false
    }
  }

  private func text(_ id: String) -> String {
    let size = [0, 10, 100, 3_000, 30_000][chance(0...4)]
    return id + ":" + String(repeating: "ў", count: chance(0...max(size, 1)))
  }

  private func record() async {
    let change = newId("r")
    oracle.attempts(change)
    for attempt in 1...Self.recordAttemptsMax {
      let isDone = await call("record", id: "\(change)/\(attempt)") { [self] in
        let answer: EchoV1.EchoResponse = try await client.unary(
          RegistryMethods.record, EchoV1.EchoRequest(text: change), $1)
        oracle.expect($0, answer.text == change, "was answered \(answer.text)")
        oracle.acknowledged(change)
      }
      if isDone || Task.isCancelled { return }
      guard (try? await loop.sleep(for: .milliseconds(chance(10...500)))) != nil else { return }
    }
  }

  private func echo(
    _ method: MethodDescriptor, _ id: String, _ options: CallOptions
  ) async throws {
    var request = EchoV1.EchoRequest(text: text(id))
    request.hang = chance(0...5) == 0
    let answer: EchoV1.EchoResponse = try await client.unary(method, request, options)
    oracle.expect(id, answer.text == request.text, "was answered with \(answer.text.prefix(40))")
    oracle.expect(id, !request.hang, "was answered although it hangs")
  }

  private func many(_ id: String, _ options: CallOptions) async throws {
    let count = chance(0...Self.messagesMax)
    let text = text(id)
    let leavesAfter = chance(0...40)
    let stream: ResponseStream<EchoV1.EchoResponse> = try await client.serverStreaming(
      RegistryMethods.many, EchoV1.RepeatRequest(text: text, count: Int32(count)), options)
    var taken = 0
    while let answer = try await stream.next() {
      oracle.expect(id, answer.text == "\(taken) \(text)", "message \(taken) is wrong")
      taken += 1
      if taken > leavesAfter { return }
      if chance(0...3) == 0 { try await loop.sleep(for: .milliseconds(chance(1...Self.idleMax))) }
    }
    oracle.expect(id, taken == count, "brought \(taken) of \(count) messages and ended in order")
  }

  private func collect(_ id: String, _ options: CallOptions) async throws {
    let stream: ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
      try await client.clientStreaming(RegistryMethods.collect, options)
    var sent = ""
    for index in 0..<chance(0...8) {
      let part = "\(index)" + text(id)
      sent += part
      try await stream.send(EchoV1.EchoRequest(text: part))
    }
    let answer = try await stream.finish()
    oracle.expect(id, answer.text == sent, "collected \(answer.text.utf8.count) bytes")
  }

  private func chat(_ id: String, _ options: CallOptions) async throws {
    let stream: BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> =
      try await client.bidirectional(RegistryMethods.chat, options)
    var waiting: [String] = []
    for _ in 0..<chance(0...8) {
      let part = text(id)
      waiting.append(part)
      try await stream.send(EchoV1.EchoRequest(text: part))
      if chance(0...1) == 0 {
        let answer = try await stream.next()
        oracle.expect(id, answer?.text == waiting.removeFirst(), "chat is out of step")
      }
    }
    stream.finishSending()
    while let answer = try await stream.next() {
      guard !waiting.isEmpty else { return oracle.fault("\(id): chat brought too much") }
      oracle.expect(id, answer.text == waiting.removeFirst(), "chat is out of step")
    }
    oracle.expect(id, waiting.isEmpty, "\(waiting.count) chat messages were not answered")
  }
}
