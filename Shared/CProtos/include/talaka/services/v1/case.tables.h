// Generated from talaka/services/v1/case.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__services__v1__case_file__table_data;
static inline const void *talaka__services__v1__case_file__table(void) { return &talaka__services__v1__case_file__table_data; }

extern const tl_message talaka__services__v1__body_request__table_data;
static inline const void *talaka__services__v1__body_request__table(void) { return &talaka__services__v1__body_request__table_data; }

extern const tl_message talaka__services__v1__decision__table_data;
static inline const void *talaka__services__v1__decision__table(void) { return &talaka__services__v1__decision__table_data; }

extern const tl_message talaka__services__v1__case__table_data;
static inline const void *talaka__services__v1__case__table(void) { return &talaka__services__v1__case__table_data; }

extern const tl_message talaka__services__v1__case_event__table_data;
static inline const void *talaka__services__v1__case_event__table(void) { return &talaka__services__v1__case_event__table_data; }
