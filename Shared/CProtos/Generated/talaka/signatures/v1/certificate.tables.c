// Generated from talaka/signatures/v1/certificate.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/signatures/v1/certificate.pb-c.h"
#include "talaka/signatures/v1/certificate.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__signatures__v1__certificate__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"holder", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"authority", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"der", NULL, NULL, 0, 0, 0, 4},
  {"subjectName", NULL, NULL, 0, TL_FIELD_STRING, 0, 1},
  {"notBeforeTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"notAfterTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"revokeTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"revocationReason", NULL, NULL, 0, 0, 0, 0},
  {"etag", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__signatures__v1__certificate__table_data = {
  &talaka__signatures__v1__certificate__descriptor,
  talaka__signatures__v1__certificate__table_fields,
  0, TL_PLAIN,
};
