// Generated from grpc/testing/messages.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message grpc__testing__bool_value__table_data;
static inline const void *grpc__testing__bool_value__table(void) { return &grpc__testing__bool_value__table_data; }

extern const tl_message grpc__testing__payload__table_data;
static inline const void *grpc__testing__payload__table(void) { return &grpc__testing__payload__table_data; }

extern const tl_message grpc__testing__echo_status__table_data;
static inline const void *grpc__testing__echo_status__table(void) { return &grpc__testing__echo_status__table_data; }

extern const tl_message grpc__testing__simple_request__table_data;
static inline const void *grpc__testing__simple_request__table(void) { return &grpc__testing__simple_request__table_data; }

extern const tl_message grpc__testing__simple_response__table_data;
static inline const void *grpc__testing__simple_response__table(void) { return &grpc__testing__simple_response__table_data; }

extern const tl_message grpc__testing__streaming_input_call_request__table_data;
static inline const void *grpc__testing__streaming_input_call_request__table(void) { return &grpc__testing__streaming_input_call_request__table_data; }

extern const tl_message grpc__testing__streaming_input_call_response__table_data;
static inline const void *grpc__testing__streaming_input_call_response__table(void) { return &grpc__testing__streaming_input_call_response__table_data; }

extern const tl_message grpc__testing__response_parameters__table_data;
static inline const void *grpc__testing__response_parameters__table(void) { return &grpc__testing__response_parameters__table_data; }

extern const tl_message grpc__testing__streaming_output_call_request__table_data;
static inline const void *grpc__testing__streaming_output_call_request__table(void) { return &grpc__testing__streaming_output_call_request__table_data; }

extern const tl_message grpc__testing__streaming_output_call_response__table_data;
static inline const void *grpc__testing__streaming_output_call_response__table(void) { return &grpc__testing__streaming_output_call_response__table_data; }
