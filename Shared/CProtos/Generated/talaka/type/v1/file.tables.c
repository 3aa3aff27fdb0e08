// Generated from talaka/type/v1/file.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/type/v1/file.pb-c.h"
#include "talaka/type/v1/file.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__type__v1__digest__table_fields[] = {
  {"algorithm", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"value", NULL, NULL, 64, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__type__v1__digest__table_data = {
  &talaka__type__v1__digest__descriptor,
  talaka__type__v1__digest__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__type__v1__file_info__table_fields[] = {
  {"fileName", NULL, NULL, 255, TL_FIELD_STRING, 0, 0},
  {"mediaType", NULL, NULL, 127, TL_FIELD_STRING, 0, 0},
  {"sizeBytes", NULL, NULL, 0, 0, 0, 0},
  {"digest", NULL, &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
};
const tl_message talaka__type__v1__file_info__table_data = {
  &talaka__type__v1__file_info__descriptor,
  talaka__type__v1__file_info__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
