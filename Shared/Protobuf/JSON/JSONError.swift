/// Why a JSON text is refused, or a message has no JSON form.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Stable words for programs.
  public enum Reason: String, Sendable {
    /// Not a JSON text after RFC 8259, or not UTF-8.
    case syntax = "JSON_SYNTAX"
    /// Nested deeper than `JSONParser.depthLimit`.
    case nestedTooDeep = "JSON_NESTED_TOO_DEEP"
    /// An object names a member twice, or two members of a oneof are there.
    case duplicate = "JSON_DUPLICATE"
    /// The message has no field of this name.
    case unknownField = "JSON_UNKNOWN_FIELD"
    /// The value does not fit the type of the field.
    case wrongValue = "JSON_WRONG_VALUE"
    /// `google.protobuf.Any` has no JSON form here.
    case unsupported = "JSON_UNSUPPORTED"
    /// The wire bytes to show as JSON are not the message.
    case wire = "JSON_WIRE"
  }

  public let reason: Reason
  /// The field at fault with names as in the JSON text, empty where it is the whole text.
  public let path: String
  /// A sentence for a person; never holds the value.
  public let description: String

  public init(_ reason: Reason, path: String = "", _ description: String) {
    self.reason = reason
    self.path = path
    self.description = description
  }
}
