// Generated from talaka/documents/v1/dispatch.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/documents/v1/dispatch.pb-c.h"
#include "talaka/documents/v1/dispatch.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/file.tables.h"

static const tl_field talaka__documents__v1__document_file__table_fields[] = {
  {"number", NULL, NULL, 0, 0, 0, 0},
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, TL_FIELD_REQUIRED, 0, 0},
  {"role", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"signatures", NULL, NULL, 16, 0, 0, 0},
};
const tl_message talaka__documents__v1__document_file__table_data = {
  &talaka__documents__v1__document_file__descriptor,
  talaka__documents__v1__document_file__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__document_card__table_fields[] = {
  {"kind", NULL, NULL, 40, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"title", NULL, NULL, 1000, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 6},
  {"outgoingNumber", NULL, NULL, 40, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"outgoingDate", NULL, NULL, 10, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"contact", NULL, NULL, 300, TL_FIELD_STRING, 0, 0},
  {"answerDueTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__documents__v1__document_card__table_data = {
  &talaka__documents__v1__document_card__descriptor,
  talaka__documents__v1__document_card__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__document_link__table_fields[] = {
  {"kind", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"dispatch", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__documents__v1__document_link__table_data = {
  &talaka__documents__v1__document_link__descriptor,
  talaka__documents__v1__document_link__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__recipient__table_fields[] = {
  {"subscriber", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"role", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"fileNumbers", NULL, NULL, 1000, 0, 0, 0},
};
const tl_message talaka__documents__v1__recipient__table_data = {
  &talaka__documents__v1__recipient__descriptor,
  talaka__documents__v1__recipient__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__dispatch__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"sender", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"card", NULL, &talaka__documents__v1__document_card__table_data, 0, 0, 0, 6},
  {"files", NULL, &talaka__documents__v1__document_file__table_data, 0, 0, 0, 0},
  {"links", NULL, &talaka__documents__v1__document_link__table_data, 0, 0, 0, 0},
  {"recipients", NULL, &talaka__documents__v1__recipient__table_data, 0, 0, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"submitTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"concernedPerson", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"caseName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__documents__v1__dispatch__table_data = {
  &talaka__documents__v1__dispatch__descriptor,
  talaka__documents__v1__dispatch__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__documents__v1__delivery__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"dispatch", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"recipient", NULL, &talaka__documents__v1__recipient__table_data, 0, 0, 0, 0},
  {"transport", NULL, NULL, 0, 0, 0, 0},
  {"registration", NULL, NULL, 0, 0, 0, 0},
  {"execution", NULL, NULL, 0, 0, 0, 0},
  {"incomingNumber", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"incomingDate", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"refusalReason", NULL, NULL, 0, 0, 0, 0},
  {"refusalComment", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"reply", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"late", NULL, NULL, 0, 0, 0, 0},
  {"availableTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"handoverTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"title", NULL, NULL, 0, TL_FIELD_STRING, 0, 6},
  {"sender", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"etag", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"concernedPerson", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
};
const tl_message talaka__documents__v1__delivery__table_data = {
  &talaka__documents__v1__delivery__descriptor,
  talaka__documents__v1__delivery__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
