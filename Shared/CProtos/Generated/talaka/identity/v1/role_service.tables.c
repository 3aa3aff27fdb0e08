// Generated from talaka/identity/v1/role_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/role_service.pb-c.h"
#include "talaka/identity/v1/role_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/identity/v1/organisation.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__identity__v1__list_role_grants_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__list_role_grants_request__table_data = {
  &talaka__identity__v1__list_role_grants_request__descriptor,
  talaka__identity__v1__list_role_grants_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__list_role_grants_response__table_fields[] = {
  {"roleGrants", NULL, &talaka__identity__v1__role_grant__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__list_role_grants_response__table_data = {
  &talaka__identity__v1__list_role_grants_response__descriptor,
  talaka__identity__v1__list_role_grants_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__grant_role_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"personalNumber", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 1, 1},
  {"role", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"reason", NULL, NULL, 500, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"endTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__grant_role_request__table_data = {
  &talaka__identity__v1__grant_role_request__descriptor,
  talaka__identity__v1__grant_role_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__withdraw_role_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"reason", NULL, NULL, 500, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__identity__v1__withdraw_role_request__table_data = {
  &talaka__identity__v1__withdraw_role_request__descriptor,
  talaka__identity__v1__withdraw_role_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__check_role_request__table_fields[] = {
  {"person", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"role", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"checkTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__check_role_request__table_data = {
  &talaka__identity__v1__check_role_request__descriptor,
  talaka__identity__v1__check_role_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__check_role_response__table_fields[] = {
  {"held", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__check_role_response__table_data = {
  &talaka__identity__v1__check_role_response__descriptor,
  talaka__identity__v1__check_role_response__table_fields,
  0, TL_PLAIN,
};
