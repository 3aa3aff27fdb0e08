// Generated from talaka/events/v1/access_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__events__v1__pull_access_entries_request__table_data;
static inline const void *talaka__events__v1__pull_access_entries_request__table(void) { return &talaka__events__v1__pull_access_entries_request__table_data; }

extern const tl_message talaka__events__v1__access_entry__table_data;
static inline const void *talaka__events__v1__access_entry__table(void) { return &talaka__events__v1__access_entry__table_data; }
