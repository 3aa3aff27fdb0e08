internal import RPC

/// Whose request it is: the bearer token of a client, or the session of a browser.
struct Credentials: Sendable {
  /// Scripts of our own pages set it; a form or a script of another site can't.
  static let pageHeader: StaticString = "x-talaka-page"

  /// nil where the gateway serves no portal.
  let sessions: PortalSessions?
  /// Seconds since 1970.
  let now: @Sendable () -> Int64

  /// The access token to call the services with; nil without any. Throws `CSRF_HEADER_MISSING`, and
  /// what identity says when a session can't be refreshed.
  func token(for visit: Visit) async throws -> String? {
    if let bearer = visit.exchange.bearerToken { return bearer }
    return try await session(for: visit)?.accessToken
  }

  /// The living session of a browser's request.
  func session(for visit: Visit) async throws -> PortalSession? {
    guard let sessions, Self.isOwnSite(visit.exchange),
      let session = sessions.open(visit.exchange.header("cookie"))
    else { return nil }
    try Self.requirePage(visit)
    guard let living = try await sessions.living(session, now: now()) else {
      visit.cookie = PortalSessions.noCookie
      return nil
    }
    if living != session { visit.cookie = try sessions.cookie(living) }
    return living
  }

  /// Changes by a browser must come from a page of ours.
  static func requirePage(_ visit: Visit) throws(RPCError) {
    if ["GET", "OPTIONS"].contains(visit.method) { return }
    guard visit.exchange.header(pageHeader) != nil, isOwnSite(visit.exchange) else {
      throw Refusal.csrfHeaderMissing
    }
  }

  /// Browsers that say where a request comes from must say: from here, or typed in.
  private static func isOwnSite(_ exchange: HTTPExchange) -> Bool {
    guard let site = exchange.header("sec-fetch-site") else { return true }
    return site == "same-origin" || site == "none"
  }
}
