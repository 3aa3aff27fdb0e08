import Cluster
import PKI
import Protobuf
import Protos

/// The demonstration nation, as the files in `Tools/talaka/Nation` tell it.
struct NationFiles {
  struct Body {
    /// Its word in the scenario.
    let id: String
    let registration: IdentityV1.RegisterOrganisationRequest
    let subscriberCode: String
    /// Without `parent`, which is known only when the body is registered.
    let roles: [IdentityV1.GrantRoleRequest]
    let hasSeal: Bool
    var unp: String { registration.organisation?.unp ?? "" }
  }

  let persons: [IdentityV1.RegisterPersonRequest]
  let bodies: [Body]
  let organisations: [IdentityV1.RegisterOrganisationRequest]
  /// Whose cards are made.
  let cards: [String]
  /// Changes whenever a file does.
  let fingerprint: String

  /// Reads the files. Throws `Failure` with the file at fault.
  init(folder: String) throws {
    var texts: [String] = []
    func list(_ file: String, _ member: String) throws -> [JSONValue] {
      let text = try Files.read("\(folder)/\(file).json")
      texts.append(text)
      guard let list = try JSONParser.parse(text)[member]?.array else {
        throw Failure("\(file).json has no list \(member)")
      }
      return list
    }
    persons = try list("persons", "persons").map { try Self.message($0) }
    bodies = try list("bodies", "bodies").map(Self.body)
    organisations = try list("organisations", "organisations").map {
      try Self.message($0["registration"] ?? .null)
    }
    cards = try list("scenario", "cards").compactMap(\.string)
    let digest = DigestAlgorithm.sha256.digest(Array(texts.joined().utf8))
    fingerprint = PKI.Base64.encode(digest)
  }

  /// How many records are loaded.
  var count: Int {
    persons.count + organisations.count + cards.count
      + bodies.reduce(0) { $0 + 2 + $1.roles.count + ($1.hasSeal ? 1 : 0) }
  }

  private static func body(_ json: JSONValue) throws -> Body {
    guard let id = json["id"]?.string, let code = json["subscriberCode"]?.string,
      let roles = json["roles"]?.array, let registration = json["registration"]
    else { throw Failure("bodies.json: a body is not whole") }
    return Body(
      id: id, registration: try message(registration), subscriberCode: code,
      roles: try roles.map { try message($0) }, hasSeal: json["seal"]?.bool ?? false)
  }

  private static func message<M: Message>(_ json: JSONValue) throws -> M {
    try M.decode(wire: M.descriptor.wire(from: json), rules: false)
  }
}
