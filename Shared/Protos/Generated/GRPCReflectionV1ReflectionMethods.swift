// Generated from grpc/reflection/v1/reflection.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCReflectionV1 {
  public enum ServerReflection {
    /// The reflection service is structured as a bidirectional stream, ensuring
    /// all related requests go to a single server.
    public static let serverReflectionInfo = MethodDescriptor(
      service: "grpc.reflection.v1.ServerReflection", name: "ServerReflectionInfo", kind: .bidirectional,
      input: GRPCReflectionV1.ServerReflectionRequest.descriptor, output: GRPCReflectionV1.ServerReflectionResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "grpc.reflection.v1.ServerReflection", file: FileDescriptor(table: grpc__reflection__v1__reflection__file()),
      methods: [serverReflectionInfo]
    )
  }
}
