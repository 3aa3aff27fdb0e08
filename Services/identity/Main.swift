internal import Hosting
internal import Postgres
internal import RPC
internal import Reactor

@main
struct Main {
  static func main() {
    ServiceHost.run("identity", Configuration.self, migrations: Migrations.all) {
      host, configuration in
      let handlers = try Handlers(
        pool: host.pool, signatures: host.client(of: "signatures"), tokens: host.tokens,
        configuration: configuration)
      host.background("numbers") { try await handlers.outbox.sequencer.run() }
      host.background("revocations") { try await handlers.revocations.keepUp() }
      host.background("cleaning") {
        guard let loop = EventLoop.current else { return }
        while true {
          try await handlers.login.store.clean(at: .now())
          try await loop.sleep(for: .seconds(60))
        }
      }
      // Ended sessions must be known before the first call comes.
      try await handlers.revocations.catchUp()
      return handlers.all
    }
  }
}
