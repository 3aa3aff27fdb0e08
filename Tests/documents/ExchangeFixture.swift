import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import documents

/// The whole service behind real servers, one for each caller, with the neighbours behind another.
struct ExchangeFixture: Sendable {
  let pool: PostgresPool
  let exchange: Exchange
  let neighbours: NeighbourServices
  let gateway: RPCClient
  let system: RPCClient
  let operation: RPCClient
  let key: PrivateKey

  /// Organisations and people of the tests.
  static let a = "organisations/01930000-0000-7000-8000-00000000000a"
  static let b = "organisations/01930000-0000-7000-8000-00000000000b"
  static let c = "organisations/01930000-0000-7000-8000-00000000000c"
  static let person = "persons/01930000-0000-7000-8000-000000000001"
  static let concerned = "persons/01930000-0000-7000-8000-000000000002"

  /// Runs a test with subscribers a, b and c.
  static func run(
    fileBytesMax: Int64 = 1 << 30,
    _ body: @escaping @Sendable (ExchangeFixture) async throws -> Void
  ) async throws {
    try await TestDatabase.run { pool, group in
      let loop = group.loops[0]
      let neighbours = try NeighbourServices()
      let (behind, client) = try await serve([neighbours], as: "documents", on: loop)
      let key = try PrivateKey.generate()
      let exchange = Exchange(
        pool: pool, neighbours: RPCNeighbours(identity: client, signatures: client),
        sealKey: key, fileBytesMax: fileBytesMax)
      let doors = try await [
        serve(exchange.services, as: "gateway", on: loop),
        serve(exchange.services, as: "services", on: loop),
        serve(exchange.services, as: "operator", on: loop),
        serve(exchange.services, as: "accounts", on: loop),
      ]
      let fixture = ExchangeFixture(
        pool: pool, exchange: exchange, neighbours: neighbours, gateway: doors[0].1,
        system: doors[1].1, operation: doors[2].1, key: key, accounts: doors[3].1)
      for (code, organisation) in [("a", a), ("b", b), ("c", c)] {
        _ = try await DocumentsV1.SubscriberServiceClient(fixture.operation).registerSubscriber(
          DocumentsV1.RegisterSubscriberRequest(organisation: organisation, code: code))
      }
      try await body(fixture)
      for (server, client) in doors + [(behind, client)] {
        client.close()
        try await server.shutDown(grace: .zero)
      }
    }
  }

  let accounts: RPCClient

  private static func serve(
    _ services: [any RPCService], as caller: String, on loop: EventLoop
  ) async throws -> (RPCServer, RPCClient) {
    var options = ServerOptions()
    options.admit = { call in try admit(call) }
    let server = RPCServer(
      loops: [loop], security: .plaintext(caller: caller), services: services, options: options)
    let port = try await server.listen(host: "127.0.0.1", port: 0)
    let client = RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext, home: loop)
    return (server, client)
  }

  /// Tokens of tests: `person|organisation|role,role|assurance`.
  @Sendable private static func admit(_ call: ServerCall) throws {
    guard let token = call.bearerToken else {
      if call.method.rules.user == .high {
        throw RPCError(.unauthenticated, reason: "TOKEN_MISSING", "")
      }
      return
    }
    let parts = token.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let roles = parts[2].split(separator: ",").compactMap { UserRole(rawValue: String($0)) }
    call.attach(
      User(
        person: parts[0], session: "sessions/1", assurance: parts[3] == "low" ? .low : .high,
        organisation: parts[1].isEmpty ? nil : parts[1], organisationKind: "state_body",
        roles: Set(roles)))
  }

  /// An official of a body.
  static func official(
    _ organisation: String, roles: String = "registrar,executor,signatory",
    assurance: String = "high"
  ) -> CallOptions {
    CallOptions(bearerToken: "\(person)|\(organisation)|\(roles)|\(assurance)")
  }

  // MARK: What tests do all the time

  var dispatches: DocumentsV1.DispatchServiceClient { .init(gateway) }
  var deliveries: DocumentsV1.DeliveryServiceClient { .init(gateway) }
  var evidence: DocumentsV1.EvidenceServiceClient { .init(gateway) }
  var feeds: DocumentsV1.ExchangeFeedServiceClient { .init(gateway) }

  func upload(
    _ content: [UInt8], name: String = "letter.pdf",
    _ options: CallOptions = official(ExchangeFixture.a), by client: RPCClient? = nil
  ) async throws -> TypeV1.FileInfo {
    let stream = try await DocumentsV1.DispatchServiceClient(client ?? gateway).uploadFile(options)
    try await stream.send(
      DocumentsV1.UploadFileRequest(
        file: TypeV1.FileInfo(fileName: name, mediaType: "application/pdf")))
    for start in stride(from: 0, to: content.count, by: 100_000) {
      let part = content[start..<min(start + 100_000, content.count)]
      try await stream.send(DocumentsV1.UploadFileRequest(chunk: Array(part)))
    }
    let answer = try await stream.finish()
    return try #require(answer.file)
  }

  /// A letter from a body with one signed file.
  func letter(
    _ file: TypeV1.FileInfo, to recipients: [String], from sender: String = "a",
    sealedBy seal: String = ExchangeFixture.a
  ) -> DocumentsV1.SubmitDispatchRequest {
    let signature = NeighbourServices.signature(by: seal, over: file.digest?.value ?? [])
    return DocumentsV1.SubmitDispatchRequest(
      dispatchId: UUIDv7.make().description, sender: "subscribers/\(sender)",
      card: DocumentsV1.DocumentCard(
        kind: "inquiry", title: "On a family", outgoingNumber: "1/2", outgoingDate: "2026-03-01"),
      files: [DocumentsV1.DocumentFile(file: file, role: .main, signatures: [signature])],
      recipients: recipients.map {
        DocumentsV1.Recipient(subscriber: "subscribers/\($0)", role: .to)
      }, concernedPerson: Self.concerned,
      caseName: "cases/01930000-0000-7000-8000-0000000000ca")
  }

  /// Sends a letter from a to the recipients, and gives what came of it.
  func send(
    to recipients: [String] = ["b"], content: String = "letter"
  ) async throws -> DocumentsV1.SubmitDispatchResponse {
    let file = try await upload(Array(content.utf8))
    return try await dispatches.submitDispatch(
      letter(file, to: recipients), Self.official(Self.a))
  }

  /// The one delivery of a subscriber.
  func received(
    _ code: String, _ organisation: String
  ) async throws -> DocumentsV1.Delivery {
    let list = try await deliveries.listDeliveries(
      DocumentsV1.ListDeliveriesRequest(parent: "subscribers/\(code)"),
      Self.official(organisation))
    return try #require(list.deliveries.first)
  }

  func handOver(
    _ delivery: DocumentsV1.Delivery, _ organisation: String = ExchangeFixture.b
  ) async throws -> DocumentsV1.Evidence {
    let read = try await deliveries.readDelivery(
      DocumentsV1.ReadDeliveryRequest(name: delivery.name), Self.official(organisation))
    let digests = (read.dispatch?.files ?? []).compactMap { $0.file?.digest }
    return try await deliveries.confirmHandover(
      DocumentsV1.ConfirmHandoverRequest(name: delivery.name, digests: digests),
      Self.official(organisation))
  }
}

/// Expects a call to be refused with a code and a reason, and gives the error.
@discardableResult
func refused(
  _ code: RPCCode, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () async throws -> Void
) async -> RPCError? {
  let error = await #expect(throws: RPCError.self, sourceLocation: sourceLocation) {
    try await body()
  }
  #expect(error?.code == code, sourceLocation: sourceLocation)
  #expect(error?.reason == reason, sourceLocation: sourceLocation)
  return error
}

extension Exchange {
  /// What the workers do: everything committed so far gets its number.
  func numberAll() async throws {
    try await feeds.sequencer.numberAll(waiting: true)
    try await outbox.sequencer.numberAll(waiting: true)
  }
}
