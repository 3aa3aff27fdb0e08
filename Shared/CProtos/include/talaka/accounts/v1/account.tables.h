// Generated from talaka/accounts/v1/account.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__accounts__v1__account__table_data;
static inline const void *talaka__accounts__v1__account__table(void) { return &talaka__accounts__v1__account__table_data; }

extern const tl_message talaka__accounts__v1__mailbox_attachment__table_data;
static inline const void *talaka__accounts__v1__mailbox_attachment__table(void) { return &talaka__accounts__v1__mailbox_attachment__table_data; }

extern const tl_message talaka__accounts__v1__mailbox_message__table_data;
static inline const void *talaka__accounts__v1__mailbox_message__table(void) { return &talaka__accounts__v1__mailbox_message__table_data; }
