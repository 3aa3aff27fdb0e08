// Generated from talaka/echo/v1/record.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/echo/v1/record.pb-c.h"
#include "talaka/echo/v1/record.tables.h"
#include "google/protobuf/timestamp.tables.h"

static const tl_field talaka__echo__v1__record__table_fields[] = {
  {"id", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"owner", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"title", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"place", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"digest", NULL, NULL, 0, 0, 0, 0},
  {"amount", NULL, NULL, 0, 0, 0, 0},
  {"revision", NULL, NULL, 0, 0, 0, 0},
  {"signed", NULL, NULL, 0, 0, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"created", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__record__table_data = {
  &talaka__echo__v1__record__descriptor,
  talaka__echo__v1__record__table_fields,
  0, TL_PLAIN,
};
