// Generated from talaka/identity/v1/organisation.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__organisation__table_data;
static inline const void *talaka__identity__v1__organisation__table(void) { return &talaka__identity__v1__organisation__table_data; }

extern const tl_message talaka__identity__v1__role_grant__table_data;
static inline const void *talaka__identity__v1__role_grant__table(void) { return &talaka__identity__v1__role_grant__table_data; }
