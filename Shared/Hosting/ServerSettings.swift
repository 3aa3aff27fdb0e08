internal import RPC

/// What every service with a door of its own is told: where to listen, who it is, whom it calls.
///
/// | key | meaning | default |
/// | --- | --- | --- |
/// | `listen` | address and port | – |
/// | `loops` | event loops, 1…64 | 1 |
/// | `log.level` | `debug`, `info`, `warning`, `error` | `info` |
/// | `drain` | longest wait for running calls at the end, 0s…10m | 20s |
/// | `tls.certificate`, `tls.key`, `tls.authority` | PEM files: own chain, own key, trust | – |
/// | `issuer` | `iss` of access tokens | `https://talaka` |
/// | `neighbours.NAME` | addresses of another service, divided by commas | – |
struct ServerSettings: Sendable {
  let listen: Endpoint
  let loops: Int
  let logLevel: String
  let drain: Duration
  let certificate: [UInt8]
  let key: [UInt8]
  let authority: [UInt8]
  let issuer: String
  let neighbours: [String: [Endpoint]]

  init(_ reader: inout ConfigurationReader) {
    let text = reader.string("listen")
    if let endpoint = Endpoint(text) {
      listen = endpoint
    } else {
      if !text.isEmpty { reader.fault("listen", "\(text) is no host:port") }
      listen = Endpoint(host: "127.0.0.1", port: 0)
    }
    loops = reader.int("loops", in: 1...64, default: 1)
    logLevel = reader.string("log.level", default: "info")
    drain = reader.duration("drain", in: .zero ... .seconds(600), default: .seconds(20))
    certificate = reader.file("tls.certificate")
    key = reader.file("tls.key")
    authority = reader.file("tls.authority")
    issuer = reader.string("issuer", default: "https://talaka")
    var found: [String: [Endpoint]] = [:]
    for name in reader.names(under: "neighbours.") {
      found[name] = reader.endpoints("neighbours.\(name)")
    }
    neighbours = found
  }
}
