// Generated from all protos. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"
extern const tl_file google__protobuf__any__file_data;
static inline const void *google__protobuf__any__file(void) { return &google__protobuf__any__file_data; }
extern const tl_file google__protobuf__duration__file_data;
static inline const void *google__protobuf__duration__file(void) { return &google__protobuf__duration__file_data; }
extern const tl_file google__protobuf__empty__file_data;
static inline const void *google__protobuf__empty__file(void) { return &google__protobuf__empty__file_data; }
extern const tl_file google__protobuf__field_mask__file_data;
static inline const void *google__protobuf__field_mask__file(void) { return &google__protobuf__field_mask__file_data; }
extern const tl_file google__protobuf__struct__file_data;
static inline const void *google__protobuf__struct__file(void) { return &google__protobuf__struct__file_data; }
extern const tl_file google__protobuf__timestamp__file_data;
static inline const void *google__protobuf__timestamp__file(void) { return &google__protobuf__timestamp__file_data; }
extern const tl_file google__protobuf__wrappers__file_data;
static inline const void *google__protobuf__wrappers__file(void) { return &google__protobuf__wrappers__file_data; }
extern const tl_file google__rpc__error_details__file_data;
static inline const void *google__rpc__error_details__file(void) { return &google__rpc__error_details__file_data; }
extern const tl_file google__rpc__status__file_data;
static inline const void *google__rpc__status__file(void) { return &google__rpc__status__file_data; }
extern const tl_file grpc__health__v1__health__file_data;
static inline const void *grpc__health__v1__health__file(void) { return &grpc__health__v1__health__file_data; }
extern const tl_file grpc__reflection__v1__reflection__file_data;
static inline const void *grpc__reflection__v1__reflection__file(void) { return &grpc__reflection__v1__reflection__file_data; }
extern const tl_file grpc__reflection__v1alpha__reflection__file_data;
static inline const void *grpc__reflection__v1alpha__reflection__file(void) { return &grpc__reflection__v1alpha__reflection__file_data; }
extern const tl_file grpc__testing__empty__file_data;
static inline const void *grpc__testing__empty__file(void) { return &grpc__testing__empty__file_data; }
extern const tl_file grpc__testing__messages__file_data;
static inline const void *grpc__testing__messages__file(void) { return &grpc__testing__messages__file_data; }
extern const tl_file grpc__testing__test__file_data;
static inline const void *grpc__testing__test__file(void) { return &grpc__testing__test__file_data; }
extern const tl_file google__api__http__file_data;
static inline const void *google__api__http__file(void) { return &google__api__http__file_data; }
extern const tl_file google__protobuf__descriptor__file_data;
static inline const void *google__protobuf__descriptor__file(void) { return &google__protobuf__descriptor__file_data; }
extern const tl_file google__api__annotations__file_data;
static inline const void *google__api__annotations__file(void) { return &google__api__annotations__file_data; }
extern const tl_file talaka__options__v1__options__file_data;
static inline const void *talaka__options__v1__options__file(void) { return &talaka__options__v1__options__file_data; }
extern const tl_file talaka__type__v1__text__file_data;
static inline const void *talaka__type__v1__text__file(void) { return &talaka__type__v1__text__file_data; }
extern const tl_file talaka__accounts__v1__access_log_service__file_data;
static inline const void *talaka__accounts__v1__access_log_service__file(void) { return &talaka__accounts__v1__access_log_service__file_data; }
extern const tl_file talaka__type__v1__file__file_data;
static inline const void *talaka__type__v1__file__file(void) { return &talaka__type__v1__file__file_data; }
extern const tl_file talaka__accounts__v1__account__file_data;
static inline const void *talaka__accounts__v1__account__file(void) { return &talaka__accounts__v1__account__file_data; }
extern const tl_file talaka__accounts__v1__account_service__file_data;
static inline const void *talaka__accounts__v1__account_service__file(void) { return &talaka__accounts__v1__account_service__file_data; }
extern const tl_file talaka__accounts__v1__mailbox_service__file_data;
static inline const void *talaka__accounts__v1__mailbox_service__file(void) { return &talaka__accounts__v1__mailbox_service__file_data; }
extern const tl_file talaka__documents__v1__dispatch__file_data;
static inline const void *talaka__documents__v1__dispatch__file(void) { return &talaka__documents__v1__dispatch__file_data; }
extern const tl_file talaka__documents__v1__evidence__file_data;
static inline const void *talaka__documents__v1__evidence__file(void) { return &talaka__documents__v1__evidence__file_data; }
extern const tl_file talaka__documents__v1__delivery_service__file_data;
static inline const void *talaka__documents__v1__delivery_service__file(void) { return &talaka__documents__v1__delivery_service__file_data; }
extern const tl_file talaka__documents__v1__dispatch_service__file_data;
static inline const void *talaka__documents__v1__dispatch_service__file(void) { return &talaka__documents__v1__dispatch_service__file_data; }
extern const tl_file talaka__documents__v1__evidence_service__file_data;
static inline const void *talaka__documents__v1__evidence_service__file(void) { return &talaka__documents__v1__evidence_service__file_data; }
extern const tl_file talaka__documents__v1__exchange_feed_service__file_data;
static inline const void *talaka__documents__v1__exchange_feed_service__file(void) { return &talaka__documents__v1__exchange_feed_service__file_data; }
extern const tl_file talaka__documents__v1__subscriber_service__file_data;
static inline const void *talaka__documents__v1__subscriber_service__file(void) { return &talaka__documents__v1__subscriber_service__file_data; }
extern const tl_file talaka__echo__v1__echo__file_data;
static inline const void *talaka__echo__v1__echo__file(void) { return &talaka__echo__v1__echo__file_data; }
extern const tl_file talaka__echo__v1__record__file_data;
static inline const void *talaka__echo__v1__record__file(void) { return &talaka__echo__v1__record__file_data; }
extern const tl_file talaka__echo__v1__sampler__file_data;
static inline const void *talaka__echo__v1__sampler__file(void) { return &talaka__echo__v1__sampler__file_data; }
extern const tl_file talaka__events__v1__access_feed_service__file_data;
static inline const void *talaka__events__v1__access_feed_service__file(void) { return &talaka__events__v1__access_feed_service__file_data; }
extern const tl_file talaka__identity__v1__organisation__file_data;
static inline const void *talaka__identity__v1__organisation__file(void) { return &talaka__identity__v1__organisation__file_data; }
extern const tl_file talaka__identity__v1__organisation_service__file_data;
static inline const void *talaka__identity__v1__organisation_service__file(void) { return &talaka__identity__v1__organisation_service__file_data; }
extern const tl_file talaka__identity__v1__person__file_data;
static inline const void *talaka__identity__v1__person__file(void) { return &talaka__identity__v1__person__file_data; }
extern const tl_file talaka__identity__v1__person_service__file_data;
static inline const void *talaka__identity__v1__person_service__file(void) { return &talaka__identity__v1__person_service__file_data; }
extern const tl_file talaka__identity__v1__register_feed_service__file_data;
static inline const void *talaka__identity__v1__register_feed_service__file(void) { return &talaka__identity__v1__register_feed_service__file_data; }
extern const tl_file talaka__identity__v1__role_service__file_data;
static inline const void *talaka__identity__v1__role_service__file(void) { return &talaka__identity__v1__role_service__file_data; }
extern const tl_file talaka__identity__v1__session__file_data;
static inline const void *talaka__identity__v1__session__file(void) { return &talaka__identity__v1__session__file_data; }
extern const tl_file talaka__identity__v1__session_service__file_data;
static inline const void *talaka__identity__v1__session_service__file(void) { return &talaka__identity__v1__session_service__file_data; }
extern const tl_file talaka__registers__v1__register_provider_service__file_data;
static inline const void *talaka__registers__v1__register_provider_service__file(void) { return &talaka__registers__v1__register_provider_service__file_data; }
extern const tl_file talaka__services__v1__case__file_data;
static inline const void *talaka__services__v1__case__file(void) { return &talaka__services__v1__case__file_data; }
extern const tl_file talaka__services__v1__application_service__file_data;
static inline const void *talaka__services__v1__application_service__file(void) { return &talaka__services__v1__application_service__file_data; }
extern const tl_file talaka__services__v1__case_service__file_data;
static inline const void *talaka__services__v1__case_service__file(void) { return &talaka__services__v1__case_service__file_data; }
extern const tl_file talaka__services__v1__public_service__file_data;
static inline const void *talaka__services__v1__public_service__file(void) { return &talaka__services__v1__public_service__file_data; }
extern const tl_file talaka__services__v1__catalog_service__file_data;
static inline const void *talaka__services__v1__catalog_service__file(void) { return &talaka__services__v1__catalog_service__file_data; }
extern const tl_file talaka__services__v1__offer_service__file_data;
static inline const void *talaka__services__v1__offer_service__file(void) { return &talaka__services__v1__offer_service__file_data; }
extern const tl_file talaka__signatures__v1__authority_service__file_data;
static inline const void *talaka__signatures__v1__authority_service__file(void) { return &talaka__signatures__v1__authority_service__file_data; }
extern const tl_file talaka__signatures__v1__certificate__file_data;
static inline const void *talaka__signatures__v1__certificate__file(void) { return &talaka__signatures__v1__certificate__file_data; }
extern const tl_file talaka__signatures__v1__certificate_service__file_data;
static inline const void *talaka__signatures__v1__certificate_service__file(void) { return &talaka__signatures__v1__certificate_service__file_data; }
extern const tl_file talaka__signatures__v1__signing_service__file_data;
static inline const void *talaka__signatures__v1__signing_service__file(void) { return &talaka__signatures__v1__signing_service__file_data; }
extern const tl_file talaka__signatures__v1__validation_service__file_data;
static inline const void *talaka__signatures__v1__validation_service__file(void) { return &talaka__signatures__v1__validation_service__file_data; }
