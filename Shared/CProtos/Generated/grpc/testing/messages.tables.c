// Generated from grpc/testing/messages.proto. Do not edit: Tools/proto/generate makes it anew.
#include "grpc/testing/messages.pb-c.h"
#include "grpc/testing/messages.tables.h"

static const tl_field grpc__testing__bool_value__table_fields[] = {
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__testing__bool_value__table_data = {
  &grpc__testing__bool_value__descriptor,
  grpc__testing__bool_value__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__payload__table_fields[] = {
  {"type", NULL, NULL, 0, 0, 0, 0},
  {"body", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__testing__payload__table_data = {
  &grpc__testing__payload__descriptor,
  grpc__testing__payload__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__echo_status__table_fields[] = {
  {"code", NULL, NULL, 0, 0, 0, 0},
  {"message", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message grpc__testing__echo_status__table_data = {
  &grpc__testing__echo_status__descriptor,
  grpc__testing__echo_status__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__simple_request__table_fields[] = {
  {"responseType", NULL, NULL, 0, 0, 0, 0},
  {"responseSize", NULL, NULL, 0, 0, 0, 0},
  {"payload", NULL, &grpc__testing__payload__table_data, 0, 0, 0, 0},
  {"fillUsername", NULL, NULL, 0, 0, 0, 0},
  {"fillOauthScope", NULL, NULL, 0, 0, 0, 0},
  {"responseCompressed", NULL, &grpc__testing__bool_value__table_data, 0, 0, 0, 0},
  {"responseStatus", NULL, &grpc__testing__echo_status__table_data, 0, 0, 0, 0},
  {"expectCompressed", NULL, &grpc__testing__bool_value__table_data, 0, 0, 0, 0},
  {"fillServerId", NULL, NULL, 0, 0, 0, 0},
  {"fillGrpclbRouteType", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__testing__simple_request__table_data = {
  &grpc__testing__simple_request__descriptor,
  grpc__testing__simple_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__simple_response__table_fields[] = {
  {"payload", NULL, &grpc__testing__payload__table_data, 0, 0, 0, 0},
  {"username", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"oauthScope", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"serverId", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"grpclbRouteType", NULL, NULL, 0, 0, 0, 0},
  {"hostname", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message grpc__testing__simple_response__table_data = {
  &grpc__testing__simple_response__descriptor,
  grpc__testing__simple_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__streaming_input_call_request__table_fields[] = {
  {"payload", NULL, &grpc__testing__payload__table_data, 0, 0, 0, 0},
  {"expectCompressed", NULL, &grpc__testing__bool_value__table_data, 0, 0, 0, 0},
};
const tl_message grpc__testing__streaming_input_call_request__table_data = {
  &grpc__testing__streaming_input_call_request__descriptor,
  grpc__testing__streaming_input_call_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__streaming_input_call_response__table_fields[] = {
  {"aggregatedPayloadSize", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__testing__streaming_input_call_response__table_data = {
  &grpc__testing__streaming_input_call_response__descriptor,
  grpc__testing__streaming_input_call_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__response_parameters__table_fields[] = {
  {"size", NULL, NULL, 0, 0, 0, 0},
  {"intervalUs", NULL, NULL, 0, 0, 0, 0},
  {"compressed", NULL, &grpc__testing__bool_value__table_data, 0, 0, 0, 0},
};
const tl_message grpc__testing__response_parameters__table_data = {
  &grpc__testing__response_parameters__descriptor,
  grpc__testing__response_parameters__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__streaming_output_call_request__table_fields[] = {
  {"responseType", NULL, NULL, 0, 0, 0, 0},
  {"responseParameters", NULL, &grpc__testing__response_parameters__table_data, 0, 0, 0, 0},
  {"payload", NULL, &grpc__testing__payload__table_data, 0, 0, 0, 0},
  {"responseStatus", NULL, &grpc__testing__echo_status__table_data, 0, 0, 0, 0},
};
const tl_message grpc__testing__streaming_output_call_request__table_data = {
  &grpc__testing__streaming_output_call_request__descriptor,
  grpc__testing__streaming_output_call_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__testing__streaming_output_call_response__table_fields[] = {
  {"payload", NULL, &grpc__testing__payload__table_data, 0, 0, 0, 0},
};
const tl_message grpc__testing__streaming_output_call_response__table_data = {
  &grpc__testing__streaming_output_call_response__descriptor,
  grpc__testing__streaming_output_call_response__table_fields,
  0, TL_PLAIN,
};
