// Generated from google/protobuf/test_messages_proto3.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/test_messages_proto3.pb-c.h"
#include "google/protobuf/test_messages_proto3.tables.h"
#include "google/protobuf/any.tables.h"
#include "google/protobuf/duration.tables.h"
#include "google/protobuf/field_mask.tables.h"
#include "google/protobuf/struct.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "google/protobuf/wrappers.tables.h"

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__table_fields[] = {
  {"optionalInt32", NULL, NULL, 0, 0, 0, 0},
  {"optionalInt64", NULL, NULL, 0, 0, 0, 0},
  {"optionalUint32", NULL, NULL, 0, 0, 0, 0},
  {"optionalUint64", NULL, NULL, 0, 0, 0, 0},
  {"optionalSint32", NULL, NULL, 0, 0, 0, 0},
  {"optionalSint64", NULL, NULL, 0, 0, 0, 0},
  {"optionalFixed32", NULL, NULL, 0, 0, 0, 0},
  {"optionalFixed64", NULL, NULL, 0, 0, 0, 0},
  {"optionalSfixed32", NULL, NULL, 0, 0, 0, 0},
  {"optionalSfixed64", NULL, NULL, 0, 0, 0, 0},
  {"optionalFloat", NULL, NULL, 0, 0, 0, 0},
  {"optionalDouble", NULL, NULL, 0, 0, 0, 0},
  {"optionalBool", NULL, NULL, 0, 0, 0, 0},
  {"optionalString", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"optionalBytes", NULL, NULL, 0, 0, 0, 0},
  {"optionalNestedMessage", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table_data, 0, 0, 0, 0},
  {"optionalForeignMessage", NULL, &protobuf_test_messages__proto3__foreign_message__table_data, 0, 0, 0, 0},
  {"optionalNestedEnum", NULL, NULL, 0, 0, 0, 0},
  {"optionalForeignEnum", NULL, NULL, 0, 0, 0, 0},
  {"optionalAliasedEnum", NULL, NULL, 0, 0, 0, 0},
  {"optionalStringPiece", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"optionalCord", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"recursiveMessage", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__table_data, 0, 0, 0, 0},
  {"repeatedInt32", NULL, NULL, 0, 0, 0, 0},
  {"repeatedInt64", NULL, NULL, 0, 0, 0, 0},
  {"repeatedUint32", NULL, NULL, 0, 0, 0, 0},
  {"repeatedUint64", NULL, NULL, 0, 0, 0, 0},
  {"repeatedSint32", NULL, NULL, 0, 0, 0, 0},
  {"repeatedSint64", NULL, NULL, 0, 0, 0, 0},
  {"repeatedFixed32", NULL, NULL, 0, 0, 0, 0},
  {"repeatedFixed64", NULL, NULL, 0, 0, 0, 0},
  {"repeatedSfixed32", NULL, NULL, 0, 0, 0, 0},
  {"repeatedSfixed64", NULL, NULL, 0, 0, 0, 0},
  {"repeatedFloat", NULL, NULL, 0, 0, 0, 0},
  {"repeatedDouble", NULL, NULL, 0, 0, 0, 0},
  {"repeatedBool", NULL, NULL, 0, 0, 0, 0},
  {"repeatedString", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"repeatedBytes", NULL, NULL, 0, 0, 0, 0},
  {"repeatedNestedMessage", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table_data, 0, 0, 0, 0},
  {"repeatedForeignMessage", NULL, &protobuf_test_messages__proto3__foreign_message__table_data, 0, 0, 0, 0},
  {"repeatedNestedEnum", NULL, NULL, 0, 0, 0, 0},
  {"repeatedForeignEnum", NULL, NULL, 0, 0, 0, 0},
  {"repeatedStringPiece", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"repeatedCord", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"mapInt32Int32", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_int32_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapInt64Int64", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_int64_int64_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapUint32Uint32", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_uint32_uint32_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapUint64Uint64", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_uint64_uint64_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapSint32Sint32", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_sint32_sint32_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapSint64Sint64", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_sint64_sint64_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapFixed32Fixed32", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_fixed32_fixed32_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapFixed64Fixed64", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_fixed64_fixed64_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapSfixed32Sfixed32", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed32_sfixed32_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapSfixed64Sfixed64", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed64_sfixed64_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapInt32Float", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_float_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapInt32Double", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_double_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapBoolBool", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_bool_bool_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapStringString", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_string_string_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapStringBytes", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_string_bytes_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapStringNestedMessage", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_message_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapStringForeignMessage", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_message_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapStringNestedEnum", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_enum_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"mapStringForeignEnum", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_enum_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"packedInt32", NULL, NULL, 0, 0, 0, 0},
  {"packedInt64", NULL, NULL, 0, 0, 0, 0},
  {"packedUint32", NULL, NULL, 0, 0, 0, 0},
  {"packedUint64", NULL, NULL, 0, 0, 0, 0},
  {"packedSint32", NULL, NULL, 0, 0, 0, 0},
  {"packedSint64", NULL, NULL, 0, 0, 0, 0},
  {"packedFixed32", NULL, NULL, 0, 0, 0, 0},
  {"packedFixed64", NULL, NULL, 0, 0, 0, 0},
  {"packedSfixed32", NULL, NULL, 0, 0, 0, 0},
  {"packedSfixed64", NULL, NULL, 0, 0, 0, 0},
  {"packedFloat", NULL, NULL, 0, 0, 0, 0},
  {"packedDouble", NULL, NULL, 0, 0, 0, 0},
  {"packedBool", NULL, NULL, 0, 0, 0, 0},
  {"packedNestedEnum", NULL, NULL, 0, 0, 0, 0},
  {"unpackedInt32", NULL, NULL, 0, 0, 0, 0},
  {"unpackedInt64", NULL, NULL, 0, 0, 0, 0},
  {"unpackedUint32", NULL, NULL, 0, 0, 0, 0},
  {"unpackedUint64", NULL, NULL, 0, 0, 0, 0},
  {"unpackedSint32", NULL, NULL, 0, 0, 0, 0},
  {"unpackedSint64", NULL, NULL, 0, 0, 0, 0},
  {"unpackedFixed32", NULL, NULL, 0, 0, 0, 0},
  {"unpackedFixed64", NULL, NULL, 0, 0, 0, 0},
  {"unpackedSfixed32", NULL, NULL, 0, 0, 0, 0},
  {"unpackedSfixed64", NULL, NULL, 0, 0, 0, 0},
  {"unpackedFloat", NULL, NULL, 0, 0, 0, 0},
  {"unpackedDouble", NULL, NULL, 0, 0, 0, 0},
  {"unpackedBool", NULL, NULL, 0, 0, 0, 0},
  {"unpackedNestedEnum", NULL, NULL, 0, 0, 0, 0},
  {"oneofUint32", "oneof_field", NULL, 0, 0, 0, 0},
  {"oneofNestedMessage", "oneof_field", &protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table_data, 0, 0, 0, 0},
  {"oneofString", "oneof_field", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"oneofBytes", "oneof_field", NULL, 0, 0, 0, 0},
  {"oneofBool", "oneof_field", NULL, 0, 0, 0, 0},
  {"oneofUint64", "oneof_field", NULL, 0, 0, 0, 0},
  {"oneofFloat", "oneof_field", NULL, 0, 0, 0, 0},
  {"oneofDouble", "oneof_field", NULL, 0, 0, 0, 0},
  {"oneofEnum", "oneof_field", NULL, 0, 0, 0, 0},
  {"oneofNullValue", "oneof_field", NULL, 0, 0, 0, 0},
  {"optionalBoolWrapper", NULL, &google__protobuf__bool_value__table_data, 0, 0, 0, 0},
  {"optionalInt32Wrapper", NULL, &google__protobuf__int32_value__table_data, 0, 0, 0, 0},
  {"optionalInt64Wrapper", NULL, &google__protobuf__int64_value__table_data, 0, 0, 0, 0},
  {"optionalUint32Wrapper", NULL, &google__protobuf__uint32_value__table_data, 0, 0, 0, 0},
  {"optionalUint64Wrapper", NULL, &google__protobuf__uint64_value__table_data, 0, 0, 0, 0},
  {"optionalFloatWrapper", NULL, &google__protobuf__float_value__table_data, 0, 0, 0, 0},
  {"optionalDoubleWrapper", NULL, &google__protobuf__double_value__table_data, 0, 0, 0, 0},
  {"optionalStringWrapper", NULL, &google__protobuf__string_value__table_data, 0, 0, 0, 0},
  {"optionalBytesWrapper", NULL, &google__protobuf__bytes_value__table_data, 0, 0, 0, 0},
  {"repeatedBoolWrapper", NULL, &google__protobuf__bool_value__table_data, 0, 0, 0, 0},
  {"repeatedInt32Wrapper", NULL, &google__protobuf__int32_value__table_data, 0, 0, 0, 0},
  {"repeatedInt64Wrapper", NULL, &google__protobuf__int64_value__table_data, 0, 0, 0, 0},
  {"repeatedUint32Wrapper", NULL, &google__protobuf__uint32_value__table_data, 0, 0, 0, 0},
  {"repeatedUint64Wrapper", NULL, &google__protobuf__uint64_value__table_data, 0, 0, 0, 0},
  {"repeatedFloatWrapper", NULL, &google__protobuf__float_value__table_data, 0, 0, 0, 0},
  {"repeatedDoubleWrapper", NULL, &google__protobuf__double_value__table_data, 0, 0, 0, 0},
  {"repeatedStringWrapper", NULL, &google__protobuf__string_value__table_data, 0, 0, 0, 0},
  {"repeatedBytesWrapper", NULL, &google__protobuf__bytes_value__table_data, 0, 0, 0, 0},
  {"optionalDuration", NULL, &google__protobuf__duration__table_data, 0, 0, 0, 0},
  {"optionalTimestamp", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"optionalFieldMask", NULL, &google__protobuf__field_mask__table_data, 0, 0, 0, 0},
  {"optionalStruct", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 0},
  {"optionalAny", NULL, &google__protobuf__any__table_data, 0, 0, 0, 0},
  {"optionalValue", NULL, &google__protobuf__value__table_data, 0, 0, 0, 0},
  {"optionalNullValue", NULL, NULL, 0, 0, 0, 0},
  {"repeatedDuration", NULL, &google__protobuf__duration__table_data, 0, 0, 0, 0},
  {"repeatedTimestamp", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"repeatedFieldmask", NULL, &google__protobuf__field_mask__table_data, 0, 0, 0, 0},
  {"repeatedAny", NULL, &google__protobuf__any__table_data, 0, 0, 0, 0},
  {"repeatedValue", NULL, &google__protobuf__value__table_data, 0, 0, 0, 0},
  {"repeatedListValue", NULL, &google__protobuf__list_value__table_data, 0, 0, 0, 0},
  {"repeatedStruct", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 0},
  {"fieldname1", NULL, NULL, 0, 0, 0, 0},
  {"fieldName2", NULL, NULL, 0, 0, 0, 0},
  {"FieldName3", NULL, NULL, 0, 0, 0, 0},
  {"fieldName4", NULL, NULL, 0, 0, 0, 0},
  {"field0name5", NULL, NULL, 0, 0, 0, 0},
  {"field0Name6", NULL, NULL, 0, 0, 0, 0},
  {"fieldName7", NULL, NULL, 0, 0, 0, 0},
  {"FieldName8", NULL, NULL, 0, 0, 0, 0},
  {"fieldName9", NULL, NULL, 0, 0, 0, 0},
  {"FieldName10", NULL, NULL, 0, 0, 0, 0},
  {"FIELDNAME11", NULL, NULL, 0, 0, 0, 0},
  {"FIELDName12", NULL, NULL, 0, 0, 0, 0},
  {"FieldName13", NULL, NULL, 0, 0, 0, 0},
  {"FieldName14", NULL, NULL, 0, 0, 0, 0},
  {"fieldName15", NULL, NULL, 0, 0, 0, 0},
  {"fieldName16", NULL, NULL, 0, 0, 0, 0},
  {"fieldName17", NULL, NULL, 0, 0, 0, 0},
  {"FieldName18", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__table_fields,
  0, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table_fields[] = {
  {"a", NULL, NULL, 0, 0, 0, 0},
  {"corecursive", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__table_data, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__nested_message__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table_fields,
  0, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_int32_int32_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_int32_int32_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_int32_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_int32_int32_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_int64_int64_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_int64_int64_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int64_int64_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_int64_int64_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_uint32_uint32_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_uint32_uint32_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_uint32_uint32_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_uint32_uint32_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_uint64_uint64_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_uint64_uint64_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_uint64_uint64_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_uint64_uint64_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_sint32_sint32_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_sint32_sint32_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sint32_sint32_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_sint32_sint32_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_sint64_sint64_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_sint64_sint64_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sint64_sint64_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_sint64_sint64_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_fixed32_fixed32_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_fixed32_fixed32_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_fixed32_fixed32_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_fixed32_fixed32_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_fixed64_fixed64_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_fixed64_fixed64_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_fixed64_fixed64_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_fixed64_fixed64_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed32_sfixed32_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed32_sfixed32_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed32_sfixed32_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed32_sfixed32_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed64_sfixed64_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed64_sfixed64_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed64_sfixed64_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed64_sfixed64_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_int32_float_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_int32_float_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_float_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_int32_float_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_int32_double_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_int32_double_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_double_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_int32_double_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_bool_bool_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_bool_bool_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_bool_bool_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_bool_bool_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_string_string_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_string_string_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_string_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_string_string_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_string_bytes_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_string_bytes_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_bytes_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_string_bytes_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_message_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, &protobuf_test_messages__proto3__test_all_types_proto3__nested_message__table_data, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_message_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_message_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_message_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_message_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, &protobuf_test_messages__proto3__foreign_message__table_data, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_message_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_message_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_message_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_enum_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_enum_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_enum_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_enum_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_enum_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_enum_entry__table_data = {
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_enum_entry__descriptor,
  protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_enum_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field protobuf_test_messages__proto3__foreign_message__table_fields[] = {
  {"c", NULL, NULL, 0, 0, 0, 0},
};
const tl_message protobuf_test_messages__proto3__foreign_message__table_data = {
  &protobuf_test_messages__proto3__foreign_message__descriptor,
  protobuf_test_messages__proto3__foreign_message__table_fields,
  0, TL_PLAIN,
};

const tl_message protobuf_test_messages__proto3__null_hypothesis_proto3__table_data = {
  &protobuf_test_messages__proto3__null_hypothesis_proto3__descriptor,
  NULL,
  0, TL_PLAIN,
};

const tl_message protobuf_test_messages__proto3__enum_only_proto3__table_data = {
  &protobuf_test_messages__proto3__enum_only_proto3__descriptor,
  NULL,
  0, TL_PLAIN,
};
