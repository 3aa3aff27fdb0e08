/// A whole request of RFC 9112.
public struct HTTP1Request: Sendable, Equatable {
  public struct Field: Sendable, Equatable {
    /// Lower case.
    public let name: String
    public let value: String
  }

  public let method: String
  /// Path with query, percent escapes as sent; an absolute form has lost scheme and authority.
  public let target: String
  public let fields: [Field]
  public let body: [UInt8]
  /// The client may send another request on the connection (RFC 9112 §9.3).
  public let keepsAlive: Bool

  /// The first value of a field; `name` in lower case.
  public func header(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The target without its query.
  public var path: Substring { target.prefix { $0 != "?" } }
}

/// Why a request is not read further; the connection ends after the answer.
public struct HTTP1Fault: Error, Sendable, Equatable {
  /// The status to answer with.
  public let status: Int
  /// A sentence for a person.
  public let message: String

  init(_ status: Int, _ message: String) {
    self.status = status
    self.message = message
  }
}
