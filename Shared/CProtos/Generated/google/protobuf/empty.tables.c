// Generated from google/protobuf/empty.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/protobuf/empty.pb-c.h"
#include "google/protobuf/empty.tables.h"

const tl_message google__protobuf__empty__table_data = {
  &google__protobuf__empty__descriptor,
  NULL,
  0, TL_PLAIN,
};
