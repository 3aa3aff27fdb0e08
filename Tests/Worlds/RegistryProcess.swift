import HTTP2
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Simulation

/// An instance of the service that others call: it stores changes with their events, numbers them
/// and hands them out as a feed.
final class RegistryProcess: WorldProcess, @unchecked Sendable {
  static let port: UInt16 = 7000
  static let log = "changes"

  let pool: PostgresPool
  let outbox: Outbox
  private(set) var isListening = false
  private var server: RPCServer?
  private var lastText = ""

  init(_ host: SimulatedHost, store: StoreServer, _ world: World) {
    var configuration = PostgresConfiguration(connection: store.connection)
    configuration.applicationName = host.name
    configuration.exclusiveConnectionsPerLoop = 3
    configuration.sharedConnectionsPerLoop = 1
    pool = PostgresPool(configuration, loops: [host.loop])
    outbox = Outbox(pool: pool)
    super.init(host, world)
  }

  func start() {
    var options = ServerOptions()
    options.mask = { error, _ in
      RPCError(.unavailable, reason: "STORE", "\((error as? PostgresError)?.kind as Any)")
    }
    options.http2.serverKeepalive = HTTP2Settings.keepalive
    let server = RPCServer(
      loops: [loop], security: .plaintext(caller: "world"), services: [RegistryService(self)],
      options: options)
    self.server = server
    run { [self] in
      _ = try await server.listen(host: host.address, port: Self.port)
      isListening = true
    }
    background { [outbox] in try await outbox.sequencer.run() }
  }

  override func close(grace: Duration) async {
    try? await server?.shutDown(grace: grace)
    server = nil
    await pool.close(deadline: .now() + grace)
  }

  // MARK: Work

  /// Stores a change with its event; a repeat of one that is stored changes nothing.
  func record(_ id: String, _ note: String) async throws {
    if world.mutation == .acknowledgedEarly {
      run { [self] in try await store(id, note) }
      return
    }
    try await store(id, note)
  }

  private func store(_ id: String, _ note: String) async throws {
    let isApart = world.mutation == .eventApart
    do {
      try await pool.transaction { [self] transaction in
        try await transaction.execute(
          "INSERT INTO change (id, note) VALUES ($1, $2)", id, note)
        if !isApart { try await append(id, transaction) }
      }
      if isApart { try await pool.transaction { [self] in try await append(id, $0) } }
    } catch let error as PostgresError where error.isDuplicate {
      // It was stored by an attempt whose answer was lost.
    }
  }

  private func append(_ id: String, _ transaction: PostgresTransaction) async throws {
    let event = UUIDv7.make(at: .now(), using: &loop.random)
    try await outbox.append(
      Array(id.utf8), to: Self.log, id: event, kind: "CHANGED", subject: id, at: .now(),
      in: transaction)
  }

  /// The time a handler takes, by chance.
  func work() async throws {
    let milliseconds = [0, 0, 0, 1, 20, 400].randomElement(using: &loop.random) ?? 0
    if milliseconds > 0 { try await loop.sleep(for: .milliseconds(milliseconds)) }
  }

  func answer(_ text: String) -> String {
    defer { lastText = text }
    let isWrong =
      world.mutation == .answersOfOthers && Int.random(in: 0..<8, using: &loop.random) == 0
    return isWrong ? lastText : text
  }
}

/// The handlers. Each tells the oracle when it begins and ends.
struct RegistryService: RPCService {
  static let descriptor = EchoV1.EchoService.descriptor
  let process: RegistryProcess

  init(_ process: RegistryProcess) { self.process = process }

  private func handle<Value: Sendable>(
    _ call: ServerCall, _ body: () async throws -> Value
  ) async throws -> Value {
    let id = call.metadata["call-id"] ?? ""
    let oracle = process.world.oracle
    oracle.handlerStarted(id, on: process.host)
    defer { oracle.handlerEnded(id, on: process.host) }
    return try await body()
  }

  private func echo(
    _ request: EchoV1.EchoRequest, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    try await handle(call) {
      if request.hang {
        do { try await process.loop.sleep(for: .seconds(100_000)) } catch {
          if process.world.mutation == .deafHandler {
            await process.loop.spawn { [process] in
              try await process.loop.sleep(for: .seconds(3600))
            }.result.ignore()
          }
          throw error
        }
      }
      try await process.work()
      return EchoV1.EchoResponse(text: process.answer(request.text))
    }
  }

  var methods: [RPCMethod] {
    [
      .unary(RegistryMethods.record) { (request: EchoV1.EchoRequest, call) in
        try await handle(call) {
          try await process.record(request.text, "note of \(request.text)")
          return EchoV1.EchoResponse(text: request.text)
        }
      },
      .unary(RegistryMethods.echo) { try await echo($0, $1) },
      .unary(RegistryMethods.echoAgain) { try await echo($0, $1) },
      .serverStreaming(RegistryMethods.feed) {
        (
          request: EventsV1.PullAccessEntriesRequest, out: ResponseWriter<EventsV1.AccessEntry>, _
        ) in
        try await process.outbox.follow(
          RegistryProcess.log, after: Int64(clamping: request.afterSequence)
        ) { event in
          try await out.write(
            EventsV1.AccessEntry(sequence: UInt64(clamping: event.sequence), subject: event.subject)
          )
        }
      },
      .serverStreaming(RegistryMethods.many) {
        (request: EchoV1.RepeatRequest, out: ResponseWriter<EchoV1.EchoResponse>, call) in
        try await handle(call) {
          for index in 0..<request.count {
            try await process.work()
            try await out.write(EchoV1.EchoResponse(text: "\(index) \(request.text)"))
          }
        }
      },
      .clientStreaming(RegistryMethods.collect) {
        (requests: RequestStream<EchoV1.EchoRequest>, call) in
        try await handle(call) {
          var text = ""
          while let request = try await requests.next() {
            try await process.work()
            text += request.text
          }
          return EchoV1.EchoResponse(text: text)
        }
      },
      .bidirectional(RegistryMethods.chat) {
        (
          requests: RequestStream<EchoV1.EchoRequest>, out: ResponseWriter<EchoV1.EchoResponse>,
          call
        ) in
        try await handle(call) {
          while let request = try await requests.next() {
            try await process.work()
            try await out.write(EchoV1.EchoResponse(text: process.answer(request.text)))
          }
        }
      },
    ]
  }
}

extension Result {
  /// For ends that do not matter.
  func ignore() {}
}
