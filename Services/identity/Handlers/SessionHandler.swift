internal import PKI
internal import Hosting
internal import Postgres
internal import Protos
internal import RPC
internal import Reactor

/// Logs in, refreshes, lists and ends sessions.
struct SessionHandler: IdentityV1.SessionServiceHandler {
  let store: SessionStore
  let login: CardLogin
  let issuer: TokenIssuer
  let revocations: RevocationWatch
  let clock: @Sendable () -> WallTime

  func createChallenge(
    _ request: IdentityV1.CreateChallengeRequest, _ call: ServerCall
  ) async throws -> IdentityV1.CreateChallengeResponse {
    try await login.challenge()
  }

  func createSession(
    _ request: IdentityV1.CreateSessionRequest, _ call: ServerCall
  ) async throws -> IdentityV1.SessionTokens {
    let holder: CardLogin.Holder
    do {
      holder = try await login.answer(request.challenge, request.authToken)
    } catch let refusal as LoginRefusal {
      throw Refusal.login(refusal)
    }
    let now = clock()
    let acting = try await acting(request.organisation, holder.person, now, store.pool)
    if acting == nil, !request.organisation.isEmpty { throw Refusal.organisationNotYours }
    let end = now.adding(seconds: issuer.sessionLife)
    let session = SessionStore.Record(
      id: .make(at: now), person: holder.person, organisation: acting?.id,
      roles: acting?.standing.roles ?? [], certificateSerial: holder.certificateSerial,
      createTime: now, useTime: now, expireTime: end,
      tokenEndTime: issuer.tokenEnd(at: now, sessionEnd: end))
    let refresh = try RefreshToken.make()
    try await store.add(session, refreshToken: refresh.digest)
    CrashPoint.pass("identity.session-stored")
    return try issuer.tokens(session, acting, refreshToken: refresh.text)
  }

  func refreshSession(
    _ request: IdentityV1.RefreshSessionRequest, _ call: ServerCall
  ) async throws -> IdentityV1.SessionTokens {
    guard let old = RefreshToken(request.refreshToken) else { throw Refusal.refreshTokenUnknown }
    let next = try RefreshToken.make()
    let now = clock()
    var acting: TokenIssuer.Acting?
    let outcome = try await store.refresh(old.digest, next: next.digest, at: now) {
      session, transaction in
      let name = Self.organisation(of: session, request.organisation)
      acting = try await self.acting(name, session.person, now, transaction)
      if acting == nil, !name.isEmpty { return nil }
      return continued(session, acting, now)
    }
    switch outcome {
    case .unknown: throw Refusal.refreshTokenUnknown
    case .reused: throw Refusal.refreshTokenReused
    case .ended: throw Refusal.sessionEnded
    case .notYours: throw Refusal.organisationNotYours
    case .renewed(let session):
      return try issuer.tokens(session, acting, refreshToken: next.text)
    }
  }

  /// For whom a session goes on: as before, for the person alone, or as chosen.
  private static func organisation(
    of session: SessionStore.Record, _ choice: String
  ) -> String {
    switch choice {
    case "": session.organisation.map(ResourceName.organisation) ?? ""
    case "organisations/-": ""
    default: choice
    }
  }

  private func continued(
    _ session: SessionStore.Record, _ acting: TokenIssuer.Acting?, _ now: WallTime
  ) -> SessionStore.Record {
    var renewed = session
    renewed.organisation = acting?.id
    renewed.roles = acting?.standing.roles ?? []
    renewed.useTime = now
    renewed.tokenEndTime = issuer.tokenEnd(at: now, sessionEnd: session.expireTime)
    return renewed
  }

  /// What the person is in an organisation; nil when the name is empty, or the person may not act
  /// for it.
  private func acting(
    _ name: String, _ person: UUIDv7, _ now: WallTime, _ database: some Statements
  ) async throws -> TokenIssuer.Acting? {
    guard let id = ResourceName.organisation(name),
      let found = try await RoleStore.standing(of: person, in: id, at: now, database),
      found.standing.mayAct
    else { return nil }
    return TokenIssuer.Acting(
      id: id, organisation: found.organisation, standing: found.standing)
  }

  func listSessions(
    _ request: IdentityV1.ListSessionsRequest, _ call: ServerCall
  ) async throws -> IdentityV1.ListSessionsResponse {
    let user = try call.user()
    guard let person = ResourceName.person(user.person) else { throw Refusal.tokenMissing }
    let page = try Page(size: request.pageSize, token: request.pageToken, parts: 1)
    let before = try page.id(at: 0)
    let found = try await store.list(
      of: person, before: before, count: page.size + 1, at: clock())
    return IdentityV1.ListSessionsResponse(
      sessions: found.prefix(page.size).map {
        TokenIssuer.message($0, isCurrent: ResourceName.session($0.id) == user.session)
      },
      nextPageToken: page.next(found) { [$0.id.description] })
  }

  func endSession(
    _ request: IdentityV1.EndSessionRequest, _ call: ServerCall
  ) async throws -> IdentityV1.EndSessionResponse {
    let user = try call.user()
    let name = request.name == "sessions/current" ? user.session : request.name
    guard let person = ResourceName.person(user.person), let id = ResourceName.session(name),
      try await store.end(id, of: person, at: clock())
    else { throw Refusal.sessionNotFound }
    return IdentityV1.EndSessionResponse()
  }

  func getJwks(
    _ request: IdentityV1.GetJwksRequest, _ call: ServerCall
  ) async throws -> IdentityV1.GetJwksResponse {
    IdentityV1.GetJwksResponse(keys: try issuer.published())
  }

  func watchRevocations(
    _ request: IdentityV1.WatchRevocationsRequest,
    _ responses: ResponseWriter<IdentityV1.RevocationUpdate>, _ call: ServerCall
  ) async throws {
    try await revocations.stream(after: request.afterSequence) { try await responses.write($0) }
  }
}
