internal import Hosting
internal import PKI
internal import Postgres
internal import RPC
internal import Reactor

/// The handlers of all services, put together.
struct Handlers: Sendable {
  let login: CardLogin
  let revocations: RevocationWatch
  let outbox: Outbox
  let all: [any RPCService]

  /// Gives the keys of its tokens to the verifier of this process.
  init(
    pool: PostgresPool, signatures: RPCClient, tokens: TokenVerifier,
    configuration: Configuration,
    clock: @escaping @Sendable () -> WallTime = { .now() }
  ) throws {
    // The configuration was refused if it had no keys.
    guard let keys = configuration.keys else { throw PKIError(.malformed, "tokens.key") }
    let issuer = TokenIssuer(
      keys: keys, issuer: configuration.issuer, accessLife: configuration.accessLife,
      sessionLife: configuration.sessionLife)
    var byID: [String: PublicKey] = [:]
    for key in keys.published { byID[try JSONWebKey(key).thumbprint] = key }
    tokens.use(keys: byID)
    login = CardLogin(
      store: LoginStore(pool: pool),
      authorities: CardAuthorities(signatures: signatures, root: configuration.root),
      origin: configuration.origin, policies: configuration.policies, clock: clock)
    let outbox = Outbox(pool: pool)
    self.outbox = outbox
    let access = AccessLog(system: "identity", pool: pool, outbox: outbox)
    revocations = RevocationWatch(outbox: outbox, tokens: tokens, clock: clock)
    all = [
      SessionHandler(
        store: SessionStore(pool: pool, outbox: outbox), login: login, issuer: issuer,
        revocations: revocations, clock: clock),
      PersonHandler(
        store: PersonStore(pool: pool, outbox: outbox),
        births: BirthStore(pool: pool, outbox: outbox), access: access, clock: clock),
      OrganisationHandler(store: OrganisationStore(pool: pool, outbox: outbox), clock: clock),
      RoleHandler(store: RoleStore(pool: pool, outbox: outbox), clock: clock),
      RegisterProviderHandler(pool: pool, access: access, clock: clock),
      RegisterFeedHandler(outbox: outbox),
      access.feed,
    ]
  }
}
