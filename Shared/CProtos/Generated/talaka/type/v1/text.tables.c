// Generated from talaka/type/v1/text.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/type/v1/text.pb-c.h"
#include "talaka/type/v1/text.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__type__v1__localized_text__table_fields[] = {
  {"be", NULL, NULL, 16384, TL_FIELD_STRING, 0, 0},
  {"ru", NULL, NULL, 16384, TL_FIELD_STRING, 0, 0},
  {"en", NULL, NULL, 16384, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__type__v1__localized_text__table_data = {
  &talaka__type__v1__localized_text__descriptor,
  talaka__type__v1__localized_text__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__type__v1__field_problem__table_fields[] = {
  {"path", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"reason", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
};
const tl_message talaka__type__v1__field_problem__table_data = {
  &talaka__type__v1__field_problem__descriptor,
  talaka__type__v1__field_problem__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
