/// Why bytes or JSON are not an acceptable message.
public enum WireError: Error, Sendable, Equatable {
  /// The bytes are not protobuf: a field is cut off, has number 0 or an unbalanced group.
  case malformed
  /// Messages or unknown groups are nested deeper than `MessageArena.depthLimit`.
  case nestedTooDeep
  /// Unpacking needs more memory than the arena may hold.
  case tooLarge
  /// A string is not valid UTF-8; `field` is its path.
  case invalidUTF8(field: String)
  /// Fields break the rules that stand in the contract; never empty, at most
  /// `FieldViolation.limit` are told.
  case violations([FieldViolation])

  init(_ fault: WireFault) {
    switch fault {
    case .malformed: self = .malformed
    case .nestedTooDeep: self = .nestedTooDeep
    case .tooLarge: self = .tooLarge
    }
  }
}

/// One broken rule of `talaka.options.v1.FieldRules`.
public struct FieldViolation: Sendable, Equatable {
  /// Most violations told about one message.
  public static let limit = 32

  /// The path of the field with names as in the proto: `recipients[2].unp`.
  public let field: String
  /// A stable word: REQUIRED, TOO_LONG, or the format and its fault (`PERSONAL_NUMBER_CHECKSUM`).
  public let reason: String
  /// A sentence for a person; never holds the value.
  public let description: String

  public init(field: String, reason: String, description: String) {
    self.field = field
    self.reason = reason
    self.description = description
  }
}
