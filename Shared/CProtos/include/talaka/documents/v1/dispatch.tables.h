// Generated from talaka/documents/v1/dispatch.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__documents__v1__document_file__table_data;
static inline const void *talaka__documents__v1__document_file__table(void) { return &talaka__documents__v1__document_file__table_data; }

extern const tl_message talaka__documents__v1__document_card__table_data;
static inline const void *talaka__documents__v1__document_card__table(void) { return &talaka__documents__v1__document_card__table_data; }

extern const tl_message talaka__documents__v1__document_link__table_data;
static inline const void *talaka__documents__v1__document_link__table(void) { return &talaka__documents__v1__document_link__table_data; }

extern const tl_message talaka__documents__v1__recipient__table_data;
static inline const void *talaka__documents__v1__recipient__table(void) { return &talaka__documents__v1__recipient__table_data; }

extern const tl_message talaka__documents__v1__dispatch__table_data;
static inline const void *talaka__documents__v1__dispatch__table(void) { return &talaka__documents__v1__dispatch__table_data; }

extern const tl_message talaka__documents__v1__delivery__table_data;
static inline const void *talaka__documents__v1__delivery__table(void) { return &talaka__documents__v1__delivery__table_data; }
