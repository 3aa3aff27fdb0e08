// Generated from grpc/testing/empty.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCTesting {
  /// An empty message that you can re-use to avoid defining duplicated empty
  /// messages in your project. A typical example is to use it as argument or the
  /// return value of a service API. For instance:
  ///
  ///   service Foo {
  ///     rpc Bar (grpc.testing.Empty) returns (grpc.testing.Empty) { };
  ///   };
  public struct Empty: Protobuf.Message, Equatable {
    public init() {}

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__empty__table())
    }

    public init(unpacked _: UnsafeRawPointer) throws(WireError) {
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      grpc__testing__empty__init(structure.assumingMemoryBound(to: Grpc__Testing__Empty.self))
    }
  }
}
