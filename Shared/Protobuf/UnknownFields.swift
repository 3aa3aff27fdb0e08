/// Fields of a message that this version of the contract does not name, kept as they came so that
/// who passes a message on loses nothing. Their sum is bounded by the size of the message that
/// brought them.
public struct UnknownFields: Sendable, Equatable {
  /// Whole fields one after another; nil when there are none, so that a message without any pays
  /// for a null pointer only. The first tag is no longer than it need be.
  @usableFromInline package let bytes: [UInt8]?

  /// No fields.
  @inlinable
  public init() { bytes = nil }

  /// Fields that were read from a message; `bytes` is not empty.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var isEmpty: Bool { bytes == nil }
}
