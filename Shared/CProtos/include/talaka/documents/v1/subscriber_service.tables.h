// Generated from talaka/documents/v1/subscriber_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__documents__v1__subscriber__table_data;
static inline const void *talaka__documents__v1__subscriber__table(void) { return &talaka__documents__v1__subscriber__table_data; }

extern const tl_message talaka__documents__v1__register_subscriber_request__table_data;
static inline const void *talaka__documents__v1__register_subscriber_request__table(void) { return &talaka__documents__v1__register_subscriber_request__table_data; }

extern const tl_message talaka__documents__v1__get_subscriber_request__table_data;
static inline const void *talaka__documents__v1__get_subscriber_request__table(void) { return &talaka__documents__v1__get_subscriber_request__table_data; }

extern const tl_message talaka__documents__v1__list_subscribers_request__table_data;
static inline const void *talaka__documents__v1__list_subscribers_request__table(void) { return &talaka__documents__v1__list_subscribers_request__table_data; }

extern const tl_message talaka__documents__v1__list_subscribers_response__table_data;
static inline const void *talaka__documents__v1__list_subscribers_response__table(void) { return &talaka__documents__v1__list_subscribers_response__table_data; }

extern const tl_message talaka__documents__v1__pull_subscriber_changes_request__table_data;
static inline const void *talaka__documents__v1__pull_subscriber_changes_request__table(void) { return &talaka__documents__v1__pull_subscriber_changes_request__table_data; }
