import Hosting
import PKI
import Protobuf
import Protos
import RPC
import Reactor
import Testing

/// Tokens at a real server: what is remembered of them, and what makes it forgotten.
@Suite struct AdmissionTests {
  private let key: PrivateKey
  private let verifier = TokenVerifier(issuer: TokenVerifierTests.issuer)

  init() throws {
    key = try PrivateKey.generate()
    verifier.use(keys: ["k1": key.publicKey])
  }

  private func token(assurance: String = "high") throws -> String {
    let now = WallTime.now().seconds
    let claims: JSONValue = .object([
      JSONMember("iss", .string(TokenVerifierTests.issuer)), JSONMember("aud", "talaka"),
      JSONMember("sub", "persons/p"), JSONMember("sid", "sessions/s"),
      JSONMember("acr", .string(assurance)), JSONMember("nbf", .number(JSONNumber(now))),
      JSONMember("exp", .number(JSONNumber(now + 600))),
    ])
    let header: JSONValue = ["alg": "ES256", "kid": "k1"]
    return try JSONWebSignature.sign(header: header.bytes, payload: claims.bytes, with: key)
  }

  /// Serves one method that demands a user of high assurance; gives what calls with tokens come to:
  /// the person's name, or the reason of the refusal.
  private func serving(
    _ body: (@escaping @Sendable (String?) async throws -> String) async throws -> Void
  ) async throws {
    let group = try EventLoopGroup(count: 1)
    var options = ServerOptions()
    options.admitAtOnce = { [verifier] call in try verifier.admitAtOnce(call) }
    options.admit = { [verifier] call in try await verifier.admit(call) }
    let server = RPCServer(
      loops: group.loops, security: .plaintext(caller: "gateway"), services: [Greeter()],
      options: options)
    let port = try await server.listen(host: "127.0.0.1", port: 0)
    let client = RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext,
      home: group.loops[0])
    try await body { token in
      do {
        let answer: AccountsV1.EnterAccountResponse = try await client.unary(
          AccountsV1.AccountService.enterAccount, AccountsV1.EnterAccountRequest(),
          CallOptions(bearerToken: token))
        return answer.account?.owner ?? ""
      } catch let error as RPCError {
        return error.reason
      }
    }
    client.close()
    try await server.shutDown(grace: .seconds(5))
    group.shutDown()
  }

  @Test func aTokenAdmitsAgainAndAgainUntilItsSessionEnds() async throws {
    let token = try token()
    try await serving { (call) async throws in
      for _ in 0..<3 { #expect(try await call(token) == "persons/p") }
      verifier.sessionEnded("sessions/s", forgetAt: WallTime.now().seconds + 600)
      for _ in 0..<2 { #expect(try await call(token) == "SESSION_ENDED") }
    }
  }

  @Test func aKeyThatIsTakenBackEndsItsTokens() async throws {
    let token = try token()
    try await serving { (call) async throws in
      #expect(try await call(token) == "persons/p")
      verifier.use(keys: [:])
      #expect(try await call(token) == "TOKEN_INVALID")
    }
  }

  @Test func anotherTokenWithTheSameEndIsNotTheOneRemembered() async throws {
    let token = try token()
    let other = "x" + token.dropFirst()
    try await serving { (call) async throws in
      #expect(try await call(token) == "persons/p")
      #expect(try await call(other) == "TOKEN_INVALID")
      #expect(try await call(String(token.suffix(40))) == "TOKEN_INVALID")
      #expect(try await call(token) == "persons/p")
    }
  }

  @Test func lowAssuranceIsRefusedTheFirstTimeAndWhenRemembered() async throws {
    let token = try token(assurance: "low")
    try await serving { (call) async throws in
      for _ in 0..<2 { #expect(try await call(token) == "ASSURANCE_TOO_LOW") }
      #expect(try await call(nil) == "TOKEN_MISSING")
    }
  }
}

/// Answers with the user's name.
private struct Greeter: RPCService {
  static let descriptor = AccountsV1.AccountService.descriptor

  var methods: [RPCMethod] {
    [
      .unary(AccountsV1.AccountService.enterAccount) { (_: AccountsV1.EnterAccountRequest, call) in
        var response = AccountsV1.EnterAccountResponse()
        response.account = AccountsV1.Account(owner: try call.user().person)
        return response
      }
    ]
  }
}
