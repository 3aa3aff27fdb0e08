// Generated from google/protobuf/test_messages_proto3.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CTestMessages
public import Protobuf
public import Protos

extension ProtobufTestMessagesProto3 {
  /// This proto includes every type of field in both singular and repeated
  /// forms.
  ///
  /// Also, crucially, all messages and enums in this file are eventually
  /// submessages of this message.  So for example, a fuzz test of TestAllTypes
  /// could trigger bugs that occur in any message type in this file.  We verify
  /// this stays true in a unit test.
  public struct TestAllTypesProto3: Protobuf.Message, Equatable {
    /// Singular
    public var optionalInt32: Int32
    public var optionalInt64: Int64
    public var optionalUint32: UInt32
    public var optionalUint64: UInt64
    public var optionalSint32: Int32
    public var optionalSint64: Int64
    public var optionalFixed32: UInt32
    public var optionalFixed64: UInt64
    public var optionalSfixed32: Int32
    public var optionalSfixed64: Int64
    public var optionalFloat: Float
    public var optionalDouble: Double
    public var optionalBool: Bool
    public var optionalString: String
    public var optionalBytes: [UInt8]
    @Indirect public var optionalNestedMessage: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage?
    public var optionalForeignMessage: ProtobufTestMessagesProto3.ForeignMessage?
    public var optionalNestedEnum: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum
    public var optionalForeignEnum: ProtobufTestMessagesProto3.ForeignEnum
    public var optionalAliasedEnum: ProtobufTestMessagesProto3.TestAllTypesProto3.AliasedEnum
    public var optionalStringPiece: String
    public var optionalCord: String
    @Indirect public var recursiveMessage: ProtobufTestMessagesProto3.TestAllTypesProto3?
    /// Repeated
    public var repeatedInt32: [Int32]
    public var repeatedInt64: [Int64]
    public var repeatedUint32: [UInt32]
    public var repeatedUint64: [UInt64]
    public var repeatedSint32: [Int32]
    public var repeatedSint64: [Int64]
    public var repeatedFixed32: [UInt32]
    public var repeatedFixed64: [UInt64]
    public var repeatedSfixed32: [Int32]
    public var repeatedSfixed64: [Int64]
    public var repeatedFloat: [Float]
    public var repeatedDouble: [Double]
    public var repeatedBool: [Bool]
    public var repeatedString: [String]
    public var repeatedBytes: [[UInt8]]
    public var repeatedNestedMessage: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage]
    public var repeatedForeignMessage: [ProtobufTestMessagesProto3.ForeignMessage]
    public var repeatedNestedEnum: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum]
    public var repeatedForeignEnum: [ProtobufTestMessagesProto3.ForeignEnum]
    public var repeatedStringPiece: [String]
    public var repeatedCord: [String]
    /// Packed
    public var packedInt32: [Int32]
    public var packedInt64: [Int64]
    public var packedUint32: [UInt32]
    public var packedUint64: [UInt64]
    public var packedSint32: [Int32]
    public var packedSint64: [Int64]
    public var packedFixed32: [UInt32]
    public var packedFixed64: [UInt64]
    public var packedSfixed32: [Int32]
    public var packedSfixed64: [Int64]
    public var packedFloat: [Float]
    public var packedDouble: [Double]
    public var packedBool: [Bool]
    public var packedNestedEnum: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum]
    /// Unpacked
    public var unpackedInt32: [Int32]
    public var unpackedInt64: [Int64]
    public var unpackedUint32: [UInt32]
    public var unpackedUint64: [UInt64]
    public var unpackedSint32: [Int32]
    public var unpackedSint64: [Int64]
    public var unpackedFixed32: [UInt32]
    public var unpackedFixed64: [UInt64]
    public var unpackedSfixed32: [Int32]
    public var unpackedSfixed64: [Int64]
    public var unpackedFloat: [Float]
    public var unpackedDouble: [Double]
    public var unpackedBool: [Bool]
    public var unpackedNestedEnum: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum]
    /// Map
    public var mapInt32Int32: [Int32: Int32]
    public var mapInt64Int64: [Int64: Int64]
    public var mapUint32Uint32: [UInt32: UInt32]
    public var mapUint64Uint64: [UInt64: UInt64]
    public var mapSint32Sint32: [Int32: Int32]
    public var mapSint64Sint64: [Int64: Int64]
    public var mapFixed32Fixed32: [UInt32: UInt32]
    public var mapFixed64Fixed64: [UInt64: UInt64]
    public var mapSfixed32Sfixed32: [Int32: Int32]
    public var mapSfixed64Sfixed64: [Int64: Int64]
    public var mapInt32Float: [Int32: Float]
    public var mapInt32Double: [Int32: Double]
    public var mapBoolBool: [Bool: Bool]
    public var mapStringString: [String: String]
    public var mapStringBytes: [String: [UInt8]]
    public var mapStringNestedMessage: [String: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage]
    public var mapStringForeignMessage: [String: ProtobufTestMessagesProto3.ForeignMessage]
    public var mapStringNestedEnum: [String: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum]
    public var mapStringForeignEnum: [String: ProtobufTestMessagesProto3.ForeignEnum]
    public var oneofField: OneofField?
    /// Well-known types
    public var optionalBoolWrapper: GoogleProtobuf.BoolValue?
    public var optionalInt32Wrapper: GoogleProtobuf.Int32Value?
    public var optionalInt64Wrapper: GoogleProtobuf.Int64Value?
    public var optionalUint32Wrapper: GoogleProtobuf.UInt32Value?
    public var optionalUint64Wrapper: GoogleProtobuf.UInt64Value?
    public var optionalFloatWrapper: GoogleProtobuf.FloatValue?
    public var optionalDoubleWrapper: GoogleProtobuf.DoubleValue?
    public var optionalStringWrapper: GoogleProtobuf.StringValue?
    public var optionalBytesWrapper: GoogleProtobuf.BytesValue?
    public var repeatedBoolWrapper: [GoogleProtobuf.BoolValue]
    public var repeatedInt32Wrapper: [GoogleProtobuf.Int32Value]
    public var repeatedInt64Wrapper: [GoogleProtobuf.Int64Value]
    public var repeatedUint32Wrapper: [GoogleProtobuf.UInt32Value]
    public var repeatedUint64Wrapper: [GoogleProtobuf.UInt64Value]
    public var repeatedFloatWrapper: [GoogleProtobuf.FloatValue]
    public var repeatedDoubleWrapper: [GoogleProtobuf.DoubleValue]
    public var repeatedStringWrapper: [GoogleProtobuf.StringValue]
    public var repeatedBytesWrapper: [GoogleProtobuf.BytesValue]
    public var optionalDuration: GoogleProtobuf.Duration?
    public var optionalTimestamp: GoogleProtobuf.Timestamp?
    public var optionalFieldMask: GoogleProtobuf.FieldMask?
    public var optionalStruct: GoogleProtobuf.Struct?
    public var optionalAny: GoogleProtobuf.AnyMessage?
    public var optionalValue: GoogleProtobuf.Value?
    public var optionalNullValue: GoogleProtobuf.NullValue
    public var repeatedDuration: [GoogleProtobuf.Duration]
    public var repeatedTimestamp: [GoogleProtobuf.Timestamp]
    public var repeatedFieldmask: [GoogleProtobuf.FieldMask]
    public var repeatedStruct: [GoogleProtobuf.Struct]
    public var repeatedAny: [GoogleProtobuf.AnyMessage]
    public var repeatedValue: [GoogleProtobuf.Value]
    public var repeatedListValue: [GoogleProtobuf.ListValue]
    /// Test field-name-to-JSON-name convention.
    /// (protobuf says names can be any valid C/C++ identifier.)
    public var fieldname1: Int32
    public var fieldName2: Int32
    public var fieldName3: Int32
    public var fieldName4: Int32
    public var field0name5: Int32
    public var field0Name6: Int32
    public var fieldName7: Int32
    public var fieldName8: Int32
    public var fieldName9: Int32
    public var fieldName10: Int32
    public var fIELDNAME11: Int32
    public var fIELDName12: Int32
    public var fieldName13: Int32
    public var fieldName14: Int32
    public var fieldName15: Int32
    public var fieldName16: Int32
    public var fieldName17: Int32
    public var fieldName18: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: protobuf_test_messages__proto3__test_all_types_proto3__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__TestAllTypesProto3.self)
      let field1: Int32 = c.pointee.optional_int32
      let field2: Int64 = c.pointee.optional_int64
      let field3: UInt32 = c.pointee.optional_uint32
      let field4: UInt64 = c.pointee.optional_uint64
      let field5: Int32 = c.pointee.optional_sint32
      let field6: Int64 = c.pointee.optional_sint64
      let field7: UInt32 = c.pointee.optional_fixed32
      let field8: UInt64 = c.pointee.optional_fixed64
      let field9: Int32 = c.pointee.optional_sfixed32
      let field10: Int64 = c.pointee.optional_sfixed64
      let field11: Float = c.pointee.optional_float
      let field12: Double = c.pointee.optional_double
      let field13: Bool = c.pointee.optional_bool != 0
      let field14: String = try FromC.text(c.pointee.optional_string)
      let field15: [UInt8] = FromC.byteArray(c.pointee.optional_bytes)
      let field18: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage? = try FromC.message(c.pointee.optional_nested_message)
      let field19: ProtobufTestMessagesProto3.ForeignMessage? = try FromC.message(c.pointee.optional_foreign_message)
      let field21: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum = ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum(rawValue: Int32(truncatingIfNeeded: c.pointee.optional_nested_enum.rawValue))
      let field22: ProtobufTestMessagesProto3.ForeignEnum = ProtobufTestMessagesProto3.ForeignEnum(rawValue: Int32(truncatingIfNeeded: c.pointee.optional_foreign_enum.rawValue))
      let field23: ProtobufTestMessagesProto3.TestAllTypesProto3.AliasedEnum = ProtobufTestMessagesProto3.TestAllTypesProto3.AliasedEnum(rawValue: Int32(truncatingIfNeeded: c.pointee.optional_aliased_enum.rawValue))
      let field24: String = try FromC.text(c.pointee.optional_string_piece)
      let field25: String = try FromC.text(c.pointee.optional_cord)
      let field27: ProtobufTestMessagesProto3.TestAllTypesProto3? = try FromC.message(c.pointee.recursive_message)
      let field31: [Int32] = FromC.scalars(c.pointee.repeated_int32, c.pointee.n_repeated_int32)
      let field32: [Int64] = FromC.scalars(c.pointee.repeated_int64, c.pointee.n_repeated_int64)
      let field33: [UInt32] = FromC.scalars(c.pointee.repeated_uint32, c.pointee.n_repeated_uint32)
      let field34: [UInt64] = FromC.scalars(c.pointee.repeated_uint64, c.pointee.n_repeated_uint64)
      let field35: [Int32] = FromC.scalars(c.pointee.repeated_sint32, c.pointee.n_repeated_sint32)
      let field36: [Int64] = FromC.scalars(c.pointee.repeated_sint64, c.pointee.n_repeated_sint64)
      let field37: [UInt32] = FromC.scalars(c.pointee.repeated_fixed32, c.pointee.n_repeated_fixed32)
      let field38: [UInt64] = FromC.scalars(c.pointee.repeated_fixed64, c.pointee.n_repeated_fixed64)
      let field39: [Int32] = FromC.scalars(c.pointee.repeated_sfixed32, c.pointee.n_repeated_sfixed32)
      let field40: [Int64] = FromC.scalars(c.pointee.repeated_sfixed64, c.pointee.n_repeated_sfixed64)
      let field41: [Float] = FromC.scalars(c.pointee.repeated_float, c.pointee.n_repeated_float)
      let field42: [Double] = FromC.scalars(c.pointee.repeated_double, c.pointee.n_repeated_double)
      let field43: [Bool] = FromC.booleans(c.pointee.repeated_bool, c.pointee.n_repeated_bool)
      let field44: [String] = try FromC.texts(c.pointee.repeated_string, c.pointee.n_repeated_string)
      let field45: [[UInt8]] = FromC.byteArrays(c.pointee.repeated_bytes, c.pointee.n_repeated_bytes)
      let field48: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage] = try FromC.messages(c.pointee.repeated_nested_message, c.pointee.n_repeated_nested_message)
      let field49: [ProtobufTestMessagesProto3.ForeignMessage] = try FromC.messages(c.pointee.repeated_foreign_message, c.pointee.n_repeated_foreign_message)
      let field51: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = FromC.enums(c.pointee.repeated_nested_enum, c.pointee.n_repeated_nested_enum)
      let field52: [ProtobufTestMessagesProto3.ForeignEnum] = FromC.enums(c.pointee.repeated_foreign_enum, c.pointee.n_repeated_foreign_enum)
      let field54: [String] = try FromC.texts(c.pointee.repeated_string_piece, c.pointee.n_repeated_string_piece)
      let field55: [String] = try FromC.texts(c.pointee.repeated_cord, c.pointee.n_repeated_cord)
      let field75: [Int32] = FromC.scalars(c.pointee.packed_int32, c.pointee.n_packed_int32)
      let field76: [Int64] = FromC.scalars(c.pointee.packed_int64, c.pointee.n_packed_int64)
      let field77: [UInt32] = FromC.scalars(c.pointee.packed_uint32, c.pointee.n_packed_uint32)
      let field78: [UInt64] = FromC.scalars(c.pointee.packed_uint64, c.pointee.n_packed_uint64)
      let field79: [Int32] = FromC.scalars(c.pointee.packed_sint32, c.pointee.n_packed_sint32)
      let field80: [Int64] = FromC.scalars(c.pointee.packed_sint64, c.pointee.n_packed_sint64)
      let field81: [UInt32] = FromC.scalars(c.pointee.packed_fixed32, c.pointee.n_packed_fixed32)
      let field82: [UInt64] = FromC.scalars(c.pointee.packed_fixed64, c.pointee.n_packed_fixed64)
      let field83: [Int32] = FromC.scalars(c.pointee.packed_sfixed32, c.pointee.n_packed_sfixed32)
      let field84: [Int64] = FromC.scalars(c.pointee.packed_sfixed64, c.pointee.n_packed_sfixed64)
      let field85: [Float] = FromC.scalars(c.pointee.packed_float, c.pointee.n_packed_float)
      let field86: [Double] = FromC.scalars(c.pointee.packed_double, c.pointee.n_packed_double)
      let field87: [Bool] = FromC.booleans(c.pointee.packed_bool, c.pointee.n_packed_bool)
      let field88: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = FromC.enums(c.pointee.packed_nested_enum, c.pointee.n_packed_nested_enum)
      let field89: [Int32] = FromC.scalars(c.pointee.unpacked_int32, c.pointee.n_unpacked_int32)
      let field90: [Int64] = FromC.scalars(c.pointee.unpacked_int64, c.pointee.n_unpacked_int64)
      let field91: [UInt32] = FromC.scalars(c.pointee.unpacked_uint32, c.pointee.n_unpacked_uint32)
      let field92: [UInt64] = FromC.scalars(c.pointee.unpacked_uint64, c.pointee.n_unpacked_uint64)
      let field93: [Int32] = FromC.scalars(c.pointee.unpacked_sint32, c.pointee.n_unpacked_sint32)
      let field94: [Int64] = FromC.scalars(c.pointee.unpacked_sint64, c.pointee.n_unpacked_sint64)
      let field95: [UInt32] = FromC.scalars(c.pointee.unpacked_fixed32, c.pointee.n_unpacked_fixed32)
      let field96: [UInt64] = FromC.scalars(c.pointee.unpacked_fixed64, c.pointee.n_unpacked_fixed64)
      let field97: [Int32] = FromC.scalars(c.pointee.unpacked_sfixed32, c.pointee.n_unpacked_sfixed32)
      let field98: [Int64] = FromC.scalars(c.pointee.unpacked_sfixed64, c.pointee.n_unpacked_sfixed64)
      let field99: [Float] = FromC.scalars(c.pointee.unpacked_float, c.pointee.n_unpacked_float)
      let field100: [Double] = FromC.scalars(c.pointee.unpacked_double, c.pointee.n_unpacked_double)
      let field101: [Bool] = FromC.booleans(c.pointee.unpacked_bool, c.pointee.n_unpacked_bool)
      let field102: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = FromC.enums(c.pointee.unpacked_nested_enum, c.pointee.n_unpacked_nested_enum)
      var field56: [Int32: Int32] = [:]
      for entry in FromC.elements(c.pointee.map_int32_int32, c.pointee.n_map_int32_int32) {
        guard let entry else { continue }
        field56[entry.pointee.key] = entry.pointee.value
      }
      var field57: [Int64: Int64] = [:]
      for entry in FromC.elements(c.pointee.map_int64_int64, c.pointee.n_map_int64_int64) {
        guard let entry else { continue }
        field57[entry.pointee.key] = entry.pointee.value
      }
      var field58: [UInt32: UInt32] = [:]
      for entry in FromC.elements(c.pointee.map_uint32_uint32, c.pointee.n_map_uint32_uint32) {
        guard let entry else { continue }
        field58[entry.pointee.key] = entry.pointee.value
      }
      var field59: [UInt64: UInt64] = [:]
      for entry in FromC.elements(c.pointee.map_uint64_uint64, c.pointee.n_map_uint64_uint64) {
        guard let entry else { continue }
        field59[entry.pointee.key] = entry.pointee.value
      }
      var field60: [Int32: Int32] = [:]
      for entry in FromC.elements(c.pointee.map_sint32_sint32, c.pointee.n_map_sint32_sint32) {
        guard let entry else { continue }
        field60[entry.pointee.key] = entry.pointee.value
      }
      var field61: [Int64: Int64] = [:]
      for entry in FromC.elements(c.pointee.map_sint64_sint64, c.pointee.n_map_sint64_sint64) {
        guard let entry else { continue }
        field61[entry.pointee.key] = entry.pointee.value
      }
      var field62: [UInt32: UInt32] = [:]
      for entry in FromC.elements(c.pointee.map_fixed32_fixed32, c.pointee.n_map_fixed32_fixed32) {
        guard let entry else { continue }
        field62[entry.pointee.key] = entry.pointee.value
      }
      var field63: [UInt64: UInt64] = [:]
      for entry in FromC.elements(c.pointee.map_fixed64_fixed64, c.pointee.n_map_fixed64_fixed64) {
        guard let entry else { continue }
        field63[entry.pointee.key] = entry.pointee.value
      }
      var field64: [Int32: Int32] = [:]
      for entry in FromC.elements(c.pointee.map_sfixed32_sfixed32, c.pointee.n_map_sfixed32_sfixed32) {
        guard let entry else { continue }
        field64[entry.pointee.key] = entry.pointee.value
      }
      var field65: [Int64: Int64] = [:]
      for entry in FromC.elements(c.pointee.map_sfixed64_sfixed64, c.pointee.n_map_sfixed64_sfixed64) {
        guard let entry else { continue }
        field65[entry.pointee.key] = entry.pointee.value
      }
      var field66: [Int32: Float] = [:]
      for entry in FromC.elements(c.pointee.map_int32_float, c.pointee.n_map_int32_float) {
        guard let entry else { continue }
        field66[entry.pointee.key] = entry.pointee.value
      }
      var field67: [Int32: Double] = [:]
      for entry in FromC.elements(c.pointee.map_int32_double, c.pointee.n_map_int32_double) {
        guard let entry else { continue }
        field67[entry.pointee.key] = entry.pointee.value
      }
      var field68: [Bool: Bool] = [:]
      for entry in FromC.elements(c.pointee.map_bool_bool, c.pointee.n_map_bool_bool) {
        guard let entry else { continue }
        field68[entry.pointee.key != 0] = entry.pointee.value != 0
      }
      var field69: [String: String] = [:]
      for entry in FromC.elements(c.pointee.map_string_string, c.pointee.n_map_string_string) {
        guard let entry else { continue }
        field69[try FromC.text(entry.pointee.key)] = try FromC.text(entry.pointee.value)
      }
      var field70: [String: [UInt8]] = [:]
      for entry in FromC.elements(c.pointee.map_string_bytes, c.pointee.n_map_string_bytes) {
        guard let entry else { continue }
        field70[try FromC.text(entry.pointee.key)] = FromC.byteArray(entry.pointee.value)
      }
      var field71: [String: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage] = [:]
      for entry in FromC.elements(c.pointee.map_string_nested_message, c.pointee.n_map_string_nested_message) {
        guard let entry else { continue }
        field71[try FromC.text(entry.pointee.key)] = try FromC.message(entry.pointee.value) ?? .init()
      }
      var field72: [String: ProtobufTestMessagesProto3.ForeignMessage] = [:]
      for entry in FromC.elements(c.pointee.map_string_foreign_message, c.pointee.n_map_string_foreign_message) {
        guard let entry else { continue }
        field72[try FromC.text(entry.pointee.key)] = try FromC.message(entry.pointee.value) ?? .init()
      }
      var field73: [String: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = [:]
      for entry in FromC.elements(c.pointee.map_string_nested_enum, c.pointee.n_map_string_nested_enum) {
        guard let entry else { continue }
        field73[try FromC.text(entry.pointee.key)] = ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum(rawValue: Int32(truncatingIfNeeded: entry.pointee.value.rawValue))
      }
      var field74: [String: ProtobufTestMessagesProto3.ForeignEnum] = [:]
      for entry in FromC.elements(c.pointee.map_string_foreign_enum, c.pointee.n_map_string_foreign_enum) {
        guard let entry else { continue }
        field74[try FromC.text(entry.pointee.key)] = ProtobufTestMessagesProto3.ForeignEnum(rawValue: Int32(truncatingIfNeeded: entry.pointee.value.rawValue))
      }
      let oneof0: OneofField?
      switch c.pointee.oneof_field_case.rawValue {
      case 111: oneof0 = .oneofUint32(c.pointee.oneof_uint32)
      case 112: oneof0 = .oneofNestedMessage(try FromC.message(c.pointee.oneof_nested_message) ?? .init())
      case 113: oneof0 = .oneofString(try FromC.text(c.pointee.oneof_string))
      case 114: oneof0 = .oneofBytes(FromC.byteArray(c.pointee.oneof_bytes))
      case 115: oneof0 = .oneofBool(c.pointee.oneof_bool != 0)
      case 116: oneof0 = .oneofUint64(c.pointee.oneof_uint64)
      case 117: oneof0 = .oneofFloat(c.pointee.oneof_float)
      case 118: oneof0 = .oneofDouble(c.pointee.oneof_double)
      case 119: oneof0 = .oneofEnum(ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum(rawValue: Int32(truncatingIfNeeded: c.pointee.oneof_enum.rawValue)))
      case 120: oneof0 = .oneofNullValue(GoogleProtobuf.NullValue(rawValue: Int32(truncatingIfNeeded: c.pointee.oneof_null_value.rawValue)))
      default: oneof0 = nil
      }
      let field201: GoogleProtobuf.BoolValue? = try FromC.message(c.pointee.optional_bool_wrapper)
      let field202: GoogleProtobuf.Int32Value? = try FromC.message(c.pointee.optional_int32_wrapper)
      let field203: GoogleProtobuf.Int64Value? = try FromC.message(c.pointee.optional_int64_wrapper)
      let field204: GoogleProtobuf.UInt32Value? = try FromC.message(c.pointee.optional_uint32_wrapper)
      let field205: GoogleProtobuf.UInt64Value? = try FromC.message(c.pointee.optional_uint64_wrapper)
      let field206: GoogleProtobuf.FloatValue? = try FromC.message(c.pointee.optional_float_wrapper)
      let field207: GoogleProtobuf.DoubleValue? = try FromC.message(c.pointee.optional_double_wrapper)
      let field208: GoogleProtobuf.StringValue? = try FromC.message(c.pointee.optional_string_wrapper)
      let field209: GoogleProtobuf.BytesValue? = try FromC.message(c.pointee.optional_bytes_wrapper)
      let field211: [GoogleProtobuf.BoolValue] = try FromC.messages(c.pointee.repeated_bool_wrapper, c.pointee.n_repeated_bool_wrapper)
      let field212: [GoogleProtobuf.Int32Value] = try FromC.messages(c.pointee.repeated_int32_wrapper, c.pointee.n_repeated_int32_wrapper)
      let field213: [GoogleProtobuf.Int64Value] = try FromC.messages(c.pointee.repeated_int64_wrapper, c.pointee.n_repeated_int64_wrapper)
      let field214: [GoogleProtobuf.UInt32Value] = try FromC.messages(c.pointee.repeated_uint32_wrapper, c.pointee.n_repeated_uint32_wrapper)
      let field215: [GoogleProtobuf.UInt64Value] = try FromC.messages(c.pointee.repeated_uint64_wrapper, c.pointee.n_repeated_uint64_wrapper)
      let field216: [GoogleProtobuf.FloatValue] = try FromC.messages(c.pointee.repeated_float_wrapper, c.pointee.n_repeated_float_wrapper)
      let field217: [GoogleProtobuf.DoubleValue] = try FromC.messages(c.pointee.repeated_double_wrapper, c.pointee.n_repeated_double_wrapper)
      let field218: [GoogleProtobuf.StringValue] = try FromC.messages(c.pointee.repeated_string_wrapper, c.pointee.n_repeated_string_wrapper)
      let field219: [GoogleProtobuf.BytesValue] = try FromC.messages(c.pointee.repeated_bytes_wrapper, c.pointee.n_repeated_bytes_wrapper)
      let field301: GoogleProtobuf.Duration? = try FromC.message(c.pointee.optional_duration)
      let field302: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.optional_timestamp)
      let field303: GoogleProtobuf.FieldMask? = try FromC.message(c.pointee.optional_field_mask)
      let field304: GoogleProtobuf.Struct? = try FromC.message(c.pointee.optional_struct)
      let field305: GoogleProtobuf.AnyMessage? = try FromC.message(c.pointee.optional_any)
      let field306: GoogleProtobuf.Value? = try FromC.message(c.pointee.optional_value)
      let field307: GoogleProtobuf.NullValue = GoogleProtobuf.NullValue(rawValue: Int32(truncatingIfNeeded: c.pointee.optional_null_value.rawValue))
      let field311: [GoogleProtobuf.Duration] = try FromC.messages(c.pointee.repeated_duration, c.pointee.n_repeated_duration)
      let field312: [GoogleProtobuf.Timestamp] = try FromC.messages(c.pointee.repeated_timestamp, c.pointee.n_repeated_timestamp)
      let field313: [GoogleProtobuf.FieldMask] = try FromC.messages(c.pointee.repeated_fieldmask, c.pointee.n_repeated_fieldmask)
      let field324: [GoogleProtobuf.Struct] = try FromC.messages(c.pointee.repeated_struct, c.pointee.n_repeated_struct)
      let field315: [GoogleProtobuf.AnyMessage] = try FromC.messages(c.pointee.repeated_any, c.pointee.n_repeated_any)
      let field316: [GoogleProtobuf.Value] = try FromC.messages(c.pointee.repeated_value, c.pointee.n_repeated_value)
      let field317: [GoogleProtobuf.ListValue] = try FromC.messages(c.pointee.repeated_list_value, c.pointee.n_repeated_list_value)
      let field401: Int32 = c.pointee.fieldname1
      let field402: Int32 = c.pointee.field_name2
      let field403: Int32 = c.pointee._field_name3
      let field404: Int32 = c.pointee.field__name4_
      let field405: Int32 = c.pointee.field0name5
      let field406: Int32 = c.pointee.field_0_name6
      let field407: Int32 = c.pointee.fieldname7
      let field408: Int32 = c.pointee.fieldname8
      let field409: Int32 = c.pointee.field_name9
      let field410: Int32 = c.pointee.field_name10
      let field411: Int32 = c.pointee.field_name11
      let field412: Int32 = c.pointee.field_name12
      let field413: Int32 = c.pointee.__field_name13
      let field414: Int32 = c.pointee.__field_name14
      let field415: Int32 = c.pointee.field__name15
      let field416: Int32 = c.pointee.field__name16
      let field417: Int32 = c.pointee.field_name17__
      let field418: Int32 = c.pointee.field_name18__
      return Self(
        optionalInt32: field1,
        optionalInt64: field2,
        optionalUint32: field3,
        optionalUint64: field4,
        optionalSint32: field5,
        optionalSint64: field6,
        optionalFixed32: field7,
        optionalFixed64: field8,
        optionalSfixed32: field9,
        optionalSfixed64: field10,
        optionalFloat: field11,
        optionalDouble: field12,
        optionalBool: field13,
        optionalString: field14,
        optionalBytes: field15,
        optionalNestedMessage: field18,
        optionalForeignMessage: field19,
        optionalNestedEnum: field21,
        optionalForeignEnum: field22,
        optionalAliasedEnum: field23,
        optionalStringPiece: field24,
        optionalCord: field25,
        recursiveMessage: field27,
        repeatedInt32: field31,
        repeatedInt64: field32,
        repeatedUint32: field33,
        repeatedUint64: field34,
        repeatedSint32: field35,
        repeatedSint64: field36,
        repeatedFixed32: field37,
        repeatedFixed64: field38,
        repeatedSfixed32: field39,
        repeatedSfixed64: field40,
        repeatedFloat: field41,
        repeatedDouble: field42,
        repeatedBool: field43,
        repeatedString: field44,
        repeatedBytes: field45,
        repeatedNestedMessage: field48,
        repeatedForeignMessage: field49,
        repeatedNestedEnum: field51,
        repeatedForeignEnum: field52,
        repeatedStringPiece: field54,
        repeatedCord: field55,
        packedInt32: field75,
        packedInt64: field76,
        packedUint32: field77,
        packedUint64: field78,
        packedSint32: field79,
        packedSint64: field80,
        packedFixed32: field81,
        packedFixed64: field82,
        packedSfixed32: field83,
        packedSfixed64: field84,
        packedFloat: field85,
        packedDouble: field86,
        packedBool: field87,
        packedNestedEnum: field88,
        unpackedInt32: field89,
        unpackedInt64: field90,
        unpackedUint32: field91,
        unpackedUint64: field92,
        unpackedSint32: field93,
        unpackedSint64: field94,
        unpackedFixed32: field95,
        unpackedFixed64: field96,
        unpackedSfixed32: field97,
        unpackedSfixed64: field98,
        unpackedFloat: field99,
        unpackedDouble: field100,
        unpackedBool: field101,
        unpackedNestedEnum: field102,
        mapInt32Int32: field56,
        mapInt64Int64: field57,
        mapUint32Uint32: field58,
        mapUint64Uint64: field59,
        mapSint32Sint32: field60,
        mapSint64Sint64: field61,
        mapFixed32Fixed32: field62,
        mapFixed64Fixed64: field63,
        mapSfixed32Sfixed32: field64,
        mapSfixed64Sfixed64: field65,
        mapInt32Float: field66,
        mapInt32Double: field67,
        mapBoolBool: field68,
        mapStringString: field69,
        mapStringBytes: field70,
        mapStringNestedMessage: field71,
        mapStringForeignMessage: field72,
        mapStringNestedEnum: field73,
        mapStringForeignEnum: field74,
        oneofField: oneof0,
        optionalBoolWrapper: field201,
        optionalInt32Wrapper: field202,
        optionalInt64Wrapper: field203,
        optionalUint32Wrapper: field204,
        optionalUint64Wrapper: field205,
        optionalFloatWrapper: field206,
        optionalDoubleWrapper: field207,
        optionalStringWrapper: field208,
        optionalBytesWrapper: field209,
        repeatedBoolWrapper: field211,
        repeatedInt32Wrapper: field212,
        repeatedInt64Wrapper: field213,
        repeatedUint32Wrapper: field214,
        repeatedUint64Wrapper: field215,
        repeatedFloatWrapper: field216,
        repeatedDoubleWrapper: field217,
        repeatedStringWrapper: field218,
        repeatedBytesWrapper: field219,
        optionalDuration: field301,
        optionalTimestamp: field302,
        optionalFieldMask: field303,
        optionalStruct: field304,
        optionalAny: field305,
        optionalValue: field306,
        optionalNullValue: field307,
        repeatedDuration: field311,
        repeatedTimestamp: field312,
        repeatedFieldmask: field313,
        repeatedStruct: field324,
        repeatedAny: field315,
        repeatedValue: field316,
        repeatedListValue: field317,
        fieldname1: field401,
        fieldName2: field402,
        fieldName3: field403,
        fieldName4: field404,
        field0name5: field405,
        field0Name6: field406,
        fieldName7: field407,
        fieldName8: field408,
        fieldName9: field409,
        fieldName10: field410,
        fIELDNAME11: field411,
        fIELDName12: field412,
        fieldName13: field413,
        fieldName14: field414,
        fieldName15: field415,
        fieldName16: field416,
        fieldName17: field417,
        fieldName18: field418,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__TestAllTypesProto3.self)
      protobuf_test_messages__proto3__test_all_types_proto3__init(c)
      c.pointee.optional_int32 = self.optionalInt32
      c.pointee.optional_int64 = self.optionalInt64
      c.pointee.optional_uint32 = self.optionalUint32
      c.pointee.optional_uint64 = self.optionalUint64
      c.pointee.optional_sint32 = self.optionalSint32
      c.pointee.optional_sint64 = self.optionalSint64
      c.pointee.optional_fixed32 = self.optionalFixed32
      c.pointee.optional_fixed64 = self.optionalFixed64
      c.pointee.optional_sfixed32 = self.optionalSfixed32
      c.pointee.optional_sfixed64 = self.optionalSfixed64
      c.pointee.optional_float = self.optionalFloat
      c.pointee.optional_double = self.optionalDouble
      c.pointee.optional_bool = self.optionalBool ? 1 : 0
      c.pointee.optional_string = arena.text(self.optionalString)
      c.pointee.optional_bytes = arena.byteArray(self.optionalBytes)
      if let value = self.optionalNestedMessage { c.pointee.optional_nested_message = arena.message(value) }
      if let value = self.optionalForeignMessage { c.pointee.optional_foreign_message = arena.message(value) }
      c.pointee.optional_nested_enum = .init(rawValue: .init(truncatingIfNeeded: self.optionalNestedEnum.rawValue))
      c.pointee.optional_foreign_enum = .init(rawValue: .init(truncatingIfNeeded: self.optionalForeignEnum.rawValue))
      c.pointee.optional_aliased_enum = .init(rawValue: .init(truncatingIfNeeded: self.optionalAliasedEnum.rawValue))
      c.pointee.optional_string_piece = arena.text(self.optionalStringPiece)
      c.pointee.optional_cord = arena.text(self.optionalCord)
      if let value = self.recursiveMessage { c.pointee.recursive_message = arena.message(value) }
      c.pointee.repeated_int32 = arena.scalars(self.repeatedInt32)
      c.pointee.n_repeated_int32 = self.repeatedInt32.count
      c.pointee.repeated_int64 = arena.scalars(self.repeatedInt64)
      c.pointee.n_repeated_int64 = self.repeatedInt64.count
      c.pointee.repeated_uint32 = arena.scalars(self.repeatedUint32)
      c.pointee.n_repeated_uint32 = self.repeatedUint32.count
      c.pointee.repeated_uint64 = arena.scalars(self.repeatedUint64)
      c.pointee.n_repeated_uint64 = self.repeatedUint64.count
      c.pointee.repeated_sint32 = arena.scalars(self.repeatedSint32)
      c.pointee.n_repeated_sint32 = self.repeatedSint32.count
      c.pointee.repeated_sint64 = arena.scalars(self.repeatedSint64)
      c.pointee.n_repeated_sint64 = self.repeatedSint64.count
      c.pointee.repeated_fixed32 = arena.scalars(self.repeatedFixed32)
      c.pointee.n_repeated_fixed32 = self.repeatedFixed32.count
      c.pointee.repeated_fixed64 = arena.scalars(self.repeatedFixed64)
      c.pointee.n_repeated_fixed64 = self.repeatedFixed64.count
      c.pointee.repeated_sfixed32 = arena.scalars(self.repeatedSfixed32)
      c.pointee.n_repeated_sfixed32 = self.repeatedSfixed32.count
      c.pointee.repeated_sfixed64 = arena.scalars(self.repeatedSfixed64)
      c.pointee.n_repeated_sfixed64 = self.repeatedSfixed64.count
      c.pointee.repeated_float = arena.scalars(self.repeatedFloat)
      c.pointee.n_repeated_float = self.repeatedFloat.count
      c.pointee.repeated_double = arena.scalars(self.repeatedDouble)
      c.pointee.n_repeated_double = self.repeatedDouble.count
      c.pointee.repeated_bool = arena.booleans(self.repeatedBool)
      c.pointee.n_repeated_bool = self.repeatedBool.count
      c.pointee.repeated_string = arena.texts(self.repeatedString)
      c.pointee.n_repeated_string = self.repeatedString.count
      c.pointee.repeated_bytes = arena.byteArrays(self.repeatedBytes)
      c.pointee.n_repeated_bytes = self.repeatedBytes.count
      c.pointee.repeated_nested_message = arena.messages(self.repeatedNestedMessage)
      c.pointee.n_repeated_nested_message = self.repeatedNestedMessage.count
      c.pointee.repeated_foreign_message = arena.messages(self.repeatedForeignMessage)
      c.pointee.n_repeated_foreign_message = self.repeatedForeignMessage.count
      c.pointee.repeated_nested_enum = arena.enums(self.repeatedNestedEnum)
      c.pointee.n_repeated_nested_enum = self.repeatedNestedEnum.count
      c.pointee.repeated_foreign_enum = arena.enums(self.repeatedForeignEnum)
      c.pointee.n_repeated_foreign_enum = self.repeatedForeignEnum.count
      c.pointee.repeated_string_piece = arena.texts(self.repeatedStringPiece)
      c.pointee.n_repeated_string_piece = self.repeatedStringPiece.count
      c.pointee.repeated_cord = arena.texts(self.repeatedCord)
      c.pointee.n_repeated_cord = self.repeatedCord.count
      c.pointee.packed_int32 = arena.scalars(self.packedInt32)
      c.pointee.n_packed_int32 = self.packedInt32.count
      c.pointee.packed_int64 = arena.scalars(self.packedInt64)
      c.pointee.n_packed_int64 = self.packedInt64.count
      c.pointee.packed_uint32 = arena.scalars(self.packedUint32)
      c.pointee.n_packed_uint32 = self.packedUint32.count
      c.pointee.packed_uint64 = arena.scalars(self.packedUint64)
      c.pointee.n_packed_uint64 = self.packedUint64.count
      c.pointee.packed_sint32 = arena.scalars(self.packedSint32)
      c.pointee.n_packed_sint32 = self.packedSint32.count
      c.pointee.packed_sint64 = arena.scalars(self.packedSint64)
      c.pointee.n_packed_sint64 = self.packedSint64.count
      c.pointee.packed_fixed32 = arena.scalars(self.packedFixed32)
      c.pointee.n_packed_fixed32 = self.packedFixed32.count
      c.pointee.packed_fixed64 = arena.scalars(self.packedFixed64)
      c.pointee.n_packed_fixed64 = self.packedFixed64.count
      c.pointee.packed_sfixed32 = arena.scalars(self.packedSfixed32)
      c.pointee.n_packed_sfixed32 = self.packedSfixed32.count
      c.pointee.packed_sfixed64 = arena.scalars(self.packedSfixed64)
      c.pointee.n_packed_sfixed64 = self.packedSfixed64.count
      c.pointee.packed_float = arena.scalars(self.packedFloat)
      c.pointee.n_packed_float = self.packedFloat.count
      c.pointee.packed_double = arena.scalars(self.packedDouble)
      c.pointee.n_packed_double = self.packedDouble.count
      c.pointee.packed_bool = arena.booleans(self.packedBool)
      c.pointee.n_packed_bool = self.packedBool.count
      c.pointee.packed_nested_enum = arena.enums(self.packedNestedEnum)
      c.pointee.n_packed_nested_enum = self.packedNestedEnum.count
      c.pointee.unpacked_int32 = arena.scalars(self.unpackedInt32)
      c.pointee.n_unpacked_int32 = self.unpackedInt32.count
      c.pointee.unpacked_int64 = arena.scalars(self.unpackedInt64)
      c.pointee.n_unpacked_int64 = self.unpackedInt64.count
      c.pointee.unpacked_uint32 = arena.scalars(self.unpackedUint32)
      c.pointee.n_unpacked_uint32 = self.unpackedUint32.count
      c.pointee.unpacked_uint64 = arena.scalars(self.unpackedUint64)
      c.pointee.n_unpacked_uint64 = self.unpackedUint64.count
      c.pointee.unpacked_sint32 = arena.scalars(self.unpackedSint32)
      c.pointee.n_unpacked_sint32 = self.unpackedSint32.count
      c.pointee.unpacked_sint64 = arena.scalars(self.unpackedSint64)
      c.pointee.n_unpacked_sint64 = self.unpackedSint64.count
      c.pointee.unpacked_fixed32 = arena.scalars(self.unpackedFixed32)
      c.pointee.n_unpacked_fixed32 = self.unpackedFixed32.count
      c.pointee.unpacked_fixed64 = arena.scalars(self.unpackedFixed64)
      c.pointee.n_unpacked_fixed64 = self.unpackedFixed64.count
      c.pointee.unpacked_sfixed32 = arena.scalars(self.unpackedSfixed32)
      c.pointee.n_unpacked_sfixed32 = self.unpackedSfixed32.count
      c.pointee.unpacked_sfixed64 = arena.scalars(self.unpackedSfixed64)
      c.pointee.n_unpacked_sfixed64 = self.unpackedSfixed64.count
      c.pointee.unpacked_float = arena.scalars(self.unpackedFloat)
      c.pointee.n_unpacked_float = self.unpackedFloat.count
      c.pointee.unpacked_double = arena.scalars(self.unpackedDouble)
      c.pointee.n_unpacked_double = self.unpackedDouble.count
      c.pointee.unpacked_bool = arena.booleans(self.unpackedBool)
      c.pointee.n_unpacked_bool = self.unpackedBool.count
      c.pointee.unpacked_nested_enum = arena.enums(self.unpackedNestedEnum)
      c.pointee.n_unpacked_nested_enum = self.unpackedNestedEnum.count
      c.pointee.n_map_int32_int32 = self.mapInt32Int32.count
      c.pointee.map_int32_int32 = arena.entries(self.mapInt32Int32.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapInt32Int32Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_int32_int32_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_int64_int64 = self.mapInt64Int64.count
      c.pointee.map_int64_int64 = arena.entries(self.mapInt64Int64.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapInt64Int64Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_int64_int64_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_uint32_uint32 = self.mapUint32Uint32.count
      c.pointee.map_uint32_uint32 = arena.entries(self.mapUint32Uint32.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapUint32Uint32Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_uint32_uint32_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_uint64_uint64 = self.mapUint64Uint64.count
      c.pointee.map_uint64_uint64 = arena.entries(self.mapUint64Uint64.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapUint64Uint64Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_uint64_uint64_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_sint32_sint32 = self.mapSint32Sint32.count
      c.pointee.map_sint32_sint32 = arena.entries(self.mapSint32Sint32.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapSint32Sint32Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_sint32_sint32_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_sint64_sint64 = self.mapSint64Sint64.count
      c.pointee.map_sint64_sint64 = arena.entries(self.mapSint64Sint64.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapSint64Sint64Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_sint64_sint64_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_fixed32_fixed32 = self.mapFixed32Fixed32.count
      c.pointee.map_fixed32_fixed32 = arena.entries(self.mapFixed32Fixed32.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapFixed32Fixed32Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_fixed32_fixed32_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_fixed64_fixed64 = self.mapFixed64Fixed64.count
      c.pointee.map_fixed64_fixed64 = arena.entries(self.mapFixed64Fixed64.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapFixed64Fixed64Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_fixed64_fixed64_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_sfixed32_sfixed32 = self.mapSfixed32Sfixed32.count
      c.pointee.map_sfixed32_sfixed32 = arena.entries(self.mapSfixed32Sfixed32.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapSfixed32Sfixed32Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed32_sfixed32_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_sfixed64_sfixed64 = self.mapSfixed64Sfixed64.count
      c.pointee.map_sfixed64_sfixed64 = arena.entries(self.mapSfixed64Sfixed64.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapSfixed64Sfixed64Entry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed64_sfixed64_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_int32_float = self.mapInt32Float.count
      c.pointee.map_int32_float = arena.entries(self.mapInt32Float.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapInt32FloatEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_int32_float_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_int32_double = self.mapInt32Double.count
      c.pointee.map_int32_double = arena.entries(self.mapInt32Double.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapInt32DoubleEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_int32_double_entry__init(entry)
        entry.pointee.key = pair.key
        entry.pointee.value = pair.value
      }
      c.pointee.n_map_bool_bool = self.mapBoolBool.count
      c.pointee.map_bool_bool = arena.entries(self.mapBoolBool.sorted { !$0.key && $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapBoolBoolEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_bool_bool_entry__init(entry)
        entry.pointee.key = pair.key ? 1 : 0
        entry.pointee.value = pair.value ? 1 : 0
      }
      c.pointee.n_map_string_string = self.mapStringString.count
      c.pointee.map_string_string = arena.entries(self.mapStringString.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapStringStringEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_string_string_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.text(pair.value)
      }
      c.pointee.n_map_string_bytes = self.mapStringBytes.count
      c.pointee.map_string_bytes = arena.entries(self.mapStringBytes.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapStringBytesEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_string_bytes_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.byteArray(pair.value)
      }
      c.pointee.n_map_string_nested_message = self.mapStringNestedMessage.count
      c.pointee.map_string_nested_message = arena.entries(self.mapStringNestedMessage.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapStringNestedMessageEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_message_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.message(pair.value)
      }
      c.pointee.n_map_string_foreign_message = self.mapStringForeignMessage.count
      c.pointee.map_string_foreign_message = arena.entries(self.mapStringForeignMessage.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapStringForeignMessageEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_message_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.message(pair.value)
      }
      c.pointee.n_map_string_nested_enum = self.mapStringNestedEnum.count
      c.pointee.map_string_nested_enum = arena.entries(self.mapStringNestedEnum.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapStringNestedEnumEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_enum_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = .init(rawValue: .init(truncatingIfNeeded: pair.value.rawValue))
      }
      c.pointee.n_map_string_foreign_enum = self.mapStringForeignEnum.count
      c.pointee.map_string_foreign_enum = arena.entries(self.mapStringForeignEnum.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<ProtobufTestMessages__Proto3__TestAllTypesProto3__MapStringForeignEnumEntry>, pair) in
        protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_enum_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = .init(rawValue: .init(truncatingIfNeeded: pair.value.rawValue))
      }
      switch self.oneofField {
      case .oneofUint32(let value):
        c.pointee.oneof_field_case = .init(rawValue: 111)
        c.pointee.oneof_uint32 = value
      case .oneofNestedMessage(let value):
        c.pointee.oneof_field_case = .init(rawValue: 112)
        c.pointee.oneof_nested_message = arena.message(value)
      case .oneofString(let value):
        c.pointee.oneof_field_case = .init(rawValue: 113)
        c.pointee.oneof_string = arena.text(value)
      case .oneofBytes(let value):
        c.pointee.oneof_field_case = .init(rawValue: 114)
        c.pointee.oneof_bytes = arena.byteArray(value)
      case .oneofBool(let value):
        c.pointee.oneof_field_case = .init(rawValue: 115)
        c.pointee.oneof_bool = value ? 1 : 0
      case .oneofUint64(let value):
        c.pointee.oneof_field_case = .init(rawValue: 116)
        c.pointee.oneof_uint64 = value
      case .oneofFloat(let value):
        c.pointee.oneof_field_case = .init(rawValue: 117)
        c.pointee.oneof_float = value
      case .oneofDouble(let value):
        c.pointee.oneof_field_case = .init(rawValue: 118)
        c.pointee.oneof_double = value
      case .oneofEnum(let value):
        c.pointee.oneof_field_case = .init(rawValue: 119)
        c.pointee.oneof_enum = .init(rawValue: .init(truncatingIfNeeded: value.rawValue))
      case .oneofNullValue(let value):
        c.pointee.oneof_field_case = .init(rawValue: 120)
        c.pointee.oneof_null_value = .init(rawValue: .init(truncatingIfNeeded: value.rawValue))
      case nil: break
      }
      if let value = self.optionalBoolWrapper { c.pointee.optional_bool_wrapper = arena.message(value) }
      if let value = self.optionalInt32Wrapper { c.pointee.optional_int32_wrapper = arena.message(value) }
      if let value = self.optionalInt64Wrapper { c.pointee.optional_int64_wrapper = arena.message(value) }
      if let value = self.optionalUint32Wrapper { c.pointee.optional_uint32_wrapper = arena.message(value) }
      if let value = self.optionalUint64Wrapper { c.pointee.optional_uint64_wrapper = arena.message(value) }
      if let value = self.optionalFloatWrapper { c.pointee.optional_float_wrapper = arena.message(value) }
      if let value = self.optionalDoubleWrapper { c.pointee.optional_double_wrapper = arena.message(value) }
      if let value = self.optionalStringWrapper { c.pointee.optional_string_wrapper = arena.message(value) }
      if let value = self.optionalBytesWrapper { c.pointee.optional_bytes_wrapper = arena.message(value) }
      c.pointee.repeated_bool_wrapper = arena.messages(self.repeatedBoolWrapper)
      c.pointee.n_repeated_bool_wrapper = self.repeatedBoolWrapper.count
      c.pointee.repeated_int32_wrapper = arena.messages(self.repeatedInt32Wrapper)
      c.pointee.n_repeated_int32_wrapper = self.repeatedInt32Wrapper.count
      c.pointee.repeated_int64_wrapper = arena.messages(self.repeatedInt64Wrapper)
      c.pointee.n_repeated_int64_wrapper = self.repeatedInt64Wrapper.count
      c.pointee.repeated_uint32_wrapper = arena.messages(self.repeatedUint32Wrapper)
      c.pointee.n_repeated_uint32_wrapper = self.repeatedUint32Wrapper.count
      c.pointee.repeated_uint64_wrapper = arena.messages(self.repeatedUint64Wrapper)
      c.pointee.n_repeated_uint64_wrapper = self.repeatedUint64Wrapper.count
      c.pointee.repeated_float_wrapper = arena.messages(self.repeatedFloatWrapper)
      c.pointee.n_repeated_float_wrapper = self.repeatedFloatWrapper.count
      c.pointee.repeated_double_wrapper = arena.messages(self.repeatedDoubleWrapper)
      c.pointee.n_repeated_double_wrapper = self.repeatedDoubleWrapper.count
      c.pointee.repeated_string_wrapper = arena.messages(self.repeatedStringWrapper)
      c.pointee.n_repeated_string_wrapper = self.repeatedStringWrapper.count
      c.pointee.repeated_bytes_wrapper = arena.messages(self.repeatedBytesWrapper)
      c.pointee.n_repeated_bytes_wrapper = self.repeatedBytesWrapper.count
      if let value = self.optionalDuration { c.pointee.optional_duration = arena.message(value) }
      if let value = self.optionalTimestamp { c.pointee.optional_timestamp = arena.message(value) }
      if let value = self.optionalFieldMask { c.pointee.optional_field_mask = arena.message(value) }
      if let value = self.optionalStruct { c.pointee.optional_struct = arena.message(value) }
      if let value = self.optionalAny { c.pointee.optional_any = arena.message(value) }
      if let value = self.optionalValue { c.pointee.optional_value = arena.message(value) }
      c.pointee.optional_null_value = .init(rawValue: .init(truncatingIfNeeded: self.optionalNullValue.rawValue))
      c.pointee.repeated_duration = arena.messages(self.repeatedDuration)
      c.pointee.n_repeated_duration = self.repeatedDuration.count
      c.pointee.repeated_timestamp = arena.messages(self.repeatedTimestamp)
      c.pointee.n_repeated_timestamp = self.repeatedTimestamp.count
      c.pointee.repeated_fieldmask = arena.messages(self.repeatedFieldmask)
      c.pointee.n_repeated_fieldmask = self.repeatedFieldmask.count
      c.pointee.repeated_struct = arena.messages(self.repeatedStruct)
      c.pointee.n_repeated_struct = self.repeatedStruct.count
      c.pointee.repeated_any = arena.messages(self.repeatedAny)
      c.pointee.n_repeated_any = self.repeatedAny.count
      c.pointee.repeated_value = arena.messages(self.repeatedValue)
      c.pointee.n_repeated_value = self.repeatedValue.count
      c.pointee.repeated_list_value = arena.messages(self.repeatedListValue)
      c.pointee.n_repeated_list_value = self.repeatedListValue.count
      c.pointee.fieldname1 = self.fieldname1
      c.pointee.field_name2 = self.fieldName2
      c.pointee._field_name3 = self.fieldName3
      c.pointee.field__name4_ = self.fieldName4
      c.pointee.field0name5 = self.field0name5
      c.pointee.field_0_name6 = self.field0Name6
      c.pointee.fieldname7 = self.fieldName7
      c.pointee.fieldname8 = self.fieldName8
      c.pointee.field_name9 = self.fieldName9
      c.pointee.field_name10 = self.fieldName10
      c.pointee.field_name11 = self.fIELDNAME11
      c.pointee.field_name12 = self.fIELDName12
      c.pointee.__field_name13 = self.fieldName13
      c.pointee.__field_name14 = self.fieldName14
      c.pointee.field__name15 = self.fieldName15
      c.pointee.field__name16 = self.fieldName16
      c.pointee.field_name17__ = self.fieldName17
      c.pointee.field_name18__ = self.fieldName18
      arena.unknownFields(self.unknownFields, structure)
    }

    public enum OneofField: Sendable, Equatable {
      case oneofUint32(UInt32)
      indirect case oneofNestedMessage(ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage)
      case oneofString(String)
      case oneofBytes([UInt8])
      case oneofBool(Bool)
      case oneofUint64(UInt64)
      case oneofFloat(Float)
      case oneofDouble(Double)
      case oneofEnum(ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum)
      case oneofNullValue(GoogleProtobuf.NullValue)
    }

    public struct NestedMessage: Protobuf.Message, Equatable {
      public var a: Int32
      @Indirect public var corecursive: ProtobufTestMessagesProto3.TestAllTypesProto3?
      public var unknownFields: UnknownFields

      public static var descriptor: MessageDescriptor {
        MessageDescriptor(table: protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table())
      }

      public static func unpacked(
        _ structure: UnsafeRawPointer
      ) throws(WireError) -> Self {
        let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__TestAllTypesProto3__NestedMessage.self)
        let field1: Int32 = c.pointee.a
        let field2: ProtobufTestMessagesProto3.TestAllTypesProto3? = try FromC.message(c.pointee.corecursive)
        return Self(
          a: field1,
          corecursive: field2,
          unknownFields: FromC.unknownFields(structure))
      }

      public func fill(
        _ structure: UnsafeMutableRawPointer, arena: MessageArena
      ) {
        let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__TestAllTypesProto3__NestedMessage.self)
        protobuf_test_messages__proto3__test_all_types_proto3__nested_message__init(c)
        c.pointee.a = self.a
        if let value = self.corecursive { c.pointee.corecursive = arena.message(value) }
        arena.unknownFields(self.unknownFields, structure)
      }
    }

    public enum NestedEnum: Protobuf.ProtoEnum {
      case foo
      case bar
      case baz
      /// Intentionally negative.
      case neg
      /// A number that this version of the contract does not name.
      case unrecognized(Int32)

      public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .foo
        case 1: self = .bar
        case 2: self = .baz
        case -1: self = .neg
        default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .foo: 0
        case .bar: 1
        case .baz: 2
        case .neg: -1
        case .unrecognized(let number): number
        }
      }
    }

    public enum AliasedEnum: Protobuf.ProtoEnum {
      case aliasFoo
      case aliasBar
      case aliasBaz
      /// A number that this version of the contract does not name.
      case unrecognized(Int32)
      public static let moo = Self.aliasBaz
      public static let baz = Self.aliasBaz

      public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .aliasFoo
        case 1: self = .aliasBar
        case 2: self = .aliasBaz
        default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .aliasFoo: 0
        case .aliasBar: 1
        case .aliasBaz: 2
        case .unrecognized(let number): number
        }
      }
    }
  }
}

extension ProtobufTestMessagesProto3.TestAllTypesProto3 {
  public init() {
    self.init(
      optionalInt32: 0,
      optionalInt64: 0,
      optionalUint32: 0,
      optionalUint64: 0,
      optionalSint32: 0,
      optionalSint64: 0,
      optionalFixed32: 0,
      optionalFixed64: 0,
      optionalSfixed32: 0,
      optionalSfixed64: 0,
      optionalFloat: 0,
      optionalDouble: 0,
      optionalBool: false,
      optionalString: "",
      optionalBytes: [],
      optionalNestedMessage: nil,
      optionalForeignMessage: nil,
      optionalNestedEnum: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum(rawValue: 0),
      optionalForeignEnum: ProtobufTestMessagesProto3.ForeignEnum(rawValue: 0),
      optionalAliasedEnum: ProtobufTestMessagesProto3.TestAllTypesProto3.AliasedEnum(rawValue: 0),
      optionalStringPiece: "",
      optionalCord: "",
      recursiveMessage: nil,
      repeatedInt32: [],
      repeatedInt64: [],
      repeatedUint32: [],
      repeatedUint64: [],
      repeatedSint32: [],
      repeatedSint64: [],
      repeatedFixed32: [],
      repeatedFixed64: [],
      repeatedSfixed32: [],
      repeatedSfixed64: [],
      repeatedFloat: [],
      repeatedDouble: [],
      repeatedBool: [],
      repeatedString: [],
      repeatedBytes: [],
      repeatedNestedMessage: [],
      repeatedForeignMessage: [],
      repeatedNestedEnum: [],
      repeatedForeignEnum: [],
      repeatedStringPiece: [],
      repeatedCord: [],
      packedInt32: [],
      packedInt64: [],
      packedUint32: [],
      packedUint64: [],
      packedSint32: [],
      packedSint64: [],
      packedFixed32: [],
      packedFixed64: [],
      packedSfixed32: [],
      packedSfixed64: [],
      packedFloat: [],
      packedDouble: [],
      packedBool: [],
      packedNestedEnum: [],
      unpackedInt32: [],
      unpackedInt64: [],
      unpackedUint32: [],
      unpackedUint64: [],
      unpackedSint32: [],
      unpackedSint64: [],
      unpackedFixed32: [],
      unpackedFixed64: [],
      unpackedSfixed32: [],
      unpackedSfixed64: [],
      unpackedFloat: [],
      unpackedDouble: [],
      unpackedBool: [],
      unpackedNestedEnum: [],
      mapInt32Int32: [:],
      mapInt64Int64: [:],
      mapUint32Uint32: [:],
      mapUint64Uint64: [:],
      mapSint32Sint32: [:],
      mapSint64Sint64: [:],
      mapFixed32Fixed32: [:],
      mapFixed64Fixed64: [:],
      mapSfixed32Sfixed32: [:],
      mapSfixed64Sfixed64: [:],
      mapInt32Float: [:],
      mapInt32Double: [:],
      mapBoolBool: [:],
      mapStringString: [:],
      mapStringBytes: [:],
      mapStringNestedMessage: [:],
      mapStringForeignMessage: [:],
      mapStringNestedEnum: [:],
      mapStringForeignEnum: [:],
      oneofField: nil,
      optionalBoolWrapper: nil,
      optionalInt32Wrapper: nil,
      optionalInt64Wrapper: nil,
      optionalUint32Wrapper: nil,
      optionalUint64Wrapper: nil,
      optionalFloatWrapper: nil,
      optionalDoubleWrapper: nil,
      optionalStringWrapper: nil,
      optionalBytesWrapper: nil,
      repeatedBoolWrapper: [],
      repeatedInt32Wrapper: [],
      repeatedInt64Wrapper: [],
      repeatedUint32Wrapper: [],
      repeatedUint64Wrapper: [],
      repeatedFloatWrapper: [],
      repeatedDoubleWrapper: [],
      repeatedStringWrapper: [],
      repeatedBytesWrapper: [],
      optionalDuration: nil,
      optionalTimestamp: nil,
      optionalFieldMask: nil,
      optionalStruct: nil,
      optionalAny: nil,
      optionalValue: nil,
      optionalNullValue: GoogleProtobuf.NullValue(rawValue: 0),
      repeatedDuration: [],
      repeatedTimestamp: [],
      repeatedFieldmask: [],
      repeatedStruct: [],
      repeatedAny: [],
      repeatedValue: [],
      repeatedListValue: [],
      fieldname1: 0,
      fieldName2: 0,
      fieldName3: 0,
      fieldName4: 0,
      field0name5: 0,
      field0Name6: 0,
      fieldName7: 0,
      fieldName8: 0,
      fieldName9: 0,
      fieldName10: 0,
      fIELDNAME11: 0,
      fIELDName12: 0,
      fieldName13: 0,
      fieldName14: 0,
      fieldName15: 0,
      fieldName16: 0,
      fieldName17: 0,
      fieldName18: 0,
      unknownFields: UnknownFields())
  }

  public init(
    optionalInt32: Int32 = 0,
    optionalInt64: Int64 = 0,
    optionalUint32: UInt32 = 0,
    optionalUint64: UInt64 = 0,
    optionalSint32: Int32 = 0,
    optionalSint64: Int64 = 0,
    optionalFixed32: UInt32 = 0,
    optionalFixed64: UInt64 = 0,
    optionalSfixed32: Int32 = 0,
    optionalSfixed64: Int64 = 0,
    optionalFloat: Float = 0,
    optionalDouble: Double = 0,
    optionalBool: Bool = false,
    optionalString: String = "",
    optionalBytes: [UInt8] = [],
    optionalNestedMessage: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage? = nil,
    optionalForeignMessage: ProtobufTestMessagesProto3.ForeignMessage? = nil,
    optionalNestedEnum: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum = ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum(rawValue: 0),
    optionalForeignEnum: ProtobufTestMessagesProto3.ForeignEnum = ProtobufTestMessagesProto3.ForeignEnum(rawValue: 0),
    optionalAliasedEnum: ProtobufTestMessagesProto3.TestAllTypesProto3.AliasedEnum = ProtobufTestMessagesProto3.TestAllTypesProto3.AliasedEnum(rawValue: 0),
    optionalStringPiece: String = "",
    optionalCord: String = "",
    recursiveMessage: ProtobufTestMessagesProto3.TestAllTypesProto3? = nil,
    repeatedInt32: [Int32] = [],
    repeatedInt64: [Int64] = [],
    repeatedUint32: [UInt32] = [],
    repeatedUint64: [UInt64] = [],
    repeatedSint32: [Int32] = [],
    repeatedSint64: [Int64] = [],
    repeatedFixed32: [UInt32] = [],
    repeatedFixed64: [UInt64] = [],
    repeatedSfixed32: [Int32] = [],
    repeatedSfixed64: [Int64] = [],
    repeatedFloat: [Float] = [],
    repeatedDouble: [Double] = [],
    repeatedBool: [Bool] = [],
    repeatedString: [String] = [],
    repeatedBytes: [[UInt8]] = [],
    repeatedNestedMessage: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage] = [],
    repeatedForeignMessage: [ProtobufTestMessagesProto3.ForeignMessage] = [],
    repeatedNestedEnum: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = [],
    repeatedForeignEnum: [ProtobufTestMessagesProto3.ForeignEnum] = [],
    repeatedStringPiece: [String] = [],
    repeatedCord: [String] = [],
    packedInt32: [Int32] = [],
    packedInt64: [Int64] = [],
    packedUint32: [UInt32] = [],
    packedUint64: [UInt64] = [],
    packedSint32: [Int32] = [],
    packedSint64: [Int64] = [],
    packedFixed32: [UInt32] = [],
    packedFixed64: [UInt64] = [],
    packedSfixed32: [Int32] = [],
    packedSfixed64: [Int64] = [],
    packedFloat: [Float] = [],
    packedDouble: [Double] = [],
    packedBool: [Bool] = [],
    packedNestedEnum: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = [],
    unpackedInt32: [Int32] = [],
    unpackedInt64: [Int64] = [],
    unpackedUint32: [UInt32] = [],
    unpackedUint64: [UInt64] = [],
    unpackedSint32: [Int32] = [],
    unpackedSint64: [Int64] = [],
    unpackedFixed32: [UInt32] = [],
    unpackedFixed64: [UInt64] = [],
    unpackedSfixed32: [Int32] = [],
    unpackedSfixed64: [Int64] = [],
    unpackedFloat: [Float] = [],
    unpackedDouble: [Double] = [],
    unpackedBool: [Bool] = [],
    unpackedNestedEnum: [ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = [],
    mapInt32Int32: [Int32: Int32] = [:],
    mapInt64Int64: [Int64: Int64] = [:],
    mapUint32Uint32: [UInt32: UInt32] = [:],
    mapUint64Uint64: [UInt64: UInt64] = [:],
    mapSint32Sint32: [Int32: Int32] = [:],
    mapSint64Sint64: [Int64: Int64] = [:],
    mapFixed32Fixed32: [UInt32: UInt32] = [:],
    mapFixed64Fixed64: [UInt64: UInt64] = [:],
    mapSfixed32Sfixed32: [Int32: Int32] = [:],
    mapSfixed64Sfixed64: [Int64: Int64] = [:],
    mapInt32Float: [Int32: Float] = [:],
    mapInt32Double: [Int32: Double] = [:],
    mapBoolBool: [Bool: Bool] = [:],
    mapStringString: [String: String] = [:],
    mapStringBytes: [String: [UInt8]] = [:],
    mapStringNestedMessage: [String: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage] = [:],
    mapStringForeignMessage: [String: ProtobufTestMessagesProto3.ForeignMessage] = [:],
    mapStringNestedEnum: [String: ProtobufTestMessagesProto3.TestAllTypesProto3.NestedEnum] = [:],
    mapStringForeignEnum: [String: ProtobufTestMessagesProto3.ForeignEnum] = [:],
    oneofField: OneofField? = nil,
    optionalBoolWrapper: GoogleProtobuf.BoolValue? = nil,
    optionalInt32Wrapper: GoogleProtobuf.Int32Value? = nil,
    optionalInt64Wrapper: GoogleProtobuf.Int64Value? = nil,
    optionalUint32Wrapper: GoogleProtobuf.UInt32Value? = nil,
    optionalUint64Wrapper: GoogleProtobuf.UInt64Value? = nil,
    optionalFloatWrapper: GoogleProtobuf.FloatValue? = nil,
    optionalDoubleWrapper: GoogleProtobuf.DoubleValue? = nil,
    optionalStringWrapper: GoogleProtobuf.StringValue? = nil,
    optionalBytesWrapper: GoogleProtobuf.BytesValue? = nil,
    repeatedBoolWrapper: [GoogleProtobuf.BoolValue] = [],
    repeatedInt32Wrapper: [GoogleProtobuf.Int32Value] = [],
    repeatedInt64Wrapper: [GoogleProtobuf.Int64Value] = [],
    repeatedUint32Wrapper: [GoogleProtobuf.UInt32Value] = [],
    repeatedUint64Wrapper: [GoogleProtobuf.UInt64Value] = [],
    repeatedFloatWrapper: [GoogleProtobuf.FloatValue] = [],
    repeatedDoubleWrapper: [GoogleProtobuf.DoubleValue] = [],
    repeatedStringWrapper: [GoogleProtobuf.StringValue] = [],
    repeatedBytesWrapper: [GoogleProtobuf.BytesValue] = [],
    optionalDuration: GoogleProtobuf.Duration? = nil,
    optionalTimestamp: GoogleProtobuf.Timestamp? = nil,
    optionalFieldMask: GoogleProtobuf.FieldMask? = nil,
    optionalStruct: GoogleProtobuf.Struct? = nil,
    optionalAny: GoogleProtobuf.AnyMessage? = nil,
    optionalValue: GoogleProtobuf.Value? = nil,
    optionalNullValue: GoogleProtobuf.NullValue = GoogleProtobuf.NullValue(rawValue: 0),
    repeatedDuration: [GoogleProtobuf.Duration] = [],
    repeatedTimestamp: [GoogleProtobuf.Timestamp] = [],
    repeatedFieldmask: [GoogleProtobuf.FieldMask] = [],
    repeatedStruct: [GoogleProtobuf.Struct] = [],
    repeatedAny: [GoogleProtobuf.AnyMessage] = [],
    repeatedValue: [GoogleProtobuf.Value] = [],
    repeatedListValue: [GoogleProtobuf.ListValue] = [],
    fieldname1: Int32 = 0,
    fieldName2: Int32 = 0,
    fieldName3: Int32 = 0,
    fieldName4: Int32 = 0,
    field0name5: Int32 = 0,
    field0Name6: Int32 = 0,
    fieldName7: Int32 = 0,
    fieldName8: Int32 = 0,
    fieldName9: Int32 = 0,
    fieldName10: Int32 = 0,
    fIELDNAME11: Int32 = 0,
    fIELDName12: Int32 = 0,
    fieldName13: Int32 = 0,
    fieldName14: Int32 = 0,
    fieldName15: Int32 = 0,
    fieldName16: Int32 = 0,
    fieldName17: Int32 = 0,
    fieldName18: Int32 = 0
  ) {
    self.init(
      optionalInt32: optionalInt32,
      optionalInt64: optionalInt64,
      optionalUint32: optionalUint32,
      optionalUint64: optionalUint64,
      optionalSint32: optionalSint32,
      optionalSint64: optionalSint64,
      optionalFixed32: optionalFixed32,
      optionalFixed64: optionalFixed64,
      optionalSfixed32: optionalSfixed32,
      optionalSfixed64: optionalSfixed64,
      optionalFloat: optionalFloat,
      optionalDouble: optionalDouble,
      optionalBool: optionalBool,
      optionalString: optionalString,
      optionalBytes: optionalBytes,
      optionalNestedMessage: optionalNestedMessage,
      optionalForeignMessage: optionalForeignMessage,
      optionalNestedEnum: optionalNestedEnum,
      optionalForeignEnum: optionalForeignEnum,
      optionalAliasedEnum: optionalAliasedEnum,
      optionalStringPiece: optionalStringPiece,
      optionalCord: optionalCord,
      recursiveMessage: recursiveMessage,
      repeatedInt32: repeatedInt32,
      repeatedInt64: repeatedInt64,
      repeatedUint32: repeatedUint32,
      repeatedUint64: repeatedUint64,
      repeatedSint32: repeatedSint32,
      repeatedSint64: repeatedSint64,
      repeatedFixed32: repeatedFixed32,
      repeatedFixed64: repeatedFixed64,
      repeatedSfixed32: repeatedSfixed32,
      repeatedSfixed64: repeatedSfixed64,
      repeatedFloat: repeatedFloat,
      repeatedDouble: repeatedDouble,
      repeatedBool: repeatedBool,
      repeatedString: repeatedString,
      repeatedBytes: repeatedBytes,
      repeatedNestedMessage: repeatedNestedMessage,
      repeatedForeignMessage: repeatedForeignMessage,
      repeatedNestedEnum: repeatedNestedEnum,
      repeatedForeignEnum: repeatedForeignEnum,
      repeatedStringPiece: repeatedStringPiece,
      repeatedCord: repeatedCord,
      packedInt32: packedInt32,
      packedInt64: packedInt64,
      packedUint32: packedUint32,
      packedUint64: packedUint64,
      packedSint32: packedSint32,
      packedSint64: packedSint64,
      packedFixed32: packedFixed32,
      packedFixed64: packedFixed64,
      packedSfixed32: packedSfixed32,
      packedSfixed64: packedSfixed64,
      packedFloat: packedFloat,
      packedDouble: packedDouble,
      packedBool: packedBool,
      packedNestedEnum: packedNestedEnum,
      unpackedInt32: unpackedInt32,
      unpackedInt64: unpackedInt64,
      unpackedUint32: unpackedUint32,
      unpackedUint64: unpackedUint64,
      unpackedSint32: unpackedSint32,
      unpackedSint64: unpackedSint64,
      unpackedFixed32: unpackedFixed32,
      unpackedFixed64: unpackedFixed64,
      unpackedSfixed32: unpackedSfixed32,
      unpackedSfixed64: unpackedSfixed64,
      unpackedFloat: unpackedFloat,
      unpackedDouble: unpackedDouble,
      unpackedBool: unpackedBool,
      unpackedNestedEnum: unpackedNestedEnum,
      mapInt32Int32: mapInt32Int32,
      mapInt64Int64: mapInt64Int64,
      mapUint32Uint32: mapUint32Uint32,
      mapUint64Uint64: mapUint64Uint64,
      mapSint32Sint32: mapSint32Sint32,
      mapSint64Sint64: mapSint64Sint64,
      mapFixed32Fixed32: mapFixed32Fixed32,
      mapFixed64Fixed64: mapFixed64Fixed64,
      mapSfixed32Sfixed32: mapSfixed32Sfixed32,
      mapSfixed64Sfixed64: mapSfixed64Sfixed64,
      mapInt32Float: mapInt32Float,
      mapInt32Double: mapInt32Double,
      mapBoolBool: mapBoolBool,
      mapStringString: mapStringString,
      mapStringBytes: mapStringBytes,
      mapStringNestedMessage: mapStringNestedMessage,
      mapStringForeignMessage: mapStringForeignMessage,
      mapStringNestedEnum: mapStringNestedEnum,
      mapStringForeignEnum: mapStringForeignEnum,
      oneofField: oneofField,
      optionalBoolWrapper: optionalBoolWrapper,
      optionalInt32Wrapper: optionalInt32Wrapper,
      optionalInt64Wrapper: optionalInt64Wrapper,
      optionalUint32Wrapper: optionalUint32Wrapper,
      optionalUint64Wrapper: optionalUint64Wrapper,
      optionalFloatWrapper: optionalFloatWrapper,
      optionalDoubleWrapper: optionalDoubleWrapper,
      optionalStringWrapper: optionalStringWrapper,
      optionalBytesWrapper: optionalBytesWrapper,
      repeatedBoolWrapper: repeatedBoolWrapper,
      repeatedInt32Wrapper: repeatedInt32Wrapper,
      repeatedInt64Wrapper: repeatedInt64Wrapper,
      repeatedUint32Wrapper: repeatedUint32Wrapper,
      repeatedUint64Wrapper: repeatedUint64Wrapper,
      repeatedFloatWrapper: repeatedFloatWrapper,
      repeatedDoubleWrapper: repeatedDoubleWrapper,
      repeatedStringWrapper: repeatedStringWrapper,
      repeatedBytesWrapper: repeatedBytesWrapper,
      optionalDuration: optionalDuration,
      optionalTimestamp: optionalTimestamp,
      optionalFieldMask: optionalFieldMask,
      optionalStruct: optionalStruct,
      optionalAny: optionalAny,
      optionalValue: optionalValue,
      optionalNullValue: optionalNullValue,
      repeatedDuration: repeatedDuration,
      repeatedTimestamp: repeatedTimestamp,
      repeatedFieldmask: repeatedFieldmask,
      repeatedStruct: repeatedStruct,
      repeatedAny: repeatedAny,
      repeatedValue: repeatedValue,
      repeatedListValue: repeatedListValue,
      fieldname1: fieldname1,
      fieldName2: fieldName2,
      fieldName3: fieldName3,
      fieldName4: fieldName4,
      field0name5: field0name5,
      field0Name6: field0Name6,
      fieldName7: fieldName7,
      fieldName8: fieldName8,
      fieldName9: fieldName9,
      fieldName10: fieldName10,
      fIELDNAME11: fIELDNAME11,
      fIELDName12: fIELDName12,
      fieldName13: fieldName13,
      fieldName14: fieldName14,
      fieldName15: fieldName15,
      fieldName16: fieldName16,
      fieldName17: fieldName17,
      fieldName18: fieldName18,
      unknownFields: UnknownFields())
  }
}

extension ProtobufTestMessagesProto3.TestAllTypesProto3.NestedMessage {
  public init() {
    self.init(
      a: 0,
      corecursive: nil,
      unknownFields: UnknownFields())
  }

  public init(
    a: Int32 = 0,
    corecursive: ProtobufTestMessagesProto3.TestAllTypesProto3? = nil
  ) {
    self.init(
      a: a,
      corecursive: corecursive,
      unknownFields: UnknownFields())
  }
}

extension ProtobufTestMessagesProto3 {
  public struct ForeignMessage: Protobuf.Message, Equatable {
    public var c: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: protobuf_test_messages__proto3__foreign_message__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__ForeignMessage.self)
      let field1: Int32 = c.pointee.c
      return Self(
        c: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__ForeignMessage.self)
      protobuf_test_messages__proto3__foreign_message__init(c)
      c.pointee.c = self.c
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ProtobufTestMessagesProto3.ForeignMessage {
  public init() {
    self.init(
      c: 0,
      unknownFields: UnknownFields())
  }

  public init(
    c: Int32 = 0
  ) {
    self.init(
      c: c,
      unknownFields: UnknownFields())
  }
}

extension ProtobufTestMessagesProto3 {
  public struct NullHypothesisProto3: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: protobuf_test_messages__proto3__null_hypothesis_proto3__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__NullHypothesisProto3.self)
      protobuf_test_messages__proto3__null_hypothesis_proto3__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ProtobufTestMessagesProto3.NullHypothesisProto3 {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension ProtobufTestMessagesProto3 {
  public struct EnumOnlyProto3: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: protobuf_test_messages__proto3__enum_only_proto3__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: ProtobufTestMessages__Proto3__EnumOnlyProto3.self)
      protobuf_test_messages__proto3__enum_only_proto3__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }

    public enum Bool: Protobuf.ProtoEnum {
      case kfalse
      case ktrue
      /// A number that this version of the contract does not name.
      case unrecognized(Int32)

      public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .kfalse
        case 1: self = .ktrue
        default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .kfalse: 0
        case .ktrue: 1
        case .unrecognized(let number): number
        }
      }
    }
  }
}

extension ProtobufTestMessagesProto3.EnumOnlyProto3 {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension ProtobufTestMessagesProto3 {
  public enum ForeignEnum: Protobuf.ProtoEnum {
    case foreignFoo
    case foreignBar
    case foreignBaz
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .foreignFoo
      case 1: self = .foreignBar
      case 2: self = .foreignBaz
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .foreignFoo: 0
      case .foreignBar: 1
      case .foreignBaz: 2
      case .unrecognized(let number): number
      }
    }
  }
}
