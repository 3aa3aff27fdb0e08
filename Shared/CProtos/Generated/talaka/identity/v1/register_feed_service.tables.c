// Generated from talaka/identity/v1/register_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/register_feed_service.pb-c.h"
#include "talaka/identity/v1/register_feed_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__identity__v1__pull_register_events_request__table_fields[] = {
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
  {"maxEvents", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__pull_register_events_request__table_data = {
  &talaka__identity__v1__pull_register_events_request__descriptor,
  talaka__identity__v1__pull_register_events_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__related_person__table_fields[] = {
  {"relation", NULL, NULL, 0, 0, 0, 0},
  {"person", NULL, NULL, 0, TL_FIELD_STRING, 0, 3},
};
const tl_message talaka__identity__v1__related_person__table_data = {
  &talaka__identity__v1__related_person__descriptor,
  talaka__identity__v1__related_person__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__register_event__table_fields[] = {
  {"sequence", NULL, NULL, 0, 0, 0, 0},
  {"eventId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"subject", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"related", NULL, &talaka__identity__v1__related_person__table_data, 0, 0, 0, 0},
  {"eventDate", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"recordTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__register_event__table_data = {
  &talaka__identity__v1__register_event__descriptor,
  talaka__identity__v1__register_event__table_fields,
  0, TL_PLAIN,
};
