// Generated from talaka/options/v1/options.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__options__v1__method_rules__table_data;
static inline const void *talaka__options__v1__method_rules__table(void) { return &talaka__options__v1__method_rules__table_data; }

extern const tl_message talaka__options__v1__field_rules__table_data;
static inline const void *talaka__options__v1__field_rules__table(void) { return &talaka__options__v1__field_rules__table_data; }
