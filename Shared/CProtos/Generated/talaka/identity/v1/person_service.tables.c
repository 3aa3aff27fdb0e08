// Generated from talaka/identity/v1/person_service.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/identity/v1/person_service.pb-c.h"
#include "talaka/identity/v1/person_service.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "talaka/identity/v1/person.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__identity__v1__get_person_request__table_fields[] = {
  {"name", NULL, NULL, 128, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__identity__v1__get_person_request__table_data = {
  &talaka__identity__v1__get_person_request__descriptor,
  talaka__identity__v1__get_person_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__register_person_request__table_fields[] = {
  {"person", NULL, &talaka__identity__v1__person__table_data, 0, TL_FIELD_REQUIRED, 0, 0},
  {"motherNumber", NULL, NULL, 0, TL_FIELD_STRING, 1, 3},
  {"fatherNumber", NULL, NULL, 0, TL_FIELD_STRING, 1, 3},
  {"spouseNumber", NULL, NULL, 0, TL_FIELD_STRING, 1, 3},
};
const tl_message talaka__identity__v1__register_person_request__table_data = {
  &talaka__identity__v1__register_person_request__descriptor,
  talaka__identity__v1__register_person_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__report_birth_request__table_fields[] = {
  {"requestId", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 3, 0},
  {"nameBe", NULL, &talaka__identity__v1__personal_name__table_data, 0, TL_FIELD_REQUIRED, 0, 1},
  {"nameRu", NULL, &talaka__identity__v1__personal_name__table_data, 0, TL_FIELD_REQUIRED, 0, 1},
  {"nameLatin", NULL, &talaka__identity__v1__personal_name__table_data, 0, TL_FIELD_REQUIRED, 0, 1},
  {"birthDate", NULL, NULL, 10, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 1},
  {"sex", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 1},
  {"motherNumber", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 1, 3},
  {"fatherNumber", NULL, NULL, 0, TL_FIELD_STRING, 1, 3},
  {"certificateNumber", NULL, NULL, 40, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"actNumber", NULL, NULL, 40, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"regionLetter", NULL, NULL, 1, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__identity__v1__report_birth_request__table_data = {
  &talaka__identity__v1__report_birth_request__descriptor,
  talaka__identity__v1__report_birth_request__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__identity__v1__report_birth_response__table_fields[] = {
  {"child", NULL, &talaka__identity__v1__person__table_data, 0, 0, 0, 0},
  {"eventSequence", NULL, NULL, 0, 0, 0, 0},
  {"actTime", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
};
const tl_message talaka__identity__v1__report_birth_response__table_data = {
  &talaka__identity__v1__report_birth_response__descriptor,
  talaka__identity__v1__report_birth_response__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
