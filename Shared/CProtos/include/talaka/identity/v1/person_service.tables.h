// Generated from talaka/identity/v1/person_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__get_person_request__table_data;
static inline const void *talaka__identity__v1__get_person_request__table(void) { return &talaka__identity__v1__get_person_request__table_data; }

extern const tl_message talaka__identity__v1__register_person_request__table_data;
static inline const void *talaka__identity__v1__register_person_request__table(void) { return &talaka__identity__v1__register_person_request__table_data; }

extern const tl_message talaka__identity__v1__report_birth_request__table_data;
static inline const void *talaka__identity__v1__report_birth_request__table(void) { return &talaka__identity__v1__report_birth_request__table_data; }

extern const tl_message talaka__identity__v1__report_birth_response__table_data;
static inline const void *talaka__identity__v1__report_birth_response__table(void) { return &talaka__identity__v1__report_birth_response__table_data; }
