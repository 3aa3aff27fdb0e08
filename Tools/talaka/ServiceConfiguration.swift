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
    /// The address of its page for Prometheus.
    var metrics: (Suite.Service) -> String
    /// Where OCSP, CRL and time stamps are served, and the address that certificates name.
    var trustListen: String
    var trustReach: String
    /// The files of a party of the transport authority.
    var certificateFile: (String) -> String
    var privateKeyFile: (String) -> String
    var authorityFile: String
    /// A secret file of a service: `database` (its connection), `tokens`, `sealing`,
    /// `seal`, `portal`.
    var secretFile: (_ service: String, _ secret: String) -> String
    /// A folder that a service keeps of its own.
    var folder: (_ service: String) -> String
    /// The folder with the portal's files.
    var portal: String
    /// The folder with definitions of public services, rules and the calendar.
    var definitions: String
    /// The portal's address, as browsers state it.
    var origin: String
  }

  let placement: Placement
  let services: [Suite.Service]

  /// The file's text for one of the services.
  func text(for service: Suite.Service) -> String {
    var members: [(String, JSON)] = [
      ("listen", .string(placement.listen(service))),
      ("metrics", .string(placement.metrics(service))), ("tls", identity(service.name)),
    ]
    if service.hasDatabase {
      members.append(
        (
          "database",
          .object([("connection", .string(placement.secretFile(service.name, "database")))])
        )
      )
    }
    members += own(service)
    let neighbours = services.filter { service.neighbours.contains($0.name) }
    members.append(
      ("neighbours", .object(neighbours.map { ($0.name, .string(placement.reach($0))) })))
    return JSON.object(members).text() + "\n"
  }

  /// What one service alone is told.
  private func own(_ service: Suite.Service) -> [(String, JSON)] {
    switch service.name {
    case "identity":
      [
        ("login", .object([("origin", .string(placement.origin))])),
        ("tokens", .object([("key", .string(placement.secretFile("identity", "tokens")))])),
      ]
    case "signatures":
      [
        (
          "authorities",
          .object([
            ("directory", .string(placement.folder("signatures"))),
            ("sealing_key", .string(placement.secretFile("signatures", "sealing"))),
            ("public_address", .string("http://\(placement.trustReach)")),
          ])
        )
      ]
    case "documents":
      [("seal", .object([("key", .string(placement.secretFile("documents", "seal")))]))]
    case "services":
      [
        ("catalogue", .string("\(placement.definitions)/Catalogue")),
        ("rules", .string("\(placement.definitions)/Rules")),
        ("calendar", .string("\(placement.definitions)/Calendar/belarus.json")),
        ("portal", .string(placement.origin)),
      ]
    case "gateway":
      [
        ("door", identity("door")),
        ("trust", .object([("listen", .string(placement.trustListen))])),
        (
          "portal",
          .object([
            ("folder", .string(placement.portal)),
            ("key", .string(placement.secretFile("gateway", "portal"))),
          ])
        ),
      ]
    default: []
    }
  }

  private func identity(_ name: String) -> JSON {
    .object([
      ("certificate", .string(placement.certificateFile(name))),
      ("key", .string(placement.privateKeyFile(name))),
      ("authority", .string(placement.authorityFile)),
    ])
  }
}
