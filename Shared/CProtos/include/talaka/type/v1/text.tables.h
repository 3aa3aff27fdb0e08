// Generated from talaka/type/v1/text.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__type__v1__localized_text__table_data;
static inline const void *talaka__type__v1__localized_text__table(void) { return &talaka__type__v1__localized_text__table_data; }

extern const tl_message talaka__type__v1__field_problem__table_data;
static inline const void *talaka__type__v1__field_problem__table(void) { return &talaka__type__v1__field_problem__table_data; }
