// Generated from google/protobuf/wrappers.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message google__protobuf__double_value__table_data;
static inline const void *google__protobuf__double_value__table(void) { return &google__protobuf__double_value__table_data; }

extern const tl_message google__protobuf__float_value__table_data;
static inline const void *google__protobuf__float_value__table(void) { return &google__protobuf__float_value__table_data; }

extern const tl_message google__protobuf__int64_value__table_data;
static inline const void *google__protobuf__int64_value__table(void) { return &google__protobuf__int64_value__table_data; }

extern const tl_message google__protobuf__uint64_value__table_data;
static inline const void *google__protobuf__uint64_value__table(void) { return &google__protobuf__uint64_value__table_data; }

extern const tl_message google__protobuf__int32_value__table_data;
static inline const void *google__protobuf__int32_value__table(void) { return &google__protobuf__int32_value__table_data; }

extern const tl_message google__protobuf__uint32_value__table_data;
static inline const void *google__protobuf__uint32_value__table(void) { return &google__protobuf__uint32_value__table_data; }

extern const tl_message google__protobuf__bool_value__table_data;
static inline const void *google__protobuf__bool_value__table(void) { return &google__protobuf__bool_value__table_data; }

extern const tl_message google__protobuf__string_value__table_data;
static inline const void *google__protobuf__string_value__table(void) { return &google__protobuf__string_value__table_data; }

extern const tl_message google__protobuf__bytes_value__table_data;
static inline const void *google__protobuf__bytes_value__table(void) { return &google__protobuf__bytes_value__table_data; }
