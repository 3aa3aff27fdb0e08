// Generated from talaka/documents/v1/dispatch_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/documents/v1/dispatch_service.pb-c.h"
#include "talaka/documents/v1/dispatch_service.tables.h"
#include "talaka/documents/v1/dispatch.tables.h"
#include "talaka/documents/v1/evidence.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/file.tables.h"

static const tl_field talaka__documents__v1__upload_file_request__table_fields[] = {
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
  {"chunk", NULL, NULL, 262144, 0, 0, 0},
};
const tl_message talaka__documents__v1__upload_file_request__table_data = {
  &talaka__documents__v1__upload_file_request__descriptor,
  talaka__documents__v1__upload_file_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__upload_file_response__table_fields[] = {
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__upload_file_response__table_data = {
  &talaka__documents__v1__upload_file_response__descriptor,
  talaka__documents__v1__upload_file_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__submit_dispatch_request__table_fields[] = {
  {"dispatchId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"sender", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"card", NULL, &talaka__documents__v1__document_card__table_data, 0, TL_FIELD_REQUIRED, 0, 0},
  {"files", NULL, &talaka__documents__v1__document_file__table_data, 1000, TL_FIELD_REQUIRED, 0, 0},
  {"recipients", NULL, &talaka__documents__v1__recipient__table_data, 20000, TL_FIELD_REQUIRED, 0, 0},
  {"links", NULL, &talaka__documents__v1__document_link__table_data, 100, 0, 0, 0},
  {"concernedPerson", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"caseName", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__submit_dispatch_request__table_data = {
  &talaka__documents__v1__submit_dispatch_request__descriptor,
  talaka__documents__v1__submit_dispatch_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__submit_dispatch_response__table_fields[] = {
  {"dispatch", NULL, &talaka__documents__v1__dispatch__table_data, 0, 0, 0, 0},
  {"evidence", NULL, &talaka__documents__v1__evidence__table_data, 0, 0, 0, 0},
  {"replayed", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__submit_dispatch_response__table_data = {
  &talaka__documents__v1__submit_dispatch_response__descriptor,
  talaka__documents__v1__submit_dispatch_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__get_dispatch_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__get_dispatch_request__table_data = {
  &talaka__documents__v1__get_dispatch_request__descriptor,
  talaka__documents__v1__get_dispatch_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_dispatches_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_dispatches_request__table_data = {
  &talaka__documents__v1__list_dispatches_request__descriptor,
  talaka__documents__v1__list_dispatches_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_dispatches_response__table_fields[] = {
  {"dispatches", NULL, &talaka__documents__v1__dispatch__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_dispatches_response__table_data = {
  &talaka__documents__v1__list_dispatches_response__descriptor,
  talaka__documents__v1__list_dispatches_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_dispatch_deliveries_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_dispatch_deliveries_request__table_data = {
  &talaka__documents__v1__list_dispatch_deliveries_request__descriptor,
  talaka__documents__v1__list_dispatch_deliveries_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_dispatch_deliveries_response__table_fields[] = {
  {"deliveries", NULL, &talaka__documents__v1__delivery__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_dispatch_deliveries_response__table_data = {
  &talaka__documents__v1__list_dispatch_deliveries_response__descriptor,
  talaka__documents__v1__list_dispatch_deliveries_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
