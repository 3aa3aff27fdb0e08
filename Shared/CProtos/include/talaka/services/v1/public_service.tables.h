// Generated from talaka/services/v1/public_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__services__v1__term__table_data;
static inline const void *talaka__services__v1__term__table(void) { return &talaka__services__v1__term__table_data; }

extern const tl_message talaka__services__v1__fee__table_data;
static inline const void *talaka__services__v1__fee__table(void) { return &talaka__services__v1__fee__table_data; }

extern const tl_message talaka__services__v1__required_document__table_data;
static inline const void *talaka__services__v1__required_document__table(void) { return &talaka__services__v1__required_document__table_data; }

extern const tl_message talaka__services__v1__fetched_data__table_data;
static inline const void *talaka__services__v1__fetched_data__table(void) { return &talaka__services__v1__fetched_data__table_data; }

extern const tl_message talaka__services__v1__public_service__table_data;
static inline const void *talaka__services__v1__public_service__table(void) { return &talaka__services__v1__public_service__table_data; }
