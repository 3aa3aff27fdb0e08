internal import Hosting
internal import RPC

@main struct Main {
  static func main() {
    ServiceHost.run("documents", Configuration.self, migrations: Migrations.all) {
      host, configuration in
      // A key that can't be read is a fault of the configuration, told before this runs.
      guard let sealKey = configuration.sealKey else { return [] }
      let neighbours = RPCNeighbours(
        identity: host.client(of: "identity"), signatures: host.client(of: "signatures"))
      let exchange = Exchange(
        pool: host.pool, neighbours: neighbours, sealKey: sealKey,
        fileBytesMax: configuration.fileBytesMax)
      exchange.work(on: host)
      return exchange.services
    }
  }
}
