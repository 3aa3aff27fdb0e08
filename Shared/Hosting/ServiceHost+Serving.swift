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
  func serve(_ offered: [any RPCService], until terminated: ChangeSignal) async throws {
    let descriptors = offered.map { type(of: $0).descriptor }
    let health = Health(services: descriptors.map(\.fullName))
    let index = ReflectionIndex(
      descriptors + [GRPCHealthV1.Health.descriptor, GRPCReflectionV1.ServerReflection.descriptor])
    let server = RPCServer(
      loops: loops, security: .mutualTLS(try serverTLS()),
      services: offered + [
        HealthService(health: health), ReflectionService(index: index),
        ReflectionAlphaService(index: index),
      ], options: serverOptions)
    if name != "identity", settings.neighbours["identity"] != nil {
      let identity = client(of: "identity")
      background("revocations") { [tokens] in
        try await RevocationFeed.follow(identity, tokens)
      }
    }
    let port = try await server.listen(host: settings.listen.host, port: settings.listen.port)
    health.set(serving: true)
    log.info("serving", metadata: ["port": "\(port)"])
    _ = try await terminated.change(after: 0)
    log.info("draining")
    health.set(serving: false)
    await stopWorkers()
    try await server.shutDown(grace: settings.drain)
    await closeDatabase()
    log.info("stopped")
  }

  private func serverTLS() throws -> TLSContext {
    try TLSContext.server(
      certificates: settings.certificate, privateKey: settings.key,
      verification: .required(authority: settings.authority))
  }

  private var serverOptions: ServerOptions {
    var options = ServerOptions()
    options.domain = "\(name).talaka"
    options.admit = { [tokens] call in try await tokens.admit(call) }
    options.mask = { [self] error, method in mask(error, method) }
    return options
  }
}
