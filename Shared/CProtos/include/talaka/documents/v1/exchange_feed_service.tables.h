// Generated from talaka/documents/v1/exchange_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__documents__v1__exchange_event__table_data;
static inline const void *talaka__documents__v1__exchange_event__table(void) { return &talaka__documents__v1__exchange_event__table_data; }

extern const tl_message talaka__documents__v1__list_events_request__table_data;
static inline const void *talaka__documents__v1__list_events_request__table(void) { return &talaka__documents__v1__list_events_request__table_data; }

extern const tl_message talaka__documents__v1__list_events_response__table_data;
static inline const void *talaka__documents__v1__list_events_response__table(void) { return &talaka__documents__v1__list_events_response__table_data; }

extern const tl_message talaka__documents__v1__watch_events_request__table_data;
static inline const void *talaka__documents__v1__watch_events_request__table(void) { return &talaka__documents__v1__watch_events_request__table_data; }

extern const tl_message talaka__documents__v1__pull_system_events_request__table_data;
static inline const void *talaka__documents__v1__pull_system_events_request__table(void) { return &talaka__documents__v1__pull_system_events_request__table_data; }
