// Generated from google/rpc/error_details.proto. Do not edit: Tools/proto/generate makes it anew.
#include "google/rpc/error_details.pb-c.h"
#include "google/rpc/error_details.tables.h"
#include "google/protobuf/duration.tables.h"

static const tl_field google__rpc__error_info__table_fields[] = {
  {"reason", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"domain", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"metadata", NULL, &google__rpc__error_info__metadata_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
};
const tl_message google__rpc__error_info__table_data = {
  &google__rpc__error_info__descriptor,
  google__rpc__error_info__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__error_info__metadata_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__error_info__metadata_entry__table_data = {
  &google__rpc__error_info__metadata_entry__descriptor,
  google__rpc__error_info__metadata_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field google__rpc__retry_info__table_fields[] = {
  {"retryDelay", NULL, &google__protobuf__duration__table_data, 0, 0, 0, 0},
};
const tl_message google__rpc__retry_info__table_data = {
  &google__rpc__retry_info__descriptor,
  google__rpc__retry_info__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__debug_info__table_fields[] = {
  {"stackEntries", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"detail", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__debug_info__table_data = {
  &google__rpc__debug_info__descriptor,
  google__rpc__debug_info__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__quota_failure__table_fields[] = {
  {"violations", NULL, &google__rpc__quota_failure__violation__table_data, 0, 0, 0, 0},
};
const tl_message google__rpc__quota_failure__table_data = {
  &google__rpc__quota_failure__descriptor,
  google__rpc__quota_failure__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__quota_failure__violation__table_fields[] = {
  {"subject", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"description", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"apiService", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"quotaMetric", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"quotaId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"quotaDimensions", NULL, &google__rpc__quota_failure__violation__quota_dimensions_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"quotaValue", NULL, NULL, 0, 0, 0, 0},
  {"futureQuotaValue", NULL, NULL, 0, TL_FIELD_OPTIONAL, 0, 0},
};
const tl_message google__rpc__quota_failure__violation__table_data = {
  &google__rpc__quota_failure__violation__descriptor,
  google__rpc__quota_failure__violation__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__quota_failure__violation__quota_dimensions_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__quota_failure__violation__quota_dimensions_entry__table_data = {
  &google__rpc__quota_failure__violation__quota_dimensions_entry__descriptor,
  google__rpc__quota_failure__violation__quota_dimensions_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field google__rpc__precondition_failure__table_fields[] = {
  {"violations", NULL, &google__rpc__precondition_failure__violation__table_data, 0, 0, 0, 0},
};
const tl_message google__rpc__precondition_failure__table_data = {
  &google__rpc__precondition_failure__descriptor,
  google__rpc__precondition_failure__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__precondition_failure__violation__table_fields[] = {
  {"type", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"subject", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"description", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__precondition_failure__violation__table_data = {
  &google__rpc__precondition_failure__violation__descriptor,
  google__rpc__precondition_failure__violation__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__bad_request__table_fields[] = {
  {"fieldViolations", NULL, &google__rpc__bad_request__field_violation__table_data, 0, 0, 0, 0},
};
const tl_message google__rpc__bad_request__table_data = {
  &google__rpc__bad_request__descriptor,
  google__rpc__bad_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__bad_request__field_violation__table_fields[] = {
  {"field", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"description", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"reason", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"localizedMessage", NULL, &google__rpc__localized_message__table_data, 0, 0, 0, 0},
};
const tl_message google__rpc__bad_request__field_violation__table_data = {
  &google__rpc__bad_request__field_violation__descriptor,
  google__rpc__bad_request__field_violation__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__request_info__table_fields[] = {
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"servingData", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__request_info__table_data = {
  &google__rpc__request_info__descriptor,
  google__rpc__request_info__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__resource_info__table_fields[] = {
  {"resourceType", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"resourceName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"owner", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"description", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__resource_info__table_data = {
  &google__rpc__resource_info__descriptor,
  google__rpc__resource_info__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__help__table_fields[] = {
  {"links", NULL, &google__rpc__help__link__table_data, 0, 0, 0, 0},
};
const tl_message google__rpc__help__table_data = {
  &google__rpc__help__descriptor,
  google__rpc__help__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__help__link__table_fields[] = {
  {"description", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"url", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__help__link__table_data = {
  &google__rpc__help__link__descriptor,
  google__rpc__help__link__table_fields,
  0, TL_PLAIN,
};

static const tl_field google__rpc__localized_message__table_fields[] = {
  {"locale", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"message", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message google__rpc__localized_message__table_data = {
  &google__rpc__localized_message__descriptor,
  google__rpc__localized_message__table_fields,
  0, TL_PLAIN,
};
