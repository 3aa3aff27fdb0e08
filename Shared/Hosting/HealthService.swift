internal import Protos
internal import RPC
internal import Synchronization

/// What a process says of its health: the whole (empty name) and each of its services.
public final class Health: Sendable {
  let signal = ChangeSignal()
  private let names: Set<String>
  private let isServing = Mutex(false)

  init(services: [String]) { names = Set(services + [""]) }

  /// Says whether calls are taken.
  public func set(serving: Bool) {
    isServing.withLock { $0 = serving }
    signal.raise()
  }

  func status(_ service: String) -> GRPCHealthV1.HealthCheckResponse.ServingStatus? {
    guard names.contains(service) else { return nil }
    return isServing.withLock { $0 } ? .serving : .notServing
  }

  var all: [String] { names.sorted() }
}

/// `grpc.health.v1.Health` of a process.
struct HealthService: GRPCHealthV1.HealthHandler {
  let health: Health

  func check(
    _ request: GRPCHealthV1.HealthCheckRequest, _ call: ServerCall
  ) async throws -> GRPCHealthV1.HealthCheckResponse {
    guard let status = health.status(request.service) else {
      throw RPCError(.notFound, reason: "SERVICE_UNKNOWN", "There is no such service here.")
    }
    return GRPCHealthV1.HealthCheckResponse(status: status)
  }

  func list(
    _ request: GRPCHealthV1.HealthListRequest, _ call: ServerCall
  ) async throws -> GRPCHealthV1.HealthListResponse {
    var response = GRPCHealthV1.HealthListResponse()
    for name in health.all {
      if let status = health.status(name) {
        response.statuses[name] = GRPCHealthV1.HealthCheckResponse(status: status)
      }
    }
    return response
  }

  func watch(
    _ request: GRPCHealthV1.HealthCheckRequest,
    _ responses: ResponseWriter<GRPCHealthV1.HealthCheckResponse>, _ call: ServerCall
  ) async throws {
    var version = health.signal.version
    var told: GRPCHealthV1.HealthCheckResponse.ServingStatus?
    while true {
      let status = health.status(request.service) ?? .serviceUnknown
      if status != told {
        try await responses.write(GRPCHealthV1.HealthCheckResponse(status: status))
        told = status
      }
      version = try await health.signal.change(after: version)
    }
  }
}
