// Generated from talaka/documents/v1/exchange_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/documents/v1/exchange_feed_service.pb-c.h"
#include "talaka/documents/v1/exchange_feed_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/documents/v1/evidence.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__documents__v1__exchange_event__table_fields[] = {
  {"sequence", NULL, NULL, 0, 0, 0, 0},
  {"eventId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"dispatch", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"delivery", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"evidence", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"evidenceKind", NULL, NULL, 0, 0, 0, 0},
  {"replyDelivery", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"caseName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"eventTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__exchange_event__table_data = {
  &talaka__documents__v1__exchange_event__descriptor,
  talaka__documents__v1__exchange_event__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_events_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__list_events_request__table_data = {
  &talaka__documents__v1__list_events_request__descriptor,
  talaka__documents__v1__list_events_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_events_response__table_fields[] = {
  {"events", NULL, &talaka__documents__v1__exchange_event__table_data, 0, 0, 0, 0},
  {"lastSequence", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__list_events_response__table_data = {
  &talaka__documents__v1__list_events_response__descriptor,
  talaka__documents__v1__list_events_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__documents__v1__watch_events_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__watch_events_request__table_data = {
  &talaka__documents__v1__watch_events_request__descriptor,
  talaka__documents__v1__watch_events_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__pull_system_events_request__table_fields[] = {
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
  {"maxEvents", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__pull_system_events_request__table_data = {
  &talaka__documents__v1__pull_system_events_request__descriptor,
  talaka__documents__v1__pull_system_events_request__table_fields,
  0, TL_PLAIN,
};
