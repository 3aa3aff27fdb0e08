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
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__empty__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__Empty.self)
      grpc__testing__empty__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.Empty {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}
