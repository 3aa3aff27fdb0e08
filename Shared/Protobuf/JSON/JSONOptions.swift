/// How messages are read from JSON and written to it.
public struct JSONOptions: Sendable {
  /// Whether names that the message has not are passed over instead of refused: for clients that
  /// read answers of newer servers.
  public var ignoresUnknownFields = false
  /// The types that `google.protobuf.Any` may hold; JSON names their fields, so an `Any` of another
  /// type has no JSON form.
  public var types = TypeRegistry()

  public init() {}
}

/// Message types by their full names.
public struct TypeRegistry: Sendable {
  private let types: [String: MessageDescriptor]

  public init(_ types: [MessageDescriptor] = []) {
    self.types = Dictionary(types.map { ($0.fullName, $0) }) { first, _ in first }
  }

  /// The type that a URL ends with: `type.googleapis.com/google.protobuf.Empty`.
  func type(of url: some StringProtocol) -> MessageDescriptor? {
    guard let slash = url.lastIndex(of: "/") else { return nil }
    return types[String(url[url.index(after: slash)...])]
  }
}
