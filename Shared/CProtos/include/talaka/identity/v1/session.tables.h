// Generated from talaka/identity/v1/session.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__session__table_data;
static inline const void *talaka__identity__v1__session__table(void) { return &talaka__identity__v1__session__table_data; }

extern const tl_message talaka__identity__v1__jwk__table_data;
static inline const void *talaka__identity__v1__jwk__table(void) { return &talaka__identity__v1__jwk__table_data; }
