// Generated from grpc/testing/empty.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message grpc__testing__empty__table_data;
static inline const void *grpc__testing__empty__table(void) { return &grpc__testing__empty__table_data; }
