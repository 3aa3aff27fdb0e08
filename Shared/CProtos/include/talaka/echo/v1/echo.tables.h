// Generated from talaka/echo/v1/echo.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__echo__v1__echo_request__table_data;
static inline const void *talaka__echo__v1__echo_request__table(void) { return &talaka__echo__v1__echo_request__table_data; }

extern const tl_message talaka__echo__v1__echo_response__table_data;
static inline const void *talaka__echo__v1__echo_response__table(void) { return &talaka__echo__v1__echo_response__table_data; }

extern const tl_message talaka__echo__v1__repeat_request__table_data;
static inline const void *talaka__echo__v1__repeat_request__table(void) { return &talaka__echo__v1__repeat_request__table_data; }
