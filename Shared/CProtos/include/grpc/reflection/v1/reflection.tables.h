// Generated from grpc/reflection/v1/reflection.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message grpc__reflection__v1__server_reflection_request__table_data;
static inline const void *grpc__reflection__v1__server_reflection_request__table(void) { return &grpc__reflection__v1__server_reflection_request__table_data; }

extern const tl_message grpc__reflection__v1__extension_request__table_data;
static inline const void *grpc__reflection__v1__extension_request__table(void) { return &grpc__reflection__v1__extension_request__table_data; }

extern const tl_message grpc__reflection__v1__server_reflection_response__table_data;
static inline const void *grpc__reflection__v1__server_reflection_response__table(void) { return &grpc__reflection__v1__server_reflection_response__table_data; }

extern const tl_message grpc__reflection__v1__file_descriptor_response__table_data;
static inline const void *grpc__reflection__v1__file_descriptor_response__table(void) { return &grpc__reflection__v1__file_descriptor_response__table_data; }

extern const tl_message grpc__reflection__v1__extension_number_response__table_data;
static inline const void *grpc__reflection__v1__extension_number_response__table(void) { return &grpc__reflection__v1__extension_number_response__table_data; }

extern const tl_message grpc__reflection__v1__list_service_response__table_data;
static inline const void *grpc__reflection__v1__list_service_response__table(void) { return &grpc__reflection__v1__list_service_response__table_data; }

extern const tl_message grpc__reflection__v1__service_response__table_data;
static inline const void *grpc__reflection__v1__service_response__table(void) { return &grpc__reflection__v1__service_response__table_data; }

extern const tl_message grpc__reflection__v1__error_response__table_data;
static inline const void *grpc__reflection__v1__error_response__table(void) { return &grpc__reflection__v1__error_response__table_data; }
