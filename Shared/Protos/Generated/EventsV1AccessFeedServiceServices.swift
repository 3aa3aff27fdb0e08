// Generated from talaka/events/v1/access_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension EventsV1 {
  /// What an implementation of `talaka.events.v1.AccessFeedService` provides.
  public protocol AccessFeedServiceHandler: RPCService {
    /// Streams the lines after a sequence number, dense and in commit order. With `max_events` 0 the
    /// stream stays open and new lines follow; the receiver stores the number of the last line in the
    /// transaction of its effect, and asks again from there. Changes nothing. No errors of its own.
    func pullAccessEntries(_ request: EventsV1.PullAccessEntriesRequest, _ responses: ResponseWriter<EventsV1.AccessEntry>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.events.v1.AccessFeedService` elsewhere.
  public struct AccessFeedServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Streams the lines after a sequence number, dense and in commit order. With `max_events` 0 the
    /// stream stays open and new lines follow; the receiver stores the number of the last line in the
    /// transaction of its effect, and asks again from there. Changes nothing. No errors of its own.
    public func pullAccessEntries(
      _ request: EventsV1.PullAccessEntriesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<EventsV1.AccessEntry> {
      try await client.serverStreaming(EventsV1.AccessFeedService.pullAccessEntries, request, options)
    }
  }
}

extension EventsV1.AccessFeedServiceHandler {
  public static var descriptor: ServiceDescriptor {
    EventsV1.AccessFeedService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(EventsV1.AccessFeedService.pullAccessEntries) { call in
        let request: EventsV1.PullAccessEntriesRequest = try call.request()
        try await self.pullAccessEntries(request, call.answers(), call)
      },
    ]
  }
}
