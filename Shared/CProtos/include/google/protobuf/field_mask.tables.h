// Generated from google/protobuf/field_mask.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message google__protobuf__field_mask__table_data;
static inline const void *google__protobuf__field_mask__table(void) { return &google__protobuf__field_mask__table_data; }
