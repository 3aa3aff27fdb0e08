// Generated from talaka/accounts/v1/account_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/accounts/v1/account_service.pb-c.h"
#include "talaka/accounts/v1/account_service.tables.h"
#include "talaka/accounts/v1/account.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__accounts__v1__get_account_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__accounts__v1__get_account_request__table_data = {
  &talaka__accounts__v1__get_account_request__descriptor,
  talaka__accounts__v1__get_account_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

const tl_message talaka__accounts__v1__enter_account_request__table_data = {
  &talaka__accounts__v1__enter_account_request__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__enter_account_response__table_fields[] = {
  {"account", NULL, &talaka__accounts__v1__account__table_data, 0, 0, 0, 0},
  {"activated", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__enter_account_response__table_data = {
  &talaka__accounts__v1__enter_account_response__descriptor,
  talaka__accounts__v1__enter_account_response__table_fields,
  0, TL_PLAIN,
};
