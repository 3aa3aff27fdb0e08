// Generated from talaka/events/v1/access_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/events/v1/access_feed_service.pb-c.h"
#include "talaka/events/v1/access_feed_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__events__v1__pull_access_entries_request__table_fields[] = {
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
  {"maxEvents", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__events__v1__pull_access_entries_request__table_data = {
  &talaka__events__v1__pull_access_entries_request__descriptor,
  talaka__events__v1__pull_access_entries_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__events__v1__access_entry__table_fields[] = {
  {"sequence", NULL, NULL, 0, 0, 0, 0},
  {"entryId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"subject", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"readTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"system", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"official", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"method", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"purpose", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"legalBasis", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"caseName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"categories", NULL, NULL, 0, 0, 0, 0},
  {"discloseTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__events__v1__access_entry__table_data = {
  &talaka__events__v1__access_entry__descriptor,
  talaka__events__v1__access_entry__table_fields,
  0, TL_PLAIN,
};
