// Generated from talaka/accounts/v1/mailbox_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/accounts/v1/mailbox_service.pb-c.h"
#include "talaka/accounts/v1/mailbox_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/accounts/v1/account.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/file.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__accounts__v1__upload_attachment_request__table_fields[] = {
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
  {"chunk", NULL, NULL, 262144, 0, 0, 0},
};
const tl_message talaka__accounts__v1__upload_attachment_request__table_data = {
  &talaka__accounts__v1__upload_attachment_request__descriptor,
  talaka__accounts__v1__upload_attachment_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__upload_attachment_response__table_fields[] = {
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__upload_attachment_response__table_data = {
  &talaka__accounts__v1__upload_attachment_response__descriptor,
  talaka__accounts__v1__upload_attachment_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__deliver_message_request__table_fields[] = {
  {"deliveryId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"owner", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED | TL_FIELD_SUBJECT, 0, 0},
  {"kind", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"sender", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, TL_FIELD_REQUIRED, 0, 6},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, TL_FIELD_REQUIRED, 0, 6},
  {"topic", NULL, NULL, 128, TL_FIELD_STRING, 0, 6},
  {"attachments", NULL, &talaka__type__v1__file_info__table_data, 32, 0, 0, 0},
  {"dueTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__deliver_message_request__table_data = {
  &talaka__accounts__v1__deliver_message_request__descriptor,
  talaka__accounts__v1__deliver_message_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__deliver_message_response__table_fields[] = {
  {"message", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"deliverTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"replayed", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__deliver_message_response__table_data = {
  &talaka__accounts__v1__deliver_message_response__descriptor,
  talaka__accounts__v1__deliver_message_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__list_messages_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"unreadOnly", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__list_messages_request__table_data = {
  &talaka__accounts__v1__list_messages_request__descriptor,
  talaka__accounts__v1__list_messages_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__list_messages_response__table_fields[] = {
  {"messages", NULL, &talaka__accounts__v1__mailbox_message__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__accounts__v1__list_messages_response__table_data = {
  &talaka__accounts__v1__list_messages_response__descriptor,
  talaka__accounts__v1__list_messages_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__get_message_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__accounts__v1__get_message_request__table_data = {
  &talaka__accounts__v1__get_message_request__descriptor,
  talaka__accounts__v1__get_message_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__mark_message_read_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__accounts__v1__mark_message_read_request__table_data = {
  &talaka__accounts__v1__mark_message_read_request__descriptor,
  talaka__accounts__v1__mark_message_read_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__download_attachment_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"offset", NULL, NULL, 0, 0, 0, 0},
  {"length", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__download_attachment_request__table_data = {
  &talaka__accounts__v1__download_attachment_request__descriptor,
  talaka__accounts__v1__download_attachment_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__download_attachment_response__table_fields[] = {
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 6},
  {"chunk", NULL, NULL, 0, 0, 0, 6},
};
const tl_message talaka__accounts__v1__download_attachment_response__table_data = {
  &talaka__accounts__v1__download_attachment_response__descriptor,
  talaka__accounts__v1__download_attachment_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__watch_messages_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__watch_messages_request__table_data = {
  &talaka__accounts__v1__watch_messages_request__descriptor,
  talaka__accounts__v1__watch_messages_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
