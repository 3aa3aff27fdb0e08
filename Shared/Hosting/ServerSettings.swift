internal import Postgres
internal import RPC

/// What every service with a door of its own is told: where to listen, who it is, whom it calls.
///
/// | key | meaning | default |
/// | --- | --- | --- |
/// | `listen` | address and port | – |
/// | `metrics` | address and port of the page for Prometheus, plain HTTP: never outside | none |
/// | `loops` | event loops, 1…64 | 1 |
/// | `log.level` | `debug`, `info`, `warning`, `error` | `info` |
/// | `drain` | longest wait for running calls at the end, 0s…10m | 20s |
/// | `tls.certificate`, `tls.key`, `tls.authority` | PEM files: own chain, own key, trust | – |
/// | `door.certificate`, `door.key`, `door.authority` | PEM files of a door to the outside, which asks nobody for a certificate; the gateway's | – |
/// | `issuer` | `iss` of access tokens | `https://talaka` |
/// | `database.connection` | file with libpq's connection string; services that keep data | – |
/// | `database.shared` | connections per loop that calls share, 1…64 | 2 |
/// | `database.exclusive` | connections per loop for transactions, 1…256 | 8 |
/// | `neighbours.NAME` | addresses of another service, divided by commas | – |
/// | `calls` | file with gRPC's service config (JSON) for the calls to all neighbours | none |
struct ServerSettings: Sendable {
  let listen: Endpoint
  let metrics: Endpoint?
  let loops: Int
  let logLevel: String
  let drain: Duration
  let certificate: [UInt8]
  let key: [UInt8]
  let authority: [UInt8]
  let door: DoorSettings?
  let issuer: String
  let database: PostgresConfiguration?
  let neighbours: [String: [Endpoint]]
  /// How neighbours are called.
  let calls: ClientOptions
  let connections: ConnectionSettings

  init(_ reader: inout ConfigurationReader) {
    let text = reader.string("listen")
    if let endpoint = Endpoint(text) {
      listen = endpoint
    } else {
      if !text.isEmpty { reader.fault("listen", "\(text) is no host:port") }
      listen = Endpoint(host: "127.0.0.1", port: 0)
    }
    metrics = reader.optionalString("metrics").flatMap { text in
      let endpoint = Endpoint(text)
      if endpoint == nil { reader.fault("metrics", "\(text) is no host:port") }
      return endpoint
    }
    loops = reader.int("loops", in: 1...64, default: 1)
    logLevel = reader.string("log.level", default: "info")
    drain = reader.duration("drain", in: .zero ... .seconds(600), default: .seconds(20))
    certificate = reader.file("tls.certificate")
    key = reader.file("tls.key")
    authority = reader.file("tls.authority")
    door = DoorSettings(&reader)
    issuer = reader.string("issuer", default: "https://talaka")
    database = Self.database(&reader)
    var found: [String: [Endpoint]] = [:]
    for name in reader.names(under: "neighbours.") {
      found[name] = reader.endpoints("neighbours.\(name)")
    }
    neighbours = found
    calls = Self.calls(&reader)
    connections = ConnectionSettings(&reader)
  }

  private static func calls(_ reader: inout ConfigurationReader) -> ClientOptions {
    var options = ClientOptions()
    guard let file = reader.optionalFile("calls") else { return options }
    do throws(ServiceConfigError) {
      options.serviceConfig = try ServiceConfig(json: String(decoding: file, as: UTF8.self))
    } catch {
      for fault in error.faults { reader.fault("calls", "\(fault.path) \(fault.text)") }
    }
    return options
  }

  private static func database(_ reader: inout ConfigurationReader) -> PostgresConfiguration? {
    guard let file = reader.optionalFile("database.connection") else { return nil }
    var lines = String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline)
    if lines.count != 1 { reader.fault("database.connection", "the file is not one line") }
    var database = PostgresConfiguration(connection: lines.popLast().map(String.init) ?? "")
    database.sharedConnectionsPerLoop = reader.int(
      "database.shared", in: 1...64, default: database.sharedConnectionsPerLoop)
    database.exclusiveConnectionsPerLoop = reader.int(
      "database.exclusive", in: 1...256, default: database.exclusiveConnectionsPerLoop)
    return database
  }
}

/// The certificate of a door to the outside, and whom the health check trusts to have issued it.
struct DoorSettings: Sendable {
  let certificate: [UInt8]
  let key: [UInt8]
  let authority: [UInt8]

  init?(_ reader: inout ConfigurationReader) {
    guard let certificate = reader.optionalFile("door.certificate") else { return nil }
    self.certificate = certificate
    key = reader.file("door.key")
    authority = reader.file("door.authority")
  }
}
