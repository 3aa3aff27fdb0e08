// Generated from talaka/identity/v1/person.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__personal_name__table_data;
static inline const void *talaka__identity__v1__personal_name__table(void) { return &talaka__identity__v1__personal_name__table_data; }

extern const tl_message talaka__identity__v1__address__table_data;
static inline const void *talaka__identity__v1__address__table(void) { return &talaka__identity__v1__address__table_data; }

extern const tl_message talaka__identity__v1__identity_document__table_data;
static inline const void *talaka__identity__v1__identity_document__table(void) { return &talaka__identity__v1__identity_document__table_data; }

extern const tl_message talaka__identity__v1__person__table_data;
static inline const void *talaka__identity__v1__person__table(void) { return &talaka__identity__v1__person__table_data; }
