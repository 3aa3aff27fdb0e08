// Generated from talaka/services/v1/case.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/services/v1/case.pb-c.h"
#include "talaka/services/v1/case.tables.h"
#include "google/protobuf/struct.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/file.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__services__v1__case_file__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"documentId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__case_file__table_data = {
  &talaka__services__v1__case_file__descriptor,
  talaka__services__v1__case_file__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__body_request__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"recipient", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"question", NULL, NULL, 0, TL_FIELD_STRING, 0, 5},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"dispatch", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"evidence", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"reply", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"answerText", NULL, NULL, 0, TL_FIELD_STRING, 0, 5},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"answerTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__body_request__table_data = {
  &talaka__services__v1__body_request__descriptor,
  talaka__services__v1__body_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__services__v1__decision__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"outcome", NULL, NULL, 0, 0, 0, 0},
  {"grounds", NULL, NULL, 0, TL_FIELD_STRING, 0, 5},
  {"resultValues", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 5},
  {"decisionNumber", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"decisionDate", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"validUntil", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"verificationCode", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"signatory", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"caseName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"applicant", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"files", NULL, &talaka__services__v1__case_file__table_data, 0, 0, 0, 0},
  {"decideTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"deliverTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__decision__table_data = {
  &talaka__services__v1__decision__descriptor,
  talaka__services__v1__decision__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__case__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"publicService", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"version", NULL, NULL, 0, 0, 0, 0},
  {"title", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"applicant", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"state", NULL, NULL, 0, 0, 0, 0},
  {"answers", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 5},
  {"fetched", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 1},
  {"files", NULL, &talaka__services__v1__case_file__table_data, 0, 0, 0, 5},
  {"registrationNumber", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"dueDate", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"clockStopped", NULL, NULL, 0, 0, 0, 0},
  {"overdue", NULL, NULL, 0, 0, 0, 0},
  {"executor", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"bodyRequests", NULL, &talaka__services__v1__body_request__table_data, 0, 0, 0, 5},
  {"decision", NULL, &talaka__services__v1__decision__table_data, 0, 0, 0, 5},
  {"offer", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"language", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"submitTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"registerTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"updateTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"etag", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"applicantTitle", NULL, NULL, 0, TL_FIELD_STRING, 0, 1},
};
const tl_message talaka__services__v1__case__table_data = {
  &talaka__services__v1__case__descriptor,
  talaka__services__v1__case__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__case_event__table_fields[] = {
  {"sequence", NULL, NULL, 0, 0, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"fromState", NULL, NULL, 0, 0, 0, 0},
  {"toState", NULL, NULL, 0, 0, 0, 0},
  {"actor", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"organisation", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"topic", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 5},
  {"eventTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__case_event__table_data = {
  &talaka__services__v1__case_event__descriptor,
  talaka__services__v1__case_event__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
