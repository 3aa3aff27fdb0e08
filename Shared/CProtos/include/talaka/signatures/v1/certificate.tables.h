// Generated from talaka/signatures/v1/certificate.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__signatures__v1__certificate__table_data;
static inline const void *talaka__signatures__v1__certificate__table(void) { return &talaka__signatures__v1__certificate__table_data; }
