// Generated from grpc/reflection/v1alpha/reflection.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension GRPCReflectionV1Alpha {
  /// What an implementation of `grpc.reflection.v1alpha.ServerReflection` provides.
  public protocol ServerReflectionHandler: RPCService {
    /// The reflection service is structured as a bidirectional stream, ensuring
    /// all related requests go to a single server.
    func serverReflectionInfo(_ requests: RequestStream<GRPCReflectionV1Alpha.ServerReflectionRequest>, _ responses: ResponseWriter<GRPCReflectionV1Alpha.ServerReflectionResponse>, _ call: ServerCall) async throws
  }

  /// Calls `grpc.reflection.v1alpha.ServerReflection` elsewhere.
  public struct ServerReflectionClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// The reflection service is structured as a bidirectional stream, ensuring
    /// all related requests go to a single server.
    public func serverReflectionInfo(
      _ options: CallOptions = CallOptions()
    ) async throws -> BidirectionalStream<GRPCReflectionV1Alpha.ServerReflectionRequest, GRPCReflectionV1Alpha.ServerReflectionResponse> {
      try await client.bidirectional(GRPCReflectionV1Alpha.ServerReflection.serverReflectionInfo, options)
    }
  }
}

extension GRPCReflectionV1Alpha.ServerReflectionHandler {
  public static var descriptor: ServiceDescriptor {
    GRPCReflectionV1Alpha.ServerReflection.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(GRPCReflectionV1Alpha.ServerReflection.serverReflectionInfo) { call in
        try await self.serverReflectionInfo(call.requests(), call.answers(), call)
      },
    ]
  }
}
