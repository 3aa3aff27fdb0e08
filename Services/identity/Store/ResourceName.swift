internal import Postgres

/// Names of resources: a collection, a slash, a UUID in its one form.
enum ResourceName {
  static func person(_ id: UUIDv7) -> String { "persons/\(id)" }
  static func organisation(_ id: UUIDv7) -> String { "organisations/\(id)" }
  static func session(_ id: UUIDv7) -> String { "sessions/\(id)" }
  static func roleGrant(_ id: UUIDv7, of organisation: UUIDv7) -> String {
    "organisations/\(organisation)/roleGrants/\(id)"
  }

  /// The id in `collection/{id}`; nil for any other text.
  static func id(_ name: String, in collection: String) -> UUIDv7? {
    guard name.hasPrefix(collection + "/") else { return nil }
    return id(name.dropFirst(collection.utf8.count + 1))
  }

  static func person(_ name: String) -> UUIDv7? { id(name, in: "persons") }
  static func organisation(_ name: String) -> UUIDv7? { id(name, in: "organisations") }
  static func session(_ name: String) -> UUIDv7? { id(name, in: "sessions") }

  /// The ids in `organisations/{organisation}/roleGrants/{role_grant}`.
  static func roleGrant(_ name: String) -> (organisation: UUIDv7, grant: UUIDv7)? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "organisations", parts[2] == "roleGrants",
      let organisation = id(parts[1]), let grant = id(parts[3])
    else { return nil }
    return (organisation, grant)
  }

  private static func id(_ text: Substring) -> UUIDv7? {
    guard let id = UUIDv7(text), id.description == text else { return nil }
    return id
  }
}
