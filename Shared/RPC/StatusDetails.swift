/// `google.rpc.Status` with its details, written and read by hand: the generated messages stand
/// above this module.
enum StatusDetails {
  private static let errorInfo = "type.googleapis.com/google.rpc.ErrorInfo"
  private static let badRequest = "type.googleapis.com/google.rpc.BadRequest"
  /// Details that are read from a peer; more are passed over.
  private static let detailsMax = 16

  static func encode(_ error: RPCError, domain: String) -> [UInt8] {
    var info = WireWriter()
    info.string(1, error.reason)
    info.string(2, domain)
    for (key, value) in error.metadata.sorted(by: { $0.key < $1.key }) {
      var entry = WireWriter()
      entry.string(1, key)
      entry.string(2, value)
      info.bytes(3, entry.output)
    }
    var status = WireWriter()
    status.varint(1, UInt64(error.code.rawValue))
    status.string(2, error.message)
    status.bytes(3, wrapped(errorInfo, info.output))
    if !error.violations.isEmpty {
      var request = WireWriter()
      for violation in error.violations {
        var entry = WireWriter()
        entry.string(1, violation.field)
        entry.string(2, violation.description)
        entry.string(3, violation.reason)
        request.bytes(1, entry.output)
      }
      status.bytes(3, wrapped(badRequest, request.output))
    }
    return status.output
  }

  private static func wrapped(_ type: String, _ value: [UInt8]) -> [UInt8] {
    var any = WireWriter()
    any.string(1, type)
    any.bytes(2, value)
    return any.output
  }

  /// Adds what the details say to an error; bytes that make no sense are passed over.
  static func read(_ bytes: [UInt8], into error: inout RPCError) {
    var details = 0
    for field in WireReader(bytes) where field.number == 3 && details < detailsMax {
      details += 1
      var type = ""
      var value: [UInt8] = []
      for part in WireReader(field.bytes) {
        if part.number == 1 { type = part.text }
        if part.number == 2 { value = part.bytes }
      }
      if type == errorInfo { readInfo(value, &error) }
      if type == badRequest { readViolations(value, &error) }
    }
  }

  private static func readInfo(_ bytes: [UInt8], _ error: inout RPCError) {
    for field in WireReader(bytes) {
      if field.number == 1 { error.reason = field.text }
      guard field.number == 3 else { continue }
      var key = ""
      var value = ""
      for part in WireReader(field.bytes) {
        if part.number == 1 { key = part.text }
        if part.number == 2 { value = part.text }
      }
      error.metadata[key] = value
    }
  }

  private static func readViolations(_ bytes: [UInt8], _ error: inout RPCError) {
    for field in WireReader(bytes) where field.number == 1 {
      var violation = RPCError.Violation(field: "", reason: "", description: "")
      for part in WireReader(field.bytes) {
        switch part.number {
        case 1: violation.field = part.text
        case 2: violation.description = part.text
        case 3: violation.reason = part.text
        default: break
        }
      }
      error.violations.append(violation)
    }
  }
}

/// Writes protobuf fields one after another.
struct WireWriter {
  private(set) var output: [UInt8] = []

  mutating func varint(_ field: Int, _ value: UInt64) {
    raw(UInt64(field) << 3)
    raw(value)
  }

  mutating func bytes(_ field: Int, _ value: [UInt8]) {
    raw(UInt64(field) << 3 | 2)
    raw(UInt64(value.count))
    output += value
  }

  mutating func string(_ field: Int, _ value: String) {
    if !value.isEmpty { bytes(field, Array(value.utf8)) }
  }

  private mutating func raw(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    output.append(UInt8(rest))
  }
}

/// Walks over the fields of a message; stops at the first byte that makes no sense.
public struct WireReader: Sequence, IteratorProtocol {
  public struct Field {
    public let number: UInt64
    public let value: UInt64
    public let bytes: [UInt8]
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private let input: [UInt8]
  private var place = 0

  public init(_ input: [UInt8]) { self.input = input }

  public mutating func next() -> Field? {
    guard place < input.count, let tag = varint() else { return nil }
    switch tag & 7 {
    case 0:
      guard let value = varint() else { return nil }
      return Field(number: tag >> 3, value: value, bytes: [])
    case 2:
      guard let size = varint(), let count = Int(exactly: size), count <= input.count - place
      else { return nil }
      defer { place += count }
      return Field(number: tag >> 3, value: 0, bytes: Array(input[place..<place + count]))
    default:
      return nil
    }
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while place < input.count, shift < 64 {
      let byte = input[place]
      place += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
