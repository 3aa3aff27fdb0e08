// Generated from talaka/echo/v1/echo.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/echo/v1/echo.pb-c.h"
#include "talaka/echo/v1/echo.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__echo__v1__echo_request__table_fields[] = {
  {"text", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"failWith", NULL, NULL, 0, 0, 0, 0},
  {"hang", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__echo_request__table_data = {
  &talaka__echo__v1__echo_request__descriptor,
  talaka__echo__v1__echo_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__echo__v1__echo_response__table_fields[] = {
  {"text", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__echo__v1__echo_response__table_data = {
  &talaka__echo__v1__echo_response__descriptor,
  talaka__echo__v1__echo_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__echo__v1__repeat_request__table_fields[] = {
  {"text", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"count", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__repeat_request__table_data = {
  &talaka__echo__v1__repeat_request__descriptor,
  talaka__echo__v1__repeat_request__table_fields,
  0, TL_PLAIN,
};
