// Generated from talaka/registers/v1/register_provider_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__registers__v1__list_registers_request__table_data;
static inline const void *talaka__registers__v1__list_registers_request__table(void) { return &talaka__registers__v1__list_registers_request__table_data; }

extern const tl_message talaka__registers__v1__list_registers_response__table_data;
static inline const void *talaka__registers__v1__list_registers_response__table(void) { return &talaka__registers__v1__list_registers_response__table_data; }

extern const tl_message talaka__registers__v1__register_info__table_data;
static inline const void *talaka__registers__v1__register_info__table(void) { return &talaka__registers__v1__register_info__table_data; }

extern const tl_message talaka__registers__v1__register_field__table_data;
static inline const void *talaka__registers__v1__register_field__table(void) { return &talaka__registers__v1__register_field__table_data; }

extern const tl_message talaka__registers__v1__lookup_record_request__table_data;
static inline const void *talaka__registers__v1__lookup_record_request__table(void) { return &talaka__registers__v1__lookup_record_request__table_data; }

extern const tl_message talaka__registers__v1__lookup_record_response__table_data;
static inline const void *talaka__registers__v1__lookup_record_response__table(void) { return &talaka__registers__v1__lookup_record_response__table_data; }
