// Generated from grpc/reflection/v1/reflection.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension GRPCReflectionV1 {
  /// What an implementation of `grpc.reflection.v1.ServerReflection` provides.
  public protocol ServerReflectionHandler: RPCService {
    /// The reflection service is structured as a bidirectional stream, ensuring
    /// all related requests go to a single server.
    func serverReflectionInfo(_ requests: RequestStream<GRPCReflectionV1.ServerReflectionRequest>, _ responses: ResponseWriter<GRPCReflectionV1.ServerReflectionResponse>, _ call: ServerCall) async throws
  }

  /// Calls `grpc.reflection.v1.ServerReflection` elsewhere.
  public struct ServerReflectionClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// The reflection service is structured as a bidirectional stream, ensuring
    /// all related requests go to a single server.
    public func serverReflectionInfo(
      _ options: CallOptions = CallOptions()
    ) async throws -> BidirectionalStream<GRPCReflectionV1.ServerReflectionRequest, GRPCReflectionV1.ServerReflectionResponse> {
      try await client.bidirectional(GRPCReflectionV1.ServerReflection.serverReflectionInfo, options)
    }
  }
}

extension GRPCReflectionV1.ServerReflectionHandler {
  public static var descriptor: ServiceDescriptor {
    GRPCReflectionV1.ServerReflection.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(GRPCReflectionV1.ServerReflection.serverReflectionInfo) { call in
        try await self.serverReflectionInfo(call.requests(), call.answers(), call)
      },
    ]
  }
}
