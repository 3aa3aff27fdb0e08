// Generated from google/rpc/error_details.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message google__rpc__error_info__table_data;
static inline const void *google__rpc__error_info__table(void) { return &google__rpc__error_info__table_data; }

extern const tl_message google__rpc__error_info__metadata_entry__table_data;
static inline const void *google__rpc__error_info__metadata_entry__table(void) { return &google__rpc__error_info__metadata_entry__table_data; }

extern const tl_message google__rpc__retry_info__table_data;
static inline const void *google__rpc__retry_info__table(void) { return &google__rpc__retry_info__table_data; }

extern const tl_message google__rpc__debug_info__table_data;
static inline const void *google__rpc__debug_info__table(void) { return &google__rpc__debug_info__table_data; }

extern const tl_message google__rpc__quota_failure__table_data;
static inline const void *google__rpc__quota_failure__table(void) { return &google__rpc__quota_failure__table_data; }

extern const tl_message google__rpc__quota_failure__violation__table_data;
static inline const void *google__rpc__quota_failure__violation__table(void) { return &google__rpc__quota_failure__violation__table_data; }

extern const tl_message google__rpc__quota_failure__violation__quota_dimensions_entry__table_data;
static inline const void *google__rpc__quota_failure__violation__quota_dimensions_entry__table(void) { return &google__rpc__quota_failure__violation__quota_dimensions_entry__table_data; }

extern const tl_message google__rpc__precondition_failure__table_data;
static inline const void *google__rpc__precondition_failure__table(void) { return &google__rpc__precondition_failure__table_data; }

extern const tl_message google__rpc__precondition_failure__violation__table_data;
static inline const void *google__rpc__precondition_failure__violation__table(void) { return &google__rpc__precondition_failure__violation__table_data; }

extern const tl_message google__rpc__bad_request__table_data;
static inline const void *google__rpc__bad_request__table(void) { return &google__rpc__bad_request__table_data; }

extern const tl_message google__rpc__bad_request__field_violation__table_data;
static inline const void *google__rpc__bad_request__field_violation__table(void) { return &google__rpc__bad_request__field_violation__table_data; }

extern const tl_message google__rpc__request_info__table_data;
static inline const void *google__rpc__request_info__table(void) { return &google__rpc__request_info__table_data; }

extern const tl_message google__rpc__resource_info__table_data;
static inline const void *google__rpc__resource_info__table(void) { return &google__rpc__resource_info__table_data; }

extern const tl_message google__rpc__help__table_data;
static inline const void *google__rpc__help__table(void) { return &google__rpc__help__table_data; }

extern const tl_message google__rpc__help__link__table_data;
static inline const void *google__rpc__help__link__table(void) { return &google__rpc__help__link__table_data; }

extern const tl_message google__rpc__localized_message__table_data;
static inline const void *google__rpc__localized_message__table(void) { return &google__rpc__localized_message__table_data; }
