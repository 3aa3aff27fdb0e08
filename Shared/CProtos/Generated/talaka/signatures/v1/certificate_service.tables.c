// Generated from talaka/signatures/v1/certificate_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/signatures/v1/certificate_service.pb-c.h"
#include "talaka/signatures/v1/certificate_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/signatures/v1/certificate.tables.h"

static const tl_field talaka__signatures__v1__enrol_certificate_request__table_fields[] = {
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"kind", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"personalNumber", "holder", NULL, 0, TL_FIELD_STRING, 1, 1},
  {"unp", "holder", NULL, 0, TL_FIELD_STRING, 2, 0},
  {"certificationRequest", NULL, NULL, 16384, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__enrol_certificate_request__table_data = {
  &talaka__signatures__v1__enrol_certificate_request__descriptor,
  talaka__signatures__v1__enrol_certificate_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__create_seal_request__table_fields[] = {
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__create_seal_request__table_data = {
  &talaka__signatures__v1__create_seal_request__descriptor,
  talaka__signatures__v1__create_seal_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__get_certificate_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__get_certificate_request__table_data = {
  &talaka__signatures__v1__get_certificate_request__descriptor,
  talaka__signatures__v1__get_certificate_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__list_certificates_request__table_fields[] = {
  {"holder", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__signatures__v1__list_certificates_request__table_data = {
  &talaka__signatures__v1__list_certificates_request__descriptor,
  talaka__signatures__v1__list_certificates_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__list_certificates_response__table_fields[] = {
  {"certificates", NULL, &talaka__signatures__v1__certificate__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__signatures__v1__list_certificates_response__table_data = {
  &talaka__signatures__v1__list_certificates_response__descriptor,
  talaka__signatures__v1__list_certificates_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__suspend_certificate_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"ground", NULL, NULL, 500, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__signatures__v1__suspend_certificate_request__table_data = {
  &talaka__signatures__v1__suspend_certificate_request__descriptor,
  talaka__signatures__v1__suspend_certificate_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__resume_certificate_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"ground", NULL, NULL, 500, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__signatures__v1__resume_certificate_request__table_data = {
  &talaka__signatures__v1__resume_certificate_request__descriptor,
  talaka__signatures__v1__resume_certificate_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__revoke_certificate_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"reason", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"ground", NULL, NULL, 500, TL_FIELD_STRING, 0, 0},
  {"compromiseTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__revoke_certificate_request__table_data = {
  &talaka__signatures__v1__revoke_certificate_request__descriptor,
  talaka__signatures__v1__revoke_certificate_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
