// Generated from talaka/accounts/v1/access_log_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/accounts/v1/access_log_service.pb-c.h"
#include "talaka/accounts/v1/access_log_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__accounts__v1__list_access_entries_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__accounts__v1__list_access_entries_request__table_data = {
  &talaka__accounts__v1__list_access_entries_request__descriptor,
  talaka__accounts__v1__list_access_entries_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__list_access_entries_response__table_fields[] = {
  {"accessEntries", NULL, &talaka__accounts__v1__holder_access_entry__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__accounts__v1__list_access_entries_response__table_data = {
  &talaka__accounts__v1__list_access_entries_response__descriptor,
  talaka__accounts__v1__list_access_entries_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__holder_access_entry__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"subject", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"readTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"organisationTitle", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"system", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"byOfficial", NULL, NULL, 0, 0, 0, 0},
  {"purpose", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"purposeText", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"legalBasis", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"caseName", NULL, NULL, 0, TL_FIELD_STRING, 0, 5},
  {"categories", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__holder_access_entry__table_data = {
  &talaka__accounts__v1__holder_access_entry__descriptor,
  talaka__accounts__v1__holder_access_entry__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
