// Generated from grpc/testing/test.proto. Do not edit: Tools/proto/generate makes it anew.
#include "grpc/testing/test.pb-c.h"
#include "grpc/testing/test.tables.h"
#include "grpc/testing/empty.tables.h"
#include "grpc/testing/messages.tables.h"
