// Generated from talaka/identity/v1/organisation_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__identity__v1__get_organisation_request__table_data;
static inline const void *talaka__identity__v1__get_organisation_request__table(void) { return &talaka__identity__v1__get_organisation_request__table_data; }

extern const tl_message talaka__identity__v1__lookup_organisation_request__table_data;
static inline const void *talaka__identity__v1__lookup_organisation_request__table(void) { return &talaka__identity__v1__lookup_organisation_request__table_data; }

extern const tl_message talaka__identity__v1__list_organisations_request__table_data;
static inline const void *talaka__identity__v1__list_organisations_request__table(void) { return &talaka__identity__v1__list_organisations_request__table_data; }

extern const tl_message talaka__identity__v1__list_organisations_response__table_data;
static inline const void *talaka__identity__v1__list_organisations_response__table(void) { return &talaka__identity__v1__list_organisations_response__table_data; }

extern const tl_message talaka__identity__v1__register_organisation_request__table_data;
static inline const void *talaka__identity__v1__register_organisation_request__table(void) { return &talaka__identity__v1__register_organisation_request__table_data; }
