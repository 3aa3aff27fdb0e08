// Generated from all protos. Do not edit: Tools/proto/generate makes it anew.

/// The proto package `google.protobuf`.
public enum GoogleProtobuf {}

/// The proto package `google.rpc`.
public enum GoogleRPC {}

/// The proto package `grpc.health.v1`.
public enum GRPCHealthV1 {}

/// The proto package `grpc.reflection.v1`.
public enum GRPCReflectionV1 {}

/// The proto package `grpc.reflection.v1alpha`.
public enum GRPCReflectionV1Alpha {}

/// The proto package `grpc.testing`.
public enum GRPCTesting {}

/// The proto package `talaka.accounts.v1`.
public enum AccountsV1 {}

/// The proto package `talaka.documents.v1`.
public enum DocumentsV1 {}

/// The proto package `talaka.echo.v1`.
public enum EchoV1 {}

/// The proto package `talaka.events.v1`.
public enum EventsV1 {}

/// The proto package `talaka.identity.v1`.
public enum IdentityV1 {}

/// The proto package `talaka.options.v1`.
public enum OptionsV1 {}

/// The proto package `talaka.registers.v1`.
public enum RegistersV1 {}

/// The proto package `talaka.services.v1`.
public enum ServicesV1 {}

/// The proto package `talaka.signatures.v1`.
public enum SignaturesV1 {}

/// The proto package `talaka.type.v1`.
public enum TypeV1 {}
