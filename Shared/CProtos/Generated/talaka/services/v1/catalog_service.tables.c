// Generated from talaka/services/v1/catalog_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/services/v1/catalog_service.pb-c.h"
#include "talaka/services/v1/catalog_service.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/services/v1/public_service.tables.h"

static const tl_field talaka__services__v1__list_public_services_request__table_fields[] = {
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
  {"theme", NULL, NULL, 40, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_public_services_request__table_data = {
  &talaka__services__v1__list_public_services_request__descriptor,
  talaka__services__v1__list_public_services_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_public_services_response__table_fields[] = {
  {"publicServices", NULL, &talaka__services__v1__public_service__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_public_services_response__table_data = {
  &talaka__services__v1__list_public_services_response__descriptor,
  talaka__services__v1__list_public_services_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__search_public_services_request__table_fields[] = {
  {"query", NULL, NULL, 200, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__search_public_services_request__table_data = {
  &talaka__services__v1__search_public_services_request__descriptor,
  talaka__services__v1__search_public_services_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__search_public_services_response__table_fields[] = {
  {"publicServices", NULL, &talaka__services__v1__public_service__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__search_public_services_response__table_data = {
  &talaka__services__v1__search_public_services_response__descriptor,
  talaka__services__v1__search_public_services_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__get_public_service_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"version", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__get_public_service_request__table_data = {
  &talaka__services__v1__get_public_service_request__descriptor,
  talaka__services__v1__get_public_service_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
