// Generated from grpc/testing/test.proto. Do not edit: Tools/proto/generate makes it anew.
#pragma once
#include "tables.h"
