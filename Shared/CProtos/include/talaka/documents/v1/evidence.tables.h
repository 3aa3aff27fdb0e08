// Generated from talaka/documents/v1/evidence.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__documents__v1__evidence__table_data;
static inline const void *talaka__documents__v1__evidence__table(void) { return &talaka__documents__v1__evidence__table_data; }
