// Generated from talaka/identity/v1/register_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension IdentityV1 {
  /// What an implementation of `talaka.identity.v1.RegisterFeedService` provides.
  public protocol RegisterFeedServiceHandler: RPCService {
    /// Streams the events after a sequence number, dense and in commit order, each with ids only:
    /// who needs more asks `LookupRecord`. With `max_events` 0 the stream stays open. The receiver
    /// stores the number of the last event in the transaction of its effect. Changes nothing.
    func pullRegisterEvents(_ request: IdentityV1.PullRegisterEventsRequest, _ responses: ResponseWriter<IdentityV1.RegisterEvent>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.identity.v1.RegisterFeedService` elsewhere.
  public struct RegisterFeedServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Streams the events after a sequence number, dense and in commit order, each with ids only:
    /// who needs more asks `LookupRecord`. With `max_events` 0 the stream stays open. The receiver
    /// stores the number of the last event in the transaction of its effect. Changes nothing.
    public func pullRegisterEvents(
      _ request: IdentityV1.PullRegisterEventsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<IdentityV1.RegisterEvent> {
      try await client.serverStreaming(IdentityV1.RegisterFeedService.pullRegisterEvents, request, options)
    }
  }
}

extension IdentityV1.RegisterFeedServiceHandler {
  public static var descriptor: ServiceDescriptor {
    IdentityV1.RegisterFeedService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(IdentityV1.RegisterFeedService.pullRegisterEvents) { call in
        let request: IdentityV1.PullRegisterEventsRequest = try call.request()
        try await self.pullRegisterEvents(request, call.answers(), call)
      },
    ]
  }
}
