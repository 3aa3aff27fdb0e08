// Generated from talaka/documents/v1/subscriber_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/documents/v1/subscriber_service.pb-c.h"
#include "talaka/documents/v1/subscriber_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__documents__v1__subscriber__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"code", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"successor", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"version", NULL, NULL, 0, 0, 0, 0},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__subscriber__table_data = {
  &talaka__documents__v1__subscriber__descriptor,
  talaka__documents__v1__subscriber__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__register_subscriber_request__table_fields[] = {
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"code", NULL, NULL, 40, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__register_subscriber_request__table_data = {
  &talaka__documents__v1__register_subscriber_request__descriptor,
  talaka__documents__v1__register_subscriber_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__get_subscriber_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__get_subscriber_request__table_data = {
  &talaka__documents__v1__get_subscriber_request__descriptor,
  talaka__documents__v1__get_subscriber_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_subscribers_request__table_fields[] = {
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_subscribers_request__table_data = {
  &talaka__documents__v1__list_subscribers_request__descriptor,
  talaka__documents__v1__list_subscribers_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__list_subscribers_response__table_fields[] = {
  {"subscribers", NULL, &talaka__documents__v1__subscriber__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__list_subscribers_response__table_data = {
  &talaka__documents__v1__list_subscribers_response__descriptor,
  talaka__documents__v1__list_subscribers_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__pull_subscriber_changes_request__table_fields[] = {
  {"afterVersion", NULL, NULL, 0, 0, 0, 0},
  {"maxEvents", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__pull_subscriber_changes_request__table_data = {
  &talaka__documents__v1__pull_subscriber_changes_request__descriptor,
  talaka__documents__v1__pull_subscriber_changes_request__table_fields,
  0, TL_PLAIN,
};
