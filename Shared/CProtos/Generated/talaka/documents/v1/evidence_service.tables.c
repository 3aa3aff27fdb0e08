// Generated from talaka/documents/v1/evidence_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/documents/v1/evidence_service.pb-c.h"
#include "talaka/documents/v1/evidence_service.tables.h"
#include "talaka/documents/v1/evidence.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__documents__v1__get_evidence_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__get_evidence_request__table_data = {
  &talaka__documents__v1__get_evidence_request__descriptor,
  talaka__documents__v1__get_evidence_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_evidence_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_evidence_request__table_data = {
  &talaka__documents__v1__list_evidence_request__descriptor,
  talaka__documents__v1__list_evidence_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_evidence_response__table_fields[] = {
  {"evidence", NULL, &talaka__documents__v1__evidence__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_evidence_response__table_data = {
  &talaka__documents__v1__list_evidence_response__descriptor,
  talaka__documents__v1__list_evidence_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
