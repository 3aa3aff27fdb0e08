import Postgres
import RPC

/// How a list is cut into pages.
enum Page {
  static let sizeMax: Int32 = 200
  static let sizeDefault: Int32 = 50

  static func size(
    _ wanted: Int32, default: Int32 = sizeDefault, max: Int32 = sizeMax
  ) throws(RPCError) -> Int {
    guard wanted >= 0 else { throw RPCError(.pageSizeNegative) }
    return Int(wanted == 0 ? `default` : min(wanted, max))
  }

  /// The id after which a page begins; nil for the first.
  static func id(_ token: String) throws(RPCError) -> UUIDv7? {
    if token.isEmpty { return nil }
    guard let id = UUIDv7(token) else { throw RPCError(.pageTokenInvalid) }
    return id
  }

  static func number(_ token: String) throws(RPCError) -> Int64 {
    if token.isEmpty { return 0 }
    guard let number = Int64(token), number >= 0 else { throw RPCError(.pageTokenInvalid) }
    return number
  }

  /// A day and an id, joined by a dot.
  static func dayAndID(_ token: String) throws(RPCError) -> (CivilDay, UUIDv7)? {
    if token.isEmpty { return nil }
    let parts = token.split(separator: ".")
    guard parts.count == 2, let day = CivilDay(String(parts[0])), let id = UUIDv7(parts[1]) else {
      throw RPCError(.pageTokenInvalid)
    }
    return (day, id)
  }
}
