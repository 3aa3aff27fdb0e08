// Generated from grpc/health/v1/health.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension GRPCHealthV1 {
  /// What an implementation of `grpc.health.v1.Health` provides.
  public protocol HealthHandler: RPCService {
    /// If the requested service is unknown, the call will fail with status
    /// NOT_FOUND.
    func check(_ request: GRPCHealthV1.HealthCheckRequest, _ call: ServerCall) async throws -> GRPCHealthV1.HealthCheckResponse
    /// Gives a snapshot of the health of all services; no errors for single ones. The server may
    /// refuse to list more than a hundred with RESOURCE_EXHAUSTED (gRFC A90).
    func list(_ request: GRPCHealthV1.HealthListRequest, _ call: ServerCall) async throws -> GRPCHealthV1.HealthListResponse
    /// Performs a watch for the serving status of the requested service.
    /// The server will immediately send back a message indicating the current
    /// serving status.  It will then subsequently send a new message whenever
    /// the service's serving status changes.
    ///
    /// If the requested service is unknown when the call is received, the
    /// server will send a message setting the serving status to
    /// SERVICE_UNKNOWN but will *not* terminate the call.  If at some
    /// future point, the serving status of the service becomes known, the
    /// server will send a new message with the service's serving status.
    ///
    /// If the call terminates with status UNIMPLEMENTED, then clients
    /// should assume this method is not supported and should not retry the
    /// call.  If the call terminates with any other status (including OK),
    /// clients should retry the call with appropriate exponential backoff.
    func watch(_ request: GRPCHealthV1.HealthCheckRequest, _ responses: ResponseWriter<GRPCHealthV1.HealthCheckResponse>, _ call: ServerCall) async throws
  }

  /// Calls `grpc.health.v1.Health` elsewhere.
  public struct HealthClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// If the requested service is unknown, the call will fail with status
    /// NOT_FOUND.
    public func check(
      _ request: GRPCHealthV1.HealthCheckRequest, _ options: CallOptions = CallOptions()
    ) async throws -> GRPCHealthV1.HealthCheckResponse {
      try await client.unary(GRPCHealthV1.Health.check, request, options)
    }

    /// Gives a snapshot of the health of all services; no errors for single ones. The server may
    /// refuse to list more than a hundred with RESOURCE_EXHAUSTED (gRFC A90).
    public func list(
      _ request: GRPCHealthV1.HealthListRequest, _ options: CallOptions = CallOptions()
    ) async throws -> GRPCHealthV1.HealthListResponse {
      try await client.unary(GRPCHealthV1.Health.list, request, options)
    }

    /// Performs a watch for the serving status of the requested service.
    /// The server will immediately send back a message indicating the current
    /// serving status.  It will then subsequently send a new message whenever
    /// the service's serving status changes.
    ///
    /// If the requested service is unknown when the call is received, the
    /// server will send a message setting the serving status to
    /// SERVICE_UNKNOWN but will *not* terminate the call.  If at some
    /// future point, the serving status of the service becomes known, the
    /// server will send a new message with the service's serving status.
    ///
    /// If the call terminates with status UNIMPLEMENTED, then clients
    /// should assume this method is not supported and should not retry the
    /// call.  If the call terminates with any other status (including OK),
    /// clients should retry the call with appropriate exponential backoff.
    public func watch(
      _ request: GRPCHealthV1.HealthCheckRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<GRPCHealthV1.HealthCheckResponse> {
      try await client.serverStreaming(GRPCHealthV1.Health.watch, request, options)
    }
  }
}

extension GRPCHealthV1.HealthHandler {
  public static var descriptor: ServiceDescriptor {
    GRPCHealthV1.Health.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(GRPCHealthV1.Health.check) { call in
        let request: GRPCHealthV1.HealthCheckRequest = try call.request()
        call.answer(try await self.check(request, call))
      },
      RPCMethod(GRPCHealthV1.Health.list) { call in
        let request: GRPCHealthV1.HealthListRequest = try call.request()
        call.answer(try await self.list(request, call))
      },
      RPCMethod(GRPCHealthV1.Health.watch) { call in
        let request: GRPCHealthV1.HealthCheckRequest = try call.request()
        try await self.watch(request, call.answers(), call)
      },
    ]
  }
}
