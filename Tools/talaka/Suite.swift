import Cluster

/// The six executables and where they are reached on one machine.
enum Suite {
  struct Service {
    /// Its word: executable, database, certificate.
    let name: String
    /// The port of its RPC on 127.0.0.1; of the gateway, the door to the outside.
    let port: Int
    let hasDatabase: Bool
    /// The services that it calls.
    let neighbours: [String]
  }

  /// In the order of starting; they are stopped the other way round.
  static func services(at ports: Ports) -> [Service] {
    [
      Service(
        name: "signatures", port: ports.inner + 4, hasDatabase: true,
        neighbours: ["identity"]),
      Service(
        name: "identity", port: ports.inner + 1, hasDatabase: true, neighbours: ["signatures"]),
      Service(
        name: "accounts", port: ports.inner + 2, hasDatabase: true,
        neighbours: ["identity", "signatures", "documents", "services"]),
      Service(
        name: "documents", port: ports.inner + 3, hasDatabase: true,
        neighbours: ["identity", "signatures", "accounts"]),
      Service(
        name: "services", port: ports.inner + 5, hasDatabase: true,
        neighbours: ["identity", "accounts", "documents", "signatures"]),
      Service(
        name: "gateway", port: ports.door, hasDatabase: false,
        neighbours: ["identity", "accounts", "documents", "signatures", "services"]),
    ]
  }

  struct Ports {
    /// The door's.
    var door = 8443
    /// Services get the next ones.
    var inner = 9100

    /// Where the gateway speaks HTTP/1.1 to the clients of trust services (OCSP, CRL, time stamps).
    var trust: Int { inner + 80 }

    /// Where a service's page for Prometheus is, by its port (the door's counts as the first inner).
    func metrics(_ port: Int) -> Int { inner + 90 + (port == door ? 0 : port - inner) }
  }

  /// The parties of the transport authority: the services, the door, this tool and the tests.
  static var parties: [(name: String, party: TransportAuthority.Party)] {
    services(at: Ports()).map { ($0.name, .program($0.name)) } + [
      ("door", .door(names: ["localhost"], addresses: [[127, 0, 0, 1]])),
      ("operator", .program("operator")), ("tests", .program("tests")),
    ]
  }
}
