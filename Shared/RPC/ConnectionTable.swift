internal import HTTP2

/// The connections of a loop. Their order comes from nothing but how they came and went: in a
/// dictionary by address it would differ from run to run, and a world would not be the same again
/// from its seed.
struct ConnectionTable {
  private(set) var all: [HTTP2Connection] = []

  var count: Int { all.count }
  var isEmpty: Bool { all.isEmpty }

  mutating func add(_ connection: HTTP2Connection) {
    connection.place = all.count
    all.append(connection)
  }

  /// Takes a connection out, which must be in; the last one takes its place.
  mutating func remove(_ connection: HTTP2Connection) {
    let last = all.removeLast()
    if last === connection { return }
    all[connection.place] = last
    last.place = connection.place
  }
}
