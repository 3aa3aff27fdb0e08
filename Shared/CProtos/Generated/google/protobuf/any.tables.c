// Generated from google/protobuf/any.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/any.pb-c.h"
#include "google/protobuf/any.tables.h"

static const tl_field google__protobuf__any__table_fields[] = {
  {"typeUrl", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__any__table_data = {
  &google__protobuf__any__descriptor,
  google__protobuf__any__table_fields,
  0, TL_ANY,
};
