// Generated from google/protobuf/field_mask.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/field_mask.pb-c.h"
#include "google/protobuf/field_mask.tables.h"

static const tl_field google__protobuf__field_mask__table_fields[] = {
  {"paths", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__protobuf__field_mask__table_data = {
  &google__protobuf__field_mask__descriptor,
  google__protobuf__field_mask__table_fields,
  0, TL_FIELD_MASK,
};
