import Hosting
import Postgres

/// Wires the service: definitions, handlers, workers.
@main struct Main {
  static func main() {
    ServiceHost.run("services", Configuration.self, migrations: Migrations.all) {
      host, configuration in
      let files = try DefinitionFiles(
        catalogue: configuration.catalogue, rules: configuration.rules,
        calendar: configuration.calendar)
      let neighbours = Neighbours(
        identity: host.client(of: "identity"), signatures: host.client(of: "signatures"),
        documents: host.client(of: "documents"), accounts: host.client(of: "accounts"))
      let engine = Engine(
        pool: host.pool, files: files, neighbours: neighbours, portal: configuration.portal,
        log: host.log)
      host.background("numbers") { try await engine.outbox.sequencer.run() }
      host.background("jobs") { try await JobWorker(engine: engine).follow() }
      host.background("registers") { try await RegisterFeedPuller(engine: engine).follow() }
      host.background("exchange") { try await ExchangeFeedPuller(engine: engine).follow() }
      return [
        CatalogHandler(engine: engine), ApplicationHandler(engine: engine),
        CaseHandler(engine: engine), VerificationHandler(engine: engine),
        OfferHandler(engine: engine), RuleHandler(engine: engine),
        engine.access.feed,
      ]
    }
  }
}
