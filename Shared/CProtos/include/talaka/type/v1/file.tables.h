// Generated from talaka/type/v1/file.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__type__v1__digest__table_data;
static inline const void *talaka__type__v1__digest__table(void) { return &talaka__type__v1__digest__table_data; }

extern const tl_message talaka__type__v1__file_info__table_data;
static inline const void *talaka__type__v1__file_info__table(void) { return &talaka__type__v1__file_info__table_data; }
