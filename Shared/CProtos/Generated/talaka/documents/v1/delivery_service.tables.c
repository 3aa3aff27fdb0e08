// Generated from talaka/documents/v1/delivery_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/documents/v1/delivery_service.pb-c.h"
#include "talaka/documents/v1/delivery_service.tables.h"
#include "talaka/documents/v1/dispatch.tables.h"
#include "talaka/documents/v1/evidence.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/file.tables.h"

static const tl_field talaka__documents__v1__list_deliveries_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
  {"openOnly", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__list_deliveries_request__table_data = {
  &talaka__documents__v1__list_deliveries_request__descriptor,
  talaka__documents__v1__list_deliveries_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_deliveries_response__table_fields[] = {
  {"deliveries", NULL, &talaka__documents__v1__delivery__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_deliveries_response__table_data = {
  &talaka__documents__v1__list_deliveries_response__descriptor,
  talaka__documents__v1__list_deliveries_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__read_delivery_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__read_delivery_request__table_data = {
  &talaka__documents__v1__read_delivery_request__descriptor,
  talaka__documents__v1__read_delivery_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__read_delivery_response__table_fields[] = {
  {"delivery", NULL, &talaka__documents__v1__delivery__table_data, 0, 0, 0, 0},
  {"dispatch", NULL, &talaka__documents__v1__dispatch__table_data, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__read_delivery_response__table_data = {
  &talaka__documents__v1__read_delivery_response__descriptor,
  talaka__documents__v1__read_delivery_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__download_file_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"offset", NULL, NULL, 0, 0, 0, 0},
  {"length", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__download_file_request__table_data = {
  &talaka__documents__v1__download_file_request__descriptor,
  talaka__documents__v1__download_file_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__download_file_response__table_fields[] = {
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
  {"chunk", NULL, NULL, 0, 0, 0, 6},
};
const tl_message talaka__documents__v1__download_file_response__table_data = {
  &talaka__documents__v1__download_file_response__descriptor,
  talaka__documents__v1__download_file_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__confirm_handover_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"digests", NULL, &talaka__type__v1__digest__table_data, 1000, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__confirm_handover_request__table_data = {
  &talaka__documents__v1__confirm_handover_request__descriptor,
  talaka__documents__v1__confirm_handover_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__register_delivery_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"incomingNumber", NULL, NULL, 40, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"incomingDate", NULL, NULL, 10, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__register_delivery_request__table_data = {
  &talaka__documents__v1__register_delivery_request__descriptor,
  talaka__documents__v1__register_delivery_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__refuse_registration_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"reason", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"comment", NULL, NULL, 2000, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__refuse_registration_request__table_data = {
  &talaka__documents__v1__refuse_registration_request__descriptor,
  talaka__documents__v1__refuse_registration_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
