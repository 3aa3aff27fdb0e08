// Generated from talaka/services/v1/offer_service.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"

extern const tl_message talaka__services__v1__rule_fact__table_data;
static inline const void *talaka__services__v1__rule_fact__table(void) { return &talaka__services__v1__rule_fact__table_data; }

extern const tl_message talaka__services__v1__offer__table_data;
static inline const void *talaka__services__v1__offer__table(void) { return &talaka__services__v1__offer__table_data; }

extern const tl_message talaka__services__v1__get_offer_request__table_data;
static inline const void *talaka__services__v1__get_offer_request__table(void) { return &talaka__services__v1__get_offer_request__table_data; }

extern const tl_message talaka__services__v1__list_offers_request__table_data;
static inline const void *talaka__services__v1__list_offers_request__table(void) { return &talaka__services__v1__list_offers_request__table_data; }

extern const tl_message talaka__services__v1__list_offers_response__table_data;
static inline const void *talaka__services__v1__list_offers_response__table(void) { return &talaka__services__v1__list_offers_response__table_data; }

extern const tl_message talaka__services__v1__prepare_acceptance_request__table_data;
static inline const void *talaka__services__v1__prepare_acceptance_request__table(void) { return &talaka__services__v1__prepare_acceptance_request__table_data; }

extern const tl_message talaka__services__v1__prepare_acceptance_response__table_data;
static inline const void *talaka__services__v1__prepare_acceptance_response__table(void) { return &talaka__services__v1__prepare_acceptance_response__table_data; }

extern const tl_message talaka__services__v1__accept_offer_request__table_data;
static inline const void *talaka__services__v1__accept_offer_request__table(void) { return &talaka__services__v1__accept_offer_request__table_data; }

extern const tl_message talaka__services__v1__decline_offer_request__table_data;
static inline const void *talaka__services__v1__decline_offer_request__table(void) { return &talaka__services__v1__decline_offer_request__table_data; }

extern const tl_message talaka__services__v1__list_rules_request__table_data;
static inline const void *talaka__services__v1__list_rules_request__table(void) { return &talaka__services__v1__list_rules_request__table_data; }

extern const tl_message talaka__services__v1__list_rules_response__table_data;
static inline const void *talaka__services__v1__list_rules_response__table(void) { return &talaka__services__v1__list_rules_response__table_data; }

extern const tl_message talaka__services__v1__rule_info__table_data;
static inline const void *talaka__services__v1__rule_info__table(void) { return &talaka__services__v1__rule_info__table_data; }

extern const tl_message talaka__services__v1__dry_run_rule_request__table_data;
static inline const void *talaka__services__v1__dry_run_rule_request__table(void) { return &talaka__services__v1__dry_run_rule_request__table_data; }

extern const tl_message talaka__services__v1__rule_outcome__table_data;
static inline const void *talaka__services__v1__rule_outcome__table(void) { return &talaka__services__v1__rule_outcome__table_data; }
