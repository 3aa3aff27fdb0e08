// Generated from talaka/identity/v1/session_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/session_service.pb-c.h"
#include "talaka/identity/v1/session_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/identity/v1/session.tables.h"
#include "talaka/options/v1/options.tables.h"

const tl_message talaka__identity__v1__create_challenge_request__table_data = {
  &talaka__identity__v1__create_challenge_request__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__create_challenge_response__table_fields[] = {
  {"challenge", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"nonce", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"expireTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__create_challenge_response__table_data = {
  &talaka__identity__v1__create_challenge_response__descriptor,
  talaka__identity__v1__create_challenge_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__create_session_request__table_fields[] = {
  {"challenge", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"authToken", NULL, NULL, 10000, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 4},
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__create_session_request__table_data = {
  &talaka__identity__v1__create_session_request__descriptor,
  talaka__identity__v1__create_session_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__refresh_session_request__table_fields[] = {
  {"refreshToken", NULL, NULL, 512, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"organisation", NULL, NULL, 128, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__refresh_session_request__table_data = {
  &talaka__identity__v1__refresh_session_request__descriptor,
  talaka__identity__v1__refresh_session_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__session_tokens__table_fields[] = {
  {"session", NULL, &talaka__identity__v1__session__table_data, 0, 0, 0, 0},
  {"accessToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"accessExpireTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"refreshToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__session_tokens__table_data = {
  &talaka__identity__v1__session_tokens__descriptor,
  talaka__identity__v1__session_tokens__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__list_sessions_request__table_fields[] = {
  {"pageSize", NULL, NULL, 0, 0, 0, 0},
  {"pageToken", NULL, NULL, 512, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__list_sessions_request__table_data = {
  &talaka__identity__v1__list_sessions_request__descriptor,
  talaka__identity__v1__list_sessions_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__list_sessions_response__table_fields[] = {
  {"sessions", NULL, &talaka__identity__v1__session__table_data, 0, 0, 0, 0},
  {"nextPageToken", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__identity__v1__list_sessions_response__table_data = {
  &talaka__identity__v1__list_sessions_response__descriptor,
  talaka__identity__v1__list_sessions_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__end_session_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__identity__v1__end_session_request__table_data = {
  &talaka__identity__v1__end_session_request__descriptor,
  talaka__identity__v1__end_session_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

const tl_message talaka__identity__v1__end_session_response__table_data = {
  &talaka__identity__v1__end_session_response__descriptor,
  NULL,
  0, TL_PLAIN,
};

const tl_message talaka__identity__v1__get_jwks_request__table_data = {
  &talaka__identity__v1__get_jwks_request__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__get_jwks_response__table_fields[] = {
  {"keys", NULL, &talaka__identity__v1__jwk__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__get_jwks_response__table_data = {
  &talaka__identity__v1__get_jwks_response__descriptor,
  talaka__identity__v1__get_jwks_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__watch_revocations_request__table_fields[] = {
  {"afterSequence", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__watch_revocations_request__table_data = {
  &talaka__identity__v1__watch_revocations_request__descriptor,
  talaka__identity__v1__watch_revocations_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__identity__v1__revocation_update__table_fields[] = {
  {"sequence", NULL, NULL, 0, 0, 0, 0},
  {"session", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"forgetTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__revocation_update__table_data = {
  &talaka__identity__v1__revocation_update__descriptor,
  talaka__identity__v1__revocation_update__table_fields,
  0, TL_PLAIN,
};
