// Generated from talaka/accounts/v1/account.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/accounts/v1/account.pb-c.h"
#include "talaka/accounts/v1/account.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/file.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__accounts__v1__account__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"owner", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"unreadCount", NULL, NULL, 0, 0, 0, 6},
  {"lastMessageSequence", NULL, NULL, 0, 0, 0, 0},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"activateTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"etag", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__accounts__v1__account__table_data = {
  &talaka__accounts__v1__account__descriptor,
  talaka__accounts__v1__account__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__mailbox_attachment__table_fields[] = {
  {"number", NULL, NULL, 0, 0, 0, 0},
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__mailbox_attachment__table_data = {
  &talaka__accounts__v1__mailbox_attachment__descriptor,
  talaka__accounts__v1__mailbox_attachment__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__accounts__v1__mailbox_message__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"sequence", NULL, NULL, 0, 0, 0, 0},
  {"owner", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"sender", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 6},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 6},
  {"topic", NULL, NULL, 0, TL_FIELD_STRING, 0, 6},
  {"attachments", NULL, &talaka__accounts__v1__mailbox_attachment__table_data, 0, 0, 0, 6},
  {"deliverTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"dueTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"readTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__accounts__v1__mailbox_message__table_data = {
  &talaka__accounts__v1__mailbox_message__descriptor,
  talaka__accounts__v1__mailbox_message__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
