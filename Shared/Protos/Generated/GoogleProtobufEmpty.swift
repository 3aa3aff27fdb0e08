// Generated from google/protobuf/empty.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GoogleProtobuf {
  /// A generic empty message that you can re-use to avoid defining duplicated
  /// empty messages in your APIs. A typical example is to use it as the request
  /// or the response type of an API method. For instance:
  ///
  ///     service Foo {
  ///       rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);
  ///     }
  public struct Empty: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__empty__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Empty.self)
      google__protobuf__empty__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.Empty {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}
