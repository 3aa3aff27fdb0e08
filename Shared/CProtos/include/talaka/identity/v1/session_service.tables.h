// Generated from talaka/identity/v1/session_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__create_challenge_request__table_data;
static inline const void *talaka__identity__v1__create_challenge_request__table(void) { return &talaka__identity__v1__create_challenge_request__table_data; }

extern const tl_message talaka__identity__v1__create_challenge_response__table_data;
static inline const void *talaka__identity__v1__create_challenge_response__table(void) { return &talaka__identity__v1__create_challenge_response__table_data; }

extern const tl_message talaka__identity__v1__create_session_request__table_data;
static inline const void *talaka__identity__v1__create_session_request__table(void) { return &talaka__identity__v1__create_session_request__table_data; }

extern const tl_message talaka__identity__v1__refresh_session_request__table_data;
static inline const void *talaka__identity__v1__refresh_session_request__table(void) { return &talaka__identity__v1__refresh_session_request__table_data; }

extern const tl_message talaka__identity__v1__session_tokens__table_data;
static inline const void *talaka__identity__v1__session_tokens__table(void) { return &talaka__identity__v1__session_tokens__table_data; }

extern const tl_message talaka__identity__v1__list_sessions_request__table_data;
static inline const void *talaka__identity__v1__list_sessions_request__table(void) { return &talaka__identity__v1__list_sessions_request__table_data; }

extern const tl_message talaka__identity__v1__list_sessions_response__table_data;
static inline const void *talaka__identity__v1__list_sessions_response__table(void) { return &talaka__identity__v1__list_sessions_response__table_data; }

extern const tl_message talaka__identity__v1__end_session_request__table_data;
static inline const void *talaka__identity__v1__end_session_request__table(void) { return &talaka__identity__v1__end_session_request__table_data; }

extern const tl_message talaka__identity__v1__end_session_response__table_data;
static inline const void *talaka__identity__v1__end_session_response__table(void) { return &talaka__identity__v1__end_session_response__table_data; }

extern const tl_message talaka__identity__v1__get_jwks_request__table_data;
static inline const void *talaka__identity__v1__get_jwks_request__table(void) { return &talaka__identity__v1__get_jwks_request__table_data; }

extern const tl_message talaka__identity__v1__get_jwks_response__table_data;
static inline const void *talaka__identity__v1__get_jwks_response__table(void) { return &talaka__identity__v1__get_jwks_response__table_data; }

extern const tl_message talaka__identity__v1__watch_revocations_request__table_data;
static inline const void *talaka__identity__v1__watch_revocations_request__table(void) { return &talaka__identity__v1__watch_revocations_request__table_data; }

extern const tl_message talaka__identity__v1__revocation_update__table_data;
static inline const void *talaka__identity__v1__revocation_update__table(void) { return &talaka__identity__v1__revocation_update__table_data; }
