// Generated from talaka/services/v1/offer_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/services/v1/offer_service.pb-c.h"
#include "talaka/services/v1/offer_service.tables.h"
#include "google/protobuf/struct.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/services/v1/case.tables.h"
#include "talaka/type/v1/file.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__services__v1__rule_fact__table_fields[] = {
  {"condition", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"held", NULL, NULL, 0, 0, 0, 0},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"fields", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__rule_fact__table_data = {
  &talaka__services__v1__rule_fact__descriptor,
  talaka__services__v1__rule_fact__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__offer__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"publicService", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"version", NULL, NULL, 0, 0, 0, 0},
  {"holder", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"ruleId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"ruleVersion", NULL, NULL, 0, 0, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 5},
  {"answers", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 5},
  {"openFields", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"facts", NULL, &talaka__services__v1__rule_fact__table_data, 0, 0, 0, 3},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"caseName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"expireTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"etag", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__offer__table_data = {
  &talaka__services__v1__offer__descriptor,
  talaka__services__v1__offer__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__get_offer_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__get_offer_request__table_data = {
  &talaka__services__v1__get_offer_request__descriptor,
  talaka__services__v1__get_offer_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_offers_request__table_fields[] = {
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_offers_request__table_data = {
  &talaka__services__v1__list_offers_request__descriptor,
  talaka__services__v1__list_offers_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_offers_response__table_fields[] = {
  {"offers", NULL, &talaka__services__v1__offer__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_offers_response__table_data = {
  &talaka__services__v1__list_offers_response__descriptor,
  talaka__services__v1__list_offers_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__prepare_acceptance_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"answers", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 5},
};
const tl_message talaka__services__v1__prepare_acceptance_request__table_data = {
  &talaka__services__v1__prepare_acceptance_request__descriptor,
  talaka__services__v1__prepare_acceptance_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__prepare_acceptance_response__table_fields[] = {
  {"document", NULL, NULL, 0, 0, 0, 5},
  {"digest", NULL, &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__prepare_acceptance_response__table_data = {
  &talaka__services__v1__prepare_acceptance_response__descriptor,
  talaka__services__v1__prepare_acceptance_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__accept_offer_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"signature", NULL, NULL, 1048576, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__accept_offer_request__table_data = {
  &talaka__services__v1__accept_offer_request__descriptor,
  talaka__services__v1__accept_offer_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__decline_offer_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__decline_offer_request__table_data = {
  &talaka__services__v1__decline_offer_request__descriptor,
  talaka__services__v1__decline_offer_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

const tl_message talaka__services__v1__list_rules_request__table_data = {
  &talaka__services__v1__list_rules_request__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_rules_response__table_fields[] = {
  {"rules", NULL, &talaka__services__v1__rule_info__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__list_rules_response__table_data = {
  &talaka__services__v1__list_rules_response__descriptor,
  talaka__services__v1__list_rules_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__rule_info__table_fields[] = {
  {"ruleId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"version", NULL, NULL, 0, 0, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"publicService", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"digest", NULL, &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__rule_info__table_data = {
  &talaka__services__v1__rule_info__descriptor,
  talaka__services__v1__rule_info__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__dry_run_rule_request__table_fields[] = {
  {"ruleId", "rule", NULL, 64, TL_FIELD_STRING, 0, 0},
  {"ruleJson", "rule", NULL, 65536, TL_FIELD_STRING, 0, 0},
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
  {"maxEvents", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__dry_run_rule_request__table_data = {
  &talaka__services__v1__dry_run_rule_request__descriptor,
  talaka__services__v1__dry_run_rule_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__rule_outcome__table_fields[] = {
  {"eventSequence", NULL, NULL, 0, 0, 0, 0},
  {"holder", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"fired", NULL, NULL, 0, 0, 0, 0},
  {"facts", NULL, &talaka__services__v1__rule_fact__table_data, 0, 0, 0, 3},
};
const tl_message talaka__services__v1__rule_outcome__table_data = {
  &talaka__services__v1__rule_outcome__descriptor,
  talaka__services__v1__rule_outcome__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
