// Generated from talaka/identity/v1/organisation.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/organisation.pb-c.h"
#include "talaka/identity/v1/organisation.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__identity__v1__organisation__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"unp", NULL, NULL, 0, TL_FIELD_STRING, 2, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, TL_FIELD_REQUIRED, 0, 0},
  {"shortTitle", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"kind", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"parent", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"status", NULL, NULL, 0, 0, 0, 0},
  {"functions", NULL, NULL, 8, 0, 0, 0},
  {"region", NULL, NULL, 32, TL_FIELD_STRING, 0, 0},
  {"district", NULL, NULL, 200, TL_FIELD_STRING, 0, 0},
  {"head", NULL, NULL, 128, TL_FIELD_STRING, 0, 1},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"updateTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"etag", NULL, NULL, 64, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__organisation__table_data = {
  &talaka__identity__v1__organisation__descriptor,
  talaka__identity__v1__organisation__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__role_grant__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"person", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"role", NULL, NULL, 0, 0, 0, 0},
  {"reason", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"startTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"endTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"withdrawTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__role_grant__table_data = {
  &talaka__identity__v1__role_grant__descriptor,
  talaka__identity__v1__role_grant__table_fields,
  0, TL_PLAIN,
};
