// Generated from talaka/echo/v1/echo.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension EchoV1 {
  public struct EchoRequest: Protobuf.Message, Equatable {
    public var text: String
    /// Asks for a failure instead of an answer: a gRPC status code other than 0.
    public var failWith: Int32
    /// Holds the answer back until the call is cancelled or its deadline passes.
    public var hang: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__echo__v1__echo_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__EchoRequest.self)
      let field1: String = try FromC.text(c.pointee.text)
      let field2: Int32 = c.pointee.fail_with
      let field3: Bool = c.pointee.hang != 0
      return Self(
        text: field1,
        failWith: field2,
        hang: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__EchoRequest.self)
      talaka__echo__v1__echo_request__init(c)
      c.pointee.text = arena.text(self.text)
      c.pointee.fail_with = self.failWith
      c.pointee.hang = self.hang ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension EchoV1.EchoRequest {
  public init() {
    self.init(
      text: "",
      failWith: 0,
      hang: false,
      unknownFields: UnknownFields())
  }

  public init(
    text: String = "",
    failWith: Int32 = 0,
    hang: Bool = false
  ) {
    self.init(
      text: text,
      failWith: failWith,
      hang: hang,
      unknownFields: UnknownFields())
  }
}

extension EchoV1 {
  public struct EchoResponse: Protobuf.Message, Equatable {
    public var text: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__echo__v1__echo_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__EchoResponse.self)
      let field1: String = try FromC.text(c.pointee.text)
      return Self(
        text: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__EchoResponse.self)
      talaka__echo__v1__echo_response__init(c)
      c.pointee.text = arena.text(self.text)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension EchoV1.EchoResponse {
  public init() {
    self.init(
      text: "",
      unknownFields: UnknownFields())
  }

  public init(
    text: String = ""
  ) {
    self.init(
      text: text,
      unknownFields: UnknownFields())
  }
}

extension EchoV1 {
  public struct RepeatRequest: Protobuf.Message, Equatable {
    public var text: String
    public var count: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__echo__v1__repeat_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__RepeatRequest.self)
      let field1: String = try FromC.text(c.pointee.text)
      let field2: Int32 = c.pointee.count
      return Self(
        text: field1,
        count: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__RepeatRequest.self)
      talaka__echo__v1__repeat_request__init(c)
      c.pointee.text = arena.text(self.text)
      c.pointee.count = self.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension EchoV1.RepeatRequest {
  public init() {
    self.init(
      text: "",
      count: 0,
      unknownFields: UnknownFields())
  }

  public init(
    text: String = "",
    count: Int32 = 0
  ) {
    self.init(
      text: text,
      count: count,
      unknownFields: UnknownFields())
  }
}
