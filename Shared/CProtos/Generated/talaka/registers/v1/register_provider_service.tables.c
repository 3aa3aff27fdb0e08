// Generated from talaka/registers/v1/register_provider_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/registers/v1/register_provider_service.pb-c.h"
#include "talaka/registers/v1/register_provider_service.tables.h"
#include "google/protobuf/struct.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/text.tables.h"

const tl_message talaka__registers__v1__list_registers_request__table_data = {
  &talaka__registers__v1__list_registers_request__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field talaka__registers__v1__list_registers_response__table_fields[] = {
  {"registers", NULL, &talaka__registers__v1__register_info__table_data, 0, 0, 0, 0},
};
const tl_message talaka__registers__v1__list_registers_response__table_data = {
  &talaka__registers__v1__list_registers_response__descriptor,
  talaka__registers__v1__list_registers_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__registers__v1__register_info__table_fields[] = {
  {"registerId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"fields", NULL, &talaka__registers__v1__register_field__table_data, 0, 0, 0, 0},
};
const tl_message talaka__registers__v1__register_info__table_data = {
  &talaka__registers__v1__register_info__descriptor,
  talaka__registers__v1__register_info__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__registers__v1__register_field__table_fields[] = {
  {"fieldId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"category", NULL, NULL, 0, 0, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
};
const tl_message talaka__registers__v1__register_field__table_data = {
  &talaka__registers__v1__register_field__descriptor,
  talaka__registers__v1__register_field__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__registers__v1__lookup_record_request__table_fields[] = {
  {"registerId", NULL, NULL, 64, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"record", "key", NULL, 128, TL_FIELD_STRING, 0, 0},
  {"personalNumber", "key", NULL, 0, TL_FIELD_STRING, 1, 1},
  {"unp", "key", NULL, 0, TL_FIELD_STRING, 2, 0},
  {"fields", NULL, NULL, 64, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"legalBasis", NULL, NULL, 512, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"caseName", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__registers__v1__lookup_record_request__table_data = {
  &talaka__registers__v1__lookup_record_request__descriptor,
  talaka__registers__v1__lookup_record_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__registers__v1__lookup_record_response__table_fields[] = {
  {"record", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"values", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 1},
  {"readTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__registers__v1__lookup_record_response__table_data = {
  &talaka__registers__v1__lookup_record_response__descriptor,
  talaka__registers__v1__lookup_record_response__table_fields,
  0, TL_PLAIN,
};
