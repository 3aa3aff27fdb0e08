// Generated from talaka/identity/v1/register_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__pull_register_events_request__table_data;
static inline const void *talaka__identity__v1__pull_register_events_request__table(void) { return &talaka__identity__v1__pull_register_events_request__table_data; }

extern const tl_message talaka__identity__v1__related_person__table_data;
static inline const void *talaka__identity__v1__related_person__table(void) { return &talaka__identity__v1__related_person__table_data; }

extern const tl_message talaka__identity__v1__register_event__table_data;
static inline const void *talaka__identity__v1__register_event__table(void) { return &talaka__identity__v1__register_event__table_data; }
