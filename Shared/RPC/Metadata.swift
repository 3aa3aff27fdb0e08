/// Header fields of a call beside gRPC's own, in order; names are lower case.
///
/// Names that end in `-bin` carry bytes, base64 on the wire.
public struct Metadata: Sendable, Equatable {
  public struct Field: Sendable, Equatable {
    public let name: String
    /// The value as on the wire: text, or base64 of a `-bin` field.
    public let value: String
  }

  public private(set) var fields: [Field] = []

  public init() {}

  public var isEmpty: Bool { fields.isEmpty }

  /// Adds a text field. A value with characters outside visible ASCII and space is dropped: no
  /// peer would take it.
  public mutating func add(_ name: String, _ value: String) {
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 <= 0x7e }), Self.isSendable(name) else { return }
    fields.append(Field(name: name, value: value))
  }

  /// Adds a binary field; the name ends in `-bin`.
  public mutating func add(_ name: String, bytes: [UInt8]) {
    precondition(name.hasSuffix("-bin"), "binary metadata is named -bin")
    fields.append(Field(name: name, value: HeaderText.base64(bytes)))
  }

  mutating func received(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// The first text value of this name.
  public subscript(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// All values of a `-bin` name; several may stand in one field, divided by commas.
  public func bytes(_ name: String) -> [[UInt8]] {
    fields.filter { $0.name == name }.flatMap { field in
      field.value.utf8.split(separator: UInt8(ascii: ",")).compactMap {
        HeaderText.base64Decoded($0)
      }
    }
  }

  /// gRPC's and HTTP's own names are not the application's to send.
  static func isSendable(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix(":"), !name.hasPrefix("grpc-") else { return false }
    return !["te", "content-type", "connection", "host", "content-length"].contains(name)
      && name.utf8.allSatisfy { byte in
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
          || [0x2d, 0x2e, 0x5f].contains(byte)
      }
  }
}
