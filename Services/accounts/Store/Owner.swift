import Postgres

/// Whose an account is: a person or an organisation of the registers.
struct Owner: Sendable, Hashable {
  let name: String

  /// Reads `persons/{uuid}` or `organisations/{uuid}`; nil for anything else.
  init?(_ name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "persons" || parts[0] == "organisations",
      let id = UUIDv7(parts[1]), id.description == parts[1]
    else { return nil }
    self.name = name
  }
}
