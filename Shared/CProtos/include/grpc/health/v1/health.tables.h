// Generated from grpc/health/v1/health.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message grpc__health__v1__health_check_request__table_data;
static inline const void *grpc__health__v1__health_check_request__table(void) { return &grpc__health__v1__health_check_request__table_data; }

extern const tl_message grpc__health__v1__health_check_response__table_data;
static inline const void *grpc__health__v1__health_check_response__table(void) { return &grpc__health__v1__health_check_response__table_data; }

extern const tl_message grpc__health__v1__health_list_request__table_data;
static inline const void *grpc__health__v1__health_list_request__table(void) { return &grpc__health__v1__health_list_request__table_data; }

extern const tl_message grpc__health__v1__health_list_response__table_data;
static inline const void *grpc__health__v1__health_list_response__table(void) { return &grpc__health__v1__health_list_response__table_data; }

extern const tl_message grpc__health__v1__health_list_response__statuses_entry__table_data;
static inline const void *grpc__health__v1__health_list_response__statuses_entry__table(void) { return &grpc__health__v1__health_list_response__statuses_entry__table_data; }
