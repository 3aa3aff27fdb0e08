// Generated from google/protobuf/duration.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/duration.pb-c.h"
#include "google/protobuf/duration.tables.h"

static const tl_field google__protobuf__duration__table_fields[] = {
  {"seconds", NULL, NULL, 0, 0, 0, 0},
  {"nanos", NULL, NULL, 0, 0, 0, 0},
};
const tl_message google__protobuf__duration__table_data = {
  &google__protobuf__duration__descriptor,
  google__protobuf__duration__table_fields,
  0, TL_DURATION,
};
