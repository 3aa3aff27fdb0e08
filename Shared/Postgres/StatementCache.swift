/// The prepared statements of one connection, by text and parameter types, at most `max`.
struct StatementCache {
  /// Statements found without hashing: a power of two of places, by address.
  private static let places = 64

  private let max: Int
  private var recent = [PreparedStatement?](repeating: nil, count: places)
  private var recentAddresses = [UInt](repeating: 0, count: places)
  /// By the literal's address: one integer hash for statements written out in the program.
  private var byAddress: [UInt: PreparedStatement] = [:]
  private var byKey: [PreparedStatement.Key: PreparedStatement] = [:]
  private var order = FIFO<PreparedStatement>()
  private var nextNumber = 1

  init(max: Int) { self.max = Swift.max(1, max) }

  /// The statement, if it is prepared (or on its way) for just these types: eight bytes of a number
  /// must never be read as eight bytes of a time.
  mutating func find(_ sql: SQL, _ types: [UInt32]) -> PreparedStatement? {
    guard let known = findHashed(sql, types) else { return nil }
    let place = Self.place(sql.address)
    recentAddresses[place] = sql.address
    recent[place] = known
    return known
  }

  /// The statement that was last found at this address, whatever types it is prepared for.
  @inline(__always) func recent(_ sql: SQL) -> PreparedStatement? {
    let place = Self.place(sql.address)
    guard sql.address != 0, recentAddresses[place] == sql.address, let known = recent[place],
      known.isUsable
    else { return nil }
    return known
  }

  @inline(__always) private static func place(_ address: UInt) -> Int {
    Int(truncatingIfNeeded: address >> 4 ^ address >> 10) & (places - 1)
  }

  private mutating func findHashed(_ sql: SQL, _ types: [UInt32]) -> PreparedStatement? {
    if sql.address != 0, let known = byAddress[sql.address], known.isUsable,
      known.key.types == types
    {
      return known
    }
    guard let known = byKey[.init(text: sql.text, types: types)], known.isUsable else { return nil }
    if sql.address != 0 { byAddress[sql.address] = known }
    return known
  }

  /// Adds a statement under a name that the connection never used before.
  mutating func add(_ sql: SQL, _ types: [UInt32]) -> PreparedStatement {
    let statement = PreparedStatement(
      key: .init(text: sql.text, types: types), name: "s\(nextNumber)")
    nextNumber += 1
    byKey[statement.key] = statement
    if sql.address != 0 { byAddress[sql.address] = statement }
    order.append(statement)
    return statement
  }

  /// Takes the oldest out when there is no room for one more.
  mutating func evictIfFull() -> PreparedStatement? {
    guard order.count >= max, let oldest = order.popFirst() else { return nil }
    oldest.isUsable = false
    if byKey[oldest.key] === oldest { byKey[oldest.key] = nil }
    byAddress = byAddress.filter { $0.value !== oldest }
    return oldest
  }
}
