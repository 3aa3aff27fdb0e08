// Generated from all protos. Do not edit: Tools/proto/generate makes it anew.

/// The proto package `conformance`.
public enum Conformance {}

/// The proto package `protobuf_test_messages.proto3`.
public enum ProtobufTestMessagesProto3 {}
