// Generated from talaka/options/v1/options.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/options/v1/options.pb-c.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__options__v1__method_rules__table_fields[] = {
  {"callers", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"user", NULL, NULL, 0, 0, 0, 0},
  {"purpose", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"idempotent", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__options__v1__method_rules__table_data = {
  &talaka__options__v1__method_rules__descriptor,
  talaka__options__v1__method_rules__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__options__v1__field_rules__table_fields[] = {
  {"required", NULL, NULL, 0, 0, 0, 0},
  {"maxLength", NULL, NULL, 0, 0, 0, 0},
  {"format", NULL, NULL, 0, 0, 0, 0},
  {"category", NULL, NULL, 0, 0, 0, 0},
  {"subject", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__options__v1__field_rules__table_data = {
  &talaka__options__v1__field_rules__descriptor,
  talaka__options__v1__field_rules__table_fields,
  0, TL_PLAIN,
};
