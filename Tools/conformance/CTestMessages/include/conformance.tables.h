// Generated from conformance.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message conformance__failure_set__table_data;
static inline const void *conformance__failure_set__table(void) { return &conformance__failure_set__table_data; }

extern const tl_message conformance__conformance_request__table_data;
static inline const void *conformance__conformance_request__table(void) { return &conformance__conformance_request__table_data; }

extern const tl_message conformance__conformance_response__table_data;
static inline const void *conformance__conformance_response__table(void) { return &conformance__conformance_response__table_data; }

extern const tl_message conformance__jspb_encoding_config__table_data;
static inline const void *conformance__jspb_encoding_config__table(void) { return &conformance__jspb_encoding_config__table_data; }
