/// The configuration file of a service, for one way of placing the suite: all on this machine, or in
/// containers. What the keys mean stands in `Hosting` and in each service's README; keys that name
/// secrets hold paths.
struct ServiceConfiguration {
  /// Where things are in this placement.
  struct Placement {
    /// The address that a service listens on.
    var listen: (Suite.Service) -> String
    /// The address under which its neighbours reach it.
    var reach: (Suite.Service) -> String
    /// The address for the clients of trust services.
    var trust: (Int) -> String
    /// The files of a party of the transport authority.
    var certificateFile: (String) -> String
    var privateKeyFile: (String) -> String
    var authorityFile: String
    /// The file that holds a service's connection to its database.
    var connectionFile: (String) -> String
  }

  let placement: Placement
  let services: [Suite.Service]

  /// The file's text for one of the services.
  func text(for service: Suite.Service) -> String {
    var members: [(String, JSON)] = [
      ("listen", .string(placement.listen(service))), ("tls", identity(service.name)),
    ]
    if service.name == "gateway" { members.append(("door", identity("door"))) }
    if let port = service.trustPort {
      members.append(("trust", .object([("listen", .string(placement.trust(port)))])))
    }
    if service.hasDatabase {
      members.append(
        ("database", .object([("connection", .string(placement.connectionFile(service.name)))]))
      )
    }
    let neighbours = services.filter { service.neighbours.contains($0.name) }
    members.append(
      ("neighbours", .object(neighbours.map { ($0.name, .string(placement.reach($0))) })))
    return JSON.object(members).text() + "\n"
  }

  private func identity(_ name: String) -> JSON {
    .object([
      ("certificate", .string(placement.certificateFile(name))),
      ("key", .string(placement.privateKeyFile(name))),
      ("authority", .string(placement.authorityFile)),
    ])
  }
}
