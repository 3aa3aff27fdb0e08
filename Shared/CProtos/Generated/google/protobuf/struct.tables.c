// Generated from google/protobuf/struct.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/struct.pb-c.h"
#include "google/protobuf/struct.tables.h"

static const tl_field google__protobuf__struct__table_fields[] = {
  {"fields", NULL, &google__protobuf__struct__fields_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
};
const tl_message google__protobuf__struct__table_data = {
  &google__protobuf__struct__descriptor,
  google__protobuf__struct__table_fields,
  0, TL_STRUCT,
};

static const tl_field google__protobuf__struct__fields_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, &google__protobuf__value__table_data, 0, 0, 0, 0},
};
const tl_message google__protobuf__struct__fields_entry__table_data = {
  &google__protobuf__struct__fields_entry__descriptor,
  google__protobuf__struct__fields_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field google__protobuf__value__table_fields[] = {
  {"nullValue", "kind", NULL, 0, 0, 0, 0},
  {"numberValue", "kind", NULL, 0, 0, 0, 0},
  {"stringValue", "kind", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"boolValue", "kind", NULL, 0, 0, 0, 0},
  {"structValue", "kind", &google__protobuf__struct__table_data, 0, 0, 0, 0},
  {"listValue", "kind", &google__protobuf__list_value__table_data, 0, 0, 0, 0},
};
const tl_message google__protobuf__value__table_data = {
  &google__protobuf__value__descriptor,
  google__protobuf__value__table_fields,
  0, TL_VALUE,
};

static const tl_field google__protobuf__list_value__table_fields[] = {
  {"values", NULL, &google__protobuf__value__table_data, 0, 0, 0, 0},
};
const tl_message google__protobuf__list_value__table_data = {
  &google__protobuf__list_value__descriptor,
  google__protobuf__list_value__table_fields,
  0, TL_LIST_VALUE,
};
