// Generated from talaka/documents/v1/exchange_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension DocumentsV1 {
  /// What an implementation of `talaka.documents.v1.ExchangeFeedService` provides.
  public protocol ExchangeFeedServiceHandler: RPCService {
    /// Lists the events of a subscriber after a sequence number. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    func listEvents(_ request: DocumentsV1.ListEventsRequest, _ call: ServerCall) async throws -> DocumentsV1.ListEventsResponse
    /// Streams the events of a subscriber after a sequence number, and stays open for new ones.
    /// NOT_FOUND: `SUBSCRIBER_NOT_FOUND`, also for others'.
    func watchEvents(_ request: DocumentsV1.WatchEventsRequest, _ responses: ResponseWriter<DocumentsV1.ExchangeEvent>, _ call: ServerCall) async throws
    /// Streams the events that concern the calling service: all that happens to dispatches that it
    /// submitted, and the deliveries of answers to them, after a sequence number. With `max_events` 0
    /// the stream stays open. The receiver stores the number of the last event in the transaction of
    /// its effect. Changes nothing.
    func pullSystemEvents(_ request: DocumentsV1.PullSystemEventsRequest, _ responses: ResponseWriter<DocumentsV1.ExchangeEvent>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.documents.v1.ExchangeFeedService` elsewhere.
  public struct ExchangeFeedServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists the events of a subscriber after a sequence number. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    public func listEvents(
      _ request: DocumentsV1.ListEventsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.ListEventsResponse {
      try await client.unary(DocumentsV1.ExchangeFeedService.listEvents, request, options)
    }

    /// Streams the events of a subscriber after a sequence number, and stays open for new ones.
    /// NOT_FOUND: `SUBSCRIBER_NOT_FOUND`, also for others'.
    public func watchEvents(
      _ request: DocumentsV1.WatchEventsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<DocumentsV1.ExchangeEvent> {
      try await client.serverStreaming(DocumentsV1.ExchangeFeedService.watchEvents, request, options)
    }

    /// Streams the events that concern the calling service: all that happens to dispatches that it
    /// submitted, and the deliveries of answers to them, after a sequence number. With `max_events` 0
    /// the stream stays open. The receiver stores the number of the last event in the transaction of
    /// its effect. Changes nothing.
    public func pullSystemEvents(
      _ request: DocumentsV1.PullSystemEventsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<DocumentsV1.ExchangeEvent> {
      try await client.serverStreaming(DocumentsV1.ExchangeFeedService.pullSystemEvents, request, options)
    }
  }
}

extension DocumentsV1.ExchangeFeedServiceHandler {
  public static var descriptor: ServiceDescriptor {
    DocumentsV1.ExchangeFeedService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(DocumentsV1.ExchangeFeedService.listEvents) { call in
        let request: DocumentsV1.ListEventsRequest = try call.request()
        call.answer(try await self.listEvents(request, call))
      },
      RPCMethod(DocumentsV1.ExchangeFeedService.watchEvents) { call in
        let request: DocumentsV1.WatchEventsRequest = try call.request()
        try await self.watchEvents(request, call.answers(), call)
      },
      RPCMethod(DocumentsV1.ExchangeFeedService.pullSystemEvents) { call in
        let request: DocumentsV1.PullSystemEventsRequest = try call.request()
        try await self.pullSystemEvents(request, call.answers(), call)
      },
    ]
  }
}
