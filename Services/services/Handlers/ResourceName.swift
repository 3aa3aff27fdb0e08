import Postgres

/// Names of resources: a collection, a slash, a UUID in its one form.
enum ResourceName {
  static func id(_ name: some StringProtocol, in collection: String) -> UUIDv7? {
    guard name.hasPrefix(collection + "/") else { return nil }
    let text = name.dropFirst(collection.utf8.count + 1)
    guard let id = UUIDv7(text), id.description == text else { return nil }
    return id
  }

  /// The ids in `collection/{id}/children/{id}`.
  static func ids(_ name: String, _ collection: String, _ children: String) -> (UUIDv7, UUIDv7)? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, let parent = id(parts[0] + "/" + parts[1], in: collection),
      let child = id(parts[2] + "/" + parts[3], in: children)
    else { return nil }
    return (parent, child)
  }

  /// The id and the number in `cases/{case}/files/{number}`.
  static func file(_ name: String) -> (UUIDv7, Int64)? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, let id = id(parts[0] + "/" + parts[1], in: "cases"),
      parts[2] == "files", let number = Int64(parts[3]), number > 0
    else { return nil }
    return (id, number)
  }

  /// `subscribers/{code}` with lower-case letters, digits and hyphens.
  static func isSubscriber(_ name: String) -> Bool {
    guard name.hasPrefix("subscribers/") else { return false }
    let code = name.utf8.dropFirst(12)
    return (1...40).contains(code.count)
      && code.allSatisfy {
        (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
      }
  }
}
