// Generated from talaka/identity/v1/role_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__list_role_grants_request__table_data;
static inline const void *talaka__identity__v1__list_role_grants_request__table(void) { return &talaka__identity__v1__list_role_grants_request__table_data; }

extern const tl_message talaka__identity__v1__list_role_grants_response__table_data;
static inline const void *talaka__identity__v1__list_role_grants_response__table(void) { return &talaka__identity__v1__list_role_grants_response__table_data; }

extern const tl_message talaka__identity__v1__grant_role_request__table_data;
static inline const void *talaka__identity__v1__grant_role_request__table(void) { return &talaka__identity__v1__grant_role_request__table_data; }

extern const tl_message talaka__identity__v1__withdraw_role_request__table_data;
static inline const void *talaka__identity__v1__withdraw_role_request__table(void) { return &talaka__identity__v1__withdraw_role_request__table_data; }

extern const tl_message talaka__identity__v1__check_role_request__table_data;
static inline const void *talaka__identity__v1__check_role_request__table(void) { return &talaka__identity__v1__check_role_request__table_data; }

extern const tl_message talaka__identity__v1__check_role_response__table_data;
static inline const void *talaka__identity__v1__check_role_response__table(void) { return &talaka__identity__v1__check_role_response__table_data; }
