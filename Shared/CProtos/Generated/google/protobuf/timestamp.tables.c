// Generated from google/protobuf/timestamp.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/timestamp.pb-c.h"
#include "google/protobuf/timestamp.tables.h"

static const tl_field google__protobuf__timestamp__table_fields[] = {
  {"seconds", NULL, NULL, 0, 0, 0, 0},
  {"nanos", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__timestamp__table_data = {
  &google__protobuf__timestamp__descriptor,
  google__protobuf__timestamp__table_fields,
  0, TL_TIMESTAMP,
};
