// Generated from talaka/identity/v1/person.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/person.pb-c.h"
#include "talaka/identity/v1/person.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__identity__v1__personal_name__table_fields[] = {
  {"familyName", NULL, NULL, 200, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 1},
  {"givenName", NULL, NULL, 200, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 1},
  {"patronymic", NULL, NULL, 200, TL_FIELD_STRING, 0, 1},
};
const tl_message talaka__identity__v1__personal_name__table_data = {
  &talaka__identity__v1__personal_name__descriptor,
  talaka__identity__v1__personal_name__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__address__table_fields[] = {
  {"region", NULL, NULL, 32, TL_FIELD_STRING, 0, 2},
  {"district", NULL, NULL, 200, TL_FIELD_STRING, 0, 2},
  {"locality", NULL, NULL, 200, TL_FIELD_STRING, 0, 2},
  {"street", NULL, NULL, 300, TL_FIELD_STRING, 0, 2},
  {"postalCode", NULL, NULL, 10, TL_FIELD_STRING, 0, 2},
};
const tl_message talaka__identity__v1__address__table_data = {
  &talaka__identity__v1__address__descriptor,
  talaka__identity__v1__address__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__identity_document__table_fields[] = {
  {"number", NULL, NULL, 9, TL_FIELD_STRING, 0, 1},
  {"issuer", NULL, NULL, 300, TL_FIELD_STRING, 0, 0},
  {"issueDate", NULL, NULL, 10, TL_FIELD_STRING, 0, 0},
  {"expiryDate", NULL, NULL, 10, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__identity_document__table_data = {
  &talaka__identity__v1__identity_document__descriptor,
  talaka__identity__v1__identity_document__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__person__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"personalNumber", NULL, NULL, 0, TL_FIELD_STRING, 1, 1},
  {"nameBe", NULL, &talaka__identity__v1__personal_name__table_data, 0, 0, 0, 1},
  {"nameRu", NULL, &talaka__identity__v1__personal_name__table_data, 0, 0, 0, 1},
  {"nameLatin", NULL, &talaka__identity__v1__personal_name__table_data, 0, 0, 0, 1},
  {"birthDate", NULL, NULL, 10, TL_FIELD_STRING, 0, 1},
  {"sex", NULL, NULL, 0, 0, 0, 1},
  {"status", NULL, NULL, 0, 0, 0, 0},
  {"residence", NULL, &talaka__identity__v1__address__table_data, 0, 0, 0, 2},
  {"documents", NULL, &talaka__identity__v1__identity_document__table_data, 32, 0, 0, 1},
  {"mother", NULL, NULL, 128, TL_FIELD_STRING, 0, 3},
  {"father", NULL, NULL, 128, TL_FIELD_STRING, 0, 3},
  {"spouse", NULL, NULL, 128, TL_FIELD_STRING, 0, 3},
  {"citizenship", NULL, NULL, 2, TL_FIELD_STRING, 0, 1},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"updateTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"etag", NULL, NULL, 64, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__person__table_data = {
  &talaka__identity__v1__person__descriptor,
  talaka__identity__v1__person__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
