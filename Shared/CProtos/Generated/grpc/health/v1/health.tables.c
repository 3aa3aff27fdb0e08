// Generated from grpc/health/v1/health.proto. Do not edit: Tools/proto/generate makes it anew.
#include "grpc/health/v1/health.pb-c.h"
#include "grpc/health/v1/health.tables.h"

static const tl_field grpc__health__v1__health_check_request__table_fields[] = {
  {"service", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message grpc__health__v1__health_check_request__table_data = {
  &grpc__health__v1__health_check_request__descriptor,
  grpc__health__v1__health_check_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__health__v1__health_check_response__table_fields[] = {
  {"status", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__health__v1__health_check_response__table_data = {
  &grpc__health__v1__health_check_response__descriptor,
  grpc__health__v1__health_check_response__table_fields,
  0, TL_PLAIN,
};

const tl_message grpc__health__v1__health_list_request__table_data = {
  &grpc__health__v1__health_list_request__descriptor,
  NULL,
  0, TL_PLAIN,
};

static const tl_field grpc__health__v1__health_list_response__table_fields[] = {
  {"statuses", NULL, &grpc__health__v1__health_list_response__statuses_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
};
const tl_message grpc__health__v1__health_list_response__table_data = {
  &grpc__health__v1__health_list_response__descriptor,
  grpc__health__v1__health_list_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__health__v1__health_list_response__statuses_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, &grpc__health__v1__health_check_response__table_data, 0, 0, 0, 0},
};
const tl_message grpc__health__v1__health_list_response__statuses_entry__table_data = {
  &grpc__health__v1__health_list_response__statuses_entry__descriptor,
  grpc__health__v1__health_list_response__statuses_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};
