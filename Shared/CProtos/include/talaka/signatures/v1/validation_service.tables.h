// Generated from talaka/signatures/v1/validation_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__signatures__v1__validate_signature_request__table_data;
static inline const void *talaka__signatures__v1__validate_signature_request__table(void) { return &talaka__signatures__v1__validate_signature_request__table_data; }

extern const tl_message talaka__signatures__v1__validate_file_request__table_data;
static inline const void *talaka__signatures__v1__validate_file_request__table(void) { return &talaka__signatures__v1__validate_file_request__table_data; }

extern const tl_message talaka__signatures__v1__validation_report__table_data;
static inline const void *talaka__signatures__v1__validation_report__table(void) { return &talaka__signatures__v1__validation_report__table_data; }

extern const tl_message talaka__signatures__v1__signature_report__table_data;
static inline const void *talaka__signatures__v1__signature_report__table(void) { return &talaka__signatures__v1__signature_report__table_data; }
