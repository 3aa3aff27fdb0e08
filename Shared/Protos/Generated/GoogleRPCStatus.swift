// Generated from google/rpc/status.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GoogleRPC {
  /// The `Status` type defines a logical error model that is suitable for
  /// different programming environments, including REST APIs and RPC APIs. It is
  /// used by [gRPC](https://github.com/grpc). Each `Status` message contains
  /// three pieces of data: error code, error message, and error details.
  ///
  /// You can find out more about this error model and how to work with it in the
  /// [API Design Guide](https://cloud.google.com/apis/design/errors).
  public struct Status: Protobuf.Message, Equatable {
    /// The status code, which should be an enum value of
    /// [google.rpc.Code][google.rpc.Code].
    public var code: Int32
    /// A developer-facing error message, which should be in English. Any
    /// user-facing error message should be localized and sent in the
    /// [google.rpc.Status.details][google.rpc.Status.details] field, or localized
    /// by the client.
    public var message: String
    /// A list of messages that carry the error details.  There is a common set of
    /// message types for APIs to use.
    public var details: [GoogleProtobuf.AnyMessage]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__rpc__status__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Rpc__Status.self)
      let field1: Int32 = c.pointee.code
      let field2: String = try FromC.text(c.pointee.message)
      let field3: [GoogleProtobuf.AnyMessage] = try FromC.messages(c.pointee.details, c.pointee.n_details)
      return Self(
        code: field1,
        message: field2,
        details: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Rpc__Status.self)
      google__rpc__status__init(c)
      c.pointee.code = self.code
      c.pointee.message = arena.text(self.message)
      c.pointee.details = arena.messages(self.details)
      c.pointee.n_details = self.details.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleRPC.Status {
  public init() {
    self.init(
      code: 0,
      message: "",
      details: [],
      unknownFields: UnknownFields())
  }

  public init(
    code: Int32 = 0,
    message: String = "",
    details: [GoogleProtobuf.AnyMessage] = []
  ) {
    self.init(
      code: code,
      message: message,
      details: details,
      unknownFields: UnknownFields())
  }
}
