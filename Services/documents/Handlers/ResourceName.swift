internal import Postgres

/// Reads the names of resources. A name that is none is a fault of the request; a well-formed one
/// that leads nowhere is for the store to say.
enum ResourceName {
  /// `subscribers/{code}` in lower case.
  static func subscriber(_ name: String, field: String = "name") throws(Fault) -> String {
    let code = try tail(name, "subscribers", field)
    guard SubscriberCode.isWellFormed(code), code == code.lowercased() else {
      throw .nameMalformed(field: field)
    }
    return code
  }

  static func organisation(_ name: String, field: String) throws(Fault) -> UUIDv7 {
    try uuid(name, "organisations", field)
  }
  static func dispatch(_ name: String, field: String = "name") throws(Fault) -> UUIDv7 {
    try uuid(name, "dispatches", field)
  }
  static func delivery(_ name: String, field: String = "name") throws(Fault) -> UUIDv7 {
    try uuid(name, "deliveries", field)
  }
  static func evidence(_ name: String) throws(Fault) -> UUIDv7 {
    try uuid(name, "evidence", "name")
  }

  /// `dispatches/{dispatch}` or `deliveries/{delivery}`.
  enum Exchange: Equatable {
    case dispatch(UUIDv7)
    case delivery(UUIDv7)
  }

  static func exchange(_ name: String, field: String) throws(Fault) -> Exchange {
    name.hasPrefix("dispatches/")
      ? .dispatch(try dispatch(name, field: field)) : .delivery(try delivery(name, field: field))
  }

  /// `deliveries/{delivery}/files/{file}` or `dispatches/{dispatch}/files/{file}`.
  static func file(_ name: String) throws(Fault) -> (Exchange, number: Int) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[2] == "files", let number = Int(parts[3]), number > 0,
      String(number) == parts[3]
    else { throw .nameMalformed(field: "name") }
    return (try exchange("\(parts[0])/\(parts[1])", field: "name"), number)
  }

  /// Names of other services' resources, kept as text.
  static func isPersonOrEmpty(_ name: String) -> Bool { isEmptyOr("persons", name) }
  static func isCaseOrEmpty(_ name: String) -> Bool { isEmptyOr("cases", name) }

  private static func isEmptyOr(_ collection: String, _ name: String) -> Bool {
    name.isEmpty || (try? uuid(name, collection, "")) != nil
  }

  private static func uuid(
    _ name: String, _ collection: String, _ field: String
  ) throws(Fault) -> UUIDv7 {
    let text = try tail(name, collection, field)
    // One resource has one name: upper case is another, and none.
    guard let id = UUIDv7(text), id.description == text else {
      throw .nameMalformed(field: field)
    }
    return id
  }

  private static func tail(
    _ name: String, _ collection: String, _ field: String
  ) throws(Fault) -> String {
    guard name.hasPrefix(collection + "/") else { throw .nameMalformed(field: field) }
    return String(name.dropFirst(collection.count + 1))
  }
}
