// Generated from google/rpc/status.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message google__rpc__status__table_data;
static inline const void *google__rpc__status__table(void) { return &google__rpc__status__table_data; }
