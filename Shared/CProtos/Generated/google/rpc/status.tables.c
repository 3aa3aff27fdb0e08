// Generated from google/rpc/status.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/rpc/status.pb-c.h"
#include "google/rpc/status.tables.h"
#include "google/protobuf/any.tables.h"

static const tl_field google__rpc__status__table_fields[] = {
  {"code", NULL, NULL, 0, 0, 0, 0},
  {"message", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"details", NULL, &google__protobuf__any__table_data, 0, 0, 0, 0},
};
const tl_message google__rpc__status__table_data = {
  &google__rpc__status__descriptor,
  google__rpc__status__table_fields,
  0, TL_PLAIN,
};
