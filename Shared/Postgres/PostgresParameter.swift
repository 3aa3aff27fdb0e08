public import Reactor

/// A value that may stand for `$n` in a statement; sent in binary form with its type.
public protocol PostgresParameter: Sendable {
  /// The server's type, known without a value, so that nil has a type as well.
  static var postgresType: PostgresType { get }
  /// Appends the value.
  func write(to parameters: inout ParameterWriter)
}

/// An element of an array parameter.
public protocol PostgresArrayElement: Sendable {
  static var postgresArrayType: PostgresType { get }
  static func write(_ values: [Self], to parameters: inout ParameterWriter)
}

/// JSON as text, for columns of type `jsonb`. Not checked here; the server refuses what is none.
public struct JSONText: Sendable, Hashable {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A day of the civil calendar, as days since 1970-01-01, for columns of type `date`.
public struct PostgresDate: Sendable, Hashable, Comparable {
  /// 2000-01-01, from which the server counts.
  static let serverEpoch: Int32 = 10_957

  public let daysSince1970: Int32
  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  public static func < (left: PostgresDate, right: PostgresDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

/// Collects the parameters of one statement in the server's binary form.
public struct ParameterWriter {
  /// One parameter: where its value begins, nil for NULL.
  struct Slot {
    var offset: Int?
    var length: Int32
    var type: UInt32
  }

  /// The values, behind those of earlier statements. The first byte gives even an empty value an
  /// address (none means NULL).
  private(set) var bytes: [UInt8] = [0]
  /// The first `count` are this statement's.
  private var slots: ContiguousArray<Slot> = []
  private(set) var count = 0

  /// Bytes of earlier statements after which the room is used again from the start: emptying an array
  /// costs more than writing a few numbers.
  static let usedBytesMax = 16_384
  /// Bytes of room kept for the next statement: one large file must not stay in memory for ever.
  static let keptBytesMax = 262_144

  mutating func removeAll() {
    count = 0
    guard bytes.count > Self.usedBytesMax else { return }
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptBytesMax)
    bytes.append(0)
  }

  /// The n-th parameter, from 0.
  subscript(index: Int) -> Slot { slots[index] }

  /// The parameters' types.
  var types: [UInt32] { slots.prefix(count).map(\.type) }

  /// Whether the parameters are of these types; costs no list.
  @inline(__always) func has(_ types: [UInt32]) -> Bool {
    guard types.count == count else { return false }
    for index in 0..<count where slots[index].type != types[index] { return false }
    return true
  }

  private mutating func append(_ slot: Slot) {
    if count < slots.count { slots[count] = slot } else { slots.append(slot) }
    count += 1
  }

  /// Appends NULL of a type.
  public mutating func null(_ type: PostgresType) {
    append(Slot(offset: nil, length: 0, type: type.number))
  }

  /// Appends one value; `body` appends its bytes.
  public mutating func value(_ type: PostgresType, _ body: (inout [UInt8]) -> Void) {
    let start = bytes.count
    body(&bytes)
    append(Slot(offset: start, length: Int32(clamping: bytes.count - start), type: type.number))
  }

  /// Appends a one-dimensional array; `element` appends one element's bytes.
  public mutating func array<Element>(
    _ type: PostgresType, of elementType: PostgresType, _ values: [Element],
    _ element: (Element, inout [UInt8]) -> Void
  ) {
    value(type) { bytes in
      bytes.appendNumber(values.isEmpty ? 0 : 1 as Int32)
      bytes.appendNumber(0 as Int32)
      bytes.appendNumber(elementType.number)
      if values.isEmpty { return }
      bytes.appendNumber(Int32(clamping: values.count))
      bytes.appendNumber(1 as Int32)
      for value in values {
        let lengthAt = bytes.count
        bytes.appendNumber(0 as Int32)
        element(value, &bytes)
        let length = UInt32(clamping: bytes.count - lengthAt - 4)
        for byte in 0..<4 {
          bytes[lengthAt + byte] = UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * byte))
        }
      }
    }
  }
}

extension [UInt8] {
  /// Appends a number in network order.
  @inline(__always) mutating func appendNumber(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}

extension Optional: PostgresParameter where Wrapped: PostgresParameter {
  public static var postgresType: PostgresType { Wrapped.postgresType }
  public func write(to parameters: inout ParameterWriter) {
    if let value = self { value.write(to: &parameters) } else { parameters.null(Self.postgresType) }
  }
}

extension Array: PostgresParameter where Element: PostgresArrayElement {
  public static var postgresType: PostgresType { Element.postgresArrayType }
  public func write(to parameters: inout ParameterWriter) { Element.write(self, to: &parameters) }
}

extension Bool: PostgresParameter {
  public static var postgresType: PostgresType { .bool }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.bool) { $0.append(self ? 1 : 0) }
  }
}

extension Int16: PostgresParameter {
  public static var postgresType: PostgresType { .int2 }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.int2) { $0.appendNumber(self) }
  }
}

extension Int32: PostgresParameter, PostgresArrayElement {
  public static var postgresType: PostgresType { .int4 }
  public static var postgresArrayType: PostgresType { .int4s }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.int4) { $0.appendNumber(self) }
  }
  public static func write(_ values: [Int32], to parameters: inout ParameterWriter) {
    parameters.array(.int4s, of: .int4, values) { $1.appendNumber($0) }
  }
}

extension Int64: PostgresParameter, PostgresArrayElement {
  public static var postgresType: PostgresType { .int8 }
  public static var postgresArrayType: PostgresType { .int8s }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.int8) { $0.appendNumber(self) }
  }
  public static func write(_ values: [Int64], to parameters: inout ParameterWriter) {
    parameters.array(.int8s, of: .int8, values) { $1.appendNumber($0) }
  }
}

extension Int: PostgresParameter {
  public static var postgresType: PostgresType { .int8 }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.int8) { $0.appendNumber(Int64(self)) }
  }
}

extension Double: PostgresParameter {
  public static var postgresType: PostgresType { .float8 }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.float8) { $0.appendNumber(bitPattern) }
  }
}

extension String: PostgresParameter, PostgresArrayElement {
  public static var postgresType: PostgresType { .text }
  public static var postgresArrayType: PostgresType { .texts }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.text) { $0.append(contentsOf: utf8) }
  }
  public static func write(_ values: [String], to parameters: inout ParameterWriter) {
    parameters.array(.texts, of: .text, values) { $1.append(contentsOf: $0.utf8) }
  }
}

/// An array of bytes is `bytea`.
extension UInt8: PostgresArrayElement {
  public static var postgresArrayType: PostgresType { .bytea }
  public static func write(_ values: [UInt8], to parameters: inout ParameterWriter) {
    parameters.value(.bytea) { $0.append(contentsOf: values) }
  }
}

/// An array of byte arrays is `bytea[]`.
extension Array: PostgresArrayElement where Element == UInt8 {
  public static var postgresArrayType: PostgresType { .byteas }
  public static func write(_ values: [[UInt8]], to parameters: inout ParameterWriter) {
    parameters.array(.byteas, of: .bytea, values) { $1.append(contentsOf: $0) }
  }
}

extension UUIDv7: PostgresParameter, PostgresArrayElement {
  public static var postgresType: PostgresType { .uuid }
  public static var postgresArrayType: PostgresType { .uuids }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.uuid) {
      $0.appendNumber(high)
      $0.appendNumber(low)
    }
  }
  public static func write(_ values: [UUIDv7], to parameters: inout ParameterWriter) {
    parameters.array(.uuids, of: .uuid, values) {
      $1.appendNumber($0.high)
      $1.appendNumber($0.low)
    }
  }
}

extension WallTime: PostgresParameter, PostgresArrayElement {
  /// Microseconds from 1970-01-01 to 2000-01-01, from which the server counts.
  static let serverEpoch: Int64 = 946_684_800_000_000

  public static var postgresType: PostgresType { .timestamptz }
  public static var postgresArrayType: PostgresType { .timestamptzs }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.timestamptz) { $0.appendNumber(onServer) }
  }
  public static func write(_ values: [WallTime], to parameters: inout ParameterWriter) {
    parameters.array(.timestamptzs, of: .timestamptz, values) { $1.appendNumber($0.onServer) }
  }

  private var onServer: Int64 {
    let shifted = microseconds.subtractingReportingOverflow(Self.serverEpoch)
    // Just above the value that means "before all time" there.
    return shifted.overflow ? .min + 1 : shifted.partialValue
  }
}

extension PostgresDate: PostgresParameter {
  public static var postgresType: PostgresType { .date }
  public func write(to parameters: inout ParameterWriter) {
    let shifted = daysSince1970.subtractingReportingOverflow(Self.serverEpoch)
    parameters.value(.date) { $0.appendNumber(shifted.overflow ? .min + 1 : shifted.partialValue) }
  }
}

extension JSONText: PostgresParameter {
  public static var postgresType: PostgresType { .jsonb }
  public func write(to parameters: inout ParameterWriter) {
    parameters.value(.jsonb) {
      // The version of the binary form.
      $0.append(1)
      $0.append(contentsOf: text.utf8)
    }
  }
}
