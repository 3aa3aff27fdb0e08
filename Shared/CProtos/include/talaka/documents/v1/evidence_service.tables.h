// Generated from talaka/documents/v1/evidence_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__documents__v1__get_evidence_request__table_data;
static inline const void *talaka__documents__v1__get_evidence_request__table(void) { return &talaka__documents__v1__get_evidence_request__table_data; }

extern const tl_message talaka__documents__v1__list_evidence_request__table_data;
static inline const void *talaka__documents__v1__list_evidence_request__table(void) { return &talaka__documents__v1__list_evidence_request__table_data; }

extern const tl_message talaka__documents__v1__list_evidence_response__table_data;
static inline const void *talaka__documents__v1__list_evidence_response__table(void) { return &talaka__documents__v1__list_evidence_response__table_data; }
