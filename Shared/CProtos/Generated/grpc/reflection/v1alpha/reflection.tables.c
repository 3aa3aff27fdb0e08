// Generated from grpc/reflection/v1alpha/reflection.proto. Do not edit: Tools/proto/generate makes it anew.
#include "grpc/reflection/v1alpha/reflection.pb-c.h"
#include "grpc/reflection/v1alpha/reflection.tables.h"

static const tl_field grpc__reflection__v1alpha__server_reflection_request__table_fields[] = {
  {"host", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"fileByFilename", "message_request", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"fileContainingSymbol", "message_request", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"fileContainingExtension", "message_request", &grpc__reflection__v1alpha__extension_request__table_data, 0, 0, 0, 0},
  {"allExtensionNumbersOfType", "message_request", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"listServices", "message_request", NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message grpc__reflection__v1alpha__server_reflection_request__table_data = {
  &grpc__reflection__v1alpha__server_reflection_request__descriptor,
  grpc__reflection__v1alpha__server_reflection_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__reflection__v1alpha__extension_request__table_fields[] = {
  {"containingType", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"extensionNumber", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__reflection__v1alpha__extension_request__table_data = {
  &grpc__reflection__v1alpha__extension_request__descriptor,
  grpc__reflection__v1alpha__extension_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__reflection__v1alpha__server_reflection_response__table_fields[] = {
  {"validHost", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"originalRequest", NULL, &grpc__reflection__v1alpha__server_reflection_request__table_data, 0, 0, 0, 0},
  {"fileDescriptorResponse", "message_response", &grpc__reflection__v1alpha__file_descriptor_response__table_data, 0, 0, 0, 0},
  {"allExtensionNumbersResponse", "message_response", &grpc__reflection__v1alpha__extension_number_response__table_data, 0, 0, 0, 0},
  {"listServicesResponse", "message_response", &grpc__reflection__v1alpha__list_service_response__table_data, 0, 0, 0, 0},
  {"errorResponse", "message_response", &grpc__reflection__v1alpha__error_response__table_data, 0, 0, 0, 0},
};
const tl_message grpc__reflection__v1alpha__server_reflection_response__table_data = {
  &grpc__reflection__v1alpha__server_reflection_response__descriptor,
  grpc__reflection__v1alpha__server_reflection_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__reflection__v1alpha__file_descriptor_response__table_fields[] = {
  {"fileDescriptorProto", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__reflection__v1alpha__file_descriptor_response__table_data = {
  &grpc__reflection__v1alpha__file_descriptor_response__descriptor,
  grpc__reflection__v1alpha__file_descriptor_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__reflection__v1alpha__extension_number_response__table_fields[] = {
  {"baseTypeName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"extensionNumber", NULL, NULL, 0, 0, 0, 0},
};
const tl_message grpc__reflection__v1alpha__extension_number_response__table_data = {
  &grpc__reflection__v1alpha__extension_number_response__descriptor,
  grpc__reflection__v1alpha__extension_number_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__reflection__v1alpha__list_service_response__table_fields[] = {
  {"service", NULL, &grpc__reflection__v1alpha__service_response__table_data, 0, 0, 0, 0},
};
const tl_message grpc__reflection__v1alpha__list_service_response__table_data = {
  &grpc__reflection__v1alpha__list_service_response__descriptor,
  grpc__reflection__v1alpha__list_service_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__reflection__v1alpha__service_response__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message grpc__reflection__v1alpha__service_response__table_data = {
  &grpc__reflection__v1alpha__service_response__descriptor,
  grpc__reflection__v1alpha__service_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field grpc__reflection__v1alpha__error_response__table_fields[] = {
  {"errorCode", NULL, NULL, 0, 0, 0, 0},
  {"errorMessage", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message grpc__reflection__v1alpha__error_response__table_data = {
  &grpc__reflection__v1alpha__error_response__descriptor,
  grpc__reflection__v1alpha__error_response__table_fields,
  0, TL_PLAIN,
};
