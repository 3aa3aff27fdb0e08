// Generated from talaka/echo/v1/sampler.proto. Do not edit: Tools/proto/generate makes it anew.
#include "talaka/echo/v1/sampler.pb-c.h"
#include "talaka/echo/v1/sampler.tables.h"
#include "google/protobuf/duration.tables.h"
#include "google/protobuf/field_mask.tables.h"
#include "google/protobuf/struct.tables.h"
#include "google/protobuf/timestamp.tables.h"
#include "google/protobuf/wrappers.tables.h"
#include "talaka/options/v1/options.tables.h"

static const tl_field talaka__echo__v1__sampler__table_fields[] = {
  {"int32Value", NULL, NULL, 0, 0, 0, 0},
  {"int64Value", NULL, NULL, 0, 0, 0, 0},
  {"uint32Value", NULL, NULL, 0, 0, 0, 0},
  {"uint64Value", NULL, NULL, 0, 0, 0, 0},
  {"sint32Value", NULL, NULL, 0, 0, 0, 0},
  {"sint64Value", NULL, NULL, 0, 0, 0, 0},
  {"fixed32Value", NULL, NULL, 0, 0, 0, 0},
  {"fixed64Value", NULL, NULL, 0, 0, 0, 0},
  {"sfixed32Value", NULL, NULL, 0, 0, 0, 0},
  {"sfixed64Value", NULL, NULL, 0, 0, 0, 0},
  {"floatValue", NULL, NULL, 0, 0, 0, 0},
  {"doubleValue", NULL, NULL, 0, 0, 0, 0},
  {"boolValue", NULL, NULL, 0, 0, 0, 0},
  {"stringValue", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"bytesValue", NULL, NULL, 0, 0, 0, 0},
  {"shade", NULL, NULL, 0, 0, 0, 0},
  {"part", NULL, &talaka__echo__v1__sampler__part__table_data, 0, 0, 0, 0},
  {"maybeNumber", NULL, NULL, 0, TL_FIELD_OPTIONAL, 0, 0},
  {"maybeText", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_OPTIONAL, 0, 0},
  {"maybeFlag", NULL, NULL, 0, TL_FIELD_OPTIONAL, 0, 0},
  {"maybeShade", NULL, NULL, 0, TL_FIELD_OPTIONAL, 0, 0},
  {"numbers", NULL, NULL, 0, 0, 0, 0},
  {"texts", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"blobs", NULL, NULL, 0, 0, 0, 0},
  {"flags", NULL, NULL, 0, 0, 0, 0},
  {"shades", NULL, NULL, 0, 0, 0, 0},
  {"parts", NULL, &talaka__echo__v1__sampler__part__table_data, 0, 0, 0, 0},
  {"doubles", NULL, NULL, 0, 0, 0, 0},
  {"labels", NULL, &talaka__echo__v1__sampler__labels_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"partsByNumber", NULL, &talaka__echo__v1__sampler__parts_by_number_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"shadesByFlag", NULL, &talaka__echo__v1__sampler__shades_by_flag_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"blobsById", NULL, &talaka__echo__v1__sampler__blobs_by_id_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"choiceNumber", "choice", NULL, 0, 0, 0, 0},
  {"choiceText", "choice", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"choicePart", "choice", &talaka__echo__v1__sampler__part__table_data, 0, 0, 0, 0},
  {"choiceShade", "choice", NULL, 0, 0, 0, 0},
  {"choiceFlag", "choice", NULL, 0, 0, 0, 0},
  {"choiceBlob", "choice", NULL, 0, 0, 0, 0},
  {"at", NULL, &google__protobuf__timestamp__table_data, 0, 0, 0, 0},
  {"within", NULL, &google__protobuf__duration__table_data, 0, 0, 0, 0},
  {"mask", NULL, &google__protobuf__field_mask__table_data, 0, 0, 0, 0},
  {"document", NULL, &google__protobuf__struct__table_data, 0, 0, 0, 0},
  {"anything", NULL, &google__protobuf__value__table_data, 0, 0, 0, 0},
  {"wrappedText", NULL, &google__protobuf__string_value__table_data, 0, 0, 0, 0},
  {"wrappedNumber", NULL, &google__protobuf__int64_value__table_data, 0, 0, 0, 0},
  {"wrappedBlob", NULL, &google__protobuf__bytes_value__table_data, 0, 0, 0, 0},
  {"default", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"class", NULL, NULL, 0, 0, 0, 0},
  {"self", NULL, NULL, 0, 0, 0, 0},
  {"register", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"someOddName", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"other-name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"list", NULL, &google__protobuf__list_value__table_data, 0, 0, 0, 0},
  {"wrappedFlag", NULL, &google__protobuf__bool_value__table_data, 0, 0, 0, 0},
  {"wrappedDouble", NULL, &google__protobuf__double_value__table_data, 0, 0, 0, 0},
  {"in", NULL, NULL, 0, 0, 0, 0},
  {"distant", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__sampler__table_data = {
  &talaka__echo__v1__sampler__descriptor,
  talaka__echo__v1__sampler__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__echo__v1__sampler__part__table_fields[] = {
  {"name", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"note", "content", NULL, 0, TL_FIELD_STRING, 0, 0},
  {"leaf", "content", &talaka__echo__v1__sampler__leaf__table_data, 0, 0, 0, 0},
  {"sizes", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__sampler__part__table_data = {
  &talaka__echo__v1__sampler__part__descriptor,
  talaka__echo__v1__sampler__part__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__echo__v1__sampler__leaf__table_fields[] = {
  {"weight", NULL, NULL, 0, 0, 0, 0},
  {"label", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__echo__v1__sampler__leaf__table_data = {
  &talaka__echo__v1__sampler__leaf__descriptor,
  talaka__echo__v1__sampler__leaf__table_fields,
  0, TL_PLAIN,
};

static const tl_field talaka__echo__v1__sampler__labels_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
};
const tl_message talaka__echo__v1__sampler__labels_entry__table_data = {
  &talaka__echo__v1__sampler__labels_entry__descriptor,
  talaka__echo__v1__sampler__labels_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field talaka__echo__v1__sampler__parts_by_number_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, &talaka__echo__v1__sampler__part__table_data, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__sampler__parts_by_number_entry__table_data = {
  &talaka__echo__v1__sampler__parts_by_number_entry__descriptor,
  talaka__echo__v1__sampler__parts_by_number_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field talaka__echo__v1__sampler__shades_by_flag_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__sampler__shades_by_flag_entry__table_data = {
  &talaka__echo__v1__sampler__shades_by_flag_entry__descriptor,
  talaka__echo__v1__sampler__shades_by_flag_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field talaka__echo__v1__sampler__blobs_by_id_entry__table_fields[] = {
  {"key", NULL, NULL, 0, 0, 0, 0},
  {"value", NULL, NULL, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__sampler__blobs_by_id_entry__table_data = {
  &talaka__echo__v1__sampler__blobs_by_id_entry__descriptor,
  talaka__echo__v1__sampler__blobs_by_id_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY, TL_PLAIN,
};

static const tl_field talaka__echo__v1__ruled__table_fields[] = {
  {"name", NULL, NULL, 10, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
  {"personalNumber", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_SUBJECT, 1, 1},
  {"unp", NULL, NULL, 0, TL_FIELD_STRING, 2, 0},
  {"id", NULL, NULL, 0, TL_FIELD_STRING, 3, 0},
  {"language", NULL, NULL, 0, TL_FIELD_STRING, 4, 0},
  {"numbers", NULL, NULL, 2, TL_FIELD_STRING, 2, 0},
  {"below", NULL, &talaka__echo__v1__ruled__below__table_data, 0, 0, 0, 0},
  {"belowByName", NULL, &talaka__echo__v1__ruled__below_by_name_entry__table_data, 0, TL_FIELD_MAP, 0, 0},
  {"count", NULL, NULL, 0, TL_FIELD_REQUIRED | TL_FIELD_OPTIONAL, 0, 0},
  {"shade", NULL, NULL, 0, TL_FIELD_REQUIRED, 0, 0},
  {"blob", NULL, NULL, 4, 0, 0, 0},
};
const tl_message talaka__echo__v1__ruled__table_data = {
  &talaka__echo__v1__ruled__descriptor,
  talaka__echo__v1__ruled__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__echo__v1__ruled__below_by_name_entry__table_fields[] = {
  {"key", NULL, NULL, 0, TL_FIELD_STRING, 0, 0},
  {"value", NULL, &talaka__echo__v1__ruled__below__table_data, 0, 0, 0, 0},
};
const tl_message talaka__echo__v1__ruled__below_by_name_entry__table_data = {
  &talaka__echo__v1__ruled__below_by_name_entry__descriptor,
  talaka__echo__v1__ruled__below_by_name_entry__table_fields,
  TL_MESSAGE_MAP_ENTRY | TL_MESSAGE_RULES, TL_PLAIN,
};

static const tl_field talaka__echo__v1__ruled__below__table_fields[] = {
  {"word", NULL, NULL, 0, TL_FIELD_STRING | TL_FIELD_REQUIRED, 0, 0},
};
const tl_message talaka__echo__v1__ruled__below__table_data = {
  &talaka__echo__v1__ruled__below__descriptor,
  talaka__echo__v1__ruled__below__table_fields,
  TL_MESSAGE_RULES, TL_PLAIN,
};
