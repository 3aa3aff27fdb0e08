internal import Postgres
internal import Reactor

/// The size of a page and where it begins. Tokens are the key of the last row, so pages neither
/// repeat nor leave out what stays.
enum Page {
  /// 0 means `standard`, above `most` is cut. Throws `Fault.pageSizeNegative`.
  static func size(_ asked: Int32, standard: Int, most: Int) throws(Fault) -> Int {
    guard asked >= 0 else { throw .pageSizeNegative }
    return asked == 0 ? standard : min(Int(asked), most)
  }

  /// Before the newest when the token is empty.
  static func id(_ token: String) throws(Fault) -> UUIDv7 {
    if token.isEmpty { return UUIDv7(high: .max, low: .max) }
    guard let id = UUIDv7(token) else { throw .pageTokenInvalid }
    return id
  }

  /// `{microseconds}.{uuid}`.
  static func timeAndID(_ token: String) throws(Fault) -> (WallTime, UUIDv7) {
    if token.isEmpty { return (WallTime(microseconds: 1 << 60), try id("")) }
    let parts = token.split(separator: ".")
    guard parts.count == 2, let time = Int64(parts[0]), time >= 0, time < 1 << 60 else {
      throw .pageTokenInvalid
    }
    return (WallTime(microseconds: time), try id(String(parts[1])))
  }

  static func number(_ token: String) throws(Fault) -> Int64 {
    if token.isEmpty { return 0 }
    guard let number = Int64(token), number >= 0 else { throw .pageTokenInvalid }
    return number
  }

  static func code(_ token: String) throws(Fault) -> String {
    guard token.isEmpty || SubscriberCode.isWellFormed(token) else { throw .pageTokenInvalid }
    return token
  }

  /// Leaves `size` of what was read (one more than that was asked for), and says where to go on.
  static func cut<Row>(_ rows: [Row], _ size: Int, _ token: (Row) -> String) -> ([Row], String) {
    guard rows.count > size, size > 0 else { return (rows, "") }
    let page = Array(rows.prefix(size))
    return (page, token(page[size - 1]))
  }
}
