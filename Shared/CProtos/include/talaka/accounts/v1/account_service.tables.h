// Generated from talaka/accounts/v1/account_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__accounts__v1__get_account_request__table_data;
static inline const void *talaka__accounts__v1__get_account_request__table(void) { return &talaka__accounts__v1__get_account_request__table_data; }

extern const tl_message talaka__accounts__v1__enter_account_request__table_data;
static inline const void *talaka__accounts__v1__enter_account_request__table(void) { return &talaka__accounts__v1__enter_account_request__table_data; }

extern const tl_message talaka__accounts__v1__enter_account_response__table_data;
static inline const void *talaka__accounts__v1__enter_account_response__table(void) { return &talaka__accounts__v1__enter_account_response__table_data; }
