// Generated from talaka/services/v1/case_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/services/v1/case_service.pb-c.h"
#include "talaka/services/v1/case_service.tables.h"
#include "google/protobuf/struct.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/services/v1/case.tables.h"
#include "talaka/type/v1/file.tables.h"

static const tl_field talaka__services__v1__get_case_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__get_case_request__table_data = {
  &talaka__services__v1__get_case_request__descriptor,
  talaka__services__v1__get_case_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_cases_request__table_fields[] = {
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__list_cases_request__table_data = {
  &talaka__services__v1__list_cases_request__descriptor,
  talaka__services__v1__list_cases_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_cases_response__table_fields[] = {
  {"cases", NULL, &talaka__services__v1__case__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_cases_response__table_data = {
  &talaka__services__v1__list_cases_response__descriptor,
  talaka__services__v1__list_cases_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_queue_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"mineOnly", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__list_queue_request__table_data = {
  &talaka__services__v1__list_queue_request__descriptor,
  talaka__services__v1__list_queue_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_queue_response__table_fields[] = {
  {"cases", NULL, &talaka__services__v1__case__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_queue_response__table_data = {
  &talaka__services__v1__list_queue_response__descriptor,
  talaka__services__v1__list_queue_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_case_events_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_case_events_request__table_data = {
  &talaka__services__v1__list_case_events_request__descriptor,
  talaka__services__v1__list_case_events_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_case_events_response__table_fields[] = {
  {"events", NULL, &talaka__services__v1__case_event__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_case_events_response__table_data = {
  &talaka__services__v1__list_case_events_response__descriptor,
  talaka__services__v1__list_case_events_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__download_case_file_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"offset", NULL, NULL, 0, 0, 0, 0},
  {"length", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__download_case_file_request__table_data = {
  &talaka__services__v1__download_case_file_request__descriptor,
  talaka__services__v1__download_case_file_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__download_case_file_response__table_fields[] = {
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
  {"chunk", NULL, NULL, 0, 0, 0, 5},
};
const tl_message talaka__services__v1__download_case_file_response__table_data = {
  &talaka__services__v1__download_case_file_response__descriptor,
  talaka__services__v1__download_case_file_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__register_case_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__register_case_request__table_data = {
  &talaka__services__v1__register_case_request__descriptor,
  talaka__services__v1__register_case_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__take_case_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__take_case_request__table_data = {
  &talaka__services__v1__take_case_request__descriptor,
  talaka__services__v1__take_case_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__ask_body_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"recipient", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"question", NULL, NULL, 8000, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 5},
  {"answerDueTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__ask_body_request__table_data = {
  &talaka__services__v1__ask_body_request__descriptor,
  talaka__services__v1__ask_body_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__record_answer_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"answerText", NULL, NULL, 8000, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 5},
};
const tl_message talaka__services__v1__record_answer_request__table_data = {
  &talaka__services__v1__record_answer_request__descriptor,
  talaka__services__v1__record_answer_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__draft_decision_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"outcome", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"grounds", NULL, NULL, 8000, TL_FIELD_STRING, 0, 5},
  {"resultValues", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 5},
  {"etag", NULL, NULL, 64, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__draft_decision_request__table_data = {
  &talaka__services__v1__draft_decision_request__descriptor,
  talaka__services__v1__draft_decision_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__prepare_decision_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__prepare_decision_request__table_data = {
  &talaka__services__v1__prepare_decision_request__descriptor,
  talaka__services__v1__prepare_decision_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__prepare_decision_response__table_fields[] = {
  {"decision", NULL, &talaka__services__v1__decision__table_data, 0, 0, 0, 0},
  {"pdf", NULL, &talaka__services__v1__case_file__table_data, 0, 0, 0, 0},
  {"json", NULL, &talaka__services__v1__case_file__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__prepare_decision_response__table_data = {
  &talaka__services__v1__prepare_decision_response__descriptor,
  talaka__services__v1__prepare_decision_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__decide_case_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"pdfSignature", NULL, NULL, 1048576, TL_FIELD_REQUIRED, 0, 0},
  {"jsonSignature", NULL, NULL, 1048576, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__decide_case_request__table_data = {
  &talaka__services__v1__decide_case_request__descriptor,
  talaka__services__v1__decide_case_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__get_decision_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__get_decision_request__table_data = {
  &talaka__services__v1__get_decision_request__descriptor,
  talaka__services__v1__get_decision_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__verify_decision_request__table_fields[] = {
  {"code", "key", NULL, 64, TL_FIELD_STRING, 0, 0},
  {"digest", "key", &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__verify_decision_request__table_data = {
  &talaka__services__v1__verify_decision_request__descriptor,
  talaka__services__v1__verify_decision_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__verify_decision_response__table_fields[] = {
  {"decisionNumber", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"decisionDate", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"outcome", NULL, NULL, 0, 0, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"publicService", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"validUntil", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"valid", NULL, NULL, 0, 0, 0, 0},
  {"files", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
  {"stampTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__verify_decision_response__table_data = {
  &talaka__services__v1__verify_decision_response__descriptor,
  talaka__services__v1__verify_decision_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
