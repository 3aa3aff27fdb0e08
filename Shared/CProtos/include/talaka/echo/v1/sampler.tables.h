// Generated from talaka/echo/v1/sampler.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__echo__v1__sampler__table_data;
static inline const void *talaka__echo__v1__sampler__table(void) { return &talaka__echo__v1__sampler__table_data; }

extern const tl_message talaka__echo__v1__sampler__part__table_data;
static inline const void *talaka__echo__v1__sampler__part__table(void) { return &talaka__echo__v1__sampler__part__table_data; }

extern const tl_message talaka__echo__v1__sampler__leaf__table_data;
static inline const void *talaka__echo__v1__sampler__leaf__table(void) { return &talaka__echo__v1__sampler__leaf__table_data; }

extern const tl_message talaka__echo__v1__sampler__labels_entry__table_data;
static inline const void *talaka__echo__v1__sampler__labels_entry__table(void) { return &talaka__echo__v1__sampler__labels_entry__table_data; }

extern const tl_message talaka__echo__v1__sampler__parts_by_number_entry__table_data;
static inline const void *talaka__echo__v1__sampler__parts_by_number_entry__table(void) { return &talaka__echo__v1__sampler__parts_by_number_entry__table_data; }

extern const tl_message talaka__echo__v1__sampler__shades_by_flag_entry__table_data;
static inline const void *talaka__echo__v1__sampler__shades_by_flag_entry__table(void) { return &talaka__echo__v1__sampler__shades_by_flag_entry__table_data; }

extern const tl_message talaka__echo__v1__sampler__blobs_by_id_entry__table_data;
static inline const void *talaka__echo__v1__sampler__blobs_by_id_entry__table(void) { return &talaka__echo__v1__sampler__blobs_by_id_entry__table_data; }

extern const tl_message talaka__echo__v1__ruled__table_data;
static inline const void *talaka__echo__v1__ruled__table(void) { return &talaka__echo__v1__ruled__table_data; }

extern const tl_message talaka__echo__v1__ruled__below_by_name_entry__table_data;
static inline const void *talaka__echo__v1__ruled__below_by_name_entry__table(void) { return &talaka__echo__v1__ruled__below_by_name_entry__table_data; }

extern const tl_message talaka__echo__v1__ruled__below__table_data;
static inline const void *talaka__echo__v1__ruled__below__table(void) { return &talaka__echo__v1__ruled__below__table_data; }
