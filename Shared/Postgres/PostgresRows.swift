public import Reactor

/// The rows that a statement gave, all in memory.
///
/// `@unchecked Sendable`: the storage was filled before and is only read.
public struct PostgresRows: @unchecked Sendable, RandomAccessCollection {
  let storage: ResultStorage

  public var startIndex: Int { 0 }
  public var endIndex: Int { storage.rows }

  /// Traps out of bounds, as an array does.
  public subscript(position: Int) -> PostgresRow {
    precondition(position >= 0 && position < endIndex, "no such row")
    return PostgresRow(storage: storage, row: position)
  }

  /// Rows that an INSERT, UPDATE, DELETE or SELECT touched; 0 for other statements.
  public var affected: Int {
    // The last word of the tag, if it is a number.
    storage.withTag { tag in
      var number = 0
      var power = 1
      for byte in tag.reversed() {
        if byte == UInt8(ascii: " ") { return number }
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return 0 }
        number &+= Int(byte - UInt8(ascii: "0")) &* power
        power &*= 10
      }
      return 0
    }
  }

  /// The columns' types.
  var types: [PostgresType] { (0..<storage.columns).map(storage.type) }

  /// The server's word for what was done: `COMMIT`, `INSERT 0 1`.
  var tag: String { storage.withTag { String(decoding: $0, as: UTF8.self) } }
}

/// One row, read by position from 0. A getter throws `PostgresError` of kind `column` when the
/// column is missing, NULL or of another type.
///
/// `@unchecked Sendable`: the storage was filled before and is only read.
public struct PostgresRow: @unchecked Sendable {
  let storage: ResultStorage
  let row: Int

  /// Whether the column is NULL (or missing).
  public func isNull(_ column: Int) -> Bool {
    guard column >= 0, column < storage.columns else { return true }
    return storage.cell(row, column).address == nil
  }

  public func bool(_ column: Int) throws(PostgresError) -> Bool {
    try value(column) { type, bytes in
      type == .bool && bytes.count == 1 ? bytes[0] != 0 : nil
    }
  }

  /// A `smallint`.
  public func int16(_ column: Int) throws(PostgresError) -> Int16 {
    try value(column) { type, bytes in
      type == .int2 && bytes.count == 2 ? bytes.number(as: Int16.self) : nil
    }
  }

  /// An `integer` or a narrower one.
  public func int32(_ column: Int) throws(PostgresError) -> Int32 {
    try value(column) { type, bytes in
      switch (type, bytes.count) {
      case (.int4, 4): bytes.number(as: Int32.self)
      case (.int2, 2): Int32(bytes.number(as: Int16.self))
      default: nil
      }
    }
  }

  /// A `bigint` or a narrower one.
  public func int64(_ column: Int) throws(PostgresError) -> Int64 {
    try value(column) { type, bytes in
      switch (type, bytes.count) {
      case (.int8, 8): bytes.number(as: Int64.self)
      case (.int4, 4): Int64(bytes.number(as: Int32.self))
      case (.int2, 2): Int64(bytes.number(as: Int16.self))
      default: nil
      }
    }
  }

  public func double(_ column: Int) throws(PostgresError) -> Double {
    try value(column) { type, bytes in
      switch (type, bytes.count) {
      case (.float8, 8): Double(bitPattern: bytes.number(as: UInt64.self))
      case (.float4, 4): Double(Float(bitPattern: bytes.number(as: UInt32.self)))
      default: nil
      }
    }
  }

  /// Text, an enumeration's value, or the text of `json` and `jsonb`.
  public func text(_ column: Int) throws(PostgresError) -> String {
    try value(column) { type, bytes in
      // The binary form of jsonb is a version and the text.
      if type == .jsonb, bytes.first == 1 {
        return String(decoding: bytes.dropFirst(), as: UTF8.self)
      }
      return type.isText ? String(decoding: bytes, as: UTF8.self) : nil
    }
  }

  public func bytes(_ column: Int) throws(PostgresError) -> [UInt8] {
    try value(column) { type, bytes in type == .bytea ? Array(bytes) : nil }
  }

  public func uuid(_ column: Int) throws(PostgresError) -> UUIDv7 {
    try value(column) { type, bytes in
      guard type == .uuid, bytes.count == 16 else { return nil }
      return UUIDv7(
        high: bytes.number(as: UInt64.self), low: bytes.number(as: UInt64.self, at: 8))
    }
  }

  /// A `timestamptz`; its infinities are refused like another type.
  public func time(_ column: Int) throws(PostgresError) -> WallTime {
    try value(column) { type, bytes in
      guard type == .timestamptz, bytes.count == 8 else { return nil }
      let onServer = bytes.number(as: Int64.self)
      let shifted = onServer.addingReportingOverflow(WallTime.serverEpoch)
      return shifted.overflow || onServer == .min
        ? nil : WallTime(microseconds: shifted.partialValue)
    }
  }

  /// A `date`; its infinities are refused like another type.
  public func date(_ column: Int) throws(PostgresError) -> PostgresDate {
    try value(column) { type, bytes in
      guard type == .date, bytes.count == 4 else { return nil }
      let onServer = bytes.number(as: Int32.self)
      let shifted = onServer.addingReportingOverflow(PostgresDate.serverEpoch)
      return shifted.overflow || onServer == .min
        ? nil : PostgresDate(daysSince1970: shifted.partialValue)
    }
  }

  /// Reads a value where it lies in the result; nil from `read` means another type.
  @inline(__always)
  private func value<Value>(
    _ column: Int, _ read: (PostgresType, UnsafeRawBufferPointer) -> Value?
  ) throws(PostgresError) -> Value {
    guard column >= 0, column < storage.columns else {
      throw PostgresError(.column, "column \(column) is not in the result")
    }
    let cell = storage.cell(row, column)
    guard let address = cell.address else {
      throw PostgresError(.column, "column \(column) is NULL")
    }
    let type = storage.type(column)
    let bytes = UnsafeRawBufferPointer(start: address, count: cell.count)
    // The bytes belong to the storage, which nothing else below would keep alive.
    guard let value = withExtendedLifetime(storage, { read(type, bytes) }) else {
      throw PostgresError(.column, "column \(column) is of \(type)")
    }
    return value
  }

  /// A `text[]`; NULL elements are refused.
  public func texts(_ column: Int) throws(PostgresError) -> [String] {
    try array(column, .texts) { String(decoding: $0, as: UTF8.self) }
  }

  /// A `bigint[]`; NULL elements are refused.
  public func int64s(_ column: Int) throws(PostgresError) -> [Int64] {
    try array(column, .int8s) { $0.count == 8 ? $0.number(as: Int64.self) : nil }
  }

  /// A `uuid[]`; NULL elements are refused.
  public func uuids(_ column: Int) throws(PostgresError) -> [UUIDv7] {
    try array(column, .uuids) { UUIDv7(bytes: $0) }
  }

  private func array<Element>(
    _ column: Int, _ wanted: PostgresType, _ read: (UnsafeRawBufferPointer) -> Element?
  ) throws(PostgresError) -> [Element] {
    try value(column) { type, bytes in
      guard type == wanted, bytes.count >= 12 else { return nil }
      let dimensions = bytes.number(as: Int32.self)
      if dimensions == 0 { return [] }
      guard dimensions == 1, bytes.count >= 20 else { return nil }
      var elements: [Element] = []
      var position = 20
      for _ in 0..<max(0, bytes.number(as: Int32.self, at: 12)) {
        guard position + 4 <= bytes.count else { return nil }
        let length = Int(bytes.number(as: Int32.self, at: position))
        position += 4
        guard length >= 0, position + length <= bytes.count,
          let element = read(UnsafeRawBufferPointer(rebasing: bytes[position..<position + length]))
        else { return nil }
        elements.append(element)
        position += length
      }
      return elements
    }
  }
}

extension PostgresRow {
  public func optionalBool(_ column: Int) throws(PostgresError) -> Bool? {
    isNull(column) ? nil : try bool(column)
  }
  public func optionalInt32(_ column: Int) throws(PostgresError) -> Int32? {
    isNull(column) ? nil : try int32(column)
  }
  public func optionalInt64(_ column: Int) throws(PostgresError) -> Int64? {
    isNull(column) ? nil : try int64(column)
  }
  public func optionalText(_ column: Int) throws(PostgresError) -> String? {
    isNull(column) ? nil : try text(column)
  }
  public func optionalBytes(_ column: Int) throws(PostgresError) -> [UInt8]? {
    isNull(column) ? nil : try bytes(column)
  }
  public func optionalUUID(_ column: Int) throws(PostgresError) -> UUIDv7? {
    isNull(column) ? nil : try uuid(column)
  }
  public func optionalTime(_ column: Int) throws(PostgresError) -> WallTime? {
    isNull(column) ? nil : try time(column)
  }
  public func optionalDate(_ column: Int) throws(PostgresError) -> PostgresDate? {
    isNull(column) ? nil : try date(column)
  }
}

extension UnsafeRawBufferPointer {
  /// A number in network order; the caller has seen that the bytes are there.
  @inline(__always)
  func number<Number: FixedWidthInteger>(
    as type: Number.Type, at offset: Int = 0
  ) -> Number {
    Number(bigEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
