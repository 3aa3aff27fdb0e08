// Generated from talaka/services/v1/public_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/services/v1/public_service.pb-c.h"
#include "talaka/services/v1/public_service.tables.h"
#include "google/protobuf/struct.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__services__v1__term__table_fields[] = {
  {"count", NULL, NULL, 0, 0, 0, 0},
  {"unit", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__term__table_data = {
  &talaka__services__v1__term__descriptor,
  talaka__services__v1__term__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__services__v1__fee__table_fields[] = {
  {"amount", NULL, NULL, 0, 0, 0, 0},
  {"currency", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__fee__table_data = {
  &talaka__services__v1__fee__descriptor,
  talaka__services__v1__fee__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__required_document__table_fields[] = {
  {"documentId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"mandatory", NULL, NULL, 0, 0, 0, 0},
  {"mediaTypes", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"maxBytes", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__required_document__table_data = {
  &talaka__services__v1__required_document__descriptor,
  talaka__services__v1__required_document__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__fetched_data__table_fields[] = {
  {"registerId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"fields", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"legalBasis", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__fetched_data__table_data = {
  &talaka__services__v1__fetched_data__descriptor,
  talaka__services__v1__fetched_data__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__services__v1__public_service__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"code", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"version", NULL, NULL, 0, 0, 0, 0},
  {"validFrom", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"validUntil", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"summary", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"theme", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"applicants", NULL, NULL, 0, 0, 0, 0},
  {"assurance", NULL, NULL, 0, 0, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"organisationText", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"documents", NULL, &talaka__services__v1__required_document__table_data, 0, 0, 0, 0},
  {"fetchedData", NULL, &talaka__services__v1__fetched_data__table_data, 0, 0, 0, 0},
  {"fee", NULL, &talaka__services__v1__fee__table_data, 0, 0, 0, 0},
  {"decisionTerm", NULL, &talaka__services__v1__term__table_data, 0, 0, 0, 0},
  {"validityTerm", NULL, &talaka__services__v1__term__table_data, 0, 0, 0, 0},
  {"resultText", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"complaintText", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"formSchema", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 0},
  {"formLayout", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 0},
  {"legalBases", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__public_service__table_data = {
  &talaka__services__v1__public_service__descriptor,
  talaka__services__v1__public_service__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
