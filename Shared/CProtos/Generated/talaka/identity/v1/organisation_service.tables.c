// Generated from talaka/identity/v1/organisation_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/organisation_service.pb-c.h"
#include "talaka/identity/v1/organisation_service.tables.h"
#include "talaka/identity/v1/organisation.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__identity__v1__get_organisation_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__identity__v1__get_organisation_request__table_data = {
  &talaka__identity__v1__get_organisation_request__descriptor,
  talaka__identity__v1__get_organisation_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__lookup_organisation_request__table_fields[] = {
  {"unp", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 2, 0},
};
const tl_message talaka__identity__v1__lookup_organisation_request__table_data = {
  &talaka__identity__v1__lookup_organisation_request__descriptor,
  talaka__identity__v1__lookup_organisation_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__list_organisations_request__table_fields[] = {
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
  {"parent", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__list_organisations_request__table_data = {
  &talaka__identity__v1__list_organisations_request__descriptor,
  talaka__identity__v1__list_organisations_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__list_organisations_response__table_fields[] = {
  {"organisations", NULL, &talaka__identity__v1__organisation__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__list_organisations_response__table_data = {
  &talaka__identity__v1__list_organisations_response__descriptor,
  talaka__identity__v1__list_organisations_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__register_organisation_request__table_fields[] = {
  {"organisation", NULL, &talaka__identity__v1__organisation__table_data, 0, TL_FIELD_REQUIRED, 0, 0},
  {"parentUnp", NULL, NULL, 0, TL_FIELD_STRING, 2, 0},
  {"headNumber", NULL, NULL, 0, TL_FIELD_STRING, 1, 1},
};
const tl_message talaka__identity__v1__register_organisation_request__table_data = {
  &talaka__identity__v1__register_organisation_request__descriptor,
  talaka__identity__v1__register_organisation_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
