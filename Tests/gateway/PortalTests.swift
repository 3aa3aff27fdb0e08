import PKI
import Protobuf
import Protos
import RPC
import Synchronization
import Testing

@testable import gateway

/// Sessions as identity keeps them, as far as the portal sees it: a refresh token works once.
final class FakeSessions: IdentityV1.SessionServiceHandler {
  private let state = Mutex<(valid: Set<String>, refreshes: Int, ended: [String])>(([], 0, []))
  /// How long the access tokens of this identity live.
  let lifetime: Int64

  init(lifetime: Int64) { self.lifetime = lifetime }

  var refreshes: Int { state.withLock { $0.refreshes } }
  var ended: [String] { state.withLock { $0.ended } }

  private func tokens(_ number: Int, _ organisation: String) -> IdentityV1.SessionTokens {
    let refresh = "refresh-\(number)"
    state.withLock { _ = $0.valid.insert(refresh) }
    let claims: JSONValue = [
      "sub": "persons/1", "sid": "sessions/1", "acr": "high", "org": .string(organisation),
      "jti": .string("\(number)"),
    ]
    let end = WallClock.seconds() + lifetime
    return IdentityV1.SessionTokens(
      accessToken: "h.\(Base64.encode(claims.bytes, .url)).s",
      accessExpireTime: GoogleProtobuf.Timestamp(seconds: end), refreshToken: refresh)
  }

  func createSession(
    _ request: IdentityV1.CreateSessionRequest, _ call: ServerCall
  ) async throws -> IdentityV1.SessionTokens {
    guard request.challenge == "challenges/1" else {
      throw RPCError(.unauthenticated, reason: "CHALLENGE_UNKNOWN", "No such challenge.")
    }
    return tokens(0, request.organisation)
  }

  func refreshSession(
    _ request: IdentityV1.RefreshSessionRequest, _ call: ServerCall
  ) async throws -> IdentityV1.SessionTokens {
    let number = state.withLock { state -> Int? in
      guard state.valid.remove(request.refreshToken) != nil else { return nil }
      state.refreshes += 1
      return state.refreshes
    }
    guard let number else {
      throw RPCError(.unauthenticated, reason: "REFRESH_TOKEN_REUSED", "Used up.")
    }
    return tokens(number, request.organisation)
  }

  func listSessions(
    _ request: IdentityV1.ListSessionsRequest, _ call: ServerCall
  ) async throws -> IdentityV1.ListSessionsResponse { IdentityV1.ListSessionsResponse() }

  func endSession(
    _ request: IdentityV1.EndSessionRequest, _ call: ServerCall
  ) async throws -> IdentityV1.EndSessionResponse {
    state.withLock { $0.ended.append(request.name) }
    return IdentityV1.EndSessionResponse()
  }

  func createChallenge(
    _ request: IdentityV1.CreateChallengeRequest, _ call: ServerCall
  ) async throws -> IdentityV1.CreateChallengeResponse { IdentityV1.CreateChallengeResponse() }

  func getJwks(
    _ request: IdentityV1.GetJwksRequest, _ call: ServerCall
  ) async throws -> IdentityV1.GetJwksResponse { IdentityV1.GetJwksResponse() }

  func watchRevocations(
    _ request: IdentityV1.WatchRevocationsRequest,
    _ responses: ResponseWriter<IdentityV1.RevocationUpdate>, _ call: ServerCall
  ) async throws {}
}

struct PortalTests {
  private static let page = "x-talaka-page: 1"

  private func withPortal(
    lifetime: Int64 = 600, keys: [SealingKey]? = nil,
    _ body: (DoorFixture, FakeSessions) async throws -> Void
  ) async throws {
    let sessions = FakeSessions(lifetime: lifetime)
    let keys = try keys ?? [SealingKey.generate()]
    let folder = Self.portalFolder
    let fixture = try await DoorFixture.start(
      portal: { identity in
        let sealed = PortalSessions(keys: keys, identity: identity)
        return PortalDoor(
          files: try PortalFiles(folder: folder), sessions: sealed,
          credentials: Credentials(sessions: sealed, now: WallClock.seconds),
          agents: ["http://127.0.0.1:17171"])
      }, services: [FakeService(), sessions])
    try await body(fixture, sessions)
    try await fixture.stop()
  }

  private static var portalFolder: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Services/gateway/Portal"
  }

  private func login(_ fixture: DoorFixture) throws -> String {
    let answer = try fixture.ask(
      "/portal/session", "--json", "{\"challenge\":\"challenges/1\",\"authToken\":\"t\"}", "-H",
      Self.page)
    #expect(answer.status == 200)
    return try #require(answer.fields["set-cookie"])
  }

  private func pair(_ cookie: String) -> String { String(cookie.prefix { $0 != ";" }) }

  // MARK: Sessions

  @Test func aLoginGivesASealedCookieAndNoToken() async throws {
    try await withPortal { fixture, _ in
      let cookie = try login(fixture)
      #expect(cookie.hasPrefix("__Host-talaka="))
      #expect(cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Strict"))
      let answer = try fixture.ask("/portal/session", "-H", "cookie: \(pair(cookie))")
      #expect(try answer.json()["session"]?["sub"]?.string == "persons/1")
      #expect(!answer.body.contains("refresh"))
      #expect(try answer.json()["session"]?["jti"] == nil)
      #expect(try fixture.ask("/portal/session").body == "{\"session\":null}")
    }
  }

  @Test func aCookieIsTheTokenOfRestCalls() async throws {
    try await withPortal { fixture, _ in
      let cookie = pair(try login(fixture))
      let answer = try fixture.ask(
        "/v1/echo", "--json", "{\"text\":\"who\"}", "-H", "cookie: \(cookie)", "-H", Self.page)
      #expect(try answer.json()["text"]?.string?.hasPrefix("h.") == true)
      #expect(answer.fields["set-cookie"] == nil)
    }
  }

  @Test func aChangeWithoutThePagesHeaderIsRefused() async throws {
    try await withPortal { fixture, _ in
      let cookie = "cookie: \(pair(try login(fixture)))"
      let plain = try fixture.ask("/v1/echo", "--json", "{}", "-H", cookie)
      #expect(plain.status == 403)
      #expect(try plain.json()["reason"]?.string == "CSRF_HEADER_MISSING")
      #expect(try fixture.ask("/portal/session", "-X", "DELETE", "-H", cookie).status == 403)
      let foreign = try fixture.ask(
        "/v1/echo", "--json", "{\"text\":\"who\"}", "-H", cookie, "-H", Self.page, "-H",
        "sec-fetch-site: cross-site")
      #expect(try foreign.json()["text"]?.string?.hasPrefix("nobody") == true)
      let login = try fixture.ask("/portal/session", "--json", "{\"challenge\":\"challenges/1\"}")
      #expect(login.status == 403)
    }
  }

  @Test func anEndingTokenIsRefreshedOnceForAllWhoBringTheOldCookie() async throws {
    // Always within the margin: every request refreshes.
    try await withPortal(lifetime: 5) { fixture, sessions in
      let cookie = "cookie: \(pair(try login(fixture)))"
      let body = "{\"text\":\"who\"}"
      async let first = fixture.ask("/v1/echo", "--json", body, "-H", cookie, "-H", Self.page)
      async let second = fixture.ask("/v1/echo", "--json", body, "-H", cookie, "-H", Self.page)
      let answers = try await [first, second]
      #expect(answers.allSatisfy { $0.status == 200 && $0.fields["set-cookie"] != nil })
      #expect(try answers[0].json()["text"] == answers[1].json()["text"])
      #expect(sessions.refreshes == 1)
      let next = try #require(answers[0].fields["set-cookie"])
      let third = try fixture.ask("/portal/session", "-H", "cookie: \(pair(next))")
      #expect(try third.json()["session"]?["sub"]?.string == "persons/1")
      #expect(sessions.refreshes == 2)
    }
  }

  @Test func anEndedSessionTakesItsCookieAway() async throws {
    let key = try SealingKey.generate()
    try await withPortal(keys: [key]) { fixture, _ in
      let sealed = PortalSessions(keys: [key], identity: fixture.client)
      let dead = PortalSession(accessToken: "a", refreshToken: "unknown", accessEnd: 0)
      let cookie = try #require(try sealed.cookie(dead))
      let answer = try fixture.ask("/portal/session", "-H", "cookie: \(pair(cookie))")
      #expect(answer.body == "{\"session\":null}")
      #expect(answer.fields["set-cookie"]?.contains("Max-Age=0") == true)
    }
  }

  @Test func loggingOutEndsTheSessionEverywhere() async throws {
    try await withPortal { fixture, sessions in
      let cookie = "cookie: \(pair(try login(fixture)))"
      let answer = try fixture.ask("/portal/session", "-X", "DELETE", "-H", cookie, "-H", Self.page)
      #expect(answer.status == 204)
      #expect(answer.fields["set-cookie"]?.contains("Max-Age=0") == true)
      #expect(sessions.ended == ["sessions/current"])
    }
  }

  @Test func changingForWhomIsANewSession() async throws {
    try await withPortal { fixture, _ in
      let cookie = "cookie: \(pair(try login(fixture)))"
      let answer = try fixture.ask(
        "/portal/session", "-X", "PUT", "--json", "{\"organisation\":\"organisations/7\"}", "-H",
        cookie, "-H", Self.page)
      #expect(try answer.json()["session"]?["org"]?.string == "organisations/7")
      #expect(answer.fields["set-cookie"] != nil)
      let nobody = try fixture.ask(
        "/portal/session", "-X", "PUT", "--json", "{}", "-H", Self.page)
      #expect(nobody.status == 401)
    }
  }

  @Test func aRefusedLoginIsAProblem() async throws {
    try await withPortal { fixture, _ in
      let answer = try fixture.ask(
        "/portal/session", "--json", "{\"challenge\":\"other\",\"authToken\":\"t\"}", "-H",
        Self.page)
      #expect(answer.status == 401)
      #expect(try answer.json()["reason"]?.string == "CHALLENGE_UNKNOWN")
      #expect(answer.fields["set-cookie"] == nil)
    }
  }

  @Test func onlyOurKeysOpenACookieAndAnOldOneStillDoes() async throws {
    let (old, new, other) = try (
      SealingKey.generate(), SealingKey.generate(), SealingKey.generate()
    )
    try await withPortal { fixture, _ in
      let session = PortalSession(accessToken: "a", refreshToken: "r", accessEnd: 9)
      let made = PortalSessions(keys: [old], identity: fixture.client)
      let cookie = pair(try #require(try made.cookie(session)))
      let both = PortalSessions(keys: [new, old], identity: fixture.client)
      #expect(both.open("a=b; \(cookie)") == session)
      #expect(both.open("\(cookie); \(cookie)") == nil)
      #expect(both.open(cookie.dropLast() + "A") == nil)
      #expect(PortalSessions(keys: [other], identity: fixture.client).open(cookie) == nil)
    }
  }

  // MARK: Files

  @Test func pagesHaveAPolicyWithoutInlineScripts() async throws {
    try await withPortal { fixture, _ in
      for path in ["/", "/services/200-2-9", "/account/messages/1"] {
        let answer = try fixture.ask(path)
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"] == "text/html; charset=utf-8")
        let policy = answer.fields["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'; script-src 'self';"))
        #expect(policy.contains("connect-src 'self' http://127.0.0.1:17171"))
        #expect(!policy.contains("unsafe"))
        #expect(!answer.body.contains("<script>") && !answer.body.contains(" style="))
      }
    }
  }

  @Test func filesHaveTypesAndTags() async throws {
    try await withPortal { fixture, _ in
      let script = try fixture.ask("/app.js")
      #expect(script.fields["content-type"] == "text/javascript; charset=utf-8")
      let tag = try #require(script.fields["etag"])
      #expect(try fixture.ask("/app.js", "-H", "if-none-match: \(tag)").status == 304)
      for path in ["/AGENT.md", "/../README.md", "/lib", "/.git/config", "/v2", "/lib/../app.js"] {
        #expect(try fixture.ask(path).status == 404, "\(path)")
      }
    }
  }

  @Test func cataloguesOfAllLanguagesHaveTheSameKeys() async throws {
    let files = try PortalFiles(folder: Self.portalFolder)
    let keys = try ["be", "ru", "en"].map { language in
      let file = try #require(files.file("/messages/\(language).json"))
      let members = try JSONParser.parse(file.bytes).members ?? []
      #expect(members.allSatisfy { $0.value.string?.isEmpty == false })
      return Set(members.map(\.name))
    }
    #expect(keys[0] == keys[1] && keys[1] == keys[2])
    #expect(keys[0].count > 200)
  }

  @Test func aFolderWithoutPagesIsNoPortal() {
    #expect(throws: PortalFiles.Fault.self) { try PortalFiles(folder: "/nowhere") }
  }
}
