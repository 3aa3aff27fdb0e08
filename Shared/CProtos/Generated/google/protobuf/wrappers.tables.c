// Generated from google/protobuf/wrappers.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/wrappers.pb-c.h"
#include "google/protobuf/wrappers.tables.h"

static const tl_field google__protobuf__double_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__double_value__table_data = {
  &google__protobuf__double_value__descriptor,
  google__protobuf__double_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__float_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__float_value__table_data = {
  &google__protobuf__float_value__descriptor,
  google__protobuf__float_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__int64_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__int64_value__table_data = {
  &google__protobuf__int64_value__descriptor,
  google__protobuf__int64_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__uint64_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__uint64_value__table_data = {
  &google__protobuf__uint64_value__descriptor,
  google__protobuf__uint64_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__int32_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__int32_value__table_data = {
  &google__protobuf__int32_value__descriptor,
  google__protobuf__int32_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__uint32_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__uint32_value__table_data = {
  &google__protobuf__uint32_value__descriptor,
  google__protobuf__uint32_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__bool_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__bool_value__table_data = {
  &google__protobuf__bool_value__descriptor,
  google__protobuf__bool_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__string_value__table_fields[] = {
  {"value", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__protobuf__string_value__table_data = {
  &google__protobuf__string_value__descriptor,
  google__protobuf__string_value__table_fields,
  0, TL_WRAPPER,
};

static const tl_field google__protobuf__bytes_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__bytes_value__table_data = {
  &google__protobuf__bytes_value__descriptor,
  google__protobuf__bytes_value__table_fields,
  0, TL_WRAPPER,
};
