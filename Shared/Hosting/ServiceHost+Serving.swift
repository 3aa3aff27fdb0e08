internal import HTTP1
internal import Logging
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor
internal import TLS

extension ServiceHost {
  /// Waits for the database and brings it to this program's schema.
  func migrate(_ migrations: [Migration]) async throws {
    try await connectDatabase()
    if migrations.isEmpty { return }
    let applied = try await Migrator(pool, migrations).run()
    if !applied.isEmpty {
      log.info("migrated", metadata: ["applied": "\(applied.joined(separator: " "))"])
    }
  }

  /// Opens the door, serves until the signal rises, and drains: health says no, workers stop,
  /// running calls end, the database closes.
  func serve(
    _ offered: [any RPCService], until terminated: ChangeSignal, renewal: CertificateRenewal
  ) async throws {
    let (security, serverTLS) = try serverSecurity(settings)
    background("certificates") { [self] in
      let log = { @Sendable (message: String, error: (any Error)?) in
        if let error {
          self.log.error("\(message)", metadata: ["error": "\(error)"])
        } else {
          self.log.info("\(message)")
        }
      }
      try await renewal.follow(log: log) { settings in
        try clientTLS.renew(from: clientContext(settings))
        try serverTLS.renew(from: serverSecurity(settings).context)
      }
    }
    let descriptors = offered.map { type(of: $0).descriptor }
    let health = Health(services: descriptors.map(\.fullName))
    let index = ReflectionIndex(
      descriptors + [GRPCHealthV1.Health.descriptor, GRPCReflectionV1.ServerReflection.descriptor])
    let server = RPCServer(
      loops: loops, security: security,
      services: offered + [
        HealthService(health: health), ReflectionService(index: index),
        ReflectionAlphaService(index: index),
      ], options: serverOptions)
    // A door passes tokens on and verifies none.
    if name != "identity", settings.door == nil, settings.neighbours["identity"] != nil {
      let identity = client(of: "identity")
      background("revocations") { [tokens] in
        try await RevocationFeed.follow(identity, tokens)
      }
    }
    let port = try await server.listen(host: settings.listen.host, port: settings.listen.port)
    let metrics = try await serveMetrics(of: server)
    health.set(serving: true)
    log.info("serving", metadata: ["port": "\(port)"])
    _ = try await terminated.change(after: 0)
    log.info("draining")
    health.set(serving: false)
    await stopWorkers()
    try await server.shutDown(grace: settings.drain)
    try await metrics?.shutDown(grace: .zero)
    await closeDatabase()
    log.info("stopped")
  }

  /// Opens the page for Prometheus if an address is configured.
  private func serveMetrics(of server: RPCServer) async throws -> HTTP1Server? {
    guard let address = settings.metrics else { return nil }
    let page = MetricsPage(server: server, host: self)
    let metrics = HTTP1Server(loops: [loops[0]]) { request in await page.answer(request) }
    let port = try await metrics.listen(host: address.host, port: address.port)
    log.info("serving metrics", metadata: ["port": "\(port)"])
    return metrics
  }

  /// Mutual TLS; at a door to the outside TLS that asks nobody for a certificate, whose callers
  /// count as this service.
  private func serverSecurity(
    _ settings: ServerSettings
  ) throws -> (security: ServerSecurity, context: TLSContext) {
    guard let door = settings.door else {
      let context = try TLSContext.server(
        certificates: settings.certificate, privateKey: settings.key,
        verification: .required(authority: settings.authority))
      return (.mutualTLS(context), context)
    }
    let context = try TLSContext.server(
      certificates: door.certificate, privateKey: door.key,
      verification: .serverOnly(authority: nil), allowsTLS12: true)
    return (.openTLS(context, caller: name), context)
  }

  private func clientContext(_ settings: ServerSettings) throws -> TLSContext {
    try TLSContext.client(
      certificates: settings.certificate, privateKey: settings.key,
      authority: settings.authority)
  }

  private var serverOptions: ServerOptions {
    var options = ServerOptions()
    options.domain = "\(name).talaka"
    // Whom a door passes a call on to verifies the token; the door itself is not trusted with it.
    if settings.door == nil {
      options.admitAtOnce = { [tokens] call in try tokens.admitAtOnce(call) }
      options.admit = { [tokens] call in try await tokens.admit(call) }
    }
    options.http = httpHandler
    settings.connections.apply(to: &options)
    options.mask = { [self] error, method in mask(error, method) }
    options.tellOfAbuse = { [log] abuse in
      var facts: Logger.Metadata = ["limit": "\(abuse.limit)", "caller": "\(abuse.caller)"]
      if abuse.untold > 0 { facts["untold"] = "\(abuse.untold)" }
      log.warning("a connection was ended for abuse", metadata: facts)
    }
    return options
  }
}
