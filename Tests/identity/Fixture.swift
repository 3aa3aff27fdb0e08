import Cluster
import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Synchronization
import Testing

@testable import identity

/// `identity` on real servers of RPC and a real database, with `signatures` played in process.
struct Fixture: Sendable {
  let database: TestDatabase
  let group: EventLoopGroup
  let cards: Cards
  let signatures: FakeSignatures
  let time: TestClock
  let keys: TokenKeys
  let signaturesServer: RPCServer
  let signaturesClient: RPCClient

  /// One process of the service: what a restart makes anew.
  struct Instance: Sendable {
    let pool: PostgresPool
    let handlers: Handlers
    let tokens: TokenVerifier
    let servers: [RPCServer]
    let clients: [String: RPCClient]
    let workers: [Task<Void, any Error>]

    func client(_ caller: String) throws -> RPCClient { try #require(clients[caller]) }
    var sessions: IdentityV1.SessionServiceClient {
      get throws { IdentityV1.SessionServiceClient(try client("gateway")) }
    }
    func persons(as caller: String = "operator") throws -> IdentityV1.PersonServiceClient {
      IdentityV1.PersonServiceClient(try client(caller))
    }
    func organisations(
      as caller: String = "operator"
    ) throws -> IdentityV1.OrganisationServiceClient {
      IdentityV1.OrganisationServiceClient(try client(caller))
    }
    func roles(as caller: String = "operator") throws -> IdentityV1.RoleServiceClient {
      IdentityV1.RoleServiceClient(try client(caller))
    }
  }

  static func run(_ body: @escaping @Sendable (Fixture, Instance) async throws -> Void) async throws
  {
    let time = TestClock()
    let group = try EventLoopGroup(count: 2)
    let cards = try Cards(now: time.now.instant)
    let signatures = FakeSignatures(cards: cards, time: time)
    let server = RPCServer(
      loops: [group.loops[1]], security: .plaintext(caller: "identity"), services: [signatures])
    let port = try await server.listen(host: "127.0.0.1", port: 0)
    let fixture = Fixture(
      database: try TestDatabase(), group: group, cards: cards, signatures: signatures,
      time: time, keys: try TokenKeys(current: .generate(), next: PrivateKey.generate().publicKey),
      signaturesServer: server,
      signaturesClient: RPCClient(
        endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext,
        home: group.loops[0]))
    do {
      try await group.loops[0].spawn {
        try await fixture.database.create(on: group.loops[0])
        let instance = try await fixture.start()
        try await body(fixture, instance)
        try await fixture.stop(instance)
      }.value
    } catch {
      await fixture.clear()
      throw error
    }
    await fixture.clear()
  }

  /// Starts the service as a new process would. On the first loop.
  func start() async throws -> Instance {
    let pool = PostgresPool(database.configuration, loops: [group.loops[0]])
    let tokens = TokenVerifier(issuer: "https://talaka", now: { [time] in time.now })
    let handlers = try Handlers(
      pool: pool, signatures: signaturesClient, tokens: tokens,
      configuration: Configuration(
        issuer: "https://talaka", origin: Cards.origin, keys: keys, root: cards.root),
      clock: { [time] in time.now })
    let loop = group.loops[0]
    let workers = [
      loop.spawn { try await handlers.outbox.sequencer.run() },
      loop.spawn { try await handlers.revocations.keepUp() },
    ]
    var servers: [RPCServer] = []
    var clients: [String: RPCClient] = [:]
    for caller in ["gateway", "operator", "services", "accounts", "documents"] {
      var options = ServerOptions()
      options.admit = { call in try await tokens.admit(call) }
      options.mask = { error, _ in RPCError(.internal, reason: "MASKED", "\(error)") }
      let server = RPCServer(
        loops: [loop], security: .plaintext(caller: caller), services: handlers.all,
        options: options)
      let port = try await server.listen(host: "127.0.0.1", port: 0)
      servers.append(server)
      clients[caller] = RPCClient(
        endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext, home: loop)
    }
    return Instance(
      pool: pool, handlers: handlers, tokens: tokens, servers: servers, clients: clients,
      workers: workers)
  }

  func stop(_ instance: Instance) async throws {
    for worker in instance.workers { worker.cancel() }
    for client in instance.clients.values { client.close() }
    for server in instance.servers { try await server.shutDown(grace: .seconds(2)) }
    await instance.pool.close(deadline: .now() + .seconds(2))
  }

  private func clear() async {
    signaturesClient.close()
    try? await signaturesServer.shutDown(grace: .seconds(2))
    let loop = group.loops[0]
    _ = try? await loop.spawn { [database] in try await database.drop(on: loop) }.value
    group.shutDown()
  }

  // MARK: Steps

  /// Registers a woman of this serial number, born on 1990-05-14, or a man.
  @discardableResult
  func register(
    _ instance: Instance, serial: Int, isMale: Bool = false, mother: String = "",
    father: String = ""
  ) async throws -> IdentityV1.Person {
    try await instance.persons().registerPerson(
      try Samples.registration(serial: serial, isMale: isMale, mother: mother, father: father))
  }

  /// Logs a card in from the challenge on.
  func logIn(
    _ instance: Instance, _ card: Card, organisation: String = ""
  ) async throws -> IdentityV1.SessionTokens {
    let challenge = try await instance.sessions.createChallenge(.init())
    return try await instance.sessions.createSession(
      .init(
        challenge: challenge.challenge, authToken: try card.token(challenge.nonce),
        organisation: organisation))
  }

  func bearer(_ tokens: IdentityV1.SessionTokens) -> CallOptions {
    CallOptions(bearerToken: tokens.accessToken)
  }
}

/// The civil clock, set by hand.
final class TestClock: Sendable {
  private let shift = Mutex(Int64(0))
  private let start = WallTime.now()
  var now: WallTime {
    shift.withLock { WallTime.now().adding(seconds: $0) }
  }
  func advance(seconds: Int64) { shift.withLock { $0 += seconds } }
}

/// What `identity` asks of `signatures`, answered as the test says.
final class FakeSignatures: SignaturesV1.AuthorityServiceHandler {
  enum Mood: Sendable {
    case state(RevocationStatus.State)
    case otherNonce
    case old
    case garbage
    case down
  }

  private let mood = Mutex(Mood.state(.good))
  private let cards: Cards
  private let time: TestClock

  init(cards: Cards, time: TestClock) {
    self.cards = cards
    self.time = time
  }

  func set(_ new: Mood) { mood.withLock { $0 = new } }

  func listAuthorities(
    _ request: SignaturesV1.ListAuthoritiesRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.ListAuthoritiesResponse {
    if case .down = mood.withLock({ $0 }) { throw Self.down }
    return SignaturesV1.ListAuthoritiesResponse(authorities: [
      .init(name: "authorities/root", kind: .root, certificate: cards.root.der),
      .init(name: "authorities/cards", kind: .cards, certificate: cards.authority.der),
      .init(name: "authorities/seals", kind: .seals, certificate: cards.seals.der),
    ])
  }

  func answerOcsp(
    _ request: SignaturesV1.AnswerOcspRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.AnswerOcspResponse {
    let now = time.now.instant.wholeSeconds
    let mood = mood.withLock { $0 }
    let response: [UInt8] =
      switch mood {
      case .state(let state): try cards.answer(request.request, state, at: now)
      case .otherNonce:
        try cards.answer(
          request.request, .good, at: now, nonce: [UInt8](repeating: 7, count: 32))
      case .old: try cards.answer(request.request, .good, at: now.advanced(bySeconds: -200))
      case .garbage: [1, 2, 3]
      case .down: throw Self.down
      }
    return SignaturesV1.AnswerOcspResponse(response: response)
  }

  private static let down = RPCError(.unavailable, reason: "DOWN", "The test says so.")

  func getAuthority(
    _ request: SignaturesV1.GetAuthorityRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Authority { throw Self.down }

  func getCrl(
    _ request: SignaturesV1.GetCrlRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.GetCrlResponse { throw Self.down }

  func answerTimestamp(
    _ request: SignaturesV1.AnswerTimestampRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.AnswerTimestampResponse { throw Self.down }
}
