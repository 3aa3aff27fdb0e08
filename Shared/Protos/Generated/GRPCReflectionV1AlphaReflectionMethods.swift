// Generated from grpc/reflection/v1alpha/reflection.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCReflectionV1Alpha {
  public enum ServerReflection {
    /// The reflection service is structured as a bidirectional stream, ensuring
    /// all related requests go to a single server.
    public static let serverReflectionInfo = MethodDescriptor(
      service: "grpc.reflection.v1alpha.ServerReflection", name: "ServerReflectionInfo", kind: .bidirectional,
      input: GRPCReflectionV1Alpha.ServerReflectionRequest.descriptor, output: GRPCReflectionV1Alpha.ServerReflectionResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "grpc.reflection.v1alpha.ServerReflection", file: FileDescriptor(table: grpc__reflection__v1alpha__reflection__file()),
      methods: [serverReflectionInfo]
    )
  }
}
