// Generated from talaka/echo/v1/record.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__echo__v1__record__table_data;
static inline const void *talaka__echo__v1__record__table(void) { return &talaka__echo__v1__record__table_data; }
