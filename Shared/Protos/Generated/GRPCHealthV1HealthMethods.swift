// Generated from grpc/health/v1/health.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCHealthV1 {
  public enum Health {
    /// If the requested service is unknown, the call will fail with status
    /// NOT_FOUND.
    public static let check = MethodDescriptor(
      service: "grpc.health.v1.Health", name: "Check", kind: .unary,
      input: GRPCHealthV1.HealthCheckRequest.descriptor, output: GRPCHealthV1.HealthCheckResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Gives a snapshot of the health of all services; no errors for single ones. The server may
    /// refuse to list more than a hundred with RESOURCE_EXHAUSTED (gRFC A90).
    public static let list = MethodDescriptor(
      service: "grpc.health.v1.Health", name: "List", kind: .unary,
      input: GRPCHealthV1.HealthListRequest.descriptor, output: GRPCHealthV1.HealthListResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

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
    public static let watch = MethodDescriptor(
      service: "grpc.health.v1.Health", name: "Watch", kind: .serverStreaming,
      input: GRPCHealthV1.HealthCheckRequest.descriptor, output: GRPCHealthV1.HealthCheckResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "grpc.health.v1.Health", file: FileDescriptor(table: grpc__health__v1__health__file()),
      methods: [check, list, watch]
    )
  }
}
