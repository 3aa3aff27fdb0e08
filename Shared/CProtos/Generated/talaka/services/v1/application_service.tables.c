// Generated from talaka/services/v1/application_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/services/v1/application_service.pb-c.h"
#include "talaka/services/v1/application_service.tables.h"
#include "google/protobuf/field_mask.tables.h"
#include "google/protobuf/struct.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/services/v1/case.tables.h"
#include "talaka/type/v1/file.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__services__v1__draft__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"publicService", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"version", NULL, NULL, 0, 0, 0, 0},
  {"applicant", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"answers", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 5},
  {"fetched", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 1},
  {"attachments", NULL, &talaka__services__v1__draft_attachment__table_data, 32, 0, 0, 5},
  {"problems", NULL, &talaka__type__v1__field_problem__table_data, 0, 0, 0, 0},
  {"language", NULL, NULL, 0, TL_FIELD_STRING, 4, 0},
  {"caseName", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"offer", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"createTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"updateTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"expireTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"etag", NULL, NULL, 64, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__draft__table_data = {
  &talaka__services__v1__draft__descriptor,
  talaka__services__v1__draft__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__draft_attachment__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"documentId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__draft_attachment__table_data = {
  &talaka__services__v1__draft_attachment__descriptor,
  talaka__services__v1__draft_attachment__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__get_draft_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__get_draft_request__table_data = {
  &talaka__services__v1__get_draft_request__descriptor,
  talaka__services__v1__get_draft_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_drafts_request__table_fields[] = {
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_drafts_request__table_data = {
  &talaka__services__v1__list_drafts_request__descriptor,
  talaka__services__v1__list_drafts_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__list_drafts_response__table_fields[] = {
  {"drafts", NULL, &talaka__services__v1__draft__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__services__v1__list_drafts_response__table_data = {
  &talaka__services__v1__list_drafts_response__descriptor,
  talaka__services__v1__list_drafts_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__create_draft_request__table_fields[] = {
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"publicService", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"language", NULL, NULL, 0, TL_FIELD_STRING, 4, 0},
};
const tl_message talaka__services__v1__create_draft_request__table_data = {
  &talaka__services__v1__create_draft_request__descriptor,
  talaka__services__v1__create_draft_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__update_draft_request__table_fields[] = {
  {"draft", NULL, &talaka__services__v1__draft__table_data, 0, TL_FIELD_REQUIRED, 0, 0},
  {"updateMask", NULL, &google__protobuf__field_mask__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__update_draft_request__table_data = {
  &talaka__services__v1__update_draft_request__descriptor,
  talaka__services__v1__update_draft_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__delete_draft_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__delete_draft_request__table_data = {
  &talaka__services__v1__delete_draft_request__descriptor,
  talaka__services__v1__delete_draft_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

const tl_message talaka__services__v1__delete_draft_response__table_data = {
  &talaka__services__v1__delete_draft_response__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field talaka__services__v1__add_attachment_request__table_fields[] = {
  {"parent", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
  {"documentId", NULL, NULL, 64, TL_FIELD_STRING, 0, 0},
  {"file", NULL, &talaka__type__v1__file_info__table_data, 0, 0, 0, 0},
  {"chunk", NULL, NULL, 262144, 0, 0, 0},
};
const tl_message talaka__services__v1__add_attachment_request__table_data = {
  &talaka__services__v1__add_attachment_request__descriptor,
  talaka__services__v1__add_attachment_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__remove_attachment_request__table_fields[] = {
  {"name", NULL, NULL, 256, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__remove_attachment_request__table_data = {
  &talaka__services__v1__remove_attachment_request__descriptor,
  talaka__services__v1__remove_attachment_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__prepare_submission_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__prepare_submission_request__table_data = {
  &talaka__services__v1__prepare_submission_request__descriptor,
  talaka__services__v1__prepare_submission_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__prepare_submission_response__table_fields[] = {
  {"document", NULL, NULL, 0, 0, 0, 5},
  {"digest", NULL, &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
};
const tl_message talaka__services__v1__prepare_submission_response__table_data = {
  &talaka__services__v1__prepare_submission_response__descriptor,
  talaka__services__v1__prepare_submission_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__services__v1__submit_application_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"signature", NULL, NULL, 1048576, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__services__v1__submit_application_request__table_data = {
  &talaka__services__v1__submit_application_request__descriptor,
  talaka__services__v1__submit_application_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
