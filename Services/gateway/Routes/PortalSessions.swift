internal import PKI
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor
internal import Synchronization

/// The tokens of a browser's session, which pages never see.
struct PortalSession: Sendable, Equatable {
  let accessToken: String
  let refreshToken: String
  /// When the access token ends, in seconds since 1970.
  let accessEnd: Int64
}

/// Seals sessions into a cookie and refreshes their tokens. The gateway keeps no session: whatever
/// gateway a request reaches can open the cookie with the shared key.
final class PortalSessions: Sendable {
  /// `__Host-`: only over TLS, only this host, only path `/` (RFC 6265bis §4.1.3.2).
  static let cookieName = "__Host-talaka"
  /// Bytes of a cookie that browsers keep for certain.
  static let cookieBytesMax = 4_096
  /// An access token with less time left is refreshed before it is used.
  static let refreshMargin: Int64 = 30
  /// A refresh token is single use, but a page asks several things at once and all of them bring the
  /// same cookie: for so long the new tokens are given to whoever brings the old one.
  static let refreshMemory: Duration = .seconds(60)
  static let refreshesMax = 10_000

  private static let context = Array("talaka portal session 1".utf8)

  private enum Refresh {
    case running([UnsafeContinuation<Void, Never>])
    case done(Result<PortalSession?, RPCError>, MonotonicTime)
  }

  private let keys: [SealingKey]
  private let client: IdentityV1.SessionServiceClient
  private let refreshes = Mutex<[String: Refresh]>([:])

  /// The first key seals, all of them open: a new key is put first and the old one stays a while.
  init(keys: [SealingKey], identity: RPCClient) {
    self.keys = keys
    client = IdentityV1.SessionServiceClient(identity)
  }

  // MARK: The cookie

  /// `Set-Cookie` for a session; nil when it would be too large.
  func cookie(_ session: PortalSession) throws -> String? {
    guard let key = keys.first else { return nil }
    let content: JSONValue = [
      "a": .string(session.accessToken), "r": .string(session.refreshToken),
      "e": .number(JSONNumber(session.accessEnd)),
    ]
    let sealed = try key.seal(content.bytes, context: Self.context)
    let text = "\(Self.cookieName)=\(Base64.encode(sealed, .url))"
    guard text.utf8.count < Self.cookieBytesMax else { return nil }
    return text + "; Path=/; Secure; HttpOnly; SameSite=Strict"
  }

  /// `Set-Cookie` that takes the cookie away.
  static let noCookie = "\(cookieName)=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"

  /// The session in a Cookie field; nil when there is none or nobody here sealed it.
  func open(_ header: String?) -> PortalSession? {
    guard let header, let text = Self.value(header),
      let sealed = try? Base64.decode(text, .url)
    else { return nil }
    for key in keys {
      guard let bytes = try? key.open(sealed, context: Self.context),
        let content = try? JSONParser.parse(bytes), let access = content["a"]?.string,
        let refresh = content["r"]?.string, let end = content["e"]?.number?.integer(as: Int64.self)
      else { continue }
      return PortalSession(accessToken: access, refreshToken: refresh, accessEnd: end)
    }
    return nil
  }

  /// The value of our cookie; nil when it is missing or there twice.
  private static func value(_ header: String) -> Substring? {
    let found = header.split(separator: ";").compactMap { pair -> Substring? in
      let text = pair.drop { $0 == " " }
      guard text.hasPrefix("\(cookieName)=") else { return nil }
      return text.dropFirst(cookieName.count + 1)
    }
    return found.count == 1 ? found.first : nil
  }

  // MARK: Tokens

  /// Logs in. Throws what `CreateSession` refuses.
  func create(_ request: IdentityV1.CreateSessionRequest) async throws -> IdentityV1.SessionTokens {
    try await client.createSession(request)
  }

  /// Chooses for whom the user acts; the old tokens are used up.
  func change(
    _ session: PortalSession, organisation: String
  ) async throws -> IdentityV1.SessionTokens {
    try await client.refreshSession(
      IdentityV1.RefreshSessionRequest(
        refreshToken: session.refreshToken, organisation: organisation))
  }

  /// Ends the session everywhere.
  func end(_ session: PortalSession) async throws {
    _ = try await client.endSession(
      IdentityV1.EndSessionRequest(name: "sessions/current"),
      CallOptions(bearerToken: session.accessToken))
  }

  /// The session with an access token that still lives: the same, or a refreshed one. nil when
  /// identity has ended it; throws when identity can't be asked.
  func living(_ session: PortalSession, now: Int64) async throws -> PortalSession? {
    if session.accessEnd > now + Self.refreshMargin { return session }
    while true {
      switch claim(session.refreshToken) {
      case .mine: return try await refresh(session).get()
      case .known(let result): return try result.get()
      case .busy: await waitForRefresh(session.refreshToken)
      }
    }
  }

  private enum Claim {
    case mine
    case busy
    case known(Result<PortalSession?, RPCError>)
  }

  private func claim(_ token: String) -> Claim {
    refreshes.withLock { all in
      let now = MonotonicTime.now()
      switch all[token] {
      case .running: return .busy
      case .done(let result, let time) where now - time < Self.refreshMemory: return .known(result)
      case .done, nil: break
      }
      if all.count >= Self.refreshesMax { Self.forget(&all, now) }
      all[token] = .running([])
      return .mine
    }
  }

  private static func forget(_ all: inout [String: Refresh], _ now: MonotonicTime) {
    all = all.filter { entry in
      if case .done(_, let time) = entry.value { return now - time < refreshMemory }
      return true
    }
  }

  private func waitForRefresh(_ token: String) async {
    await withUnsafeContinuation { continuation in
      let waits = refreshes.withLock { all -> Bool in
        guard case .running(let waiting) = all[token] else { return false }
        all[token] = .running(waiting + [continuation])
        return true
      }
      if !waits { continuation.resume() }
    }
  }

  private func refresh(_ session: PortalSession) async -> Result<PortalSession?, RPCError> {
    let result: Result<PortalSession?, RPCError>
    do {
      let tokens = try await client.refreshSession(
        IdentityV1.RefreshSessionRequest(refreshToken: session.refreshToken))
      result = .success(PortalSession(tokens))
    } catch {
      let known = Visit.known(error)
      result = known.code == .unauthenticated ? .success(nil) : .failure(known)
    }
    let waiting = refreshes.withLock { all -> [UnsafeContinuation<Void, Never>] in
      guard case .running(let waiting) = all[session.refreshToken] else { return [] }
      // What failed for a passing reason may be tried again at once.
      if case .failure = result {
        all[session.refreshToken] = nil
      } else {
        all[session.refreshToken] = .done(result, .now())
      }
      return waiting
    }
    for continuation in waiting { continuation.resume() }
    return result
  }
}

extension PortalSession {
  init(_ tokens: IdentityV1.SessionTokens) {
    self.init(
      accessToken: tokens.accessToken, refreshToken: tokens.refreshToken,
      accessEnd: tokens.accessExpireTime?.seconds ?? 0)
  }
}
