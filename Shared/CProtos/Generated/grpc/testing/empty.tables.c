// Generated from grpc/testing/empty.proto. Do not edit: Tools/proto/generate makes it anew.
#include "grpc/testing/empty.pb-c.h"
#include "grpc/testing/empty.tables.h"

const tl_message grpc__testing__empty__table_data = {
  &grpc__testing__empty__descriptor,
  NULL,
  0, TL_PLAIN,
};
