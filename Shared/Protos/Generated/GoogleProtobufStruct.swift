// Generated from google/protobuf/struct.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GoogleProtobuf {
  /// `Struct` represents a structured data value, consisting of fields
  /// which map to dynamically typed values. In some languages, `Struct`
  /// might be supported by a native representation. For example, in
  /// scripting languages like JS a struct is represented as an
  /// object. The details of that representation are described together
  /// with the proto support for the language.
  ///
  /// The JSON representation for `Struct` is JSON object.
  public struct Struct: Protobuf.Message, Equatable {
    /// Unordered map of dynamically typed values.
    public var fields: [String: GoogleProtobuf.Value]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__struct__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Struct.self)
      var field1: [String: GoogleProtobuf.Value] = [:]
      for entry in FromC.elements(c.pointee.fields, c.pointee.n_fields) {
        guard let entry else { continue }
        field1[try FromC.text(entry.pointee.key)] = try FromC.message(entry.pointee.value) ?? .init()
      }
      return Self(
        fields: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Struct.self)
      google__protobuf__struct__init(c)
      c.pointee.n_fields = self.fields.count
      c.pointee.fields = arena.entries(self.fields.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<Google__Protobuf__Struct__FieldsEntry>, pair) in
        google__protobuf__struct__fields_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.message(pair.value)
      }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.Struct {
  public init() {
    self.init(
      fields: [:],
      unknownFields: UnknownFields())
  }

  public init(
    fields: [String: GoogleProtobuf.Value] = [:]
  ) {
    self.init(
      fields: fields,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// `Value` represents a dynamically typed value which can be either
  /// null, a number, a string, a boolean, a recursive struct value, or a
  /// list of values. A producer of value is expected to set one of these
  /// variants. Absence of any variant indicates an error.
  ///
  /// The JSON representation for `Value` is JSON value.
  public struct Value: Protobuf.Message, Equatable {
    /// The kind of value.
    public var kind: Kind?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Value.self)
      let oneof0: Kind?
      switch c.pointee.kind_case.rawValue {
      case 1: oneof0 = .nullValue(GoogleProtobuf.NullValue(rawValue: Int32(truncatingIfNeeded: c.pointee.null_value.rawValue)))
      case 2: oneof0 = .numberValue(c.pointee.number_value)
      case 3: oneof0 = .stringValue(try FromC.text(c.pointee.string_value))
      case 4: oneof0 = .boolValue(c.pointee.bool_value != 0)
      case 5: oneof0 = .structValue(try FromC.message(c.pointee.struct_value) ?? .init())
      case 6: oneof0 = .listValue(try FromC.message(c.pointee.list_value) ?? .init())
      default: oneof0 = nil
      }
      return Self(
        kind: oneof0,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__Value.self)
      google__protobuf__value__init(c)
      switch self.kind {
      case .nullValue(let value):
        c.pointee.kind_case = .init(rawValue: 1)
        c.pointee.null_value = .init(rawValue: .init(truncatingIfNeeded: value.rawValue))
      case .numberValue(let value):
        c.pointee.kind_case = .init(rawValue: 2)
        c.pointee.number_value = value
      case .stringValue(let value):
        c.pointee.kind_case = .init(rawValue: 3)
        c.pointee.string_value = arena.text(value)
      case .boolValue(let value):
        c.pointee.kind_case = .init(rawValue: 4)
        c.pointee.bool_value = value ? 1 : 0
      case .structValue(let value):
        c.pointee.kind_case = .init(rawValue: 5)
        c.pointee.struct_value = arena.message(value)
      case .listValue(let value):
        c.pointee.kind_case = .init(rawValue: 6)
        c.pointee.list_value = arena.message(value)
      case nil: break
      }
      arena.unknownFields(self.unknownFields, structure)
    }

    /// The kind of value.
    public enum Kind: Sendable, Equatable {
      /// Represents a null value.
      case nullValue(GoogleProtobuf.NullValue)
      /// Represents a double value.
      case numberValue(Double)
      /// Represents a string value.
      case stringValue(String)
      /// Represents a boolean value.
      case boolValue(Bool)
      /// Represents a structured value.
      case structValue(GoogleProtobuf.Struct)
      /// Represents a repeated `Value`.
      case listValue(GoogleProtobuf.ListValue)
    }
  }
}

extension GoogleProtobuf.Value {
  public init() {
    self.init(
      kind: nil,
      unknownFields: UnknownFields())
  }

  public init(
    kind: Kind? = nil
  ) {
    self.init(
      kind: kind,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// `ListValue` is a wrapper around a repeated field of values.
  ///
  /// The JSON representation for `ListValue` is JSON array.
  public struct ListValue: Protobuf.Message, Equatable {
    /// Repeated field of dynamically typed values.
    public var values: [GoogleProtobuf.Value]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: google__protobuf__list_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__ListValue.self)
      let field1: [GoogleProtobuf.Value] = try FromC.messages(c.pointee.values, c.pointee.n_values)
      return Self(
        values: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Google__Protobuf__ListValue.self)
      google__protobuf__list_value__init(c)
      c.pointee.values = arena.messages(self.values)
      c.pointee.n_values = self.values.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GoogleProtobuf.ListValue {
  public init() {
    self.init(
      values: [],
      unknownFields: UnknownFields())
  }

  public init(
    values: [GoogleProtobuf.Value] = []
  ) {
    self.init(
      values: values,
      unknownFields: UnknownFields())
  }
}

extension GoogleProtobuf {
  /// `NullValue` is a singleton enumeration to represent the null value for the
  /// `Value` type union.
  ///
  ///  The JSON representation for `NullValue` is JSON `null`.
  public enum NullValue: Protobuf.ProtoEnum {
    /// Null value.
    case nullValue
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .nullValue
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .nullValue: 0
      case .unrecognized(let number): number
      }
    }
  }
}
