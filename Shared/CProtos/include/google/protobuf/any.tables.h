// Generated from google/protobuf/any.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message google__protobuf__any__table_data;
static inline const void *google__protobuf__any__table(void) { return &google__protobuf__any__table_data; }
