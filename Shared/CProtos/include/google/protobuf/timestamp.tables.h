// Generated from google/protobuf/timestamp.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message google__protobuf__timestamp__table_data;
static inline const void *google__protobuf__timestamp__table(void) { return &google__protobuf__timestamp__table_data; }
