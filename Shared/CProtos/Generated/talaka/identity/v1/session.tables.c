// Generated from talaka/identity/v1/session.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/session.pb-c.h"
#include "talaka/identity/v1/session.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/identity/v1/organisation.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__identity__v1__session__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"person", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"roles", NULL, NULL, 0, 0, 0, 0},
  {"assurance", NULL, NULL, 0, 0, 0, 0},
  {"certificateSerial", NULL, NULL, 0, TL_FIELD_STRING, 0, 4},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"useTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"expireTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"current", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__session__table_data = {
  &talaka__identity__v1__session__descriptor,
  talaka__identity__v1__session__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__jwk__table_fields[] = {
  {"kty", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"crv", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"x", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"y", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kid", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"alg", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"use", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__jwk__table_data = {
  &talaka__identity__v1__jwk__descriptor,
  talaka__identity__v1__jwk__table_fields,
  0, TL_PLAIN,
};
