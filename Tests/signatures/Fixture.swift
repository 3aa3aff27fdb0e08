import Cluster
import Hosting
import PKI
import Protos
import RPC
import Reactor
import Synchronization
import Testing

@testable import Postgres
@testable import signatures

/// A clock that stands until it is moved.
final class TestClock: Sendable {
  private let readings: Mutex<(civil: Instant, monotonic: Int64)>

  init() {
    readings = Mutex((Instant(seconds: WallTime.now().seconds), 1_000_000_000))
  }

  var now: Instant { readings.withLock { $0.civil } }

  func advance(seconds: Int64) {
    readings.withLock {
      $0.civil = $0.civil.advanced(bySeconds: seconds)
      $0.monotonic += seconds * 1_000_000_000
    }
  }

  /// As an operator who sets the civil clock.
  func jump(seconds: Int64) {
    readings.withLock { $0.civil = $0.civil.advanced(bySeconds: seconds) }
  }

  var civilClock: CivilClock {
    CivilClock(
      civil: { self.readings.withLock { $0.civil } },
      monotonic: { self.readings.withLock { $0.monotonic } })
  }
}

/// The registers of a nation of a few, over a real call.
final class TestIdentity: RegistersV1.RegisterProviderServiceHandler, Sendable {
  static let person = "persons/018f6d3e-0000-7000-8000-000000000001"
  static let number = "3011087A900PB7"
  static let deceased = "3010362A900PB2"
  static let organisation = "organisations/018f6d3e-0000-7000-8000-0000000000aa"
  static let unp = "100582333"
  static let dissolved = "organisations/018f6d3e-0000-7000-8000-0000000000bb"

  let asked = Mutex(0)
  let isDown = Mutex(false)

  func listRegisters(
    _ request: RegistersV1.ListRegistersRequest, _ call: ServerCall
  ) async throws -> RegistersV1.ListRegistersResponse { RegistersV1.ListRegistersResponse() }

  func lookupRecord(
    _ request: RegistersV1.LookupRecordRequest, _ call: ServerCall
  ) async throws -> RegistersV1.LookupRecordResponse {
    asked.withLock { $0 += 1 }
    if isDown.withLock({ $0 }) { throw RPCError(.unavailable, reason: "DOWN", "down") }
    switch request.key {
    case .personalNumber(Self.number): return answer(Self.person, Self.citizen("alive"))
    case .personalNumber(Self.deceased): return answer(Self.person, Self.citizen("deceased"))
    case .unp(Self.unp), .record(Self.organisation):
      return answer(Self.organisation, Self.body("active"))
    case .record(Self.dissolved): return answer(Self.dissolved, Self.body("dissolved"))
    default: throw RPCError(.notFound, reason: "RECORD_NOT_FOUND", "none")
    }
  }

  private static func citizen(_ status: String) -> [String: String] {
    [
      "family_name_latin": "MITSKEVICH", "given_name_latin": "VIKTAR",
      "family_name_be": "Міцкевіч", "given_name_be": "Віктар", "status": status,
    ]
  }

  private static func body(_ status: String) -> [String: String] {
    ["unp": unp, "title_be": "Адміністрацыя Кастрычніцкага раёна", "status": status]
  }

  private func answer(
    _ record: String, _ values: [String: String]
  ) -> RegistersV1.LookupRecordResponse {
    var fields: [String: GoogleProtobuf.Value] = [:]
    for (name, text) in values { fields[name] = GoogleProtobuf.Value(kind: .stringValue(text)) }
    return RegistersV1.LookupRecordResponse(
      record: record, values: GoogleProtobuf.Struct(fields: fields))
  }
}

/// The whole service in process: real store, real calls, a door for each caller.
final class Fixture: Sendable {
  let office: TrustOffice
  let pool: PostgresPool
  let loop: EventLoop
  let clock: TestClock
  let identity: TestIdentity
  let folder: OpenSSLFolder
  private let group: EventLoopGroup
  private let servers: [RPCServer]
  private let clients: [String: RPCClient]
  private let identityClient: RPCClient

  static let callers = ["operator", "gateway", "services", "documents", "identity"]
  static let address = PublicAddress(base: "http://127.0.0.1:9180")

  /// Tokens and whom they speak of.
  static let users: [String: User] = [
    "citizen": User(
      person: TestIdentity.person, session: "sessions/1", assurance: .high),
    "stranger": User(
      person: "persons/018f6d3e-0000-7000-8000-000000000002", session: "sessions/2",
      assurance: .high),
    "registrar": User(
      person: "persons/018f6d3e-0000-7000-8000-000000000003", session: "sessions/3",
      assurance: .high, organisation: TestIdentity.organisation, organisationKind: "state_body",
      functions: ["card_issuer"], roles: [.registrar]),
  ]

  /// Runs a test on the loop of the store, and leaves nothing behind.
  static func run(_ body: @escaping @Sendable (Fixture) async throws -> Void) async throws {
    let server = try #require(
      Environment.all["TALAKA_TEST_DATABASE"],
      "no database: run ./talaka test, or export $(./talaka cluster)")
    let schema = "test_\(UUIDv7.make().description.filter { $0 != "-" })"
    let group = try EventLoopGroup(count: 2)
    var configuration = PostgresConfiguration(
      connection: server + " options='-csearch_path=\(schema)'")
    configuration.sharedConnectionsPerLoop = 1
    configuration.exclusiveConnectionsPerLoop = 4
    let pool = PostgresPool(configuration, loops: [group.loops[0]])
    let name = SQL(composed: schema)
    let outcome = await Result {
      try await group.loops[0].spawn {
        try await pool.transaction { try await $0.execute("CREATE SCHEMA \(name)") }
        try await Migrator(pool, Migrations.all).run()
        let fixture = try await Fixture(pool, group)
        let result = await Result { try await body(fixture) }
        await fixture.stop()
        try await pool.transaction { transaction in
          try await transaction.execute("SET LOCAL client_min_messages = warning")
          try await transaction.execute("DROP SCHEMA \(name) CASCADE")
        }
        try result.get()
      }.value
    }
    await pool.close(deadline: .now() + .seconds(5))
    group.shutDown()
    try outcome.get()
  }

  private init(_ pool: PostgresPool, _ group: EventLoopGroup) async throws {
    self.pool = pool
    self.group = group
    loop = group.loops[0]
    clock = TestClock()
    identity = TestIdentity()
    folder = try OpenSSLFolder()
    let files = AuthorityFiles(directory: folder.path + "/authorities")
    _ = try CeremonyFiles(files: files, address: Self.address, now: clock.now).run()
    let sealing = try SealingKey(files.need("sealing.key"))
    let register = RPCServer(
      loops: [group.loops[1]], security: .plaintext(caller: "signatures"), services: [identity],
      options: ServerOptions())
    let door = try await register.listen(host: "127.0.0.1", port: 0)
    identityClient = RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: door)], security: .plaintext, home: loop)
    office = TrustOffice(
      authorities: try files.authorities(
        sealing: sealing, address: Self.address, at: clock.now),
      registers: IdentityRegisters(identityClient), pool: pool, sealingKey: sealing,
      clock: clock.civilClock)
    var options = ServerOptions()
    options.admit = { call in
      if let user = call.bearerToken.flatMap({ Self.users[$0] }) { call.attach(user) }
    }
    options.mask = { error, _ in
      RPCError(.internal, reason: "INTERNAL", "\(error)")
    }
    var servers = [register]
    var clients: [String: RPCClient] = [:]
    for caller in Self.callers {
      let server = RPCServer(
        loops: [loop], security: .plaintext(caller: caller), services: office.services,
        options: options)
      let port = try await server.listen(host: "127.0.0.1", port: 0)
      clients[caller] = RPCClient(
        endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext, home: loop)
      servers.append(server)
    }
    self.servers = servers
    self.clients = clients
  }

  private func stop() async {
    for client in clients.values { client.close() }
    identityClient.close()
    for server in servers { try? await server.shutDown(grace: .seconds(2)) }
  }

  func client(_ caller: String) throws -> RPCClient { try #require(clients[caller]) }

  func certificates(
    _ caller: String = "operator"
  ) throws -> SignaturesV1.CertificateServiceClient {
    SignaturesV1.CertificateServiceClient(try client(caller))
  }

  func authorities() throws -> SignaturesV1.AuthorityServiceClient {
    SignaturesV1.AuthorityServiceClient(try client("gateway"))
  }

  func signing(_ caller: String = "gateway") throws -> SignaturesV1.SigningServiceClient {
    SignaturesV1.SigningServiceClient(try client(caller))
  }

  func validation() throws -> SignaturesV1.ValidationServiceClient {
    SignaturesV1.ValidationServiceClient(try client("services"))
  }

  static func user(_ token: String) -> CallOptions {
    CallOptions(timeout: .seconds(20), bearerToken: token)
  }

  /// A request for the key of a card.
  static func request(_ key: PrivateKey) throws -> [UInt8] {
    try CertificateRequest.create(
      subject: DistinguishedName([.init(.commonName, "SOMEBODY ELSE")]), signer: key
    ).der
  }

  /// A person's certificate for a key.
  func enrol(
    _ key: PrivateKey, _ kind: SignaturesV1.CertificateKind = .cardSignature
  ) async throws -> SignaturesV1.Certificate {
    try await certificates().enrolCertificate(
      SignaturesV1.EnrolCertificateRequest(
        requestId: UUIDv7.make().description, kind: kind,
        holder: .personalNumber(TestIdentity.number),
        certificationRequest: Self.request(key)))
  }

  /// Trust anchor and authorities as files for the `openssl` command.
  func writeAnchors() throws {
    let all = office.authorities
    try folder.write("root.pem", Array(all.root.pem.utf8))
    try folder.write(
      "chain.pem", Array((all.cards.certificate.pem + all.seals.certificate.pem).utf8))
    try folder.write("cards.pem", Array(all.cards.certificate.pem.utf8))
    try folder.write("time.pem", Array(all.time.certificate.pem.utf8))
  }
}

extension Result where Failure == any Error {
  init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}

/// The reason with which a call is refused; nil when it is not.
func reason<Value>(_ body: () async throws -> Value) async -> String? {
  do {
    _ = try await body()
    return nil
  } catch let error as RPCError {
    return error.reason
  } catch {
    return "\(error)"
  }
}
