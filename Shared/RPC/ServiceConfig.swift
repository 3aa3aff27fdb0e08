public import Protobuf

/// What a client is told of the service it calls: gRPC's service config (`service_config.proto`).
///
/// Made in code, or read from its JSON text (`init(json:)`). `hedgingPolicy` is not among it.
public struct ServiceConfig: Sendable, Equatable {
  /// Which methods a part of the config is for.
  public enum Scope: Sendable, Hashable {
    case all
    /// All methods of the service with this full name.
    case service(String)
    case method(service: String, name: String)
  }

  /// Settings of methods; the most exact scope that names a method counts, alone.
  public var methods: [Scope: MethodConfig] = [:]
  public var loadBalancing = LoadBalancing.roundRobin
  public var retryThrottling: RetryThrottling?
  /// The name that back-ends are asked about with `grpc.health.v1.Health/Watch` (gRFC A17): only
  /// those that serve it get calls. Empty asks about the whole server, nil asks nothing.
  /// `pick_first` does not ask.
  public var healthCheckServiceName: String?

  public init() {}

  /// The settings of a method: those of its own, else of its service, else of all.
  public func config(of method: MethodDescriptor) -> MethodConfig? {
    if methods.isEmpty { return nil }
    return methods[.method(service: method.service, name: method.name)]
      ?? methods[.service(method.service)] ?? methods[.all]
  }
}

/// Settings of a method's calls; nil leaves a thing to the call's own options.
public struct MethodConfig: Sendable, Equatable {
  /// Longest time of a call with all its attempts; the shorter of this and the call's own counts.
  public var timeout: Duration?
  /// Whether calls wait for a server; a call that says so itself is not asked.
  public var waitForReady: Bool?
  /// Bytes of one message to the server; the smaller of this and the call's own counts.
  public var maxRequestMessageBytes: Int?
  /// Bytes of one message of the answer; the smaller of this and the call's own counts.
  public var maxResponseMessageBytes: Int?
  public var retryPolicy: RetryPolicy?

  public init() {}
}

/// How the calls of a client are spread over the addresses of its server.
public enum LoadBalancing: Sendable, Equatable {
  /// All calls go over one connection: to the first address, in their order, that can be reached.
  /// With `shuffle` the order is drawn anew for each list of addresses.
  case pickFirst(shuffle: Bool)
  /// A connection to each address, used in turn.
  case roundRobin
  /// A connection to each address; of `choiceCount` drawn ones (2…10) the one with the fewest open
  /// calls gets the call (gRFC A48).
  case leastRequest(choiceCount: Int)

  /// Connections that `leastRequest` draws for one call.
  public static let choices = 2...10
}
