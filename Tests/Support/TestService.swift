public import Hosting
internal import PKI
internal import Protobuf
public import RPC
public import Reactor

/// Services in this process behind a real server, with access tokens of a test's own.
public struct TestService: Sendable {
  private static let issuer = "https://test"

  private let server: RPCServer
  private let key: PrivateKey
  private let loop: EventLoop
  private let port: UInt16

  /// Serves on `loop` to one caller.
  public static func start(
    _ services: [any RPCService], caller: String = "gateway", on loop: EventLoop
  ) async throws -> TestService {
    let key = try PrivateKey.generate()
    let tokens = TokenVerifier(issuer: issuer)
    tokens.use(keys: ["test": key.publicKey])
    var options = ServerOptions()
    options.admit = { try await tokens.admit($0) }
    options.mask = { error, _ in RPCError(.internal, reason: "INTERNAL", "\(error)") }
    let server = RPCServer(
      loops: [loop], security: .plaintext(caller: caller), services: services, options: options)
    let port = try await server.listen(host: "127.0.0.1", port: 0)
    return TestService(server: server, key: key, loop: loop, port: port)
  }

  public func client() -> RPCClient {
    RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext, home: loop)
  }

  /// An access token for a user.
  public func token(_ user: User) throws -> String {
    let now = WallTime.now().seconds
    var claims: [JSONMember] = [
      JSONMember("iss", .string(Self.issuer)), JSONMember("aud", "talaka"),
      JSONMember("sub", .string(user.person)), JSONMember("sid", .string(user.session)),
      JSONMember("acr", .string(user.assurance.rawValue)),
      JSONMember("nbf", .number(JSONNumber(now))),
      JSONMember("exp", .number(JSONNumber(now + 600))),
      JSONMember("org_functions", .array(user.functions.map { .string($0) })),
      JSONMember("roles", .array(user.roles.map { .string($0.rawValue) })),
      JSONMember("head", .bool(user.isHead)),
    ]
    if let organisation = user.organisation {
      claims.append(JSONMember("org", .string(organisation)))
    }
    if let kind = user.organisationKind { claims.append(JSONMember("org_kind", .string(kind))) }
    let header: JSONValue = ["alg": "ES256", "kid": "test"]
    return try JSONWebSignature.sign(
      header: header.bytes, payload: JSONValue.object(claims).bytes, with: key)
  }

  public func options(_ user: User) throws -> CallOptions {
    CallOptions(bearerToken: try token(user))
  }

  public func stop() async throws { try await server.shutDown(grace: .seconds(1)) }
}
