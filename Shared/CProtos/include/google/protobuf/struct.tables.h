// Generated from google/protobuf/struct.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message google__protobuf__struct__table_data;
static inline const void *google__protobuf__struct__table(void) { return &google__protobuf__struct__table_data; }

extern const tl_message google__protobuf__struct__fields_entry__table_data;
static inline const void *google__protobuf__struct__fields_entry__table(void) { return &google__protobuf__struct__fields_entry__table_data; }

extern const tl_message google__protobuf__value__table_data;
static inline const void *google__protobuf__value__table(void) { return &google__protobuf__value__table_data; }

extern const tl_message google__protobuf__list_value__table_data;
static inline const void *google__protobuf__list_value__table(void) { return &google__protobuf__list_value__table_data; }
