internal import PKI
internal import Protobuf
internal import Protos
internal import RPC

/// What the portal's pages need beside the API: their files, their session, where the card agent is.
struct PortalDoor: Sendable {
  static let bodyBytesMax = 16_384

  let files: PortalFiles
  let sessions: PortalSessions
  let credentials: Credentials
  /// Origins of the card agent on the user's machine.
  let agents: [String]

  /// Answers; false when it is none of the portal's addresses.
  func answer(_ visit: Visit) async throws -> Bool {
    switch (visit.method, visit.path) {
    case (let method, "/portal/session"):
      visit.route = "\(method) /portal/session"
      try await session(visit)
    case ("GET", "/portal/config"):
      visit.route = "GET /portal/config"
      visit.respond(
        json: JSONValue.object([
          JSONMember("agents", .array(agents.map { .string($0) }))
        ]).bytes)
    case ("GET", let path):
      return serve(visit, path)
    default:
      return false
    }
    return true
  }

  // MARK: Files

  private func serve(_ visit: Visit, _ path: Substring) -> Bool {
    guard let file = files.file(path) else { return false }
    visit.route = "GET \(file.isPage ? "page" : file.name)"
    var fields = [
      (name: "content-type", value: file.mediaType), (name: "etag", value: file.tag),
      (name: "cache-control", value: "no-cache"),
    ]
    if file.isPage { fields += SecureHeaders.page(agent: agents) }
    if let known = visit.exchange.header("if-none-match"), known.contains(file.tag) {
      visit.respond(304, fields)
    } else {
      visit.respond(200, fields, file.bytes)
    }
    return true
  }

  // MARK: Session

  private func session(_ visit: Visit) async throws {
    switch visit.method {
    case "GET":
      let session = try await credentials.session(for: visit)
      visit.respond(json: SessionView(session).json.bytes)
    case "POST":
      try Credentials.requirePage(visit)
      let request = try await message(IdentityV1.CreateSessionRequest.self, visit)
      try await begin(try await sessions.create(request), visit)
    case "PUT":
      let request = try await message(IdentityV1.RefreshSessionRequest.self, visit)
      guard let session = try await credentials.session(for: visit) else {
        throw Refusal.notLoggedIn
      }
      try await begin(
        try await sessions.change(session, organisation: request.organisation), visit)
    case "DELETE":
      // The browser forgets it in any case; identity is told when it can be.
      if let session = try await credentials.session(for: visit) {
        try? await sessions.end(session)
      }
      visit.cookie = PortalSessions.noCookie
      visit.respond(204)
    default:
      visit.fail(Refusal.methodNotAllowed, [("allow", "GET, POST, PUT, DELETE")])
    }
  }

  private func begin(_ tokens: IdentityV1.SessionTokens, _ visit: Visit) async throws {
    let session = PortalSession(tokens)
    guard let cookie = try sessions.cookie(session) else {
      throw RPCError(.internal, reason: "INTERNAL", "The session does not fit into a cookie.")
    }
    visit.cookie = cookie
    visit.respond(json: SessionView(session).json.bytes)
  }

  private func message<Value: Message>(_ type: Value.Type, _ visit: Visit) async throws -> Value {
    let bytes = try await visit.exchange.body(limit: Self.bodyBytesMax)
    let content = visit.exchange.header("content-type") ?? ""
    guard content.hasPrefix("application/json") else {
      throw Refusal.mediaTypeUnsupported("application/json")
    }
    do {
      return try Value.decode(json: bytes)
    } catch let error as JSONError {
      throw Refusal.body(error.reason.rawValue, error.path, error.description)
    } catch let error as WireError {
      throw RPCError(error)
    }
  }
}

/// What a page may know of its session: who and for whom, no token.
struct SessionView {
  let json: JSONValue

  /// Reads the claims of an access token that identity gave us; the services verify it, not we.
  init(_ session: PortalSession?) {
    let parts = session?.accessToken.split(separator: ".") ?? []
    guard parts.count == 3, let bytes = try? Base64.decode(parts[1], .url),
      let claims = try? JSONParser.parse(bytes)
    else {
      json = ["session": .null]
      return
    }
    let names = ["sub", "sid", "acr", "org", "org_kind", "org_functions", "roles", "head"]
    let shown = names.compactMap { name in claims[name].map { JSONMember(name, $0) } }
    json = ["session": .object(shown)]
  }
}
