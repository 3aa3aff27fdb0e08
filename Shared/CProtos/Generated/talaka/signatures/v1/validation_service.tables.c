// Generated from talaka/signatures/v1/validation_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/signatures/v1/validation_service.pb-c.h"
#include "talaka/signatures/v1/validation_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/options/v1/options.tables.h"
#include "talaka/signatures/v1/certificate.tables.h"
#include "talaka/type/v1/file.tables.h"
#include "talaka/type/v1/text.tables.h"

static const tl_field talaka__signatures__v1__validate_signature_request__table_fields[] = {
  {"signature", NULL, NULL, 1048576, TL_FIELD_REQUIRED, 0, 0},
  {"digest", "content", &talaka__type__v1__digest__table_data, 0, 0, 0, 0},
  {"data", "content", NULL, 1048576, 0, 0, 0},
};
const tl_message talaka__signatures__v1__validate_signature_request__table_data = {
  &talaka__signatures__v1__validate_signature_request__descriptor,
  talaka__signatures__v1__validate_signature_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__validate_file_request__table_fields[] = {
  {"signature", NULL, NULL, 1048576, 0, 0, 0},
  {"chunk", NULL, NULL, 262144, 0, 0, 0},
};
const tl_message talaka__signatures__v1__validate_file_request__table_data = {
  &talaka__signatures__v1__validate_file_request__descriptor,
  talaka__signatures__v1__validate_file_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__validation_report__table_fields[] = {
  {"indication", NULL, NULL, 0, 0, 0, 0},
  {"subIndication", NULL, NULL, 0, 0, 0, 0},
  {"signatures", NULL, &talaka__signatures__v1__signature_report__table_data, 0, 0, 0, 0},
  {"validationTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"reportJson", NULL, NULL, 0, TL_FIELD_STRING, 0, 4},
};
const tl_message talaka__signatures__v1__validation_report__table_data = {
  &talaka__signatures__v1__validation_report__descriptor,
  talaka__signatures__v1__validation_report__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__signatures__v1__signature_report__table_fields[] = {
  {"indication", NULL, NULL, 0, 0, 0, 0},
  {"subIndication", NULL, NULL, 0, 0, 0, 0},
  {"text", NULL, &talaka__type__v1__localized_text__table_data, 0, 0, 0, 0},
  {"holder", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 0, 0},
  {"certificate", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"kind", NULL, NULL, 0, 0, 0, 0},
  {"signerName", NULL, NULL, 0, TL_FIELD_STRING, 0, 1},
  {"claimedSigningTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"bestSignatureTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"stamped", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__signatures__v1__signature_report__table_data = {
  &talaka__signatures__v1__signature_report__descriptor,
  talaka__signatures__v1__signature_report__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
