// Generated from conformance.proto. Do not edit: Tools/proto/generate makes it anew.
#include "conformance.pb-c.h"
#include "conformance.tables.h"

static const tl_field conformance__failure_set__table_fields[] = {
  {"failure", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message conformance__failure_set__table_data = {
  &conformance__failure_set__descriptor,
  conformance__failure_set__table_fields,
  0, TL_PLAIN,
};

static const tl_field conformance__conformance_request__table_fields[] = {
  {"protobufPayload", "payload", NULL, 0, 0, 0, 0},
  {"jsonPayload", "payload", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"requestedOutputFormat", NULL, NULL, 0, 0, 0, 0},
  {"messageType", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"testCategory", NULL, NULL, 0, 0, 0, 0},
  {"jspbEncodingOptions", NULL, &conformance__jspb_encoding_config__table_data, 0, 0, 0, 0},
  {"jspbPayload", "payload", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"textPayload", "payload", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"printUnknownFields", NULL, NULL, 0, 0, 0, 0},
};
const tl_message conformance__conformance_request__table_data = {
  &conformance__conformance_request__descriptor,
  conformance__conformance_request__table_fields,
  0, TL_PLAIN,
};

static const tl_field conformance__conformance_response__table_fields[] = {
  {"parseError", "result", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"runtimeError", "result", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"protobufPayload", "result", NULL, 0, 0, 0, 0},
  {"jsonPayload", "result", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"skipped", "result", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"serializeError", "result", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"jspbPayload", "result", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"textPayload", "result", NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message conformance__conformance_response__table_data = {
  &conformance__conformance_response__descriptor,
  conformance__conformance_response__table_fields,
  0, TL_PLAIN,
};

static const tl_field conformance__jspb_encoding_config__table_fields[] = {
  {"useJspbArrayAnyFormat", NULL, NULL, 0, 0, 0, 0},
};
const tl_message conformance__jspb_encoding_config__table_data = {
  &conformance__jspb_encoding_config__descriptor,
  conformance__jspb_encoding_config__table_fields,
  0, TL_PLAIN,
};
