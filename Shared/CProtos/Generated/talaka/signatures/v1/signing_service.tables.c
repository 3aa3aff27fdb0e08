// Generated from talaka/signatures/v1/signing_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/signatures/v1/signing_service.pb-c.h"
#include "talaka/signatures/v1/signing_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/type/v1/file.tables.h"

static const tl_field talaka__signatures__v1__prepare_signature_request__table_fields[] = {
  {"certificate", NULL, NULL, 16384, TL_FIELD_REQUIRED, 0, 4},
  {"profile", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"contents", NULL, &talaka__type__v1__digest__table_data, 100, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__prepare_signature_request__table_data = {
  &talaka__signatures__v1__prepare_signature_request__descriptor,
  talaka__signatures__v1__prepare_signature_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__prepare_signature_response__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"hashes", NULL, &talaka__signatures__v1__hash_to_sign__table_data, 0, 0, 0, 0},
  {"expireTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__prepare_signature_response__table_data = {
  &talaka__signatures__v1__prepare_signature_response__descriptor,
  talaka__signatures__v1__prepare_signature_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__hash_to_sign__table_fields[] = {
  {"signedAttributes", NULL, NULL, 0, 0, 0, 0},
  {"digest", NULL, &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__hash_to_sign__table_data = {
  &talaka__signatures__v1__hash_to_sign__descriptor,
  talaka__signatures__v1__hash_to_sign__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__complete_signature_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"signatureValues", NULL, NULL, 100, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__complete_signature_request__table_data = {
  &talaka__signatures__v1__complete_signature_request__descriptor,
  talaka__signatures__v1__complete_signature_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__detached_signature__table_fields[] = {
  {"content", NULL, &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
  {"cms", NULL, NULL, 0, 0, 0, 0},
  {"signingTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"stampTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__detached_signature__table_data = {
  &talaka__signatures__v1__detached_signature__descriptor,
  talaka__signatures__v1__detached_signature__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__complete_signature_response__table_fields[] = {
  {"signatures", NULL, &talaka__signatures__v1__detached_signature__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__complete_signature_response__table_data = {
  &talaka__signatures__v1__complete_signature_response__descriptor,
  talaka__signatures__v1__complete_signature_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__seal_content_request__table_fields[] = {
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"profile", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"contents", NULL, &talaka__type__v1__digest__table_data, 100, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__seal_content_request__table_data = {
  &talaka__signatures__v1__seal_content_request__descriptor,
  talaka__signatures__v1__seal_content_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__seal_content_response__table_fields[] = {
  {"signatures", NULL, &talaka__signatures__v1__detached_signature__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__seal_content_response__table_data = {
  &talaka__signatures__v1__seal_content_response__descriptor,
  talaka__signatures__v1__seal_content_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__create_timestamp_request__table_fields[] = {
  {"digest", NULL, &talaka__type__v1__digest__table_data, 0, TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__signatures__v1__create_timestamp_request__table_data = {
  &talaka__signatures__v1__create_timestamp_request__descriptor,
  talaka__signatures__v1__create_timestamp_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__create_timestamp_response__table_fields[] = {
  {"token", NULL, NULL, 0, 0, 0, 0},
  {"stampTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__create_timestamp_response__table_data = {
  &talaka__signatures__v1__create_timestamp_response__descriptor,
  talaka__signatures__v1__create_timestamp_response__table_fields,
  0, TL_PLAIN,
};
