// Generated from talaka/signatures/v1/authority_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/signatures/v1/authority_service.pb-c.h"
#include "talaka/signatures/v1/authority_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__signatures__v1__authority__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"certificate", NULL, NULL, 0, 0, 0, 0},
  {"issuer", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"notBeforeTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"notAfterTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__authority__table_data = {
  &talaka__signatures__v1__authority__descriptor,
  talaka__signatures__v1__authority__table_fields,
  0, TL_PLAIN,
};

const tl_message talaka__signatures__v1__list_authorities_request__table_data = {
  &talaka__signatures__v1__list_authorities_request__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__list_authorities_response__table_fields[] = {
  {"authorities", NULL, &talaka__signatures__v1__authority__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__list_authorities_response__table_data = {
  &talaka__signatures__v1__list_authorities_response__descriptor,
  talaka__signatures__v1__list_authorities_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__get_authority_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__get_authority_request__table_data = {
  &talaka__signatures__v1__get_authority_request__descriptor,
  talaka__signatures__v1__get_authority_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__get_crl_request__table_fields[] = {
  {"authority", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"shard", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__get_crl_request__table_data = {
  &talaka__signatures__v1__get_crl_request__descriptor,
  talaka__signatures__v1__get_crl_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__get_crl_response__table_fields[] = {
  {"crl", NULL, NULL, 0, 0, 0, 0},
  {"thisUpdateTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"nextUpdateTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__get_crl_response__table_data = {
  &talaka__signatures__v1__get_crl_response__descriptor,
  talaka__signatures__v1__get_crl_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__answer_ocsp_request__table_fields[] = {
  {"request", NULL, NULL, 16384, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__answer_ocsp_request__table_data = {
  &talaka__signatures__v1__answer_ocsp_request__descriptor,
  talaka__signatures__v1__answer_ocsp_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__answer_ocsp_response__table_fields[] = {
  {"response", NULL, NULL, 0, 0, 0, 0},
  {"cacheUntilTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__answer_ocsp_response__table_data = {
  &talaka__signatures__v1__answer_ocsp_response__descriptor,
  talaka__signatures__v1__answer_ocsp_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__answer_timestamp_request__table_fields[] = {
  {"request", NULL, NULL, 16384, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__answer_timestamp_request__table_data = {
  &talaka__signatures__v1__answer_timestamp_request__descriptor,
  talaka__signatures__v1__answer_timestamp_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__answer_timestamp_response__table_fields[] = {
  {"response", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__answer_timestamp_response__table_data = {
  &talaka__signatures__v1__answer_timestamp_response__descriptor,
  talaka__signatures__v1__answer_timestamp_response__table_fields,
  0, TL_PLAIN,
};
