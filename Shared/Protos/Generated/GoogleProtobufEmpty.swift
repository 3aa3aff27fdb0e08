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
    public init() {}

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__empty__table())
    }

    public init(unpacked _: UnsafeRawPointer) throws(WireError) {
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      google__protobuf__empty__init(structure.assumingMemoryBound(to: Google__Protobuf__Empty.self))
    }
  }
}
