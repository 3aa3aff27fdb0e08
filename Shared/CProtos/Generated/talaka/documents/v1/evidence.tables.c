// Generated from talaka/documents/v1/evidence.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/documents/v1/evidence.pb-c.h"
#include "talaka/documents/v1/evidence.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/documents/v1/dispatch.tables.h"
#include "talaka/type/v1/file.tables.h"

static const tl_field talaka__documents__v1__evidence__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"eventUri", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"eventTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"dispatch", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"delivery", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"sender", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"recipients", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"files", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
  {"incomingNumber", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"incomingDate", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"refusalReason", NULL, NULL, 0, 0, 0, 0},
  {"reply", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"previousEvidence", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"previousDigest", NULL, NULL, 0, 0, 0, 0},
  {"content", NULL, NULL, 0, 0, 0, 0},
  {"signature", NULL, NULL, 0, 0, 0, 0},
  {"logIndex", NULL, NULL, 0, 0, 0, 0},
  {"treeHeadSize", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__evidence__table_data = {
  &talaka__documents__v1__evidence__descriptor,
  talaka__documents__v1__evidence__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
