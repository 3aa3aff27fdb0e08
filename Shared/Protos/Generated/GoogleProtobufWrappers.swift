// Generated from google/protobuf/wrappers.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GoogleProtobuf {
  /// Wrapper message for `double`.
  ///
  /// The JSON representation for `DoubleValue` is JSON number.
  public struct DoubleValue: Protobuf.Message, Equatable {
    /// The double value.
    public var value: Double
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__double_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__DoubleValue.self)
      let field1: Double = c.pointee.value
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__DoubleValue.self)
      google__protobuf__double_value__init(c)
      c.pointee.value = self.value
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.DoubleValue {
  public init() {
    self.init(
      value: 0,
      unknownFields: UnknownFields())
  }

  public init(
    value: Double = 0
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `float`.
  ///
  /// The JSON representation for `FloatValue` is JSON number.
  public struct FloatValue: Protobuf.Message, Equatable {
    /// The float value.
    public var value: Float
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__float_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__FloatValue.self)
      let field1: Float = c.pointee.value
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__FloatValue.self)
      google__protobuf__float_value__init(c)
      c.pointee.value = self.value
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.FloatValue {
  public init() {
    self.init(
      value: 0,
      unknownFields: UnknownFields())
  }

  public init(
    value: Float = 0
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `int64`.
  ///
  /// The JSON representation for `Int64Value` is JSON string.
  public struct Int64Value: Protobuf.Message, Equatable {
    /// The int64 value.
    public var value: Int64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__int64_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Int64Value.self)
      let field1: Int64 = c.pointee.value
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Int64Value.self)
      google__protobuf__int64_value__init(c)
      c.pointee.value = self.value
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.Int64Value {
  public init() {
    self.init(
      value: 0,
      unknownFields: UnknownFields())
  }

  public init(
    value: Int64 = 0
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `uint64`.
  ///
  /// The JSON representation for `UInt64Value` is JSON string.
  public struct UInt64Value: Protobuf.Message, Equatable {
    /// The uint64 value.
    public var value: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__uint64_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__UInt64Value.self)
      let field1: UInt64 = c.pointee.value
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__UInt64Value.self)
      google__protobuf__uint64_value__init(c)
      c.pointee.value = self.value
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.UInt64Value {
  public init() {
    self.init(
      value: 0,
      unknownFields: UnknownFields())
  }

  public init(
    value: UInt64 = 0
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `int32`.
  ///
  /// The JSON representation for `Int32Value` is JSON number.
  public struct Int32Value: Protobuf.Message, Equatable {
    /// The int32 value.
    public var value: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__int32_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Int32Value.self)
      let field1: Int32 = c.pointee.value
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Int32Value.self)
      google__protobuf__int32_value__init(c)
      c.pointee.value = self.value
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.Int32Value {
  public init() {
    self.init(
      value: 0,
      unknownFields: UnknownFields())
  }

  public init(
    value: Int32 = 0
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `uint32`.
  ///
  /// The JSON representation for `UInt32Value` is JSON number.
  public struct UInt32Value: Protobuf.Message, Equatable {
    /// The uint32 value.
    public var value: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__uint32_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__UInt32Value.self)
      let field1: UInt32 = c.pointee.value
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__UInt32Value.self)
      google__protobuf__uint32_value__init(c)
      c.pointee.value = self.value
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.UInt32Value {
  public init() {
    self.init(
      value: 0,
      unknownFields: UnknownFields())
  }

  public init(
    value: UInt32 = 0
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `bool`.
  ///
  /// The JSON representation for `BoolValue` is JSON `true` and `false`.
  public struct BoolValue: Protobuf.Message, Equatable {
    /// The bool value.
    public var value: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__bool_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__BoolValue.self)
      let field1: Bool = c.pointee.value != 0
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__BoolValue.self)
      google__protobuf__bool_value__init(c)
      c.pointee.value = self.value ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.BoolValue {
  public init() {
    self.init(
      value: false,
      unknownFields: UnknownFields())
  }

  public init(
    value: Bool = false
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `string`.
  ///
  /// The JSON representation for `StringValue` is JSON string.
  public struct StringValue: Protobuf.Message, Equatable {
    /// The string value.
    public var value: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__string_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__StringValue.self)
      let field1: String = try FromC.text(c.pointee.value)
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__StringValue.self)
      google__protobuf__string_value__init(c)
      c.pointee.value = arena.text(self.value)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.StringValue {
  public init() {
    self.init(
      value: "",
      unknownFields: UnknownFields())
  }

  public init(
    value: String = ""
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// Wrapper message for `bytes`.
  ///
  /// The JSON representation for `BytesValue` is JSON string.
  public struct BytesValue: Protobuf.Message, Equatable {
    /// The bytes value.
    public var value: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__bytes_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__BytesValue.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.value)
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__BytesValue.self)
      google__protobuf__bytes_value__init(c)
      c.pointee.value = arena.byteArray(self.value)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.BytesValue {
  public init() {
    self.init(
      value: [],
      unknownFields: UnknownFields())
  }

  public init(
    value: [UInt8] = []
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}
