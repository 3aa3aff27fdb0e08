import Hosting
import RPC

@main struct Main {
  static func main() {
    ServiceHost.run("accounts", Configuration.self, migrations: Migrations.all) { host, settings in
      let accounts = AccountStore(pool: host.pool)
      let mailbox = MailboxStore(pool: host.pool)
      let access = AccessStore(pool: host.pool)
      let bodies = BodyTitles(identity: host.client(of: "identity"))
      let arrivals = Arrivals()

      let register = RegisterPuller(identity: host.client(of: "identity"), store: accounts)
      host.background("register feed") { try await register.run() }
      for name in ["identity", "documents", "signatures", "services"] {
        let puller = AccessPuller(
          source: name, client: host.client(of: name), store: access, titles: bodies)
        host.background("access feed of \(name)") { try await puller.run() }
      }
      return [
        AccountHandler(store: accounts),
        MailboxHandler(
          accounts: accounts, store: mailbox, files: FileStore(pool: host.pool),
          arrivals: arrivals, fileBytesMax: settings.fileBytesMax),
        AccessLogHandler(accounts: accounts, store: access),
      ]
    }
  }
}
