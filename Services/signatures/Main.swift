import Hosting
import Logging
import PKI
import Postgres
import RPC
import Reactor

@main struct Main {
  static func main() {
    CeremonyCommand.runIfAsked(CommandLine.arguments)
    ServiceHost.run("signatures", Configuration.self, migrations: Migrations.all) {
      host, configuration in
      let clock = CivilClock()
      let sealingKey = try SealingKey(configuration.sealingKey)
      let authorities = try AuthorityFiles(directory: configuration.directory).authorities(
        sealing: sealingKey, address: PublicAddress(base: configuration.publicAddress),
        at: clock.now)
      let office = TrustOffice(
        authorities: authorities, registers: IdentityRegisters(host.client(of: "identity")),
        pool: host.pool, sealingKey: sealingKey, clock: clock,
        listLifetime: configuration.listLifetime.components.seconds,
        ocspLifetime: configuration.ocspLifetime.components.seconds)
      if configuration.trustListen != nil {
        host.log.warning("trust.listen is not served here: HTTP/1.1 is the gateway's")
      }
      let sequencer = office.outbox.sequencer
      host.background("numbers of the outbox") { try await sequencer.run() }
      let requests = office.requests
      let loop = host.loops[0]
      host.background("expired signature requests") {
        while true {
          _ = try await requests.dropExpired(before: clock.now, limit: 1000)
          try await loop.sleep(for: .seconds(60))
        }
      }
      return office.services
    }
  }
}
